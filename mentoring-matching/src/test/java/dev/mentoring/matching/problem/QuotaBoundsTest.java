package dev.mentoring.matching.problem;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.Quota.Counting;
import dev.mentoring.core.programme.QuotaBuilder;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.score.Scorers;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuotaBoundsTest {

    private static final Labels LABELS = Labels.of("Label");

    @Test
    void everybody_who_has_the_same_value_is_a_group_where_none_are_listed() {
        assertThat(shown(
                        of(Role.MENTEE, "department").maximum(2),
                        mentor("m"),
                        in("it", mentee("a")),
                        in("hr", mentee("b")),
                        in("it", mentee("c"))))
                .containsExactly("q/hr * [b] TOGETHER 0..2", "q/it * [a, c] TOGETHER 0..2");
    }

    @Test
    void whoever_has_not_told_is_in_no_group() {
        assertThat(shown(of(Role.MENTEE, "department").addValues("it").maximum(1), in("it", mentee("a")), mentee("b")))
                .containsExactly("q/it * [a] TOGETHER 0..1");
    }

    @Test
    @Tag("000-14")
    void a_listed_value_has_those_within_it_and_a_value_alone_has_not() {
        ParticipantBuilder[] people = {
            mentor("a").putAttributes("county", SmallProgramme.term("crown")),
            mentor("b").putAttributes("county", SmallProgramme.term("jersey"))
        };

        assertThat(shown(of(Role.MENTOR, "county").addValues("crown").maximum(40), people))
                .containsExactly("q/crown [a, b] * TOGETHER 0..40");
        assertThat(shown(of(Role.MENTOR, "county").maximum(40), people))
                .containsExactly("q/crown [a] * TOGETHER 0..40", "q/jersey [b] * TOGETHER 0..40");
    }

    @Test
    void yes_and_no_are_values() {
        ParticipantBuilder[] people = {
            mentee("a").putAttributes("alone", new AttributeValue.Truth(true)),
            mentee("b").putAttributes("alone", new AttributeValue.Truth(false)),
            mentee("c")
        };

        assertThat(shown(of(Role.MENTEE, "alone").addValues("YES").minimum(1), people))
                .containsExactly("q/YES * [a] TOGETHER 1..1000000000");
        assertThat(shown(of(Role.MENTEE, "alone").maximum(1), people))
                .containsExactly("q/NO * [b] TOGETHER 0..1", "q/YES * [a] TOGETHER 0..1");
    }

    @Test
    void counts_for_everybody_in_the_group_or_for_everybody_on_the_other_side() {
        ParticipantBuilder[] people = {in("it", mentor("m")), in("it", mentee("a"))};

        assertThat(shown(
                        of(Role.MENTEE, "department")
                                .counting(Counting.EACH_PARTNER)
                                .maximum(2),
                        people))
                .containsExactly("q/it * [a] EACH_MENTOR 0..2");
        assertThat(shown(
                        of(Role.MENTOR, "department")
                                .counting(Counting.EACH_PARTNER)
                                .maximum(2),
                        people))
                .containsExactly("q/it [m] * EACH_MENTEE 0..2");
        assertThat(shown(
                        of(Role.MENTEE, "department")
                                .counting(Counting.EACH_MEMBER)
                                .minimum(1),
                        people))
                .containsExactly("q/it * [a] EACH_MENTEE 1..1000000000");
        assertThat(shown(
                        of(Role.MENTOR, "department")
                                .counting(Counting.EACH_MEMBER)
                                .minimum(1),
                        people))
                .containsExactly("q/it [m] * EACH_MENTOR 1..1000000000");
    }

    @Test
    void whoever_the_rules_keep_out_is_neither_member_nor_partner() {
        Readiness gone = Readiness.builder().status(ApplicationStatus.WITHDRAWN).build();
        ParticipantBuilder[] people = {
            mentor("m"),
            mentor("n").readiness(gone),
            in("it", mentee("a")),
            in("it", mentee("b").readiness(gone))
        };

        assertThat(shown(
                        of(Role.MENTEE, "department")
                                .counting(Counting.EACH_PARTNER)
                                .minimum(1),
                        people))
                .containsExactly("q/it [m] [a] EACH_MENTOR 1..1000000000");
    }

    @Test
    void a_group_without_anybody_stands_only_where_it_needs_pairings() {
        assertThat(shown(of(Role.MENTEE, "department").addValues("it").maximum(2), mentor("m"), mentee("a")))
                .isEmpty();
        assertThat(shown(
                        of(Role.MENTEE, "department")
                                .addValues("it")
                                .counting(Counting.EACH_MEMBER)
                                .minimum(2),
                        mentor("m"),
                        mentee("a")))
                .isEmpty();
        assertThat(shown(of(Role.MENTEE, "department").addValues("it").minimum(2), mentor("m"), mentee("a")))
                .containsExactly("q/it * [] TOGETHER 2..1000000000");
    }

    @Test
    void no_two_groups_share_a_name() {
        Quota one = of(Role.MENTEE, "department").id("a/b").maximum(1).build();
        Quota other = of(Role.MENTEE, "department").id("a").maximum(1).build();
        Programme programme = programme().addQuotas(one, other).build();

        assertThat(compile(programme, roster(in("c", mentee("x")), in("b/c", mentee("y"))))
                        .groups()
                        .bounds())
                .extracting(GroupBound::id)
                .containsExactly("a/b/c", "a/c", "a~1b/b/c", "a~1b/c");
    }

    @Test
    @Tag("R1")
    void refuses_more_locked_pairs_than_a_quota_allows() {
        Programme programme = programme()
                .addQuotas(of(Role.MENTEE, "department").maximum(0).build())
                .build();
        Roster roster = Roster.builder()
                .from(roster(mentor("m"), in("it", mentee("a"))))
                .addLocked(new MentoringPair("m", "a"))
                .build();

        assertThatThrownBy(() -> compile(programme, roster))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.ids()).containsExactly("q/it", "m", "a")));
    }

    @Test
    void names_the_quota_whose_group_has_too_long_a_name() {
        Programme programme = programme()
                .addQuotas(of(Role.MENTEE, "department")
                        .id("q".repeat(250))
                        .maximum(1)
                        .build())
                .build();

        assertThatThrownBy(() -> compile(programme, roster(in("department", mentee("a")))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " "
                                        + problem.location().describe())
                                .containsExactly("LIMIT_LENGTH quotas/0/id"));
    }

    private static ParticipantBuilder in(String department, ParticipantBuilder person) {
        return person.career(Career.builder().department(department).build());
    }

    private static QuotaBuilder of(Role side, String fact) {
        return Quota.builder().id("q").of(side).fact(fact);
    }

    private static ImmutableList<String> shown(QuotaBuilder quota, ParticipantBuilder... people) {
        Programme programme = programme().addQuotas(quota.build()).build();
        return compile(programme, roster(people)).groups().bounds().stream()
                .map(bound -> bound.id() + " " + named(bound.mentors()) + " " + named(bound.mentees()) + " "
                        + bound.counting() + " " + bound.minimum() + ".." + bound.maximum())
                .collect(ImmutableList.toImmutableList());
    }

    private static String named(Optional<ImmutableList<String>> people) {
        return people.map(ImmutableList::toString).orElse("*");
    }

    private static ProgrammeBuilder programme() {
        return SmallProgramme.builder()
                .form(new Form(
                        ImmutableList.of(
                                SmallProgramme.BAND,
                                SmallProgramme.KIND,
                                SmallProgramme.YEARS,
                                new Attribute.Truth("alone", LABELS),
                                new Attribute.Category(
                                        "county",
                                        LABELS,
                                        ImmutableList.of(
                                                new Choice("crown", LABELS),
                                                new Choice("jersey", LABELS, Optional.of("crown"))))),
                        ImmutableList.of()));
    }

    private static TwoSidedProblem compile(Programme programme, Roster roster) {
        return ProblemCompiler.compile(programme, roster, SmallProgramme.ON, new GreatCircle(), Scorers.standard())
                .problem();
    }
}
