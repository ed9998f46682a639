package dev.mentoring.matching.problem;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.score.Scorers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("001-07")
class RankedChoiceTest {

    @Test
    void whoever_states_a_ranking_is_paired_with_nobody_outside_it() {
        TwoSidedProblem problem = compile(
                        MatchingMode.RANKED_CHOICE,
                        mentor("ada"),
                        mentor("bea"),
                        choosing(mentee("cy"), Role.MENTEE, "bea"),
                        mentee("di"))
                .problem();

        assertThat(pairs(problem)).containsExactly("bea-cy", "ada-di", "bea-di");
        assertThat(problem.mentees().get(0).preferences()).hasValue(ImmutableList.of(ImmutableList.of("bea")));
        assertThat(problem.mentees().get(1).preferences()).isEmpty();
    }

    @Test
    void ranks_and_ties_reach_the_problem_as_they_are_stated() {
        TwoSidedProblem problem = compile(
                        MatchingMode.RANKED_CHOICE,
                        mentor("ada"),
                        mentor("bea"),
                        mentor("eve"),
                        mentee("cy")
                                .putChoices(
                                        Role.MENTEE,
                                        new RankedChoices(ImmutableList.of(
                                                ImmutableSet.of("eve"), ImmutableSet.of("bea", "ada")))))
                .problem();

        assertThat(problem.mentees().get(0).preferences())
                .hasValue(ImmutableList.of(ImmutableList.of("eve"), ImmutableList.of("ada", "bea")));
    }

    @Test
    void a_choice_that_is_not_returned_is_ignored_and_counted() {
        TwoSidedProblem problem = compile(
                        MatchingMode.RANKED_CHOICE,
                        choosing(mentor("ada"), Role.MENTOR, "di"),
                        choosing(mentee("cy"), Role.MENTEE, "ada"),
                        mentee("di"))
                .problem();

        assertThat(pairs(problem)).containsExactly("ada-di");
        assertThat(problem.oneWayPreferences()).isEqualTo(1);
    }

    @Test
    void choices_of_people_who_left_still_bind() {
        CompiledRound round = compile(
                MatchingMode.RANKED_CHOICE,
                mentor("ada"),
                mentor("gone")
                        .readiness(Readiness.builder()
                                .status(ApplicationStatus.WITHDRAWN)
                                .build()),
                choosing(mentee("cy"), Role.MENTEE, "gone", "ada"),
                choosing(mentee("di"), Role.MENTEE, "gone"));

        assertThat(pairs(round.problem())).containsExactly("ada-cy");
    }

    @Test
    void only_the_choices_of_the_role_bind() {
        TwoSidedProblem problem = compile(
                        MatchingMode.RANKED_CHOICE,
                        choosing(mentor("ada").addRoles(Role.MENTEE), Role.MENTEE, "bea"),
                        mentor("bea"),
                        mentee("cy"))
                .problem();

        assertThat(pairs(problem)).containsExactly("bea-ada", "ada-cy", "bea-cy");
    }

    @ParameterizedTest
    @EnumSource(names = "RANKED_CHOICE", mode = EnumSource.Mode.EXCLUDE)
    void choices_bind_nobody_in_the_other_modes(MatchingMode mode) {
        CompiledRound round = compile(mode, mentor("ada"), mentor("bea"), choosing(mentee("cy"), Role.MENTEE, "bea"));

        assertThat(pairs(round.problem())).containsExactly("ada-cy", "bea-cy");
        assertThat(round.problem().mentees().get(0).preferences()).isEmpty();
        assertThat(round.mode()).isEqualTo(mode);
    }

    @Test
    @Tag("R1")
    void a_locked_pair_outside_the_choices_is_refused() {
        Roster locked = Roster.builder()
                .from(roster(mentor("ada"), mentor("bea"), choosing(mentee("cy"), Role.MENTEE, "bea")))
                .addLocked(new MentoringPair("ada", "cy"))
                .build();

        assertThatThrownBy(() -> compile(MatchingMode.RANKED_CHOICE, locked))
                .isInstanceOfSatisfying(InvalidModelException.class, e -> {
                    assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.RULE_CONFLICT);
                    assertThat(e.problems().get(0).ids()).containsExactly("ada", "cy");
                });
    }

    private static List<String> pairs(TwoSidedProblem problem) {
        ImmutableList.Builder<String> pairs = ImmutableList.builder();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            pairs.add(problem.mentors().get(problem.mentorOf(pair)).id() + "-"
                    + problem.mentees().get(problem.menteeOf(pair)).id());
        }
        return pairs.build();
    }

    private static ParticipantBuilder choosing(ParticipantBuilder person, Role role, String... bestFirst) {
        return person.putChoices(role, RankedChoices.of(bestFirst));
    }

    private static CompiledRound compile(MatchingMode mode, ParticipantBuilder... people) {
        return compile(mode, roster(people));
    }

    private static CompiledRound compile(MatchingMode mode, Roster roster) {
        return ProblemCompiler.compile(
                SmallProgramme.builder().mode(mode).build(),
                roster,
                SmallProgramme.ON,
                new GreatCircle(),
                Scorers.standard());
    }
}
