package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/** Neither avoids the other, and the programme office does not rule the two out, whichever of them was to be the mentor. */
public record NotExcluded() implements Condition {

    private static final ImmutableList<FactRef> READS = ImmutableList.of(
            FactRef.mentor(RelationFact.AVOIDS.factName()),
            FactRef.mentee(RelationFact.AVOIDS.factName()),
            FactRef.both(RelationFact.EXCLUDED));

    @Override
    public String name() {
        return "not-excluded";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return READS;
    }

    @Override
    public Verdict verdict(Facts facts) {
        return Verdict.of(READS.stream().noneMatch(fact -> Values.isYes(facts.value(fact))));
    }
}
