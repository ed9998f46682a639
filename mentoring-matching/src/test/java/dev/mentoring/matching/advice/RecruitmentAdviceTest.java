package dev.mentoring.matching.advice;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.Effect;
import dev.mentoring.matching.whatif.Gain;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.PlaceWorth;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecruitmentAdviceTest {

    private static final long SEED = 32_000_011;

    /** Ada has the only place that Uma, Vic and Wim can get; Bea's offers meet no need; Cleo can have nobody. */
    private static final Roster PEOPLE = roster(
            mentor("ada", "budget"),
            mentor("bea", "expenses", "operations"),
            mentor("cleo", "board").addAvoids("uma", "vic", "wim"),
            mentee("uma", "budget", "board").addAvoids("bea"),
            mentee("vic", "budget").addAvoids("bea"),
            mentee("wim", "governance").addAvoids("bea"));

    private static MatchingResult solve(TwoSidedProblem problem) {
        return PairingStrategies.standard().solve(problem, StrategyUsed.of("max-coverage"), RunControl.none());
    }

    private static RecruitmentAdvice advice(CompiledRound round) {
        return RecruitmentAdvice.of(round, solve(round.problem()));
    }

    private static RecruitmentAdvice advice() {
        return advice(RandomRound.compile(PEOPLE));
    }

    @Test
    void tells_what_one_place_more_and_one_fewer_is_worth() {
        ImmutableList<PlaceWorth> worths = advice().worthOfPlaces();

        assertThat(worths).extracting(PlaceWorth::person).containsExactly("ada", "bea", "cleo");
        assertThat(worths.get(0).more().gainOrNone().pairs()).isEqualTo(1);
        assertThat(worths.get(0).more().gainOrNone().score()).isPositive();
        assertThat(worths.get(0).fewer().gainOrNone().pairs()).isEqualTo(-1);
        assertThat(worths.get(1).more()).isEqualTo(Effect.of(Gain.NONE));
        assertThat(worths.get(2).fewer()).isEqualTo(Effect.of(Gain.NONE));
    }

    @Test
    void says_why_there_is_no_worth_in_numbers() {
        Roster locked = Roster.builder()
                .from(PEOPLE)
                .addLocked(new MentoringPair("ada", "uma"))
                .build();

        assertThat(advice(RandomRound.compile(locked))
                        .worthOfPlaces()
                        .get(0)
                        .fewer()
                        .obstacle())
                .contains(Obstacle.PLACES_LOCKED);
    }

    @Test
    void a_mentor_without_places_has_none_to_give_up_and_one_with_the_most_gets_no_more() {
        CompiledRound round =
                RandomRound.compile(roster(mentor("ada", "budget").mentorPlaces(0), mentee("uma", "budget")));

        PlaceWorth ada = advice(round).worthOfPlaces().get(0);

        assertThat(ada.fewer().obstacle()).contains(Obstacle.NO_PLACE);
        assertThat(ada.more().gainOrNone().pairs()).isEqualTo(1);
    }

    @Test
    void ranks_topics_by_what_one_more_mentor_would_be_worth() {
        ImmutableList<TopicWorth> worths = advice().worthOfMentors();

        assertThat(worths)
                .extracting(each -> each.mentor().topic())
                .containsExactlyInAnyOrder("governance", "budget", "board");
        assertThat(worths).allSatisfy(each -> {
            assertThat(each.worth().gainOrNone().pairs()).isEqualTo(1);
            assertThat(each.possible()).isEqualTo(3);
            assertThat(each.mentor().places()).isEqualTo(1);
        });
        assertThat(worths)
                .isSortedAccordingTo((a, b) -> Long.compare(
                        b.worth().gainOrNone().score(), a.worth().gainOrNone().score()));
        assertThat(advice().worthOf(new NewMentor("budget", 2))
                        .worth()
                        .gainOrNone()
                        .pairs())
                .isEqualTo(2);
    }

    @Test
    void refuses_a_topic_that_there_is_not_and_a_mentor_without_places() {
        assertThatThrownBy(() -> advice().worthOfMentor("astronomy"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("astronomy");
        assertThatThrownBy(() -> new NewMentor("budget", 0)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void a_mentor_who_is_new_gets_nobody_who_ranks_others_alone() {
        Programme programme = SmallProgramme.builder()
                .rules(new RuleBook("1", ImmutableList.of()))
                .mode(MatchingMode.RANKED_CHOICE)
                .build();
        CompiledRound round = RandomRound.compile(
                programme,
                roster(
                        mentor("ada", "budget"),
                        mentee("uma", "budget").putChoices(Role.MENTEE, RankedChoices.of("ada")),
                        mentee("vic", "budget").putChoices(Role.MENTEE, RankedChoices.of("ada"))));

        assertThat(advice(round).worthOfMentor("budget"))
                .isEqualTo(new TopicWorth(new NewMentor("budget", 1), 0, Effect.of(Gain.NONE)));
    }

    @Test
    void somebody_of_the_name_of_the_newcomer_is_in_nobodys_way() {
        CompiledRound round = RandomRound.compile(
                roster(mentor("new-mentor", "budget"), mentee("new-mentor-2", "budget"), mentee("uma", "budget")));

        assertThat(advice(round).worthOfMentor("budget").worth().gainOrNone().pairs())
                .isEqualTo(1);
    }

    @Test
    @Tag("002-25")
    void names_topics_that_lack_mentors() {
        RecruitmentAdvice advice = advice();
        String paired = advice.result().pairings().get(0).mentee();

        assertThat(advice.gaps())
                .extracting(TopicGap::topic, TopicGap::needs, TopicGap::offers, TopicGap::places)
                .containsExactlyInAnyOrder(
                        tuple("budget", 2, 1, 1L), tuple("board", 1, 1, 1L), tuple("governance", 1, 2, 2L));
        assertThat(paired).isEqualTo("vic");
        assertThat(advice.gaps().stream().mapToInt(TopicGap::unmet).sum()).isEqualTo(3);
        assertThat(advice.gaps())
                .allSatisfy(gap -> assertThat(gap.unmetMatched()).isZero());
    }

    @Test
    void a_need_can_go_unmet_beside_a_partner() {
        CompiledRound round =
                RandomRound.compile(roster(mentor("ada", "circulation"), mentee("uma", "budget", "circulation")));

        assertThat(advice(round).gaps()).containsExactly(new TopicGap("budget", 1, 0, 0, 0, 1));
    }

    @Test
    @Tag("002-25")
    void names_mentors_who_are_in_more_demand_than_they_have_places() {
        assertThat(advice().overloaded()).containsExactly(new MentorDemand("ada", 1, 1, 3, 3, 3));
        assertThat(advice().demand()).hasSize(3);
    }

    @Test
    @Tag("002-22")
    void shows_expertise_that_nobody_asked_for_with_what_is_asked_nearby() {
        assertThat(advice().unaskedOffers())
                .containsExactly(
                        new UnaskedOffer("bea", "expenses", ImmutableList.of("budget")),
                        new UnaskedOffer("bea", "operations", ImmutableList.of()));
        assertThat(advice().unaskedOffers(new WhatMeets(false, Optional.of(60))))
                .extracting(UnaskedOffer::topic)
                .containsExactly("operations");
    }

    @Test
    @Tag("002-22")
    void names_mentors_whom_no_mentee_gets_to_see() {
        assertThat(advice().unseen())
                .containsExactly(
                        new UnseenMentor("bea", UnseenMentor.Why.NO_POSSIBLE_PARTNER, ImmutableList.of()),
                        new UnseenMentor("cleo", UnseenMentor.Why.NO_POSSIBLE_PARTNER, ImmutableList.of("board")));

        CompiledRound round = RandomRound.compile(roster(
                mentor("ada", "budget"),
                mentor("bea", "circulation"),
                mentee("uma", "budget"),
                mentee("vic", "circulation").addAvoids("bea")));

        assertThat(advice(round).unseen()).isEmpty();
        assertThat(advice(round).unseen(Shortlists.of(round, 1, 2, 0, RunControl.none())))
                .containsExactly(
                        new UnseenMentor("bea", UnseenMentor.Why.ON_NO_SHORTLIST, ImmutableList.of("circulation")));
    }

    @Test
    void a_new_mentor_is_worth_what_a_round_with_such_a_mentor_comes_to() {
        agree(60);
    }

    @Test
    @Tag("thorough")
    void a_new_mentor_is_worth_what_a_round_with_such_a_mentor_comes_to_many_times() {
        System.out.println("RecruitmentAdviceTest seed " + SEED + ", 2,000 rounds");
        agree(2_000);
    }

    /** Against a real mentor who joins the roster, all matchings of the round with whom are looked at. */
    private static void agree(int count) {
        Random random = new Random(SEED);
        ImmutableList<String> topics = ImmutableList.of("governance", "budget", "circulation");
        for (int n = 0; n < count; n++) {
            Roster people = RandomRound.people(random, random.nextInt(3), 1 + random.nextInt(3), 3);
            String topic = topics.get(n % topics.size());
            int places = 1 + random.nextInt(2);
            CompiledRound round = RandomRound.compile(people);
            Participant newcomer = mentor("zoe", topic)
                    .mentorPlaces(places)
                    .meetingModes(ImmutableList.of())
                    .commitments(ImmutableList.of())
                    .build();
            CompiledRound after = RandomRound.compile(
                    Roster.builder().from(people).addParticipants(newcomer).build());

            Effect worth = advice(round).worthOf(new NewMentor(topic, places)).worth();

            assertThat(worth.obstacle()).isEmpty();
            assertThat(worth.gainOrNone().pairs()).isEqualTo(most(after) - most(round));
            assertThat(worth.gainOrNone().score()).isEqualTo(best(after) - best(round));
            Person zoe = after.problem().mentors().get(after.problem().indexOfMentor("zoe"));
            assertThat(zoe.capacity()).isEqualTo(places);
        }
    }

    private static int most(CompiledRound round) {
        return SmallQuestion.of(round.problem()).largest().get(0).size();
    }

    private static long best(CompiledRound round) {
        return SmallQuestion.of(round.problem()).largest().stream()
                .mapToLong(pairs ->
                        pairs.stream().mapToLong(round.problem()::score).sum())
                .max()
                .orElseThrow();
    }
}
