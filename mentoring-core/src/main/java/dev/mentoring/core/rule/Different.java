package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mentor and mentee have different values, such as two organisations. Unknown when either's is not told.
 *
 * @param fact name of the fact
 * @param outermost whether terms are compared by the outermost term that contains them
 */
public record Different(String fact, boolean outermost) implements Condition {

    @Override
    public String name() {
        return "different";
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
        return Same.compare(fact, outermost, facts)
                .map(same -> Verdict.of(!same))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return Same.around(reads(), facts);
    }
}
