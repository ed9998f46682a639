package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Baseline;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.taxonomy.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class RepresentationReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static final Characteristic GENDER = new Characteristic(
            "gender",
            Labels.of("Gender"),
            ImmutableList.of(new Group("women", Labels.of("Women")), new Group("men", Labels.of("Men"))));

    private final Course course = new Course();
    private final ImmutableList.Builder<MonitoredPerson> answers = ImmutableList.builder();

    /** People of a group, as many mentees as mentors, of whom the first are accepted and of these the first paired with each other. */
    private void people(String group, String prefix, int applied, int accepted, int pairs) {
        for (int i = 0; i < applied; i++) {
            String person = prefix + i;
            course.applies(person, "first", i % 2 == 0 ? Role.MENTOR : Role.MENTEE);
            if (i < accepted) {
                course.accepted(person);
            }
            if (i % 2 == 1 && i < 2 * pairs) {
                String pair = "pair-" + prefix + i;
                course.proposed(pair, prefix + (i - 1), person, MatchingMode.ASSIGNED)
                        .settled(pair);
            }
            if (!group.isEmpty()) {
                answers.add(new MonitoredPerson(person, ImmutableSortedMap.of("gender", group)));
            }
        }
    }

    private Report report(RepresentationQuestion question) {
        return RepresentationReport.of(
                Course.programme().build(),
                course.state(),
                DAY,
                new MonitoringData(ImmutableList.of(GENDER), answers.build()),
                question);
    }

    private static List<String> row(Report report, String section, String row) {
        return report.section(section).orElseThrow().rows().stream()
                .filter(one -> one.id().equals(row))
                .findFirst()
                .orElseThrow()
                .figures()
                .stream()
                .map(Figure::text)
                .toList();
    }

    private static String figure(Report report, String section, String row, String column) {
        return report.figure(section, row, column).orElseThrow().text();
    }

    @Test
    @Tag("002-06")
    @Tag("004-14")
    @Tag("002-02")
    void counts_how_far_each_group_has_come_and_compares_the_rates() {
        people("women", "w", 100, 80, 30);
        people("men", "m", 60, 45, 10);
        Report report = report(RepresentationQuestion.standard());

        assertThat(figure(report, "groups/gender", "women", "applied")).isEqualTo("about 100");
        assertThat(figure(report, "groups/gender", "women", "accepted")).isEqualTo("about 80");
        assertThat(figure(report, "groups/gender", "women", "matched")).isEqualTo("about 60");
        assertThat(figure(report, "groups/gender", "men", "matched")).isEqualTo("about 20");
        assertThat(figure(report, "groups/gender", "all", "applied")).isEqualTo("160");
        assertThat(figure(report, "groups/gender", "all", "matched")).isEqualTo("80");
        // 20 of 60 against 60 of 100: five ninths, whatever the rounding hides
        assertThat(row(report, "rates/gender", "applied/matched/men"))
                .containsExactly("20 of 60", "55.56", "under-four-fifths", "0.0018");
        assertThat(row(report, "rates/gender", "applied/matched/women"))
                .containsExactly("60 of 100", "100.00", "highest", "1.0000");
    }

    @Test
    void counts_people_of_whom_nothing_is_known_or_told_together_and_exactly() {
        people("women", "w", 40, 40, 10);
        people("men", "m", 50, 50, 15);
        people("", "u", 3, 3, 1);
        people(Characteristic.PREFER_NOT_TO_SAY, "p", 4, 4, 1);
        Report report = report(RepresentationQuestion.standard());

        assertThat(figure(report, "groups/gender", "unknown", "applied")).isEqualTo("7");
        assertThat(figure(report, "groups/gender", "unknown", "matched")).isEqualTo("4");
        assertThat(figure(report, "groups/gender", "women", "applied")).isEqualTo("about 40");
    }

    @Test
    void tells_nothing_of_a_group_that_is_everybody() {
        // everybody is known to be 40, and so the other group would be known to be nobody
        people("women", "w", 40, 40, 10);
        Report report = report(RepresentationQuestion.standard());

        assertThat(figure(report, "groups/gender", "women", "applied")).isEqualTo("suppressed");
        assertThat(row(report, "rates/gender", "applied/matched/women")).containsOnly("too small to say");
    }

    @Test
    @Tag("002-06")
    void tells_nothing_of_small_groups() {
        people("women", "w", 100, 100, 40);
        people("men", "m", 6, 6, 3);
        Report report = report(RepresentationQuestion.standard());

        assertThat(row(report, "groups/gender", "men")).contains("suppressed").doesNotContain("6", "about 5");
        assertThat(row(report, "rates/gender", "applied/matched/men")).containsOnly("too small to say");
    }

    @Test
    @Tag("002-07")
    @Tag("002-08")
    void compares_with_a_baseline() {
        people("women", "w", 60, 60, 20);
        people("men", "m", 40, 40, 10);
        course.add(new OfficeAct.BaselineRecorded("gender/women", 1, 6));
        Report report = report(RepresentationQuestion.standard());
        Report given = report(RepresentationQuestion.builder()
                .putBaselines("gender/men", new Baseline(7, 8))
                .build());

        assertThat(figure(report, "baseline/gender", "women", "baseline")).isEqualTo("16.67");
        assertThat(figure(report, "baseline/gender", "women", "applied")).isEqualTo("60.00");
        assertThat(figure(report, "baseline/gender", "men", "baseline")).isEqualTo("not measured");
        assertThat(figure(given, "baseline/gender", "men", "baseline")).isEqualTo("87.50");
    }

    @Test
    @Tag("002-17")
    void tells_the_spread_over_levels_like_any_other_characteristic() {
        Characteristic level = new Characteristic(
                "level",
                Labels.of("Level"),
                ImmutableList.of(
                        new Group("front-line", Labels.of("Front line")), new Group("senior", Labels.of("Senior"))));
        for (int i = 0; i < 60; i++) {
            // mentors and mentees at either level
            course.applies("p" + i, "first", i % 2 == 0 ? Role.MENTOR : Role.MENTEE);
            answers.add(new MonitoredPerson("p" + i, ImmutableSortedMap.of("level", i < 40 ? "front-line" : "senior")));
        }
        Report report = RepresentationReport.of(
                Course.programme().build(),
                course.state(),
                DAY,
                new MonitoringData(ImmutableList.of(level), answers.build()),
                RepresentationQuestion.standard());

        assertThat(figure(report, "groups/level", "front-line", "applied")).isEqualTo("about 40");
        assertThat(figure(report, "groups/level", "senior", "applied")).isEqualTo("about 20");
        assertThat(figure(report, "groups/level", "all", "applied")).isEqualTo("60");
    }

    @Test
    @Tag("002-06")
    void counts_mentors_and_mentees_apart_if_asked() {
        people("women", "w", 100, 100, 30);
        people("men", "m", 80, 80, 25);
        Report report = report(RepresentationQuestion.builder().byRole(true).build());

        assertThat(figure(report, "groups/gender", "women", "mentors.applied")).isEqualTo("about 50");
        assertThat(figure(report, "groups/gender", "women", "mentees.matched")).isEqualTo("about 30");
        assertThat(figure(report, "groups/gender", "women", "both.applied")).isEqualTo("0");
        assertThat(figure(report, "groups/gender", "all", "everybody")).isEqualTo("180");
    }

    @Test
    @Tag("002-02")
    void counts_who_is_well_matched_by_the_callers_measure() {
        people("women", "w", 60, 60, 30);
        people("men", "m", 60, 60, 30);
        ImmutableSet.Builder<String> well = ImmutableSet.builder();
        for (int i = 0; i < 40; i++) {
            well.add("w" + i);
            if (i < 20) {
                well.add("m" + i);
            }
        }
        Report report = report(RepresentationQuestion.builder()
                .wellMatched(Optional.of(well.build()))
                .build());

        assertThat(row(report, "rates/gender", "matched/well-matched/men"))
                .containsExactly("20 of 60", "50.00", "under-four-fifths", "0.0005");
    }

    @Test
    void counts_each_person_once_over_all_cohorts() {
        people("women", "w", 60, 60, 20);
        for (int i = 0; i < 40; i++) {
            course.ended("pair-w" + (2 * i + 1), ClosureAct.End.COMPLETED).applies("w" + i, "second", Role.MENTOR);
        }
        Report report = report(RepresentationQuestion.standard());
        Report second =
                report(RepresentationQuestion.builder().addCohorts("second").build());

        assertThat(figure(report, "groups/gender", "all", "applied")).isEqualTo("60");
        assertThat(figure(report, "groups/gender", "all", "completed")).isEqualTo("40");
        assertThat(figure(second, "groups/gender", "all", "applied")).isEqualTo("40");
        assertThat(figure(second, "groups/gender", "all", "matched")).isEqualTo("0");
    }

    @Test
    @Tag("P4")
    void holds_nobody() {
        people("women", "canary", 60, 60, 20);

        assertThat(report(RepresentationQuestion.standard()).toString()).doesNotContain("canary");
    }
}
