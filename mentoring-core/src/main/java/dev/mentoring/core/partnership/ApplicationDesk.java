package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Transition;
import java.util.Optional;

/** Decides and folds what is done about applications. */
final class ApplicationDesk {

    private final Hearing hearing;

    ApplicationDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(ApplicationAct act) {
        if (act instanceof ApplicationAct.Applied applied) {
            apply(applied);
        } else if (act instanceof ApplicationAct.ApplicationAccepted accepted) {
            accept(accepted);
        } else if (act instanceof ApplicationAct.ApplicationDeclined declined) {
            requireApplied(declined.person());
            hearing.record(declined);
        } else if (act instanceof ApplicationAct.Withdrawn withdrawn) {
            withdraw(withdrawn);
        } else if (act instanceof ApplicationAct.Waitlisted waitlisted) {
            waitlist(waitlisted);
        }
    }

    private void apply(ApplicationAct.Applied act) {
        hearing.requireOneOf(ImmutableSet.of(act.person()), Optional.of(act.cohort()));
        PersonRecord person = hearing.known(act.person());
        requireCohort(act);
        if (person.liveApplication().isPresent()
                && !isOver(person.liveApplication().get())) {
            hearing.refuse(
                    RefusalCode.ALREADY_SO,
                    Hearing.LOG,
                    person.liveApplication().get().cohort(),
                    act.person());
        }
        if (isStopped()) {
            hearing.refuse(RefusalCode.PROGRAMME_STOPPED, "pilot", "", act.person());
        }
        hearing.requireRoom(person.applications().size(), act.person());
        act.roles().forEach(role -> hearing.requireOpen(Transition.APPLY, person, role, Optional.empty()));
        hearing.record(act);
    }

    private void requireCohort(ApplicationAct.Applied act) {
        String policy = "cohorts/" + act.cohort();
        Optional<Cohort> cohort = hearing.programme().cohort(act.cohort());
        hearing.requireKnown(cohort.isPresent() || hearing.programme().cohorts().isEmpty(), "cohorts", act.cohort());
        CohortRecord known = hearing.state().cohort(act.cohort());
        hearing.requireCohortOpen(act.cohort());
        if (cohort.filter(one -> one.leads().contains(act.person())).isPresent()) {
            hearing.refuse(RefusalCode.LEADS_COHORT, policy + "/leads", "", act.person());
        }
        cohort.flatMap(Cohort::mostPeople)
                .filter(most -> known.people() >= most)
                .ifPresent(most -> hearing.refuse(
                        RefusalCode.COHORT_FULL, policy + "/mostPeople", "at most " + most, act.person()));
    }

    /** An application to a cohort that is closed is over. */
    private boolean isOver(Application application) {
        return hearing.state().cohort(application.cohort()).closedOn().isPresent();
    }

    private boolean isStopped() {
        return hearing.state().pilot().stream().anyMatch(ruling -> ruling.decision() == OfficeAct.PilotDecision.STOP);
    }

    private void accept(ApplicationAct.ApplicationAccepted act) {
        requireApplied(act.person()).ifPresent(person -> {
            Application application = person.liveApplication().orElseThrow();
            hearing.requireCohortOpen(application.cohort());
            String rules = hearing.programme().rulesFor(application.cohort()).version();
            if (!rules.equals(act.rules())) {
                hearing.refuse(RefusalCode.OTHER_RULES, "rules", rules, act.person());
            }
            for (Role role : application.roles()) {
                hearing.requireOpen(Transition.ENTER_POOL, person, role, Optional.empty());
            }
        });
        hearing.record(act);
    }

    private Optional<PersonRecord> requireApplied(String id) {
        Optional<PersonRecord> person = hearing.applicant(id);
        hearing.requireOffice(person.flatMap(PersonRecord::cohort));
        person.filter(PersonRecord::isInPool)
                .ifPresent(known ->
                        hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, ApplicationStatus.ACCEPTED.name(), id));
        return person;
    }

    private void withdraw(ApplicationAct.Withdrawn act) {
        Optional<PersonRecord> person = hearing.applicant(act.person());
        hearing.requireOneOf(ImmutableSet.of(act.person()), person.flatMap(PersonRecord::cohort));
        hearing.record(act);
        for (Partnership partnership : hearing.state().partnershipsOf(act.person())) {
            if (partnership.status() == Partnership.Status.PROPOSED) {
                hearing.record(new MatchAct.ProposalWithdrawn(partnership.id()));
            } else if (partnership.takesPlace()) {
                hearing.record(new ClosureAct.Ended(partnership.id(), ClosureAct.End.WITHDRAWN));
            }
        }
        person.ifPresent(known -> known.circles().stream()
                .filter(circle ->
                        hearing.state().circle(circle).filter(Circle::open).isPresent())
                .forEach(circle -> hearing.record(new CircleAct.CircleLeft(circle, act.person()))));
    }

    private void waitlist(ApplicationAct.Waitlisted act) {
        Optional<PersonRecord> person = hearing.applicant(act.person());
        hearing.requireOffice(person.flatMap(PersonRecord::cohort));
        if (!hearing.policies().acceptance().waitingList()) {
            hearing.refuse(RefusalCode.NO_POLICY, "acceptance/waitingList", "", act.person());
        }
        person.ifPresent(known -> {
            known.cohort().ifPresent(hearing::requireCohortOpen);
            if (known.waitingSince().isPresent()) {
                hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.person());
            }
            if (!known.isInPool()) {
                hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, ApplicationStatus.APPLIED.name(), act.person());
            }
        });
        hearing.record(act);
    }

    static void apply(ApplicationAct act, Entry entry, ProgrammeState.Draft draft) {
        if (act instanceof ApplicationAct.Applied applied) {
            draft.apply(applied, draft.dayOf(entry));
        } else if (act instanceof ApplicationAct.ApplicationAccepted accepted) {
            draft.application(
                    accepted.person(),
                    ApplicationDesk::isUndecided,
                    old -> old.change()
                            .status(ApplicationStatus.ACCEPTED)
                            .rules(accepted.rules())
                            .build());
        } else if (act instanceof ApplicationAct.ApplicationDeclined declined) {
            draft.application(
                    declined.person(),
                    ApplicationDesk::isUndecided,
                    old -> old.change().status(ApplicationStatus.DECLINED).build());
        } else if (act instanceof ApplicationAct.Withdrawn withdrawn) {
            boolean left = draft.application(
                    withdrawn.person(),
                    Application::isLive,
                    old -> old.change().status(ApplicationStatus.WITHDRAWN).build());
            if (left) {
                draft.stopWaiting(withdrawn.person());
            }
        } else if (act instanceof ApplicationAct.Waitlisted waitlisted) {
            draft.await(waitlisted.person());
        }
    }

    private static boolean isUndecided(Application application) {
        return application.status() == ApplicationStatus.APPLIED;
    }
}
