package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.RatingMoment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decides and folds what people want, reach and report of themselves. */
final class GrowthDesk {

    private final Hearing hearing;

    GrowthDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(GrowthAct act) {
        PersonRecord person = hearing.known(act.person());
        hearing.requireOneOf(act.doers(), person.cohort());
        if (act instanceof GrowthAct.GoalSet set) {
            hearing.requireNew(!person.goals().containsKey(set.goal()), act.person(), set.goal());
            hearing.requireRoom(person.goals().size(), act.person());
        } else if (act instanceof GrowthAct.GoalClosed closed) {
            close(closed, person);
        } else if (act instanceof GrowthAct.Rated rated) {
            rate(rated, person);
        } else if (act instanceof GrowthAct.OutcomeReported reported) {
            report(reported, person);
        }
        hearing.record(act);
    }

    private void close(GrowthAct.GoalClosed act, PersonRecord person) {
        Optional<Goal.Status> status = Optional.ofNullable(person.goals().get(act.goal()));
        hearing.requireKnown(status.isPresent(), Hearing.LOG, act.person(), act.goal());
        status.filter(known -> known != Goal.Status.OPEN)
                .ifPresent(known ->
                        hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, known.name(), act.person(), act.goal()));
    }

    private void rate(GrowthAct.Rated act, PersonRecord person) {
        EvaluationPlan plan = hearing.policies().evaluation();
        hearing.applicant(act.person());
        boolean asked = person.roles().stream()
                .anyMatch(role -> new Gates(hearing.programme()).ratedBy(role).contains(act.purpose()));
        hearing.requireKnown(asked, "evaluation/rated", act.person(), act.purpose());
        if (act.value() < plan.scaleLeast() || act.value() > plan.scaleMost()) {
            hearing.refuse(
                    RefusalCode.OFF_SCALE,
                    "evaluation/scale",
                    plan.scaleLeast() + " to " + plan.scaleMost(),
                    act.person(),
                    act.purpose());
        }
        if (person.ratings().containsKey(rating(act, person))) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, act.moment().name(), act.person(), act.purpose());
        }
        requireMoment(act, person);
    }

    /** What comes before is not told afterwards, and what comes after is not told before. */
    private void requireMoment(GrowthAct.Rated act, PersonRecord person) {
        String cohort = person.cohort().orElse("");
        boolean met = hearing.state().partnershipsOf(act.person()).stream()
                .anyMatch(
                        pair -> pair.cohort().equals(cohort) && pair.startedOn().isPresent());
        boolean over = hearing.state().partnershipsOf(act.person()).stream()
                .anyMatch(pair -> pair.cohort().equals(cohort)
                        && pair.status() == Partnership.Status.ENDED
                        && pair.startedOn().isPresent());
        // whoever is about to meet somebody else is asked again where they were not before
        boolean toBegin = hearing.state().partnershipsOf(act.person()).stream()
                .anyMatch(pair -> pair.cohort().equals(cohort) && pair.status() == Partnership.Status.CONFIRMED);
        if (act.moment() == RatingMoment.BEFORE && over && !toBegin) {
            hearing.refuse(
                    RefusalCode.TOO_LATE, "evaluation/rated", act.moment().name(), act.person());
        } else if (act.moment() != RatingMoment.BEFORE && !met) {
            hearing.refuse(
                    RefusalCode.TOO_EARLY, "evaluation/rated", act.moment().name(), act.person());
        }
    }

    private void report(GrowthAct.OutcomeReported act, PersonRecord person) {
        hearing.requireNotFuture(act.on(), act.person());
        boolean took = person.applications().stream()
                .anyMatch(one -> one.status() == ApplicationStatus.ACCEPTED
                        || one.rules().isPresent());
        if (!took) {
            hearing.refuse(RefusalCode.UNKNOWN_PERSON, Hearing.LOG, "", act.person());
        }
        hearing.requireRoom(person.outcomes().size(), act.person());
        if (person.outcomes().contains(new ReportedOutcome(act.outcome(), act.on()))) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.person());
        }
    }

    private static Rating rating(GrowthAct.Rated act, PersonRecord person) {
        return new Rating(person.cohort().orElse(""), act.purpose(), act.moment());
    }

    static void apply(GrowthAct act, ProgrammeState.Draft draft) {
        if (act instanceof GrowthAct.GoalSet set) {
            boolean isNew = draft.person(set.person())
                    .filter(known -> known.goals().containsKey(set.goal()))
                    .isEmpty();
            if (draft.fits(isNew)) {
                // goals may come before the application
                draft.person(set.person(), person -> withGoal(person, set.goal(), Goal.Status.OPEN));
            }
        } else if (act instanceof GrowthAct.GoalClosed closed) {
            boolean isOpen = draft.person(closed.person())
                    .filter(known -> known.goals().get(closed.goal()) == Goal.Status.OPEN)
                    .isPresent();
            if (draft.fits(isOpen)) {
                draft.person(closed.person(), person -> withGoal(person, closed.goal(), closed.status()));
            }
        } else {
            draft.personIfFit(act.person(), person -> Optional.of(tell(act, person)));
        }
    }

    private static PersonRecord withGoal(PersonRecord person, String goal, Goal.Status status) {
        return person.change().goals(Entries.with(person.goals(), goal, status)).build();
    }

    private static PersonRecord tell(GrowthAct act, PersonRecord person) {
        if (act instanceof GrowthAct.Rated rated) {
            Map<Rating, Integer> ratings = new LinkedHashMap<>(person.ratings());
            ratings.put(rating(rated, person), rated.value());
            return person.change().ratings(ImmutableMap.copyOf(ratings)).build();
        }
        GrowthAct.OutcomeReported reported = (GrowthAct.OutcomeReported) act;
        return person.change()
                .addOutcomes(new ReportedOutcome(reported.outcome(), reported.on()))
                .build();
    }
}
