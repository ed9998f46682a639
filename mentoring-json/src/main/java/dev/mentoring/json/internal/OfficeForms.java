package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.OfficeAct;

/** What the office does for the programme as a whole, as documents hold it. */
final class OfficeForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.COHORT_OPENED,
                    OfficeAct.CohortOpened.class,
                    OfficeAct.CohortOpened::new,
                    Member.id("cohort", OfficeAct.CohortOpened::cohort),
                    Member.day("on", OfficeAct.CohortOpened::on)),
            EventForm.of(
                    EventKind.COHORT_CLOSED,
                    OfficeAct.CohortClosed.class,
                    OfficeAct.CohortClosed::new,
                    Member.id("cohort", OfficeAct.CohortClosed::cohort)),
            EventForm.of(
                    EventKind.BASELINE_RECORDED,
                    OfficeAct.BaselineRecorded.class,
                    OfficeAct.BaselineRecorded::new,
                    Member.id("measure", OfficeAct.BaselineRecorded::measure),
                    Member.whole("count", 0, Integer.MAX_VALUE, OfficeAct.BaselineRecorded::count),
                    Member.whole("of", 1, Integer.MAX_VALUE, OfficeAct.BaselineRecorded::of)),
            EventForm.of(
                    EventKind.PILOT_DECIDED,
                    OfficeAct.PilotDecided.class,
                    OfficeAct.PilotDecided::new,
                    Member.choice("decision", OfficeAct.PilotDecision.class, OfficeAct.PilotDecided::decision),
                    Member.text("reason", OfficeAct.PilotDecided::reason),
                    Member.dayIfAny("until", OfficeAct.PilotDecided::until)));

    private OfficeForms() {}
}
