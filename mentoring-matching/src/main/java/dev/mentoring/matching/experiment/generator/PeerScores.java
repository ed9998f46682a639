package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import java.util.function.BooleanSupplier;

/**
 * Peers, some or all of whom may be paired, at scores.
 *
 * <p>How good a pair is follows a normal number {@code sqrt(a) (q + r) / sqrt(2) + sqrt(1 - a) t} with mean 0 and deviation 1: q and r are
 * the qualities of the two, t is their own, and a is the setting {@code agreement}. Its points have the mean and the deviation that are set,
 * and are cut off at 0 and 1,000,000. Two peers may be paired with the same chance, whoever they are.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code people}</td><td>0 to 100,000; 20: peers</td></tr>
 * <tr><td>{@code partners}</td><td>0 to 100,000; 0: acceptable partners of a peer on average, 0 for everybody</td></tr>
 * <tr><td>{@code agreement}</td><td>0 to 1,000; 0: how much of a score is the quality of the two people</td></tr>
 * <tr><td>{@code score-mean}, {@code score-deviation}</td><td>0 to 1,000,000; 500,000, 150,000: points</td></tr>
 * <tr><td>{@code score-levels}</td><td>0 to 1,000,000; 0: different scores, 0 for all points</td></tr>
 * </table>
 */
final class PeerScores implements ProblemGenerator {

    private static final double WHOLE = 1_000;

    private static final Setting.Whole AGREEMENT = Setting.share(
            "agreement", 0, "How much of the variance of scores is the quality of people, in thousandths.");

    private static final ImmutableList<Setting> SETTINGS = Setting.sorted(
            PeerPairs.PEOPLE, PeerPairs.PARTNERS, AGREEMENT, ScoreScale.LEVELS, ScoreScale.MEAN, ScoreScale.DEVIATION);

    @Override
    public String name() {
        return "peer-scores";
    }

    @Override
    public String description() {
        return "Peers, some or all of whom may be paired, at scores that follow from the two people and from chance.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), SETTINGS, settings);
        double agreement = AGREEMENT.in(settings) / WHOLE;
        double common = StrictMath.sqrt(agreement / 2);
        double own = StrictMath.sqrt(1 - agreement);
        ScoreScale scale = ScoreScale.ofLikings(settings);
        PeerPairs pairs = PeerPairs.draw(settings, Draws.of(seed, "partners"), Sizes.drawing(stop));
        PeerProblem.Builder problem = PeerProblem.builder(name() + "-" + seed).stoppedBy(stop);
        for (String id : PlainIds.ofPeers(pairs.people())) {
            problem.addPeer(Person.of(id));
        }
        double[] quality = Draws.of(seed, "quality").normals(pairs.people());
        Draws taste = Draws.of(seed, "taste");
        for (int pair = 0; pair < pairs.count(); pair++) {
            double liking = common * (quality[pairs.first(pair)] + quality[pairs.second(pair)]) + own * taste.normal();
            problem.pair(pairs.first(pair), pairs.second(pair), scale.ofLiking(liking));
        }
        return Instance.of(problem.build());
    }
}
