package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WithinReach;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.text.ExplanationText;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.ScorerException;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchmakerTest {

    private static final Roster ROSTER = roster(
            mentor("ada", "budget").mentorPlaces(1),
            mentor("bea", "circulation").mentorPlaces(1),
            mentor("eve", "board").meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
            mentee("cy", "budget"),
            mentee("di", "circulation"),
            mentee("flo", "budget", "circulation").meetingModes(ImmutableSet.of(MeetingMode.IN_PERSON)));

    /** Pairs of a mentor and a mentee in the roster. */
    private final Matchmaker matchmaker = Matchmaker.standard();

    @Test
    void pairs_people_and_proves_it() {
        Match match = matchmaker.match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON);

        assertThat(match.result().status()).isEqualTo(Status.SOLVED);
        assertThat(match.result().totals().pairs()).isEqualTo(3);
        assertThat(match.verify().valid()).isTrue();
    }

    @Test
    @Tag("N4")
    void the_order_of_the_roster_makes_no_difference() {
        Roster reversed = Roster.builder()
                .from(ROSTER)
                .participants(ROSTER.participants().reverse())
                .build();

        assertThat(matchmaker
                        .match(SmallProgramme.programme(), reversed, SmallProgramme.ON)
                        .result())
                .isEqualTo(matchmaker
                        .match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON)
                        .result());
    }

    @Test
    @Tag("001-09")
    void every_score_is_the_sum_of_its_explanation() {
        Match match = matchmaker.match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON);

        assertThat(match.whyPaired())
                .hasSize(3)
                .allSatisfy(why -> assertThat(why.breakdown().contributions().stream()
                                .mapToLong(c -> c.points())
                                .sum())
                        .isEqualTo(why.pairing().score()));
    }

    @Test
    @Tag("001-03")
    void tells_those_left_over_whom_rules_kept_out_and_whose_places_were_taken() {
        Roster scarce = roster(
                mentor("ada", "budget").mentorPlaces(1),
                mentor("eve", "board")
                        .meetingModes(ImmutableSet.of(MeetingMode.REMOTE))
                        .mentorPlaces(0),
                mentee("cy", "budget"),
                mentee("flo", "circulation").meetingModes(ImmutableSet.of(MeetingMode.IN_PERSON)));

        Match match = matchmaker.match(SmallProgramme.programme(), scarce, SmallProgramme.ON);

        UnmatchedExplanation flo = match.whyUnmatched().stream()
                .filter(why -> why.unmatched().id().equals("flo"))
                .findFirst()
                .orElseThrow();
        assertThat(flo.unmatched().reason()).isEqualTo(UnmatchedReason.PLACES_TAKEN);
        assertThat(flo.considered()).isEqualTo(2);
        assertThat(flo.kept())
                .extracting(UnmatchedExplanation.KeptOut::clause, UnmatchedExplanation.KeptOut::people)
                .containsExactly(tuple("meeting-modes", List.of("eve")));
        assertThat(flo.possible())
                .extracting(UnmatchedExplanation.Possible::person, UnmatchedExplanation.Possible::pairedWith)
                .containsExactly(tuple("ada", List.of("cy")));
    }

    @Test
    void puts_explanations_into_words_with_the_labels_of_the_programme() {
        Match match = matchmaker.match(
                SmallProgramme.programme(),
                roster(mentor("ada", "governance").mentorPlaces(1), mentee("cy", "budget"), mentee("di", "expenses")),
                SmallProgramme.ON);
        ExplanationText english = new ExplanationText(Language.EN, match.round().programme(), id -> id);

        PairingExplanation paired = match.whyPaired().get(0);
        assertThat(paired.pairing().mentee()).isEqualTo("cy");
        assertThat(english.lines(paired))
                .containsExactly(
                        "needs-covered 300,000 of 600,000: offers all of Governance, which holds Budget management (50 %)",
                        "similar-setting 125,000 of 250,000 (neutral: a value is missing): Library staff is not known of"
                                + " both; Library location is not known of both",
                        "experience-gap 75,000 of 150,000 (neutral: a value is missing): Years in role is not known of"
                                + " both");
        assertThat(english.lines(match.whyUnmatched().get(0)))
                .containsExactly(
                        "1 mentor considered; 1 mentor possible, but all their places are taken",
                        "possible at 200,000 points: ada, paired with cy");
    }

    @Test
    @Tag("003-30")
    void takes_distances_from_the_host() {
        Programme programme = SmallProgramme.builder()
                .addPlaces(new Place("here", Labels.of("Here"), 0, 0), new Place("there", Labels.of("There"), 0, 0))
                .rules(new RuleBook("1", ImmutableList.of(Clause.of(new WithinReach(60)))))
                .build();
        Roster roster = roster(
                mentor("ada", "budget").place("there"),
                mentee("cy", "budget").withinReach(new DistanceRequest("here", Optional.empty())));

        Match asTheCrowFlies = matchmaker.match(programme, roster, SmallProgramme.ON);
        Match byRoad = matchmaker
                .withDistances((from, to) -> OptionalLong.of(60_001))
                .match(programme, roster, SmallProgramme.ON);

        assertThat(asTheCrowFlies.result().totals().pairs()).isEqualTo(1);
        assertThat(byRoad.result().totals().pairs()).isZero();
    }

    @Test
    void takes_scorers_of_the_users_own() {
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of(Criterion.of("alphabet", 1)))
                .build();
        Scorer alphabet =
                Scorer.of("alphabet", (m, n) -> Rating.of(m.id().charAt(0) < n.id().charAt(0) ? 1_000_000 : 0));

        Match match =
                matchmaker.withScorers(Scorers.standard().plus(alphabet)).match(programme, ROSTER, SmallProgramme.ON);

        assertThat(match.result().pairings()).extracting(Pairing::score).contains(1_000_000L);
    }

    @Test
    @Tag("X1")
    void a_cancelled_run_says_so_and_holds_no_pairs() {
        Match match = matchmaker.match(
                SmallProgramme.programme(),
                ROSTER,
                SmallProgramme.ON,
                StrategyChoice.of("max-score"),
                0,
                cancelledAfter(pollsWhileCompiling()));

        assertThat(match.result().status()).isEqualTo(Status.CANCELLED);
        assertThat(match.result().pairings()).isEmpty();
        assertThat(match.verify().valid()).isTrue();
        assertThat(match.whyPaired()).isEmpty();
        assertThat(match.whyUnmatched())
                .hasSize(6)
                .allSatisfy(why -> assertThat(why.unmatched().reason()).isEqualTo(UnmatchedReason.NOT_SOLVED));
    }

    @Test
    @Tag("X1")
    void a_run_cancelled_before_there_is_a_question_gives_no_answer() {
        for (int polls = 0; polls < pollsWhileCompiling(); polls++) {
            RunControl control = cancelledAfter(polls);

            assertThatThrownBy(() -> matchmaker.match(
                            SmallProgramme.programme(),
                            ROSTER,
                            SmallProgramme.ON,
                            StrategyChoice.of("max-score"),
                            0,
                            control))
                    .isInstanceOf(RunCancelledException.class)
                    .hasMessageContaining("RUN_CANCELLED");
        }
    }

    @Test
    void explains_a_round_whose_minimums_cannot_be_met() {
        CompiledRound round = matchmaker
                .match(SmallProgramme.programme(), roster(mentor("ada", "budget"), mentee("cy")), SmallProgramme.ON)
                .round();
        TwoSidedProblem demanding = TwoSidedProblem.builder("demanding")
                .addMentor(new Person("ada", 2, 2, Optional.empty()))
                .addMentee(Person.of("cy"))
                .pair("ada", "cy", 1)
                .build();
        CompiledRound asking = new CompiledRound(
                round.programme(),
                round.roster(),
                round.on(),
                demanding,
                round.rules(),
                round.scoring(),
                round.ruleCounts(),
                round.referred(),
                round.capped());
        Match match = new Match(
                asking,
                PairingStrategies.standard().solve(demanding, StrategyUsed.of("max-score"), RunControl.none()),
                Claim.LARGEST_SCORE);

        assertThat(match.result().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(match.verify().valid()).isTrue();
        assertThat(match.whyPaired()).isEmpty();
        assertThat(match.whyUnmatched())
                .extracting(
                        why -> why.unmatched().reason(), why -> why.possible().size())
                .containsExactly(tuple(UnmatchedReason.NOT_SOLVED, 1), tuple(UnmatchedReason.NOT_SOLVED, 1));
    }

    @Test
    void verifies_a_match_by_the_claim_of_the_users_own_strategy() {
        Matchmaker own = matchmaker.withStrategies(PairingStrategies.standard().plus(new Idle()));

        Match match = own.match(
                SmallProgramme.builder().strategy(StrategyChoice.of("idle")).build(), ROSTER, SmallProgramme.ON);

        assertThat(match.result().status()).isEqualTo(Status.BOUNDED);
        assertThat(match.verify().refusals()).isEmpty();
    }

    @Test
    void explains_no_result_of_another_problem() {
        Match match = matchmaker.match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON);
        Match other = matchmaker.match(SmallProgramme.programme(), roster(mentor("ada")), SmallProgramme.ON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explainer.of(match.round(), other.result()))
                .withMessageContaining("another problem");
    }

    @Test
    @Tag("S3")
    void blames_the_scorer_that_changes_its_mind_and_not_the_library() {
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of(Criterion.of("moody", 1)))
                .build();
        AtomicInteger calls = new AtomicInteger();
        Scorer moody = Scorer.of("moody", (m, n) -> Rating.of(calls.get()));
        Match match = matchmaker
                .withScorers(Scorers.standard().plus(moody))
                .match(programme, roster(mentor("ada"), mentee("cy")), SmallProgramme.ON);
        calls.incrementAndGet();

        assertThatThrownBy(match::whyPaired)
                .isInstanceOf(ScorerException.class)
                .hasMessageContaining("SCORE_UNSTABLE")
                .hasMessageContaining("ada, cy");
    }

    @Test
    @Tag("003-20")
    void pairs_and_explains_people_with_both_roles() {
        Match match = matchmaker.match(
                SmallProgramme.programme(),
                roster(
                        mentor("ada", "budget").addRoles(Role.MENTEE).addNeeds(new Need("board")),
                        mentor("ben", "board").addRoles(Role.MENTEE).addNeeds(new Need("budget")),
                        mentor("cy", "board")
                                .addRoles(Role.MENTEE)
                                .mentorPlaces(0)
                                .addAvoids("ada", "ben")),
                SmallProgramme.ON);

        assertThat(match.verify().valid()).isTrue();
        assertThat(match.result().pairings())
                .extracting(Pairing::mentor, Pairing::mentee)
                .containsExactly(tuple("ada", "ben"), tuple("ben", "ada"));
        assertThat(match.whyUnmatched())
                .extracting(
                        why -> why.unmatched().id(),
                        why -> why.unmatched().side(),
                        why -> why.unmatched().reason(),
                        UnmatchedExplanation::considered)
                .containsExactly(
                        tuple("cy", Side.MENTOR, UnmatchedReason.CAPACITY_ZERO, 2),
                        tuple("cy", Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR, 2));
        assertThat(match.whyUnmatched())
                .allSatisfy(why -> assertThat(accountedFor(why)).isEqualTo(why.considered()));
    }

    @Test
    @Tag("A3")
    void makes_and_explains_a_pair_that_is_settled_though_it_is_not_the_best() {
        Roster settled = Roster.builder()
                .from(ROSTER)
                .addLocked(new MentoringPair("ada", "di"))
                .build();
        Match match = matchmaker.match(SmallProgramme.programme(), settled, SmallProgramme.ON);

        assertThat(match.whyPaired())
                .filteredOn(why -> why.pairing().locked())
                .extracting(why -> why.pairing().mentor(), why -> why.pairing().mentee())
                .containsExactly(tuple("ada", "di"));
        assertThat(match.verify().valid()).isTrue();
    }

    @Test
    void an_empty_roster_has_an_empty_answer() {
        Match match = matchmaker.match(SmallProgramme.programme(), roster(), SmallProgramme.ON);

        assertThat(match.result().status()).isEqualTo(Status.SOLVED);
        assertThat(match.whyPaired()).isEmpty();
        assertThat(match.whyUnmatched()).isEmpty();
        assertThat(match.verify().valid()).isTrue();
    }

    @Test
    void names_the_strategies_there_are_when_one_is_unknown() {
        assertThatThrownBy(() -> matchmaker.match(
                        SmallProgramme.builder()
                                .strategy(StrategyChoice.of("max-scores"))
                                .build(),
                        ROSTER,
                        SmallProgramme.ON))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("UNKNOWN_STRATEGY")
                .hasMessageContaining("max-score");
    }

    @Test
    @Tag("001-07")
    @Tag("001-11")
    void tells_who_had_the_say_and_who_is_left_out_by_choices() {
        Programme programme =
                SmallProgramme.builder().mode(MatchingMode.RANKED_CHOICE).build();

        Match match = matchmaker.match(
                programme,
                roster(
                        mentor("ada", "budget"),
                        mentor("eve", "budget").meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
                        mentee("cy", "budget")
                                .meetingModes(ImmutableSet.of(MeetingMode.IN_PERSON))
                                .putChoices(Role.MENTEE, RankedChoices.of("eve"))),
                SmallProgramme.ON);
        ExplanationText english = new ExplanationText(Language.EN, programme, id -> id);

        assertThat(match.mode()).isEqualTo(MatchingMode.RANKED_CHOICE);
        assertThat(english.mode()).isEqualTo("Mode: people rank whom they would like");
        UnmatchedExplanation cy = match.whyUnmatched().get(2);
        assertThat(cy.unmatched().id()).isEqualTo("cy");
        assertThat(accountedFor(cy)).isEqualTo(cy.considered());
        assertThat(english.lines(cy))
                .containsExactly(
                        "2 mentors considered; the rules and stated choices keep out every one",
                        "kept out by the rule meeting-modes: eve",
                        "outside the stated choices of one of the two: ada");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("001-11")
    void every_match_records_its_mode(MatchingMode mode) {
        Programme programme = SmallProgramme.builder().mode(mode).build();

        assertThat(matchmaker.match(programme, ROSTER, SmallProgramme.ON).mode())
                .isEqualTo(mode);
        assertThat(new ExplanationText(Language.EN, programme, id -> id).mode()).startsWith("Mode: ");
    }

    private static int accountedFor(UnmatchedExplanation why) {
        return why.possible().size()
                + why.notChosen().size()
                + why.kept().stream().mapToInt(kept -> kept.people().size()).sum();
    }

    private static RunControl cancelledAfter(int polls) {
        AtomicInteger left = new AtomicInteger(polls);
        return RunControl.cancelledBy(() -> left.getAndDecrement() <= 0);
    }

    /** One before each mentor's row of rules, one before each allowed pair is scored, one at the end. */
    private int pollsWhileCompiling() {
        TwoSidedProblem problem = matchmaker
                .match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON)
                .round()
                .problem();
        return problem.mentors().size() + problem.pairCount() + 1;
    }
}
