package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.CircleAct;
import dev.mentoring.core.partnership.EventKind;

/** What a circle does, as documents hold it. */
final class CircleForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.CIRCLE_FORMED,
                    CircleAct.CircleFormed.class,
                    CircleAct.CircleFormed::new,
                    Member.id("circle", CircleAct.CircleFormed::circle),
                    Member.id("cohort", CircleAct.CircleFormed::cohort),
                    Member.id("facilitator", CircleAct.CircleFormed::facilitator),
                    Member.ids("members", CircleAct.CircleFormed::members)),
            EventForm.of(
                    EventKind.CIRCLE_JOINED,
                    CircleAct.CircleJoined.class,
                    CircleAct.CircleJoined::new,
                    Member.id("circle", CircleAct.CircleJoined::circle),
                    Member.id("person", CircleAct.CircleJoined::person)),
            EventForm.of(
                    EventKind.CIRCLE_LEFT,
                    CircleAct.CircleLeft.class,
                    CircleAct.CircleLeft::new,
                    Member.id("circle", CircleAct.CircleLeft::circle),
                    Member.id("person", CircleAct.CircleLeft::person)),
            EventForm.of(
                    EventKind.CIRCLE_MET,
                    CircleAct.CircleMet.class,
                    CircleAct.CircleMet::new,
                    Member.id("circle", CircleAct.CircleMet::circle),
                    Member.day("on", CircleAct.CircleMet::on)),
            EventForm.of(
                    EventKind.CIRCLE_CLOSED,
                    CircleAct.CircleClosed.class,
                    CircleAct.CircleClosed::new,
                    Member.id("circle", CircleAct.CircleClosed::circle)));

    private CircleForms() {}
}
