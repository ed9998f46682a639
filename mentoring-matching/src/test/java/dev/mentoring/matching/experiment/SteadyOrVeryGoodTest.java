package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The study of the page on steady and very good pairs: what assignment has more than deferred acceptance. */
class SteadyOrVeryGoodTest {

    /** Pairs of two first choices. */
    private static final Metric IDEAL = Metric.of(
            "ideal-pairs",
            "The number of pairs in which both have a first choice.",
            matching -> Optional.of(new Measure.Whole(matching.made().stream()
                    .filter(pair -> matching.rankByMentee(pair) == 1 && matching.rankByMentor(pair) == 1)
                    .count())));

    private static final ImmutableList<String> METRICS =
            ImmutableList.of("pairs", "mean-score", "pair-score-gini", "worst-score", "ideal-pairs");

    private static final Bench BENCH =
            Bench.standard().withMetrics(Metrics.naming(0).plus(IDEAL));

    @Test
    void assignment_gives_steadier_pairs_and_deferred_acceptance_more_ideal_ones() {
        holds(BENCH.run(design(30)), "plain");
    }

    @Test
    @Tag("thorough")
    void so_it_is_in_many_trials_of_either_market() {
        ExperimentReport report = BENCH.run(design(200), RunPlan.alone().on(2));
        for (String market : List.of("plain", "popular")) {
            for (String metric : METRICS) {
                System.out.println(market + ", " + metric + ": " + difference(report, market, metric));
            }
            holds(report, market);
        }
    }

    private static void holds(ExperimentReport report, String market) {
        assertThat(sign(difference(report, market, "pair-score-gini"))).isNegative();
        assertThat(sign(difference(report, market, "worst-score"))).isPositive();
        assertThat(sign(difference(report, market, "pairs"))).isPositive();
        assertThat(sign(difference(report, market, "ideal-pairs"))).isNegative();
    }

    /** What the interval tells of the sign: 0 where it holds zero. */
    private static int sign(PairedDifference difference) {
        Interval interval = difference.interval().orElseThrow();
        return interval.excludesZero() ? difference.mean().compareTo(BigDecimal.ZERO) : 0;
    }

    private static PairedDifference difference(ExperimentReport report, String market, String metric) {
        return report.contrasts().stream()
                .filter(contrast -> contrast.metric().equals(metric)
                        && contrast.one().source().equals(market)
                        && contrast.oneContender().equals("assignment"))
                .findFirst()
                .orElseThrow()
                .difference();
    }

    private static Design design(int replications) {
        return Design.builder("steady-or-very-good")
                .seed(2018)
                .replications(replications)
                .addSources(
                        market("plain", ImmutableMap.of("list-least", "10", "list-most", "10")),
                        market(
                                "popular",
                                ImmutableMap.of(
                                        "list-least", "5",
                                        "list-most", "10",
                                        "popularity", "700",
                                        "mentee-agreement", "300",
                                        "mentee-ties", "200",
                                        "mentor-ties", "200",
                                        "vetoes", "50")))
                .addContenders(
                        new Variant("deferred-acceptance", "stable-mentee", Options.none()),
                        new Variant("assignment", "max-score", Options.none()))
                .addAllMetrics(METRICS)
                .build();
    }

    private static Source market(String id, ImmutableMap<String, String> settings) {
        ImmutableMap<String, String> all = ImmutableMap.<String, String>builder()
                .putAll(settings)
                .put("mentees", "60")
                .put("mentors", "60")
                .buildOrThrow();
        return new Source.Drawn(new Variant(id, "two-sided-market", Options.parse(all)));
    }
}
