package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.programme.RatingMoment;

/** What somebody wants, reaches and reports of themselves, as documents hold it. */
final class GrowthForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.GOAL_SET,
                    GrowthAct.GoalSet.class,
                    GrowthAct.GoalSet::new,
                    Member.id("person", GrowthAct.GoalSet::person),
                    Member.id("goal", GrowthAct.GoalSet::goal)),
            EventForm.of(
                    EventKind.GOAL_CLOSED,
                    GrowthAct.GoalClosed.class,
                    GrowthAct.GoalClosed::new,
                    Member.id("person", GrowthAct.GoalClosed::person),
                    Member.id("goal", GrowthAct.GoalClosed::goal),
                    Member.choice("status", Goal.Status.class, GrowthAct.GoalClosed::status)),
            EventForm.of(
                    EventKind.RATED,
                    GrowthAct.Rated.class,
                    GrowthAct.Rated::new,
                    Member.id("person", GrowthAct.Rated::person),
                    Member.id("purpose", GrowthAct.Rated::purpose),
                    Member.choice("moment", RatingMoment.class, GrowthAct.Rated::moment),
                    Member.whole("value", Integer.MIN_VALUE, Integer.MAX_VALUE, GrowthAct.Rated::value)),
            EventForm.of(
                    EventKind.OUTCOME_REPORTED,
                    GrowthAct.OutcomeReported.class,
                    GrowthAct.OutcomeReported::new,
                    Member.id("person", GrowthAct.OutcomeReported::person),
                    Member.choice("outcome", GrowthAct.Outcome.class, GrowthAct.OutcomeReported::outcome),
                    Member.day("on", GrowthAct.OutcomeReported::on)));

    private GrowthForms() {}
}
