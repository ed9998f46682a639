package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.partnership.SupportAct;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports on small courses whose figures are counted by hand. */
class ProgrammeReportTest {

    private static final String FIRST = "cohort/first";
    private static final String SECOND = "cohort/second";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static Report report(Course course) {
        return ProgrammeReport.of(Course.programme().build(), course.state(), DAY);
    }

    /** The figures of a row, in the order of the columns. */
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

    // ---- cohorts

    @Test
    @Tag("000-16")
    void puts_cohorts_side_by_side_in_their_order_and_adds_them_up() {
        Report report = report(new Course().pairs("a", 2, "first").pairs("b", 3, "second"));

        assertThat(report.section("pairs").orElseThrow().columns().stream().map(ReportColumn::id))
                .containsExactly(FIRST, SECOND, "all");
        assertThat(row(report, "pairs", "settled")).containsExactly("2", "3", "5");
    }

    @Test
    @Tag("000-16")
    void needs_no_sum_of_a_single_cohort() {
        Report report = ProgrammeReport.of(
                Course.programme().build(),
                new Course().pairs("a", 2, "first").state(),
                DAY,
                ImmutableSet.of("first"),
                DisclosurePolicy.standard());

        assertThat(report.section("pairs").orElseThrow().columns().stream().map(ReportColumn::id))
                .containsExactly(FIRST);
    }

    @Test
    void orders_cohorts_that_the_programme_does_not_list_by_their_first_day() {
        Programme programme = Course.programme().cohorts(ImmutableList.of()).build();
        Course course = new Course()
                .on("2026-03-01")
                .applies("ann", "early", Role.MENTOR)
                .on("2026-05-01")
                .applies("ben", "a-late-one", Role.MENTOR);

        assertThat(ProgrammeReport.of(programme, course.state(), DAY).section("people").orElseThrow().columns().stream()
                        .map(ReportColumn::id))
                .containsExactly("cohort/early", "cohort/a-late-one", "all");
    }

    @Test
    void refuses_cohorts_that_there_are_not() {
        assertThat(Refusals.of(() -> ProgrammeReport.of(
                        Course.programme().build(),
                        new Course().state(),
                        DAY,
                        ImmutableSet.of("third"),
                        DisclosurePolicy.standard())))
                .containsExactly(ProblemCode.UNKNOWN_ID + " cohorts [third]");
    }

    // ---- people

    @Test
    @Tag("000-05")
    void counts_applications_by_what_became_of_them_and_by_side() {
        Report report = report(new Course()
                .applies("ann", "first", Role.MENTOR)
                .accepted("ann")
                .applies("ben", "first", Role.MENTEE)
                .applies("cat", "first", Role.MENTOR, Role.MENTEE)
                .add(new ApplicationAct.ApplicationDeclined("cat", "no place"))
                .applies("dan", "first", Role.MENTEE)
                .add(new ApplicationAct.Withdrawn("dan")));

        assertThat(row(report, "people", "applications")).startsWith("4");
        assertThat(row(report, "people", "applications/applied")).startsWith("1");
        assertThat(row(report, "people", "applications/accepted")).startsWith("1");
        assertThat(row(report, "people", "applications/declined")).startsWith("1");
        assertThat(row(report, "people", "applications/withdrawn")).startsWith("1");
        assertThat(row(report, "people", "applications/mentors")).startsWith("1");
        assertThat(row(report, "people", "applications/mentees")).startsWith("2");
        assertThat(row(report, "people", "applications/both")).startsWith("1");
    }

    @Test
    @Tag("000-21")
    void follows_mentees_who_become_mentors_and_people_who_come_back() {
        Course course = new Course()
                .paired("p1", "ann", "ben", "first")
                .paired("p2", "cat", "dan", "first")
                .ended("p1", ClosureAct.End.COMPLETED)
                // ben returns as a mentor, ann as a mentor again, and dan stays away
                .paired("p3", "ben", "eve", "second")
                .paired("p4", "ann", "fay", "second");
        Report report = report(course);

        assertThat(row(report, "people", "alumni")).containsExactly("0", "1", "1");
        assertThat(row(report, "people", "returners")).containsExactly("0", "2", "2");
        assertThat(row(report, "people", "people")).containsExactly("4", "4", "6");
    }

    // ---- pairs

    @Test
    @Tag("000-05")
    @Tag("001-11")
    void counts_pairs_by_status_and_by_mode() {
        Course course = new Course()
                .paired("p1", "ann", "ben", "first")
                .met("p1", "m1", "2026-02-01")
                .paired("p2", "cat", "dan", "first")
                .met("p2", "m1", "2026-02-01")
                .ended("p2", ClosureAct.End.COMPLETED)
                .paired("p3", "eve", "fay", "first")
                .applies("gil", "first", Role.MENTOR)
                .accepted("gil")
                .applies("hal", "first", Role.MENTEE)
                .accepted("hal")
                .proposed("p4", "gil", "hal", MatchingMode.SHORTLIST)
                .add(new MatchAct.MatchDeclined("p4", "hal"))
                .proposed("p5", "gil", "hal", MatchingMode.SHORTLIST);
        Report report = report(course);

        assertThat(row(report, "pairs", "settled")).startsWith("3");
        assertThat(row(report, "pairs", "proposed")).startsWith("1");
        assertThat(row(report, "pairs", "not-made")).startsWith("1");
        assertThat(row(report, "pairs", "confirmed")).startsWith("1");
        assertThat(row(report, "pairs", "running")).startsWith("1");
        assertThat(row(report, "pairs", "ended")).startsWith("1");
        assertThat(row(report, "pairs", "mode/assigned")).startsWith("3");
        assertThat(row(report, "pairs", "mode/assigned/completed")).startsWith("1");
        assertThat(row(report, "pairs", "mode/shortlist")).startsWith("0");
        assertThat(row(report, "pairs", "mode/shortlist/not-made")).startsWith("1");
    }

    @Test
    void tells_how_long_it_took_to_meet_and_how_pairs_ended() {
        Course course = new Course()
                .on("2026-01-01")
                .pairs("a", 3, "first")
                .met("a1", "m1", "2026-01-15")
                .met("a2", "m1", "2026-01-22")
                .ended("a1", ClosureAct.End.EARLY)
                .ended("a3", ClosureAct.End.REMATCH);
        Report report = report(course);

        // 14 and 21 days
        assertThat(row(report, "course", "days-to-first-meeting")).startsWith("17.50");
        assertThat(row(report, "course", "ended/early")).startsWith("1");
        assertThat(row(report, "course", "ended/rematch")).startsWith("1");
        assertThat(row(report, "course", "ended/completed")).startsWith("0");
    }

    // ---- activity

    @Test
    @Tag("001-15")
    void holds_meetings_against_the_agreed_frequency() {
        Course course = new Course()
                .pairs("a", 3, "first")
                .met("a1", "m1", "2026-01-10")
                .agreed("a1", "a1m", 1, Optional.of(Period.ofMonths(1)))
                .met("a1", "m2", "2026-02-10")
                .met("a1", "m3", "2026-03-10")
                .met("a2", "m1", "2026-01-10")
                .agreed("a2", "a2m", 1, Optional.of(Period.ofMonths(1)))
                .met("a2", "m2", "2026-03-01")
                // agreed on nothing
                .met("a3", "m1", "2026-01-10");
        Report report = ProgrammeReport.of(
                Course.programme().build(),
                course.state(),
                LocalDate.of(2026, 4, 10),
                ImmutableSet.of("first"),
                DisclosurePolicy.standard());

        assertThat(row(report, "meetings", "held")).containsExactly("6");
        // the 10th of January, February and March for either; the 10th of April is still to come
        assertThat(row(report, "meetings", "expected")).containsExactly("6");
        assertThat(row(report, "meetings", "held-of-expected")).containsExactly("5");
        assertThat(row(report, "meetings", "as-often-as-agreed")).containsExactly("1 of 2");
        assertThat(row(report, "agreements", "in-force")).containsExactly("2 of 3");
    }

    @Test
    @Tag("002-12")
    @Tag("001-16")
    void counts_breaches_by_kind_and_pairs_that_never_met() {
        Course course = new Course()
                .pairs("a", 3, "first")
                .met("a1", "m1", "2026-02-01")
                .add(new Consequence.BreachNoted("a1", "m1", Consequence.Breach.PLACE))
                .add(new Consequence.BreachNoted("a1", "m1", Consequence.Breach.LENGTH))
                .met("a1", "m2", "2026-02-08")
                .add(new Consequence.BreachNoted("a1", "m2", Consequence.Breach.PLACE))
                .ended("a2", ClosureAct.End.WITHDRAWN);
        Report report = report(course);

        assertThat(row(report, "meetings", "breach/place")).startsWith("2");
        assertThat(row(report, "meetings", "breach/length")).startsWith("1");
        assertThat(row(report, "meetings", "breach/notice")).startsWith("0");
        assertThat(row(report, "meetings", "never-met")).startsWith("2");
        assertThat(row(report, "meetings", "never-met/ended")).startsWith("1");
    }

    @Test
    @Tag("003-15")
    void counts_actions_that_are_done() {
        Course course = new Course()
                .pairs("a", 1, "first")
                .met("a1", "m1", "2026-02-01")
                .add(new MeetingAct.ActionAgreed("a1", "x", "a1m", Optional.empty()))
                .add(new MeetingAct.ActionAgreed("a1", "y", "a1e", Optional.empty()))
                .add(new MeetingAct.ActionAgreed("a1", "z", "a1e", Optional.empty()))
                .add(new MeetingAct.ActionDone("a1", "y"));

        assertThat(row(report(course), "meetings", "actions-done")).startsWith("1 of 3");
    }

    @Test
    @Tag("003-07")
    void counts_journeys_paid_and_refused() {
        Course course = new Course()
                .pairs("a", 1, "first")
                .add(new SupportAct.TripClaimed("a1", "c1", "a1m", LocalDate.of(2026, 3, 1), 100))
                .add(new Consequence.ClaimDecided(
                        "a1", "c1", Consequence.ClaimReason.WITHIN_ENTITLEMENT, LocalDate.of(2026, 1, 1)))
                .add(new SupportAct.TripClaimed("a1", "c2", "a1e", LocalDate.of(2026, 4, 1), 100))
                .add(new Consequence.ClaimDecided(
                        "a1", "c2", Consequence.ClaimReason.YEAR_USED_UP, LocalDate.of(2026, 1, 1)));
        Report report = report(course);

        assertThat(row(report, "journeys", "claimed")).startsWith("2");
        assertThat(row(report, "journeys", "paid")).startsWith("1");
        assertThat(row(report, "journeys", "refused/year-used-up")).startsWith("1");
        assertThat(row(report, "journeys", "refused/too-far")).startsWith("0");
    }

    @Test
    @Tag("004-09")
    @Tag("004-11")
    void counts_what_sponsors_promised_and_did_and_what_was_achieved() {
        Course course = new Course()
                .pairs("a", 1, "first")
                .add(new SupportAct.SupportPromised(
                        "a1", "s1", Advocacy.INTRODUCE, Optional.of(LocalDate.of(2026, 3, 1))))
                .add(new SupportAct.SupportPromised(
                        "a1", "s2", Advocacy.PLATFORM, Optional.of(LocalDate.of(2026, 3, 1))))
                .add(new SupportAct.SupportGiven("a1", Optional.of("s1"), Advocacy.INTRODUCE, LocalDate.of(2026, 2, 1)))
                .add(new SupportAct.SupportGiven("a1", Optional.empty(), Advocacy.RECOMMEND, LocalDate.of(2026, 2, 1)))
                .add(new SupportAct.AchievementShown("a1", "talk", LocalDate.of(2026, 5, 1)));
        Report report = report(course);

        assertThat(row(report, "support", "promises-kept")).startsWith("1 of 2");
        assertThat(row(report, "support", "promises-overdue")).startsWith("1");
        assertThat(row(report, "support", "support/introduce")).startsWith("1");
        assertThat(row(report, "support", "support/recommend")).startsWith("1");
        assertThat(row(report, "support", "support/platform")).startsWith("0");
        assertThat(row(report, "support", "achievements")).startsWith("1");
    }

    // ---- reviews

    @Test
    @Tag("001-13")
    void tells_how_many_reviewed_and_how_it_goes() {
        Course course = new Course().pairs("a", 4, "first");
        for (int i = 1; i <= 4; i++) {
            course.met("a" + i, "m1", "2026-02-01")
                    .add(new ClosureAct.Reviewed("a" + i, "a" + i + "m", i > 2))
                    .add(new ClosureAct.Reviewed("a" + i, "a" + i + "e", true));
        }
        Report report = report(course);

        assertThat(row(report, "course", "reviewed")).startsWith("8 of 8");
        assertThat(row(report, "course", "going-well")).startsWith("75.00");
    }

    @Test
    @Tag("001-13")
    void does_not_tell_that_all_reviewed_alike() {
        Course course = new Course().pairs("a", 3, "first");
        for (int i = 1; i <= 3; i++) {
            course.met("a" + i, "m1", "2026-02-01")
                    .add(new ClosureAct.Reviewed("a" + i, "a" + i + "m", true))
                    .add(new ClosureAct.Reviewed("a" + i, "a" + i + "e", true));
        }

        assertThat(row(report(course), "course", "going-well")).startsWith("83.00 or more");
    }

    // ---- ratings

    private static Course ratedBy(Course course, String prefix, String suffix, int... beforeAndAfter) {
        for (int i = 0; i < beforeAndAfter.length; i += 2) {
            String person = prefix + (i / 2 + 1) + suffix;
            course.rated(person, "confidence", RatingMoment.BEFORE, beforeAndAfter[i])
                    .rated(person, "confidence", RatingMoment.AFTER, beforeAndAfter[i + 1]);
        }
        return course;
    }

    @Test
    @Tag("002-24")
    @Tag("000-07")
    @Tag("000-08")
    void compares_ratings_before_and_after_on_both_sides() {
        Course course = new Course().pairs("a", 5, "first");
        ratedBy(course, "a", "m", 2, 3, 3, 3, 3, 4, 2, 4, 4, 4);
        ratedBy(course, "a", "e", 1, 3, 2, 4, 2, 3, 3, 4, 2, 4);
        Report report = report(course);

        // 14 and 18 points of five mentors, 10 and 18 of five mentees
        assertThat(row(report, "purposes", "confidence/mentors/before")).startsWith("2.80");
        assertThat(row(report, "purposes", "confidence/mentors/after")).startsWith("3.60");
        assertThat(row(report, "purposes", "confidence/mentors/change")).startsWith("0.80");
        assertThat(row(report, "purposes", "confidence/mentees/before")).startsWith("2.00");
        assertThat(row(report, "purposes", "confidence/mentees/change")).startsWith("1.60");
        assertThat(row(report, "purposes", "listening/mentors/before")).startsWith("not measured");
    }

    @Test
    @Tag("002-24")
    void keeps_those_who_rated_once_out_of_the_change() {
        Course course = new Course().pairs("a", 10, "first");
        ratedBy(course, "a", "e", 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
        for (int i = 6; i <= 10; i++) {
            course.rated("a" + i + "e", "confidence", RatingMoment.BEFORE, 4);
        }
        Report report = report(course);

        assertThat(row(report, "purposes", "confidence/mentees/before")).startsWith("2.00");
        assertThat(row(report, "purposes", "confidence/mentees/change")).startsWith("1.00");
        assertThat(row(report, "purposes", "confidence/mentees/before-only")).startsWith("4.00");
        assertThat(row(report, "purposes", "confidence/mentees/rated-before")).startsWith("10");
        assertThat(row(report, "purposes", "confidence/mentees/rated-after")).startsWith("5");
    }

    @Test
    @Tag("002-24")
    @Tag("P11")
    void tells_nothing_of_four_people() {
        Course course = new Course().pairs("a", 4, "first");
        ratedBy(course, "a", "e", 2, 3, 2, 3, 2, 3, 2, 3);
        Report report = report(course);

        assertThat(row(report, "purposes", "confidence/mentees/before")).startsWith("too few");
        assertThat(row(report, "purposes", "confidence/mentees/change")).startsWith("too few");
    }

    @Test
    @Tag("000-16")
    @Tag("P11")
    void does_not_tell_of_few_people_by_the_difference_of_two_columns() {
        Course course = new Course().pairs("a", 5, "first").pairs("b", 2, "second");
        ratedBy(course, "a", "e", 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
        ratedBy(course, "b", "e", 4, 4, 4, 4);

        assertThat(row(report(course), "purposes", "confidence/mentees/before"))
                .containsExactly("2.00", "too few", "suppressed");
    }

    @Test
    @Tag("000-16")
    void tells_of_small_cohorts_together() {
        Course course = new Course().pairs("a", 3, "first").pairs("b", 2, "second");
        ratedBy(course, "a", "e", 2, 3, 2, 3, 2, 3);
        ratedBy(course, "b", "e", 4, 4, 4, 4);

        // 14 points of five
        assertThat(row(report(course), "purposes", "confidence/mentees/before"))
                .containsExactly("too few", "too few", "2.80");
    }

    @Test
    @Tag("P11")
    void tells_a_bound_where_the_mean_would_tell_what_each_gave() {
        Course course = new Course().pairs("a", 5, "first");
        ratedBy(course, "a", "e", 1, 5, 1, 5, 1, 5, 1, 5, 1, 5);
        Report report = report(course);

        assertThat(row(report, "purposes", "confidence/mentees/before")).startsWith("1.50 or less");
        assertThat(row(report, "purposes", "confidence/mentees/after")).startsWith("4.50 or more");
        assertThat(row(report, "purposes", "confidence/mentees/change")).startsWith("suppressed");
    }

    @Test
    @Tag("P11")
    void does_not_undo_a_bound_by_the_difference_of_two_columns() {
        Course course = new Course().pairs("a", 5, "first").pairs("b", 5, "second");
        ratedBy(course, "a", "e", 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
        ratedBy(course, "b", "e", 5, 3, 5, 3, 5, 3, 5, 3, 5, 3);

        assertThat(row(report(course), "purposes", "confidence/mentees/before"))
                .containsExactly("2.00", "4.50 or more", "suppressed");
    }

    @Test
    @Tag("003-35")
    @Tag("000-06")
    void lists_purposes_that_nobody_is_asked_about_as_not_measured() {
        assertThat(row(report(new Course()), "purposes", "training")).containsOnly("not measured");
    }

    @Test
    @Tag("000-08")
    void keeps_people_who_are_mentor_and_mentee_apart() {
        Course course = new Course().pairs("a", 5, "first");
        // each mentor is also the mentee of the next
        for (int i = 1; i <= 5; i++) {
            course.proposed("x" + i, "a" + (i % 5 + 1) + "m", "a" + i + "m", MatchingMode.ASSIGNED)
                    .settled("x" + i);
        }
        ratedBy(course, "a", "m", 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
        Report report = report(course);

        assertThat(row(report, "purposes", "confidence/both/before")).startsWith("2.00");
        assertThat(row(report, "purposes", "confidence/mentors/before")).startsWith("not measured");
    }

    // ---- outcomes

    @Test
    @Tag("002-23")
    void counts_outcomes_of_paired_people_by_side() {
        Course course = new Course().on("2026-01-01").pairs("a", 5, "first");
        course.add(new GrowthAct.OutcomeReported("a1e", GrowthAct.Outcome.PROMOTION, LocalDate.of(2026, 6, 1)))
                .add(new GrowthAct.OutcomeReported("a2e", GrowthAct.Outcome.PROMOTION, LocalDate.of(2026, 6, 1)))
                .add(new GrowthAct.OutcomeReported("a2e", GrowthAct.Outcome.OPPORTUNITY, LocalDate.of(2026, 7, 1)))
                // before the programme
                .add(new GrowthAct.OutcomeReported("a3e", GrowthAct.Outcome.PROMOTION, LocalDate.of(2025, 6, 1)))
                .add(new GrowthAct.OutcomeReported("a1m", GrowthAct.Outcome.NEW_ROLE, LocalDate.of(2026, 6, 1)));
        Report report = report(course);

        assertThat(row(report, "outcomes", "mentees/promotion")).startsWith("2");
        assertThat(row(report, "outcomes", "mentees/opportunity")).startsWith("1");
        assertThat(row(report, "outcomes", "mentors/new-role")).startsWith("1");
        assertThat(row(report, "outcomes", "mentors/promotion")).startsWith("0");
    }

    @Test
    @Tag("002-23")
    @Tag("P11")
    void tells_no_outcome_of_four_people() {
        Course course = new Course().pairs("a", 4, "first");
        course.add(new GrowthAct.OutcomeReported("a1e", GrowthAct.Outcome.PROMOTION, LocalDate.of(2026, 6, 1)));

        assertThat(row(report(course), "outcomes", "mentees/promotion")).startsWith("too few");
    }

    // ---- what stays private

    @Test
    @Tag("002-13")
    @Tag("004-15")
    @Tag("P4")
    void holds_no_person_no_word_and_nothing_of_what_was_worked_on() {
        Course course = new Course()
                .paired("canary-pair", "canary-mentor", "canary-mentee", "first")
                .met("canary-pair", "canary-meeting", "2026-02-01", "canary-area")
                .add(new MeetingAct.ActionAgreed("canary-pair", "canary-action", "canary-mentor", Optional.empty()))
                .add(new GrowthAct.GoalSet("canary-mentee", "canary-goal"))
                .add(new SupportAct.AchievementShown("canary-pair", "canary-achievement", LocalDate.of(2026, 3, 1)))
                .applies("canary-other", "first", Role.MENTEE)
                .add(new ApplicationAct.ApplicationDeclined("canary-other", "canary-reason"))
                .add(new Consequence.Overridden("gates/trained", "canary-mentee", "canary-exception"));
        Programme programme = Course.programme().build();
        Report pilot = PilotReport.of(programme, course.state(), DAY, Optional.empty(), DisclosurePolicy.standard());

        assertThat(report(course).toString() + pilot).doesNotContain("canary");
    }

    @Test
    @Tag("002-13")
    void does_not_depend_on_what_was_worked_on() {
        Course one = new Course().pairs("a", 2, "first").met("a1", "m1", "2026-02-01", "budget");
        Course other = new Course().pairs("a", 2, "first").met("a1", "m1", "2026-02-01", "conflict", "health");

        assertThat(report(one)).isEqualTo(report(other));
    }

    @Test
    void reports_on_a_programme_that_has_not_begun() {
        Report report = ProgrammeReport.of(
                Course.programme().cohorts(ImmutableList.of()).build(), new Course().state(), DAY);

        assertThat(row(report, "pairs", "settled")).containsExactly("0");
    }
}
