package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExperimentReportTest {

    private static final Condition PLAIN = new Condition("s", "none", "at-once");
    private static final Condition NOISY = new Condition("s", "noise", "at-once");

    private static final Design DESIGN = Design.builder("by-hand")
            .replications(2)
            .addSources(new Source.Given("s", "s"))
            .addPerturbations(Variant.of("none"), Variant.of("noise"))
            .addContenders(Variant.of("a"), Variant.of("b"), Variant.of("c"))
            .analysis(Analysis.standard()
                    .at(950, 100)
                    .comparedWith("b")
                    .towards(new Goal("good", Goal.Aim.MOST), new Goal("bad", Goal.Aim.LEAST)))
            .build();

    private static final ExperimentReport REPORT = ExperimentReport.of(
            DESIGN,
            ImmutableList.of(
                    trial("none", "a", 0, 4, 2),
                    trial("none", "a", 1, 6, 2),
                    trial("none", "b", 0, 3, 2),
                    trial("none", "b", 1, 3, 4),
                    refused("none", 0),
                    refused("none", 1),
                    trial("noise", "a", 0, 1, 2),
                    trial("noise", "a", 1, 2, 2),
                    trial("noise", "b", 0, 3, 1),
                    trial("noise", "b", 1, 3, 1),
                    refused("noise", 0),
                    refused("noise", 1)));

    @Test
    void sums_up_each_contender_under_each_condition() {
        assertThat(REPORT.cells().stream().map(Cell::contender)).containsExactly("a", "b", "c", "a", "b", "c");
        Cell first = REPORT.cells().get(0);

        assertThat(first.condition()).isEqualTo(PLAIN);
        assertThat(first.trials()).isEqualTo(2);
        assertThat(first.statuses()).isEqualTo(ImmutableMap.of(Status.SOLVED, 2));
        assertThat(mean(first, "good")).isEqualTo("5");
        assertThat(mean(first, "share")).isEqualTo("0.333333");
        assertThat(first.figures()).doesNotContainKey("ranks");
        assertThat(first.profiles()).isEqualTo(ImmutableMap.of("ranks", ImmutableLongArray.of(2, 4)));
        assertThat(REPORT.cells().get(2).refused()).isEqualTo(ImmutableMap.of(ProblemCode.PREFERENCES_TIED, 2));
    }

    @Test
    void compares_contenders_with_the_baseline_and_perturbations_with_the_first() {
        assertThat(REPORT.contrasts().stream()
                        .filter(contrast -> contrast.metric().equals("good"))
                        .map(ExperimentReportTest::told))
                .containsExactly(
                        "CONTENDER none/a less none/b: 2",
                        "CONTENDER noise/a less noise/b: -1.5",
                        "PERTURBATION noise/a less none/a: -3.5",
                        "PERTURBATION noise/b less none/b: 0");
    }

    @Test
    void shows_who_is_beaten_in_all_goals_and_who_was_not_measured() {
        assertThat(REPORT.tradeOffs().get(0).condition()).isEqualTo(PLAIN);
        assertThat(REPORT.tradeOffs().get(0).set().members()).containsExactly("a");
        assertThat(REPORT.tradeOffs().get(0).set().beatenBy()).isEqualTo(ImmutableMap.of("b", "a"));
        assertThat(REPORT.tradeOffs().get(0).unmeasured()).isEqualTo(ImmutableSortedSet.of("c"));
        assertThat(REPORT.tradeOffs().get(1).condition()).isEqualTo(NOISY);
        assertThat(REPORT.tradeOffs().get(1).set().members()).containsExactly("b");
    }

    @Test
    void allows_for_many_comparisons_before_it_rounds() {
        Design design = Design.builder("rounding")
                .replications(22)
                .addSources(new Source.Drawn(Variant.of("two-sided-market")))
                .addContenders(Variant.of("a"), Variant.of("b"), Variant.of("c"))
                .analysis(Analysis.standard().at(950, 100))
                .build();
        ImmutableList.Builder<Trial> trials = ImmutableList.builder();
        for (String contender : List.of("a", "b", "c")) {
            for (int r = 0; r < 22; r++) {
                trials.add(
                        measured("two-sided-market", contender, r, contender.equals("a") ? 0 : r + 1, "sha256:" + r));
            }
        }

        // All signs alike of 22 are one way of 2,097,152: 0.00000048 each, which two of them double.
        assertThat(ExperimentReport.of(design, trials.build()).contrasts())
                .filteredOn(contrast -> contrast.metric().equals("good"))
                .extracting(
                        contrast -> contrast.difference().chance().orElseThrow().toPlainString())
                .containsExactly("0.000001", "0.000001");
    }

    @Test
    void weighs_contenders_by_the_replications_that_all_of_them_measured() {
        Design design = Design.builder("weighing")
                .replications(2)
                .addSources(new Source.Drawn(Variant.of("two-sided-market")))
                .addContenders(Variant.of("a"), Variant.of("b"))
                .analysis(Analysis.standard()
                        .at(950, 100)
                        .towards(new Goal("good", Goal.Aim.MOST), new Goal("solved", Goal.Aim.MOST)))
                .build();
        // On the question that both answered, b is better; a alone answered the easy one.
        ExperimentReport report = ExperimentReport.of(
                design,
                ImmutableList.of(
                        measured("two-sided-market", "a", 0, 100, "sha256:0"),
                        measured("two-sided-market", "a", 1, 1, "sha256:1"),
                        new Trial(
                                new TrialKey("two-sided-market", "none", "at-once", "b", 0),
                                "sha256:0",
                                new Trial.Refused(ProblemCode.PREFERENCES_TIED)),
                        measured("two-sided-market", "b", 1, 2, "sha256:1")));

        assertThat(report.tradeOffs().get(0).set().members()).containsExactly("b");
        assertThat(report.tradeOffs().get(0).set().beatenBy()).isEqualTo(ImmutableMap.of("a", "b"));
    }

    @Test
    void weighs_nobody_where_no_replication_was_measured_by_all() {
        ExperimentReport report = ExperimentReport.of(
                DESIGN,
                ImmutableList.of(
                        trial("none", "a", 0, 4, 2), trial("none", "b", 1, 3, 2), trial("noise", "b", 1, 3, 2)));

        assertThat(report.tradeOffs().get(0).set().members()).isEmpty();
        assertThat(report.tradeOffs().get(0).unmeasured()).isEqualTo(ImmutableSortedSet.of("a", "b", "c"));
        assertThat(report.tradeOffs().get(1).set().members()).containsExactly("b");
    }

    @Test
    void tells_no_interval_and_no_chance_of_what_was_not_drawn_at_all() {
        Cell steady = REPORT.cells().get(1);
        ExperimentReport repeated = ExperimentReport.of(
                DESIGN,
                ImmutableList.of(
                        trial("none", "a", 0, 4, 2),
                        trial("none", "a", 1, 4, 2),
                        trial("none", "b", 0, 3, 2),
                        trial("none", "b", 1, 3, 4)));

        assertThat(figure(steady, "good").count()).isEqualTo(2);
        assertThat(figure(steady, "good").interval()).isEmpty();
        assertThat(figure(steady, "bad").interval()).isPresent();
        assertThat(difference(repeated, "good").mean()).isEqualTo("1");
        assertThat(difference(repeated, "good").interval()).isEmpty();
        assertThat(difference(repeated, "good").chance()).isEmpty();
        assertThat(difference(repeated, "bad").interval()).isPresent();
        assertThat(difference(repeated, "bad").chance()).isPresent();
    }

    @Test
    void tells_an_interval_of_equal_values_where_questions_were_drawn() {
        Design design = Design.builder("drawn")
                .replications(2)
                .addSources(new Source.Drawn(Variant.of("two-sided-market")))
                .addContenders(Variant.of("a"), Variant.of("b"))
                .analysis(Analysis.standard().at(950, 100))
                .build();
        ExperimentReport report = ExperimentReport.of(
                design,
                ImmutableList.of(
                        measured("two-sided-market", "a", 0, 4, "sha256:0"),
                        measured("two-sided-market", "a", 1, 4, "sha256:1"),
                        measured("two-sided-market", "b", 0, 3, "sha256:0"),
                        measured("two-sided-market", "b", 1, 3, "sha256:1")));

        assertThat(figure(report.cells().get(0), "good").interval()).isPresent();
        assertThat(difference(report, "good").interval()).isPresent();
        assertThat(difference(report, "good").chance()).contains(new BigDecimal("0.5"));
    }

    private static Summary figure(Cell cell, String metric) {
        return Objects.requireNonNull(cell.figures().get(metric));
    }

    private static PairedDifference difference(ExperimentReport report, String metric) {
        return report.contrasts().stream()
                .filter(contrast -> contrast.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .difference();
    }

    private static Trial measured(String source, String contender, int replication, long good, String problem) {
        return new Trial(
                new TrialKey(source, "none", "at-once", contender, replication),
                problem,
                new Trial.Measured(
                        Status.SOLVED,
                        ImmutableSortedMap.of("good", new Measure.Whole(good), "solved", new Measure.Whole(1))));
    }

    private static BigDecimal mean(Cell cell, String metric) {
        return figure(cell, metric).mean();
    }

    private static String told(Contrast contrast) {
        BigDecimal mean = contrast.difference().mean();
        return contrast.factor() + " " + contrast.one().perturbation() + "/" + contrast.oneContender() + " less "
                + contrast.other().perturbation() + "/" + contrast.otherContender() + ": " + mean.toPlainString();
    }

    private static Trial trial(String told, String contender, int replication, long good, long bad) {
        return new Trial(
                new TrialKey("s", told, "at-once", contender, replication),
                "sha256:0",
                new Trial.Measured(
                        Status.SOLVED,
                        ImmutableSortedMap.of(
                                "good", new Measure.Whole(good),
                                "bad", new Measure.Whole(bad),
                                "share", new Measure.Fraction(Ratio.of(1, 3)),
                                "ranks", new Measure.Profile(ImmutableLongArray.of(1, 2)))));
    }

    private static Trial refused(String told, int replication) {
        return new Trial(
                new TrialKey("s", told, "at-once", "c", replication),
                "sha256:0",
                new Trial.Refused(ProblemCode.PREFERENCES_TIED));
    }
}
