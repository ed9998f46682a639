package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two were not paired in an earlier round, in either direction; or, with a gap, not in so many of the last rounds
 * (requirement 001-01, failure A13). With a gap, unknown when the round of the pairing or of the cohort is not known.
 *
 * @param gap how many rounds must lie after the pairing before the two may be paired again, 1 or more; for ever when absent
 */
public record NotPairedBefore(Optional<Integer> gap) implements Condition {

    private static final FactRef PAIRED = FactRef.both(RelationFact.PAIRED_BEFORE);
    private static final FactRef ROUNDS = FactRef.both(RelationFact.ROUNDS_SINCE_PAIRING);

    /** Refuses gaps below 1. */
    public NotPairedBefore {
        if (gap.orElse(1) < 1) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "rounds", "the gap must be 1 round or more");
        }
    }

    /** Never again. */
    public NotPairedBefore() {
        this(Optional.empty());
    }

    @Override
    public String name() {
        return "not-paired-before";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return gap.isEmpty() ? ImmutableList.of(PAIRED) : ImmutableList.of(PAIRED, ROUNDS);
    }

    @Override
    public ImmutableList<FactRef> relevant(Facts facts) {
        return Values.isYes(facts.value(PAIRED)) ? reads() : ImmutableList.of(PAIRED);
    }

    @Override
    public Options settings() {
        return RuleSettings.plain().with("rounds", gap.map(Integer::longValue)).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        if (!Values.isYes(facts.value(PAIRED))) {
            return Verdict.YES;
        }
        return gap.isEmpty()
                ? Verdict.NO
                : facts.value(ROUNDS)
                        .map(since ->
                                Verdict.of(since instanceof AttributeValue.Whole whole && whole.number() > gap.get()))
                        .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return gap.stream().flatMap(rounds -> Values.wholes(rounds, rounds + 1L));
    }
}
