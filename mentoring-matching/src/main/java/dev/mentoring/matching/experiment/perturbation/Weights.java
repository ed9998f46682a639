package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.ScorerWatch;
import dev.mentoring.matching.score.Scorers;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The strategy is told scores by other weights than the programme's; judged by the programme's own.
 *
 * <p>Each setting is the identifier of one of the programme's criteria with its weight, 0 to 1,000; 0 leaves the criterion out. Criteria that
 * are not named keep their weights, and with no settings the problem stays as it is. The seed decides nothing.
 *
 * <p>The round is compiled again, with the library's scorers and distances as the crow flies. A raw problem has no criteria and is refused.
 */
final class Weights implements Perturbation {

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public String description() {
        return "Scores are told by other weights than the programme's: each setting is the identifier of a criterion, with its weight from"
                + " 0 to " + Criterion.HEAVIEST + ".";
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        CompiledRound round = instance.round()
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "perturbation",
                        "the perturbation \"weights\" needs a round; a raw problem has no criteria"));
        ImmutableList<Criterion> criteria = round.programme().scoring().criteria();
        settings.requireOnly(name(), criteria.stream().map(Criterion::id).collect(ImmutableList.toImmutableList()));
        ScoringModel weighted = new ScoringModel(criteria.stream()
                .filter(criterion -> weight(criterion, settings) > 0)
                .map(criterion -> new Criterion(
                        criterion.id(), criterion.scorer(), weight(criterion, settings), criterion.options()))
                .collect(ImmutableList.toImmutableList()));
        MatchingProblem told = settings.values().isEmpty()
                ? instance.problem()
                : compiled(round, weighted, stop).problem();
        return new Perturbed(told, instance.problem());
    }

    private static int weight(Criterion criterion, Options settings) {
        return (int) settings.whole(criterion.id(), criterion.weight(), 0, Criterion.HEAVIEST);
    }

    private static CompiledRound compiled(CompiledRound round, ScoringModel scoring, BooleanSupplier stop) {
        Programme programme =
                new ProgrammeBuilder().from(round.programme()).scoring(scoring).build();
        return ProblemCompiler.compile(
                programme,
                round.roster(),
                round.on(),
                new GreatCircle(),
                Scorers.standard(),
                ScorerWatch.none(),
                earlier(round.problem()),
                stop);
    }

    private static ImmutableSet<MentoringPair> earlier(TwoSidedProblem problem) {
        return IntStream.range(0, problem.pairCount())
                .filter(problem::isEarlier)
                .mapToObj(pair -> {
                    Pairing pairing = problem.pairing(pair, problem.menteeOf(pair));
                    return new MentoringPair(pairing.mentor(), pairing.mentee());
                })
                .collect(ImmutableSet.toImmutableSet());
    }
}
