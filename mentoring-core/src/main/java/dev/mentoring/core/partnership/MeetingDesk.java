package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides and folds what a pair does about its meetings. */
final class MeetingDesk {

    private final Hearing hearing;

    MeetingDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(MeetingAct act) {
        Optional<Partnership> known = hearing.settled(act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            if (act instanceof MeetingAct.ActionAgreed agreed) {
                hearing.requirePartner(pair, agreed.person());
                hearing.requireNew(!pair.actions().containsKey(agreed.action()), pair.id(), agreed.action());
                hearing.requireRoom(pair.actions().size(), pair.id());
                return;
            }
            hearing.requireParty(pair);
            if (act instanceof MeetingAct.MeetingPlanned planned) {
                plan(planned, pair);
            } else if (act instanceof MeetingAct.MeetingMoved moved) {
                planned(pair, moved.meeting()).ifPresent(meeting -> move(moved, meeting, pair));
            } else if (act instanceof MeetingAct.MeetingCancelled cancelled) {
                planned(pair, cancelled.meeting()).ifPresent(meeting -> noteNotice(meeting, pair));
            } else if (act instanceof MeetingAct.MeetingHeld held) {
                hold(held, pair);
            } else if (act instanceof MeetingAct.AgendaSet set) {
                planned(pair, set.meeting())
                        .filter(Meeting::agenda)
                        .ifPresent(meeting -> alreadySo(pair, meeting.id()));
            } else if (act instanceof MeetingAct.ActionDone done) {
                finish(done, pair);
            }
        });
    }

    private void finish(MeetingAct.ActionDone act, Partnership pair) {
        Optional<AgreedAction> action = Optional.ofNullable(pair.actions().get(act.action()));
        hearing.requireKnown(action.isPresent(), Hearing.LOG, pair.id(), act.action());
        action.filter(AgreedAction::done).ifPresent(done -> alreadySo(pair, act.action()));
    }

    private void alreadySo(Partnership pair, String about) {
        hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), about);
    }

    // ---- what is to come

    private void plan(MeetingAct.MeetingPlanned act, Partnership pair) {
        hearing.requireNew(!pair.meetings().containsKey(act.meeting()), pair.id(), act.meeting());
        hearing.requireRoom(pair.meetings().size(), pair.id());
        hearing.requireOpen(next(pair), pair);
        requireTime(act.start(), act.minutes(), pair, act.meeting());
        limits().refusePlace(act.place(), pair.id());
        limits().refuseLength(act.minutes(), pair.id());
        mostContacts(pair)
                .filter(most -> pair.contacts() + pair.planned().count() >= most)
                .ifPresent(most -> hearing.refuse(
                        RefusalCode.CONTACTS_USED_UP, contactsPolicy(pair), "at most " + most, pair.id()));
    }

    private void move(MeetingAct.MeetingMoved act, Meeting meeting, Partnership pair) {
        if (meeting.start().equals(act.start())) {
            alreadySo(pair, meeting.id());
        }
        requireTime(act.start(), meeting.minutes(), pair, meeting.id());
        if (meeting.start().isBefore(hearing.at())) {
            hearing.refuse(RefusalCode.IN_THE_PAST, Hearing.LOG, "", pair.id(), meeting.id());
        }
        noteNotice(meeting, pair);
    }

    private void requireTime(Instant start, int minutes, Partnership pair, String meeting) {
        if (start.isBefore(hearing.at())) {
            hearing.refuse(RefusalCode.IN_THE_PAST, Hearing.LOG, "", pair.id(), meeting);
        }
        pair.ends()
                .filter(end -> hearing.state().dayOf(start).isAfter(end))
                .ifPresent(
                        end -> hearing.refuse(RefusalCode.TOO_LATE, "agreement", end.toString(), pair.id(), meeting));
        limits().refuseHours(start, minutes, pair.id());
    }

    /** Notice is counted in days of the programme's calendar, so that a change of the clocks makes no difference. */
    private void noteNotice(Meeting meeting, Partnership pair) {
        Optional<Period> notice = pair.agreement()
                .flatMap(version -> version.terms().notice())
                .or(() -> hearing.policies().meetings().notice());
        boolean late = notice.map(period -> meeting.start()
                        .atZone(hearing.policies().zone())
                        .minus(period)
                        .toInstant())
                .filter(last -> hearing.at().isAfter(last))
                .isPresent();
        if (late) {
            note(pair, meeting.id(), Consequence.Breach.NOTICE);
        }
    }

    // ---- what was

    private void hold(MeetingAct.MeetingHeld act, Partnership pair) {
        Optional<Meeting> before = Optional.ofNullable(pair.meetings().get(act.meeting()));
        before.filter(meeting -> meeting.status() != Meeting.Status.PLANNED)
                .ifPresent(meeting -> hearing.requireNew(false, pair.id(), act.meeting()));
        if (before.isEmpty()) {
            hearing.requireRoom(pair.meetings().size(), pair.id());
        }
        LocalDate on = hearing.state().dayOf(act.start());
        if (act.start().isAfter(hearing.at())) {
            hearing.refuse(RefusalCode.IN_THE_FUTURE, Hearing.LOG, "", pair.id(), act.meeting());
        }
        if (pair.confirmedOn().filter(on::isBefore).isPresent()) {
            hearing.refuse(RefusalCode.IN_THE_PAST, Hearing.LOG, "", pair.id(), act.meeting());
        }
        hearing.requireKnown(
                pair.areas().isEmpty() || pair.areas().containsAll(act.areas()), Hearing.LOG, pair.id(), act.meeting());
        hearing.requireOpen(next(pair), pair);
        // a first meeting may be recorded after a later one
        if (pair.startedOn().map(on::isBefore).orElse(true)) {
            hearing.record(new Consequence.Started(pair.id(), on));
        }
        for (Consequence.Breach breach : limits().breaches(act.start(), act.minutes(), act.place())) {
            note(pair, act.meeting(), breach);
        }
        if (mostContacts(pair).filter(most -> pair.contacts() >= most).isPresent()) {
            note(pair, act.meeting(), Consequence.Breach.CONTACTS);
        }
    }

    private void note(Partnership pair, String meeting, Consequence.Breach breach) {
        hearing.record(new Consequence.BreachNoted(pair.id(), meeting, breach));
    }

    /** What the next meeting is: the first one, or one that goes on. */
    private static Transition next(Partnership pair) {
        return pair.status() == Partnership.Status.CONFIRMED ? Transition.START : Transition.CONTINUE;
    }

    private Optional<Meeting> planned(Partnership pair, String id) {
        Optional<Meeting> meeting = Optional.ofNullable(pair.meetings().get(id));
        hearing.requireKnown(meeting.isPresent(), Hearing.LOG, pair.id(), id);
        return meeting.filter(one -> {
            if (!isPlanned(one)) {
                hearing.refuse(
                        RefusalCode.WRONG_STATE, Hearing.LOG, one.status().name(), pair.id(), id);
            }
            return isPlanned(one);
        });
    }

    private MeetingLimits limits() {
        return new MeetingLimits(hearing);
    }

    private Optional<Integer> mostContacts(Partnership pair) {
        return Commitments.of(hearing.programme(), pair).flatMap(Commitment::mostContacts);
    }

    private static String contactsPolicy(Partnership pair) {
        return "commitments/" + pair.commitment().orElse("") + "/mostContacts";
    }

    // ---- folding

    static void apply(MeetingAct act, ProgrammeState.Draft draft) {
        draft.partnershipIfFit(
                act.partnership(),
                pair -> Optional.of(pair).filter(Partnership::takesPlace).flatMap(known -> apply(act, known)));
    }

    private static Optional<Partnership> apply(MeetingAct act, Partnership pair) {
        if (act instanceof MeetingAct.MeetingPlanned planned) {
            return Optional.of(pair)
                    .filter(known -> !known.meetings().containsKey(planned.meeting()))
                    .map(known -> with(known, meeting(planned)));
        } else if (act instanceof MeetingAct.MeetingHeld held) {
            Optional<Meeting> before = Optional.ofNullable(pair.meetings().get(held.meeting()));
            return before.map(MeetingDesk::isPlanned).orElse(true)
                    ? Optional.of(with(pair, hold(held, before)))
                    : Optional.empty();
        } else if (act instanceof MeetingAct.MeetingMoved moved) {
            return changePlanned(
                    pair,
                    moved.meeting(),
                    meeting -> meeting.change().start(moved.start()).build());
        } else if (act instanceof MeetingAct.MeetingCancelled cancelled) {
            return changePlanned(
                    pair,
                    cancelled.meeting(),
                    meeting -> meeting.change().status(Meeting.Status.CANCELLED).build());
        } else if (act instanceof MeetingAct.AgendaSet set) {
            return changePlanned(
                    pair,
                    set.meeting(),
                    meeting -> meeting.change().agenda(true).build());
        } else if (act instanceof MeetingAct.ActionAgreed agreed) {
            AgreedAction action = new AgreedAction(agreed.person(), agreed.due(), false);
            return Optional.of(pair)
                    .filter(known ->
                            known.isOf(agreed.person()) && !known.actions().containsKey(agreed.action()))
                    .map(known -> withAction(known, agreed.action(), action));
        }
        return finish(((MeetingAct.ActionDone) act).action(), pair);
    }

    private static boolean isPlanned(Meeting meeting) {
        return meeting.status() == Meeting.Status.PLANNED;
    }

    private static Optional<Partnership> finish(String id, Partnership pair) {
        return Optional.ofNullable(pair.actions().get(id))
                .map(action -> withAction(pair, id, new AgreedAction(action.person(), action.due(), true)));
    }

    private static Meeting meeting(MeetingAct.MeetingPlanned act) {
        return new MeetingBuilder()
                .id(act.meeting())
                .start(act.start())
                .minutes(act.minutes())
                .place(act.place())
                .status(Meeting.Status.PLANNED)
                .agenda(false)
                .build();
    }

    private static Meeting hold(MeetingAct.MeetingHeld act, Optional<Meeting> before) {
        return new MeetingBuilder()
                .id(act.meeting())
                .start(act.start())
                .minutes(act.minutes())
                .place(act.place())
                .status(Meeting.Status.HELD)
                .agenda(before.map(Meeting::agenda).orElse(false))
                .areas(act.areas())
                .breaches(before.map(Meeting::breaches).orElse(ImmutableSet.of()))
                .build();
    }

    /** Notes in what a meeting went against a policy or the agreement; empty when there is no such meeting. */
    static Optional<Partnership> breach(Partnership pair, String id, Consequence.Breach breach) {
        return change(pair, id, meeting -> meeting.change().addBreaches(breach).build());
    }

    private static Optional<Partnership> change(Partnership pair, String id, UnaryOperator<Meeting> change) {
        return Optional.ofNullable(pair.meetings().get(id)).map(meeting -> with(pair, change.apply(meeting)));
    }

    private static Optional<Partnership> changePlanned(Partnership pair, String id, UnaryOperator<Meeting> change) {
        return Optional.ofNullable(pair.meetings().get(id))
                .filter(MeetingDesk::isPlanned)
                .map(meeting -> with(pair, change.apply(meeting)));
    }

    private static Partnership with(Partnership pair, Meeting meeting) {
        ImmutableMap<String, Meeting> meetings = Entries.with(pair.meetings(), meeting.id(), meeting);
        return pair.change().meetings(meetings).build();
    }

    private static Partnership withAction(Partnership pair, String id, AgreedAction action) {
        return pair.change().actions(Entries.with(pair.actions(), id, action)).build();
    }
}
