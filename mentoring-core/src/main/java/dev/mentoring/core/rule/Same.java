package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mentor and mentee have the same value, such as one organisation. Unknown when either's is not told.
 *
 * @param fact name of the fact
 * @param outermost whether terms are compared by the outermost term that contains them: two counties of one country
 */
public record Same(String fact, boolean outermost) implements Condition {

    @Override
    public String name() {
        return "same";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(FactRef.mentor(fact), FactRef.mentee(fact));
    }

    @Override
    public Options settings() {
        return RuleSettings.of(fact)
                .with("compare", outermost ? Optional.of("OUTERMOST") : Optional.empty())
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return compare(fact, outermost, facts).map(Verdict::of).orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return around(reads(), facts);
    }

    /** The values of facts, and numbers and days next to them. */
    static Stream<AttributeValue> around(ImmutableList<FactRef> reads, Facts facts) {
        return reads.stream()
                .flatMap(read -> facts.value(read).stream())
                .flatMap(value -> Stream.concat(Stream.of(value), Values.next(value)));
    }

    /** Whether the two values are the same; empty when either is not known. */
    static Optional<Boolean> compare(String fact, boolean outermost, Facts facts) {
        Optional<AttributeValue> mentor = facts.value(FactRef.mentor(fact));
        Optional<AttributeValue> mentee = facts.value(FactRef.mentee(fact));
        if (mentor.isEmpty() || mentee.isEmpty()) {
            return Optional.empty();
        }
        // values without terms, such as numbers, have no outermost ones
        boolean byTerms = outermost && !Values.ids(mentor.get()).isEmpty();
        return Optional.of(
                byTerms
                        ? outermost(mentor.get(), facts.domain(fact))
                                .equals(outermost(mentee.get(), facts.domain(fact)))
                        : mentor.equals(mentee));
    }

    private static ImmutableSet<String> outermost(AttributeValue value, FactDomain domain) {
        return Values.ids(value).stream().map(domain::outermost).collect(toImmutableSet());
    }
}
