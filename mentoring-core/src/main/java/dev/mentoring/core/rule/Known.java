package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/**
 * Somebody has told a fact, whatever it is. Never unknown.
 *
 * @param fact the fact
 */
public record Known(FactRef fact) implements Condition {

    @Override
    public String name() {
        return "known";
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
        return Verdict.of(facts.value(fact).isPresent());
    }

    @Override
    public Known on(Subject side) {
        return new Known(fact.on(side));
    }
}
