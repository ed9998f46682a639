package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * Both can meet in one way at least: remote-only and in-person-only do not go together (requirement 003-29). Unknown when
 * either has stated no way.
 */
public record MeetingModesCompatible() implements Condition {

    private static final Share SHARE = new Share(PersonFact.MEETING_MODES.factName(), 1);

    @Override
    public String name() {
        return "meeting-modes";
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
