package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mentor and mentee have terms in common, such as a language. Unknown when either has told none.
 *
 * @param fact name of a fact of several terms
 * @param least how many they have in common at least, 1 or more
 */
public record Share(String fact, int least) implements Condition {

    /** Refuses to ask for nothing. */
    public Share {
        if (least < 1) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "least", "at least 1 is due");
        }
    }

    @Override
    public String name() {
        return "share";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(FactRef.mentor(fact), FactRef.mentee(fact));
    }

    @Override
    public Options settings() {
        return RuleSettings.of(fact)
                .with("least", least == 1 ? Optional.empty() : Optional.of((long) least))
                .options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return common(fact, facts).map(common -> Verdict.of(common >= least)).orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return Stream.concat(
                reads().stream().flatMap(read -> facts.value(read).stream()),
                Stream.of(new AttributeValue.Terms(Change.others(least))));
    }

    /** How many terms the two have in common; empty when either has told none. */
    static Optional<Integer> common(String fact, Facts facts) {
        Optional<AttributeValue> mentor = facts.value(FactRef.mentor(fact));
        Optional<AttributeValue> mentee = facts.value(FactRef.mentee(fact));
        return mentor.isEmpty() || mentee.isEmpty()
                ? Optional.empty()
                : Optional.of(Sets.intersection(Values.ids(mentor.get()), Values.ids(mentee.get()))
                        .size());
    }
}
