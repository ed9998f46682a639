package dev.mentoring.matching.problem;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.person;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.score.Scorers;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemCompilerTest {

    @Test
    @Tag("B4")
    void a_pair_that_a_rule_keeps_out_is_absent_however_good_it_would_be() {
        CompiledRound round = compile(
                SmallProgramme.programme(),
                roster(
                        mentor("m", "budget").meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
                        mentee("n", "budget").meetingModes(ImmutableSet.of(MeetingMode.IN_PERSON)),
                        mentee("o", "circulation")));

        assertThat(round.problem().pairCount()).isEqualTo(1);
        assertThat(round.problem().pairOf(0, 0)).isEqualTo(-1);
        assertThat(round.problem().pairOf(0, 1)).isZero();
    }

    @Test
    @Tag("003-20")
    @Tag("I5")
    void somebody_with_both_roles_stands_on_both_sides_and_never_meets_themselves() {
        CompiledRound round = compile(
                SmallProgramme.programme(),
                roster(
                        person("both")
                                .addRoles(Role.MENTOR, Role.MENTEE)
                                .addOffers(new Offer("budget"))
                                .addNeeds(new Need("budget")),
                        mentee("n", "budget")));

        assertThat(round.problem().mentors()).extracting(Person::id).containsExactly("both");
        assertThat(round.problem().mentees()).extracting(Person::id).containsExactly("both", "n");
        assertThat(round.problem().pairOf(0, 0)).isEqualTo(-1);
        assertThat(round.problem().pairOf(0, 1)).isZero();
    }

    @Test
    @Tag("N1")
    void places_come_from_the_mentor_else_from_the_programme_and_are_capped_openly() {
        Programme programme =
                SmallProgramme.builder().capacities(new Capacities(2, 3, 1)).build();

        CompiledRound round = compile(
                programme,
                roster(
                        mentor("default"),
                        mentor("greedy").mentorPlaces(9),
                        mentor("none").mentorPlaces(0)));

        assertThat(round.problem().mentors()).extracting(Person::capacity).containsExactly(2, 3, 0);
        assertThat(round.capped()).containsExactly("greedy");
    }

    @Test
    @Tag("R1")
    void a_locked_pair_that_a_rule_keeps_out_is_refused_naming_rule_and_pair() {
        Roster roster = Roster.builder()
                .cohort("2026")
                .addParticipants(mentor("m").build(), mentee("n").addAvoids("m").build())
                .addLocked(new MentoringPair("m", "n"))
                .build();

        assertThatThrownBy(() -> compile(SmallProgramme.programme(), roster))
                .isInstanceOfSatisfying(InvalidModelException.class, e -> {
                    Problem problem = e.problems().get(0);
                    assertThat(problem.code()).isEqualTo(ProblemCode.RULE_CONFLICT);
                    assertThat(problem.ids()).containsExactly("m", "n");
                    assertThat(problem.message()).contains("not-excluded");
                });
    }

    @Test
    @Tag("R1")
    void names_all_that_speaks_against_locked_pairs_at_once_and_nothing_else() {
        Programme programme = SmallProgramme.builder()
                .rules(new RuleBook(
                        "2", ImmutableList.of(new Clause("commitment", new CommonCommitment(), WhenUnknown.LET_IN))))
                .build();
        Roster roster = Roster.builder()
                .cohort("2026")
                .addParticipants(
                        mentor("m").mentorPlaces(1).build(),
                        mentee("n")
                                .commitments(ImmutableSet.of())
                                .addAvoids("m")
                                .build(),
                        mentee("o").commitments(ImmutableSet.of()).build())
                .addLocked(new MentoringPair("m", "n"), new MentoringPair("m", "o"))
                .build();

        assertThatThrownBy(() -> compile(programme, roster))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.location().describe(), Problem::message)
                                .containsExactly(
                                        tuple("locked/0", "the locked pair is kept out by the rules not-excluded"),
                                        tuple("locked/1", "more pairs are locked than one of the two has places")));
    }

    @Test
    void a_pair_that_a_clause_refers_is_left_out_and_listed() {
        Programme programme = SmallProgramme.builder()
                .rules(new RuleBook(
                        "2", ImmutableList.of(new Clause("commitment", new CommonCommitment(), WhenUnknown.REFER))))
                .build();

        CompiledRound round =
                compile(programme, roster(mentor("m"), mentee("n").commitments(ImmutableSet.of()), mentee("o")));

        assertThat(round.referred()).containsExactly(new MentoringPair("m", "n"));
        assertThat(round.problem().pairCount()).isEqualTo(1);
    }

    @Test
    @Tag("A1")
    void counts_what_every_rule_said() {
        CompiledRound round = compile(
                SmallProgramme.programme(),
                roster(
                        mentor("m"),
                        mentee("n").commitments(ImmutableSet.of()),
                        mentee("o").meetingModes(ImmutableSet.of()),
                        mentee("p").addAvoids("m")));

        assertThat(round.ruleCounts())
                .containsExactly(
                        new RuleCount("roles", "roles", 3, 0, 0),
                        new RuleCount("not-oneself", "not-oneself", 3, 0, 0),
                        new RuleCount("taking-part", "all-of", 3, 0, 0),
                        new RuleCount("common-commitment", "common-commitment", 3, 0, 1),
                        new RuleCount("meeting-modes", "meeting-modes", 3, 0, 1),
                        new RuleCount("not-excluded", "not-excluded", 3, 1, 0));
    }

    @Test
    void locking_a_pair_left_to_the_coordinator_decides_it() {
        Programme programme = SmallProgramme.builder()
                .rules(new RuleBook(
                        "2", ImmutableList.of(new Clause("commitment", new CommonCommitment(), WhenUnknown.REFER))))
                .build();
        Roster roster = Roster.builder()
                .from(roster(
                        mentor("m"),
                        mentee("n").commitments(ImmutableSet.of()),
                        mentee("o").commitments(ImmutableSet.of())))
                .addLocked(new MentoringPair("m", "n"))
                .build();

        CompiledRound round = compile(programme, roster);

        assertThat(round.referred()).containsExactly(new MentoringPair("m", "o"));
        assertThat(round.problem().pairCount()).isEqualTo(1);
    }

    @Test
    void names_everything_in_the_roster_that_the_programme_does_not_know() {
        assertThatThrownBy(() -> compile(
                        SmallProgramme.programme(),
                        roster(
                                mentor("m", "charm"),
                                mentee("n", "grace").putAttributes("band", SmallProgramme.term("huge")))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.location().describe())
                                .containsExactly(
                                        "participants/0/offers/0",
                                        "participants/1/needs/0",
                                        "participants/1/attributes/band"));
    }

    @Test
    @Tag("N3")
    void an_empty_roster_compiles_to_an_empty_problem() {
        CompiledRound round = compile(SmallProgramme.programme(), roster());

        assertThat(round.problem().pairCount()).isZero();
        assertThat(round.problem().mentors()).isEmpty();
    }

    @Test
    @Tag("003-30")
    void scores_by_the_distances_of_the_host() {
        Programme programme = SmallProgramme.builder()
                .addPlaces(
                        new Place("here", Labels.of("Here"), 0, 0),
                        new Place("there", Labels.of("There"), 9_000_000, 0))
                .scoring(ScoringModel.of(Criterion.of("proximity", 1)))
                .build();
        Roster people = roster(mentor("m").place("here"), mentee("n").place("there"));

        CompiledRound round = ProblemCompiler.compile(
                programme, people, SmallProgramme.ON, (from, to) -> OptionalLong.of(25_999), Scorers.standard());

        assertThat(round.problem().score(0)).isEqualTo(500_000);
    }

    private static CompiledRound compile(Programme programme, Roster roster) {
        return ProblemCompiler.compile(programme, roster, SmallProgramme.ON, new GreatCircle(), Scorers.standard());
    }
}
