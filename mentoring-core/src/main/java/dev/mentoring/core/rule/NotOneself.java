package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/** Nobody is paired with themselves, even with both roles (requirement 003-20). */
public record NotOneself() implements Condition {

    private static final FactRef SAME = FactRef.both(RelationFact.SAME_PERSON);

    @Override
    public String name() {
        return "not-oneself";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(SAME);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.of(!Values.isYes(facts.value(SAME)));
    }
}
