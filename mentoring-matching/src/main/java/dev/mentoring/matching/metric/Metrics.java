package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue of metrics by stable name. */
public final class Metrics {

    /** How many pairs the metrics of {@link #standard} name at most. */
    public static final int NAMED_PAIRS = 10;

    private static final Metrics WITHOUT_PAIRS = new Metrics(ImmutableSortedMap.of())
            .plus(Metric.of(
                    "pairs",
                    "The number of pairs that were made.",
                    m -> Optional.of(new Measure.Whole(m.made().length()))))
            .plus(Metric.of("total-score", "The sum of the scores of the pairs, in points.", PairScores::total))
            .plus(Metric.of(
                    "mentee-coverage",
                    "The share of the mentees with a place and an allowed pair who have a mentor.",
                    m -> Coverage.of(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentor-coverage",
                    "The share of the mentors with a place and an allowed pair who have a mentee.",
                    m -> Coverage.of(m, Side.MENTOR)))
            .plus(Metric.of(
                    "peer-coverage",
                    "The share of the peers with a place and an allowed pair who have a partner.",
                    m -> Coverage.of(m, Side.PEER)))
            .plus(Metric.of(
                    "mentee-rank-profile",
                    "How many pairs the mentee puts at rank 1, at rank 2, and so on.",
                    m -> RankCounts.profile(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentor-rank-profile",
                    "How many pairs the mentor puts at rank 1, at rank 2, and so on.",
                    m -> RankCounts.profile(m, Side.MENTOR)))
            .plus(Metric.of(
                    "peer-rank-profile",
                    "How many partners are at rank 1, at rank 2, and so on, each pair counting for both of its peers.",
                    m -> RankCounts.profile(m, Side.PEER)))
            .plus(Metric.of(
                    "mentee-mean-rank",
                    "The mean rank at which mentees have their mentors, over the pairs.",
                    m -> RankCounts.mean(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentor-mean-rank",
                    "The mean rank at which mentors have their mentees, over the pairs.",
                    m -> RankCounts.mean(m, Side.MENTOR)))
            .plus(Metric.of(
                    "peer-mean-rank",
                    "The mean rank at which peers have their partners, each pair counting for both of its peers.",
                    m -> RankCounts.mean(m, Side.PEER)))
            .plus(Metric.of(
                    "mentee-worst-rank",
                    "The worst rank at which a mentee has a mentor.",
                    m -> RankCounts.worst(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentor-worst-rank",
                    "The worst rank at which a mentor has a mentee.",
                    m -> RankCounts.worst(m, Side.MENTOR)))
            .plus(Metric.of(
                    "mentee-first-choices",
                    "The share of the pairs in which the mentee has a first choice.",
                    m -> RankCounts.first(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentee-rank-variance",
                    "The variance of the ranks at which mentees have their mentors, over the pairs: the lower, the steadier.",
                    m -> RankCounts.variance(m, Side.MENTEE)))
            .plus(Metric.of(
                    "mentor-first-choices",
                    "The share of the pairs in which the mentor has a first choice.",
                    m -> RankCounts.first(m, Side.MENTOR)))
            .plus(Metric.of(
                    "mentor-rank-variance",
                    "The variance of the ranks at which mentors have their mentees, over the pairs: the lower, the steadier.",
                    m -> RankCounts.variance(m, Side.MENTOR)))
            .plus(Metric.of(
                    "peer-first-choices",
                    "The share of first choices among partners, each pair counting for both of its peers.",
                    m -> RankCounts.first(m, Side.PEER)))
            .plus(Metric.of(
                    "peer-rank-variance",
                    "The variance of the ranks at which peers have their partners, each pair counting for both of its peers.",
                    m -> RankCounts.variance(m, Side.PEER)))
            .plus(Metric.of("mean-score", "The mean of the scores of the pairs, in points.", PairScores::mean))
            .plus(Metric.of("worst-score", "The lowest score of a pair, in points.", PairScores::worst))
            .plus(Metric.of("regret", "The worst rank at which anybody has a partner.", RankCounts::worst))
            .plus(Metric.of(
                    "egalitarian-cost",
                    "The sum of the ranks of all pairs, as both of their people give them.",
                    RankCounts::sum))
            .plus(Metric.of(
                    "envy",
                    "The number of mentees who would rather have an allowed mentor whom another mentee has.",
                    Envy::any))
            .plus(Metric.of(
                    "justified-envy",
                    "The number of mentees who would rather have an allowed mentor, who would rather have them than another mentee.",
                    Envy::justified))
            .plus(Metric.of("pair-score-gini", "The Gini coefficient of the scores of the pairs.", Gini::ofPairs))
            .plus(Metric.of(
                    "mentee-score-gini",
                    "The Gini coefficient of the scores of the mentees with a place, 0 for those without a mentor.",
                    Gini::ofMentees))
            .plus(Metric.of(
                    "largest-load",
                    "The number of pairs of the most loaded mentor, or peer, with a place.",
                    Loads::most))
            .plus(Metric.of(
                    "smallest-load",
                    "The number of pairs of the least loaded mentor, or peer, with a place.",
                    Loads::least))
            .plus(Metric.of(
                    "load-squares",
                    "The sum of the squares of the numbers of pairs of all mentors, or peers, with a place.",
                    Loads::squares));

    private static final Metrics STANDARD = naming(NAMED_PAIRS);

    private final ImmutableSortedMap<String, Metric> byName;

    private Metrics(ImmutableSortedMap<String, Metric> byName) {
        this.byName = byName;
    }

    /** The metrics of this library, which name {@value #NAMED_PAIRS} pairs at most. */
    public static Metrics standard() {
        return STANDARD;
    }

    /**
     * The metrics of this library.
     *
     * @param limit how many pairs a metric names at most, where it names pairs; 0 or more
     * @throws InvalidModelException when the limit is negative
     */
    public static Metrics naming(int limit) {
        BlockingPairs.requireLimit(limit);
        return WITHOUT_PAIRS.plus(Metric.of(
                "blocking-pairs",
                "The allowed pairs that were not made although both would rather have each other, or have a free place.",
                m -> Optional.of(BlockingPairs.of(m, limit))));
    }

    /**
     * The catalogue with one more metric.
     *
     * @throws InvalidModelException when the name is taken
     */
    public Metrics plus(Metric metric) {
        if (byName.containsKey(metric.name())) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "metrics", "a metric of that name exists", metric.name());
        }
        TreeMap<String, Metric> more = new TreeMap<>(byName);
        more.put(metric.name(), metric);
        return new Metrics(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The metrics, by name. */
    public ImmutableList<Metric> all() {
        return byName.values().asList();
    }

    /**
     * The metric of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public Metric named(String name) {
        @Nullable Metric metric = byName.get(name);
        if (metric == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> "nearest is \"" + known + "\", ")
                    .orElse("");
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "metric", nearest + "there is " + names());
        }
        return metric;
    }
}
