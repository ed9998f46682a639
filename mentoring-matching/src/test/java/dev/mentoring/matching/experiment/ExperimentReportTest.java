package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
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

    private static BigDecimal mean(Cell cell, String metric) {
        return Objects.requireNonNull(cell.figures().get(metric)).mean();
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
