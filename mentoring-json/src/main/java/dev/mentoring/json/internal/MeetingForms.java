package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.programme.MeetingPlace;

/** What a pair does about its meetings, as documents hold it. */
final class MeetingForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.MEETING_PLANNED,
                    MeetingAct.MeetingPlanned.class,
                    MeetingAct.MeetingPlanned::new,
                    Member.id("partnership", MeetingAct.MeetingPlanned::partnership),
                    Member.id("meeting", MeetingAct.MeetingPlanned::meeting),
                    Member.instant("start", MeetingAct.MeetingPlanned::start),
                    Member.whole("minutes", 1, MeetingAct.MOST_MINUTES, MeetingAct.MeetingPlanned::minutes),
                    Member.choice("place", MeetingPlace.class, MeetingAct.MeetingPlanned::place)),
            EventForm.of(
                    EventKind.MEETING_MOVED,
                    MeetingAct.MeetingMoved.class,
                    MeetingAct.MeetingMoved::new,
                    Member.id("partnership", MeetingAct.MeetingMoved::partnership),
                    Member.id("meeting", MeetingAct.MeetingMoved::meeting),
                    Member.instant("start", MeetingAct.MeetingMoved::start)),
            EventForm.of(
                    EventKind.MEETING_CANCELLED,
                    MeetingAct.MeetingCancelled.class,
                    MeetingAct.MeetingCancelled::new,
                    Member.id("partnership", MeetingAct.MeetingCancelled::partnership),
                    Member.id("meeting", MeetingAct.MeetingCancelled::meeting)),
            EventForm.of(
                    EventKind.MEETING_HELD,
                    MeetingAct.MeetingHeld.class,
                    MeetingAct.MeetingHeld::new,
                    Member.id("partnership", MeetingAct.MeetingHeld::partnership),
                    Member.id("meeting", MeetingAct.MeetingHeld::meeting),
                    Member.instant("start", MeetingAct.MeetingHeld::start),
                    Member.whole("minutes", 1, MeetingAct.MOST_MINUTES, MeetingAct.MeetingHeld::minutes),
                    Member.choice("place", MeetingPlace.class, MeetingAct.MeetingHeld::place),
                    Member.ids("areas", MeetingAct.MeetingHeld::areas)),
            EventForm.of(
                    EventKind.AGENDA_SET,
                    MeetingAct.AgendaSet.class,
                    MeetingAct.AgendaSet::new,
                    Member.id("partnership", MeetingAct.AgendaSet::partnership),
                    Member.id("meeting", MeetingAct.AgendaSet::meeting)),
            EventForm.of(
                    EventKind.ACTION_AGREED,
                    MeetingAct.ActionAgreed.class,
                    MeetingAct.ActionAgreed::new,
                    Member.id("partnership", MeetingAct.ActionAgreed::partnership),
                    Member.id("action", MeetingAct.ActionAgreed::action),
                    Member.id("person", MeetingAct.ActionAgreed::person),
                    Member.dayIfAny("due", MeetingAct.ActionAgreed::due)),
            EventForm.of(
                    EventKind.ACTION_DONE,
                    MeetingAct.ActionDone.class,
                    MeetingAct.ActionDone::new,
                    Member.id("partnership", MeetingAct.ActionDone::partnership),
                    Member.id("action", MeetingAct.ActionDone::action)));

    private MeetingForms() {}
}
