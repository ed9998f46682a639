package dev.mentoring.core.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sorts of events, each with the stable name under which logs hold it. */
public enum EventKind {
    /** Somebody applied. */
    APPLIED,
    /** The office accepted an application. */
    APPLICATION_ACCEPTED,
    /** The office turned an application down. */
    APPLICATION_DECLINED,
    /** Somebody left. */
    WITHDRAWN,
    /** Somebody waits for a place. */
    WAITLISTED,
    /** Somebody said whether they take part of their own will. */
    VOLUNTEERED,
    /** Somebody took part in a component. */
    ATTENDED,
    /** A manager was asked. */
    CONSENT_ASKED,
    /** A manager consented. */
    CONSENT_GRANTED,
    /** A manager refused. */
    CONSENT_REFUSED,
    /** A manager took a consent back. */
    CONSENT_WITHDRAWN,
    /** Somebody acknowledged a statement. */
    ACKNOWLEDGED,
    /** Somebody gave a pen picture. */
    PEN_PICTURE_GIVEN,
    /** A pair was proposed. */
    MATCH_PROPOSED,
    /** One of the two accepted. */
    MATCH_ACCEPTED,
    /** One of the two declined. */
    MATCH_DECLINED,
    /** A proposal was taken back. */
    PROPOSAL_WITHDRAWN,
    /** An agreement was proposed. */
    AGREEMENT_PROPOSED,
    /** An agreement was accepted. */
    AGREEMENT_ACCEPTED,
    /** An agreement was turned down. */
    AGREEMENT_REJECTED,
    /** A plan was made or changed. */
    PLAN_MADE,
    /** A meeting was planned. */
    MEETING_PLANNED,
    /** A meeting was moved. */
    MEETING_MOVED,
    /** A meeting was called off. */
    MEETING_CANCELLED,
    /** A meeting was held. */
    MEETING_HELD,
    /** A meeting has an agenda. */
    AGENDA_SET,
    /** Somebody took something on. */
    ACTION_AGREED,
    /** What somebody took on is done. */
    ACTION_DONE,
    /** Somebody set themselves a goal. */
    GOAL_SET,
    /** A goal was reached or dropped. */
    GOAL_CLOSED,
    /** Somebody rated themselves. */
    RATED,
    /** Somebody reported what became of them. */
    OUTCOME_REPORTED,
    /** One watched the other at work. */
    SHADOWED,
    /** A journey was claimed. */
    TRIP_CLAIMED,
    /** A sponsor promised something. */
    SUPPORT_PROMISED,
    /** A sponsor did something. */
    SUPPORT_GIVEN,
    /** Somebody who is sponsored showed an achievement. */
    ACHIEVEMENT_SHOWN,
    /** One of the two looked back half-way. */
    REVIEWED,
    /** One of the two asked for somebody else. */
    REMATCH_ASKED,
    /** A relationship ended. */
    ENDED,
    /** A circle was formed. */
    CIRCLE_FORMED,
    /** Somebody joined a circle. */
    CIRCLE_JOINED,
    /** Somebody left a circle. */
    CIRCLE_LEFT,
    /** A circle met. */
    CIRCLE_MET,
    /** A circle ended. */
    CIRCLE_CLOSED,
    /** A cohort opened. */
    COHORT_OPENED,
    /** A cohort closed. */
    COHORT_CLOSED,
    /** A figure to compare with was recorded. */
    BASELINE_RECORDED,
    /** It was decided what becomes of the pilot. */
    PILOT_DECIDED,
    /** The office let somebody pass though a policy says otherwise. */
    OVERRIDDEN,
    /** A pair is settled. */
    MATCH_CONFIRMED,
    /** The two met for the first time. */
    STARTED,
    /** An agreement is in force. */
    AGREEMENT_IN_FORCE,
    /** A meeting went against a policy or the agreement. */
    BREACH_NOTED,
    /** It was decided whether a journey is paid. */
    CLAIM_DECIDED;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in documents, such as {@code match-proposed}. */
    public String key() {
        return key;
    }

    /** The kind of a name in documents, if there is one. */
    public static Optional<EventKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
