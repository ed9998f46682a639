package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/** Holds of everybody: that a programme is open to all is said, not left to a missing rule (requirement 003-11). */
public record Everyone() implements Condition {

    @Override
    public String name() {
        return "everyone";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.YES;
    }
}
