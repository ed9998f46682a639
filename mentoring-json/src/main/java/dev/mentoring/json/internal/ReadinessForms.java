package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.ReadinessAct;

/** What somebody does to become ready, as documents hold it. */
final class ReadinessForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.VOLUNTEERED,
                    ReadinessAct.Volunteered.class,
                    ReadinessAct.Volunteered::new,
                    Member.id("person", ReadinessAct.Volunteered::person),
                    Member.truth("ownWill", ReadinessAct.Volunteered::ownWill)),
            EventForm.of(
                    EventKind.ATTENDED,
                    ReadinessAct.Attended.class,
                    ReadinessAct.Attended::new,
                    Member.id("person", ReadinessAct.Attended::person),
                    Member.id("component", ReadinessAct.Attended::component),
                    Member.idIfAny("delivery", ReadinessAct.Attended::delivery),
                    Member.day("on", ReadinessAct.Attended::on)),
            EventForm.of(
                    EventKind.CONSENT_ASKED,
                    ReadinessAct.ConsentAsked.class,
                    ReadinessAct.ConsentAsked::new,
                    Member.id("person", ReadinessAct.ConsentAsked::person),
                    Member.id("manager", ReadinessAct.ConsentAsked::manager),
                    Member.textIfAny("scope", ReadinessAct.ConsentAsked::scope)),
            EventForm.of(
                    EventKind.CONSENT_GRANTED,
                    ReadinessAct.ConsentGranted.class,
                    ReadinessAct.ConsentGranted::new,
                    Member.id("person", ReadinessAct.ConsentGranted::person),
                    Member.id("manager", ReadinessAct.ConsentGranted::manager),
                    Member.textIfAny("scope", ReadinessAct.ConsentGranted::scope),
                    Member.day("on", ReadinessAct.ConsentGranted::on),
                    Member.dayIfAny("until", ReadinessAct.ConsentGranted::until)),
            EventForm.of(
                    EventKind.CONSENT_REFUSED,
                    ReadinessAct.ConsentRefused.class,
                    ReadinessAct.ConsentRefused::new,
                    Member.id("person", ReadinessAct.ConsentRefused::person),
                    Member.id("manager", ReadinessAct.ConsentRefused::manager),
                    Member.day("on", ReadinessAct.ConsentRefused::on)),
            EventForm.of(
                    EventKind.CONSENT_WITHDRAWN,
                    ReadinessAct.ConsentWithdrawn.class,
                    ReadinessAct.ConsentWithdrawn::new,
                    Member.id("person", ReadinessAct.ConsentWithdrawn::person),
                    Member.id("manager", ReadinessAct.ConsentWithdrawn::manager),
                    Member.day("on", ReadinessAct.ConsentWithdrawn::on)),
            EventForm.of(
                    EventKind.ACKNOWLEDGED,
                    ReadinessAct.Acknowledged.class,
                    ReadinessAct.Acknowledged::new,
                    Member.id("person", ReadinessAct.Acknowledged::person),
                    Member.id("statement", ReadinessAct.Acknowledged::statement),
                    Member.id("version", ReadinessAct.Acknowledged::version)),
            EventForm.of(
                    EventKind.PEN_PICTURE_GIVEN,
                    ReadinessAct.PenPictureGiven.class,
                    ReadinessAct.PenPictureGiven::new,
                    Member.id("person", ReadinessAct.PenPictureGiven::person)));

    private ReadinessForms() {}
}
