package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/**
 * A yes-or-no fact is yes, such as to take part of one's own will (requirement 002-15). Unknown when not told.
 *
 * @param fact the fact
 */
public record IsTrue(FactRef fact) implements Condition {

    @Override
    public String name() {
        return "is-true";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(fact).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return facts.value(fact).map(value -> Verdict.of(Values.isYes(value))).orElse(Verdict.UNKNOWN);
    }

    @Override
    public IsTrue on(Subject side) {
        return new IsTrue(fact.on(side));
    }
}
