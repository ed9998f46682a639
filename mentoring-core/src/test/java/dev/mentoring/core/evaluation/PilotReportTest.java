package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("002-20")
class PilotReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    private static Report report(Course course, Optional<MatchQuality> quality) {
        Programme programme = Course.programme()
                .policies(Policies.builder()
                        .evaluation(new EvaluationPlan(
                                ImmutableSet.of("confidence"), 1, 5, Period.ofDays(28), Optional.empty()))
                        .pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(30)))
                        .build())
                .build();
        return PilotReport.of(programme, course.state(), DAY, quality, DisclosurePolicy.standard());
    }

    private static String figure(Report report, String section, String row) {
        return report.figure(section, row, "figure").orElseThrow().text();
    }

    @Test
    @Tag("002-14")
    void tells_when_the_pilot_ends_and_when_it_is_to_be_decided() {
        Report report = report(
                new Course().add(new OfficeAct.CohortOpened("first", LocalDate.of(2026, 1, 15))), Optional.empty());

        assertThat(figure(report, "term", "began")).isEqualTo("2026-01-15");
        assertThat(figure(report, "term", "ends")).isEqualTo("2026-07-15");
        assertThat(figure(report, "term", "decision-due")).isEqualTo("2026-08-14");
        assertThat(figure(report, "term", "over")).isEqualTo("yes");
    }

    @Test
    @Tag("002-21")
    void lists_what_was_decided_and_an_extension_moves_the_end() {
        Course course = new Course()
                .add(new OfficeAct.CohortOpened("first", LocalDate.of(2026, 1, 15)))
                .on("2026-07-01")
                .add(new OfficeAct.PilotDecided(
                        OfficeAct.PilotDecision.EXTEND, "canary", Optional.of(LocalDate.of(2026, 12, 31))));
        Report report = report(course, Optional.empty());

        assertThat(report.figure("rulings", "1", "decision")).contains(new Figure.Word("EXTEND"));
        assertThat(report.figure("rulings", "1", "until")).contains(new Figure.Day(LocalDate.of(2026, 12, 31)));
        assertThat(figure(report, "term", "ends")).isEqualTo("2026-12-31");
        assertThat(figure(report, "missing", "decided")).isEqualTo("no");
        assertThat(report.toString()).doesNotContain("canary");
    }

    @Test
    void tells_quality_activity_and_exceptions() {
        Course course = new Course()
                .pairs("a", 3, "first")
                .met("a1", "m1", "2026-02-01")
                .add(new Consequence.BreachNoted("a1", "m1", Consequence.Breach.PLACE))
                .ended("a1", ClosureAct.End.EARLY);
        Report report = report(course, Optional.of(new MatchQuality(3, 2_000_000, 500_000, 800_000)));

        assertThat(figure(report, "quality", "mean")).isEqualTo("666666.67");
        assertThat(figure(report, "exceptions", "breaches")).isEqualTo("1");
        assertThat(figure(report, "exceptions", "ended-early")).isEqualTo("1");
        assertThat(figure(report, "exceptions", "never-met")).isEqualTo("2");
        assertThat(report.figure("meetings", "held", "all")).contains(new Figure.Count(1));
    }

    @Test
    void tells_what_is_missing_to_decide_by() {
        Course course = new Course()
                .pairs("a", 2, "first")
                .met("a1", "m1", "2026-02-01")
                .rated("a1m", "confidence", RatingMoment.BEFORE, 2)
                .rated("a1e", "confidence", RatingMoment.BEFORE, 2)
                .rated("a1e", "confidence", RatingMoment.AFTER, 4)
                .add(new ClosureAct.Reviewed("a1", "a1e", true))
                .add(new OfficeAct.BaselineRecorded("gender/women", 1, 6));
        Report report = report(course, Optional.empty());

        assertThat(figure(report, "missing", "ratings-before")).isEqualTo("2 of 2");
        assertThat(figure(report, "missing", "ratings-after")).isEqualTo("1 of 2");
        assertThat(figure(report, "missing", "reviews")).isEqualTo("1 of 2");
        assertThat(figure(report, "missing", "running")).isEqualTo("2");
        assertThat(figure(report, "missing", "baselines")).isEqualTo("1");
        assertThat(figure(report, "missing", "purposes")).isEqualTo("2");
        assertThat(figure(report, "missing", "quality")).isEqualTo("no");
    }

    @Test
    void refuses_a_quality_that_no_scores_have() {
        assertThat(Refusals.of(() -> new MatchQuality(3, 2_000_000, 700_000, 800_000)))
                .containsExactly("BOUNDS_CROSSED sum []");
        assertThat(Refusals.of(() -> new MatchQuality(0, 0, 0, 0))).containsExactly("NUMBER_RANGE pairs []");
    }
}
