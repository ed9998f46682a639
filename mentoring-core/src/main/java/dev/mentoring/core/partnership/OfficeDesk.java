package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.PilotPolicy;
import java.time.LocalDate;
import java.util.Optional;

/** Decides and folds what the office does for the programme as a whole. */
final class OfficeDesk {

    private final Hearing hearing;

    OfficeDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(OfficeAct act) {
        hearing.record(act);
        if (act instanceof OfficeAct.CohortOpened opened) {
            open(opened);
        } else if (act instanceof OfficeAct.CohortClosed closed) {
            close(closed);
        } else if (act instanceof OfficeAct.BaselineRecorded recorded) {
            hearing.requireOffice(Optional.empty());
            Baseline baseline = new Baseline(recorded.count(), recorded.of());
            if (hearing.state().baseline(recorded.measure()).equals(Optional.of(baseline))) {
                hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", recorded.measure());
            }
        } else if (act instanceof OfficeAct.PilotDecided decided) {
            hearing.requireOffice(Optional.empty());
            decide(decided);
        }
    }

    private void open(OfficeAct.CohortOpened act) {
        hearing.requireOffice(Optional.of(act.cohort()));
        hearing.requireNotFuture(act.on(), act.cohort());
        hearing.requireKnown(
                hearing.programme().cohorts().isEmpty()
                        || hearing.programme().cohort(act.cohort()).isPresent(),
                "cohorts",
                act.cohort());
        if (hearing.state().cohort(act.cohort()).openedOn().isPresent()) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.cohort());
        }
    }

    private void close(OfficeAct.CohortClosed act) {
        hearing.requireOffice(Optional.of(act.cohort()));
        CohortRecord cohort = hearing.state().cohort(act.cohort());
        if (cohort.openedOn().isEmpty()) {
            hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "it has not opened", act.cohort());
        }
        if (cohort.closedOn().isPresent()) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.cohort());
        }
        boolean running = hearing.state().partnerships().stream()
                .anyMatch(pair -> pair.cohort().equals(act.cohort())
                        && (pair.takesPlace() || pair.status() == Partnership.Status.PROPOSED));
        if (running) {
            hearing.refuse(RefusalCode.STILL_RUNNING, Hearing.LOG, "", act.cohort());
        }
    }

    private void decide(OfficeAct.PilotDecided act) {
        Optional<PilotPolicy> policy = hearing.policies().pilot();
        if (policy.isEmpty()) {
            hearing.refuse(RefusalCode.NO_POLICY, "pilot", "");
            return;
        }
        if (Pilots.isDecided(hearing.state())) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "");
        }
        Optional<LocalDate> end = Pilots.end(hearing.state(), policy.get());
        if (end.isEmpty()) {
            hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "no cohort has opened");
        }
        end.filter(hearing.on()::isBefore)
                .ifPresent(day -> hearing.refuse(RefusalCode.TOO_EARLY, "pilot/period", day.toString()));
        end.filter(day -> act.until()
                        .filter(until -> !until.isAfter(day) || until.isBefore(hearing.on()))
                        .isPresent())
                .ifPresent(day -> hearing.refuse(RefusalCode.IN_THE_PAST, Hearing.LOG, day.toString()));
    }

    static void apply(OfficeAct act, Entry entry, ProgrammeState.Draft draft) {
        LocalDate on = draft.dayOf(entry);
        if (act instanceof OfficeAct.CohortOpened opened) {
            if (draft.fits(draft.cohort(opened.cohort()).openedOn().isEmpty())) {
                draft.cohort(
                        opened.cohort(),
                        cohort -> new CohortRecord(Optional.of(opened.on()), cohort.closedOn(), cohort.people()));
            }
        } else if (act instanceof OfficeAct.CohortClosed closed) {
            if (draft.fits(draft.cohort(closed.cohort()).closedOn().isEmpty())) {
                draft.stopWaitingIn(closed.cohort());
                draft.cohort(
                        closed.cohort(),
                        cohort -> new CohortRecord(cohort.openedOn(), Optional.of(on), cohort.people()));
            }
        } else if (act instanceof OfficeAct.BaselineRecorded recorded) {
            draft.baseline(recorded.measure(), new Baseline(recorded.count(), recorded.of()));
        } else if (act instanceof OfficeAct.PilotDecided decided) {
            draft.decided(new PilotRuling(decided.decision(), entry.by(), on, decided.until()));
        }
    }
}
