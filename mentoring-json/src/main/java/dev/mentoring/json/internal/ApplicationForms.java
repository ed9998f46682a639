package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.EventKind;

/** What is done about an application, as documents hold it. */
final class ApplicationForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.APPLIED,
                    ApplicationAct.Applied.class,
                    ApplicationAct.Applied::new,
                    Member.id("person", ApplicationAct.Applied::person),
                    Member.id("cohort", ApplicationAct.Applied::cohort),
                    Member.choices("roles", Role.class, ApplicationAct.Applied::roles),
                    Member.wholeIfAny(
                            "mentorPlaces", 0, Participant.MOST_PLACES, ApplicationAct.Applied::mentorPlaces)),
            EventForm.of(
                    EventKind.APPLICATION_ACCEPTED,
                    ApplicationAct.ApplicationAccepted.class,
                    ApplicationAct.ApplicationAccepted::new,
                    Member.id("person", ApplicationAct.ApplicationAccepted::person),
                    Member.id("rules", ApplicationAct.ApplicationAccepted::rules)),
            EventForm.of(
                    EventKind.APPLICATION_DECLINED,
                    ApplicationAct.ApplicationDeclined.class,
                    ApplicationAct.ApplicationDeclined::new,
                    Member.id("person", ApplicationAct.ApplicationDeclined::person),
                    Member.text("reason", ApplicationAct.ApplicationDeclined::reason)),
            EventForm.of(
                    EventKind.WITHDRAWN,
                    ApplicationAct.Withdrawn.class,
                    ApplicationAct.Withdrawn::new,
                    Member.id("person", ApplicationAct.Withdrawn::person)),
            EventForm.of(
                    EventKind.WAITLISTED,
                    ApplicationAct.Waitlisted.class,
                    ApplicationAct.Waitlisted::new,
                    Member.id("person", ApplicationAct.Waitlisted::person)));

    private ApplicationForms() {}
}
