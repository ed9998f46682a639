package dev.mentoring.json.cli;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.score.WeightedModel;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.time.LocalDate;

/** Whether a programme that is well-formed can also be put to use. */
final class UsableProgramme {

    private UsableProgramme() {}

    /**
     * Makes sure that there are the scorers and the strategy that a programme names, with the settings that it gives them.
     *
     * @throws InvalidModelException with paths of the programme
     */
    static void require(Programme programme) {
        String cohort = programme.latestCohort().map(Cohort::id).orElse(programme.id());
        Roster nobody = Roster.builder().cohort(cohort).build();
        Problems problems = new Problems();
        Scorers scorers = Scorers.standard();
        ScoringContext context = new ScoringContext(programme, nobody, LocalDate.EPOCH);
        collect("", problems, () -> WeightedModel.of(programme.scoring(), scorers, context));
        collect("", problems, () -> requireStrategy(programme));
        problems.throwIfAny(InvalidModelException::new);
    }

    /** A strategy says what it takes when it is asked, be it about nobody. */
    private static void requireStrategy(Programme programme) {
        StrategyChoice choice = programme.strategy();
        PairingStrategy strategy = PairingStrategies.standard().named(choice.name());
        TwoSidedProblem nobody = TwoSidedProblem.builder(programme.id()).build();
        StrategyUsed used = new StrategyUsed(choice.name(), 0, choice.options());
        Problems problems = new Problems();
        collect("strategy", problems, () -> strategy.pair(nobody, used, RunControl.none()));
        problems.throwIfAny(InvalidModelException::new);
    }

    private static void collect(String path, Problems problems, Runnable check) {
        try {
            check.run();
        } catch (MentoringException e) {
            e.problems().forEach(problem -> problems.add(problem.below(path)));
        }
    }
}
