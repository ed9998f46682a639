package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * Both can commit to one kind of relationship, such as a project or an on-going one (requirements 003-32, 003-34). Unknown
 * when either has stated none.
 */
public record CommonCommitment() implements Condition {

    private static final Share SHARE = new Share(PersonFact.COMMITMENTS.factName(), 1);

    @Override
    public String name() {
        return "common-commitment";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return SHARE.reads();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return SHARE.verdict(facts);
    }
}
