package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * Neither stands above the other in the reporting lines, at any depth (requirement 002-03). Unknown when the lines know
 * nothing of one of the two.
 */
public record OutsideReportingLine() implements Condition {

    private static final FactRef MENTOR = FactRef.mentor(RelationFact.ABOVE.factName());
    private static final FactRef MENTEE = FactRef.mentee(RelationFact.ABOVE.factName());

    @Override
    public String name() {
        return "outside-reporting-line";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(MENTOR, MENTEE);
    }

    @Override
    public Verdict verdict(Facts facts) {
        return notAbove(MENTOR, facts).and(notAbove(MENTEE, facts));
    }

    private static Verdict notAbove(FactRef above, Facts facts) {
        return facts.value(above).map(value -> Verdict.of(!Values.isYes(value))).orElse(Verdict.UNKNOWN);
    }
}
