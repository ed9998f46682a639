package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.Optional;

/** Decides and folds reviews, wishes for somebody else, and ends. */
final class ClosureDesk {

    private final Hearing hearing;

    ClosureDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(ClosureAct act) {
        Optional<Partnership> known = hearing.settled(act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            if (act instanceof ClosureAct.Reviewed reviewed) {
                review(reviewed, pair);
            } else if (act instanceof ClosureAct.RematchAsked asked) {
                hearing.requirePartner(pair, asked.person());
                if (pair.rematchAskedBy().contains(asked.person())) {
                    hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), asked.person());
                }
            } else if (act instanceof ClosureAct.Ended ended) {
                hearing.requireParty(pair);
                end(ended, pair);
            }
        });
    }

    private void review(ClosureAct.Reviewed act, Partnership pair) {
        hearing.requirePartner(pair, act.person());
        if (pair.status() != Partnership.Status.RUNNING) {
            hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, pair.status().name(), pair.id());
        }
        if (pair.reviews().containsKey(act.person())) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), act.person());
        }
    }

    private void end(ClosureAct.Ended act, Partnership pair) {
        switch (act.end()) {
            case COMPLETED -> complete(pair);
            case REMATCH -> {
                // that the other has asked for it is nothing to find out by trying
                if (!pair.rematchAskedBy().contains(hearing.by()) && !hearing.isOffice(Optional.of(pair.cohort()))) {
                    hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "ask for it first", pair.id());
                }
            }
            case WITHDRAWN ->
                // it follows from leaving, and cannot be asked for
                hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "neither has left", pair.id());
            default -> {
                // either of the two may go at any time
            }
        }
    }

    private void complete(Partnership pair) {
        if (pair.status() != Partnership.Status.RUNNING) {
            hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, pair.status().name(), pair.id());
        }
        hearing.requireOpen(Transition.COMPLETE, pair);
        Optional<Commitment> commitment = Commitments.of(hearing.programme(), pair);
        commitment
                .flatMap(Commitment::fewestContacts)
                .filter(least -> pair.contacts() < least)
                .ifPresent(least -> hearing.refuse(
                        RefusalCode.TOO_EARLY,
                        "commitments/" + commitment.orElseThrow().id() + "/fewestContacts",
                        "at least " + least,
                        pair.id()));
        earliest(pair, commitment)
                .filter(hearing.on()::isBefore)
                .ifPresent(day -> hearing.refuse(RefusalCode.TOO_EARLY, "duration", day.toString(), pair.id()));
    }

    /** The first day on which it is complete; a relationship with a bound of contacts is complete when they are reached. */
    private Optional<LocalDate> earliest(Partnership pair, Optional<Commitment> commitment) {
        boolean reached = commitment
                .flatMap(Commitment::mostContacts)
                .filter(most -> pair.contacts() >= most)
                .isPresent();
        return reached ? Optional.empty() : Ends.of(hearing.programme(), pair);
    }

    static void apply(ClosureAct act, Entry entry, ProgrammeState.Draft draft) {
        LocalDate on = draft.dayOf(entry);
        if (act instanceof ClosureAct.Reviewed reviewed) {
            draft.partnership(
                    act.partnership(),
                    Partnership::takesPlace,
                    pair -> pair.change()
                            .reviews(Entries.with(pair.reviews(), reviewed.person(), reviewed.goesWell()))
                            .build());
        } else if (act instanceof ClosureAct.RematchAsked asked) {
            draft.partnership(
                    act.partnership(),
                    Partnership::takesPlace,
                    pair -> pair.change()
                            .rematchAskedBy(ImmutableSet.<String>builder()
                                    .addAll(pair.rematchAskedBy())
                                    .add(asked.person())
                                    .build())
                            .build());
        } else if (act instanceof ClosureAct.Ended end) {
            boolean ended = draft.partnership(
                    act.partnership(),
                    Partnership::takesPlace,
                    pair -> pair.change()
                            .status(Partnership.Status.ENDED)
                            .endedOn(on)
                            .end(end.end())
                            .build());
            if (ended && end.end() != ClosureAct.End.COMPLETED) {
                beginAnew(act.partnership(), draft);
            }
        }
    }

    /** Whose relationship ended before its time has all rounds before them again. */
    private static void beginAnew(String partnership, ProgrammeState.Draft draft) {
        draft.partnership(partnership)
                .ifPresent(pair -> draft.application(
                        pair.mentee(),
                        any -> true,
                        old -> old.change().rounds(0).build()));
    }
}
