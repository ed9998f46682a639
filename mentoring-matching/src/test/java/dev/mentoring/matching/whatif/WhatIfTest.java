package dev.mentoring.matching.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Three mentors with a place each; Ada and Cy would both take Ben, and Di only goes to Cy. */
class WhatIfTest {

    private static TwoSidedProblem.Builder people() {
        return TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("cy"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("di"))
                .pair("ada", "ben", 4)
                .pair("cy", "ben", 9)
                .pair("cy", "di", 3);
    }

    private static WhatIf solved(TwoSidedProblem problem, String strategy) {
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
        assertThat(result.status()).isEqualTo(Status.SOLVED);
        return WhatIf.of(problem, result);
    }

    @Test
    void tells_who_moves_up_for_whom() {
        Answer answer = solved(people().build(), "max-score").making("ada", "ben");

        assertThat(answer.isWarm()).isTrue();
        assertThat(answer.scoreGained()).isEqualTo(-2);
        assertThat(answer.pairsGained()).isEqualTo(1);
        assertThat(answer.chains()).hasSize(1);
        assertThat(answer.chains().get(0).steps())
                .extracting(step -> (step.made() ? "+" : "-") + step.pairing().mentor() + "/"
                        + step.pairing().mentee())
                .containsExactly("+ada/ben", "-cy/ben", "+cy/di");
    }

    @Test
    void tells_what_every_place_is_worth() {
        assertThat(solved(people().build(), "max-score").worthOfPlaces())
                .containsExactly(
                        new PlaceWorth(Side.MENTOR, "ada", gain(0, 0), gain(0, 0)),
                        new PlaceWorth(Side.MENTOR, "cy", gain(1, 3), gain(0, -5)),
                        new PlaceWorth(Side.MENTEE, "ben", gain(1, 4), gain(0, -6)),
                        new PlaceWorth(Side.MENTEE, "di", gain(0, 0), gain(0, 0)));
    }

    @Test
    void tells_what_it_costs_to_make_each_pair_of_somebody() {
        WhatIf whatIf = solved(people().build(), "max-score");
        assertThat(whatIf.lossesOf(Side.MENTEE, "ben")).containsExactly(new PairLoss("ada", "ben", 4, gain(1, -2)));
        assertThat(whatIf.lossesOf(Side.MENTOR, "cy")).containsExactly(new PairLoss("cy", "di", 3, gain(1, -2)));
    }

    private static Effect gain(long pairs, long score) {
        return Effect.of(new Gain(pairs, score));
    }

    @Test
    void tells_an_even_load_from_the_lot() {
        TwoSidedProblem lot = TwoSidedProblem.builder("p")
                .addMentor(Person.of("a"))
                .addMentor(Person.of("b"))
                .addMentee(Person.of("x"))
                .pair("a", "x", 5)
                .pair("b", "x", 5)
                .build();
        WhatIf whatIf = solved(lot, "max-score");
        String other = whatIf.result().pairings().get(0).mentor().equals("a") ? "b" : "a";
        assertThat(whatIf.tieRule(other, "x")).contains(TieRule.LOT);

        TwoSidedProblem load = TwoSidedProblem.builder("p")
                .addMentor(Person.of("a", 2))
                .addMentor(Person.of("b", 2))
                .addMentee(Person.of("x"))
                .addMentee(Person.of("y"))
                .pair("a", "x", 5)
                .pair("a", "y", 5)
                .pair("b", "y", 5)
                .build();
        assertThat(solved(load, "max-coverage").tieRule("a", "y")).contains(TieRule.EVEN_LOAD);
        assertThat(solved(load, "max-coverage").tieRule("b", "y")).as("made").isEmpty();
        assertThat(solved(people().build(), "max-score").tieRule("ada", "ben"))
                .as("loses")
                .isEmpty();
    }

    @Test
    void pairs_anew_where_nothing_can_be_repaired() {
        WhatIf greedy = solvedBy("greedy", people().build());
        assertThat(greedy.isWarm()).isFalse();
        assertThat(greedy.making("ada", "ben").isWarm()).isFalse();
        assertThat(greedy.worthOfPlaces()).hasSize(4);
        assertThat(greedy.lossesOf(Side.MENTEE, "ben")).hasSize(1);
    }

    @Test
    void names_a_group_that_locked_pairs_have_filled_and_places_that_cannot_be() {
        TwoSidedProblem problem = TwoSidedProblem.builder("group")
                .addMentor(Person.of("m"))
                .addMentee(Person.of("a"))
                .addMentee(Person.of("b"))
                .pair("m", "a", 5)
                .pair("m", "b", 5)
                .group(GroupBound.ofMentees("g", ImmutableList.of("b"), 0, 0))
                .build();
        WhatIf whatIf = solvedBy("max-score", problem);

        assertThat(whatIf.making("m", "b").obstacle()).contains(Obstacle.BOUNDS_BROKEN);
        assertThat(whatIf.lossesOf(Side.MENTOR, "m").get(0).effect().obstacle()).contains(Obstacle.BOUNDS_BROKEN);
        assertThat(whatIf.places(Side.MENTEE, "a", -2).obstacle()).contains(Obstacle.NO_PLACE);
        assertThat(whatIf.places(Side.MENTEE, "a", Integer.MIN_VALUE).obstacle())
                .contains(Obstacle.NO_PLACE);
    }

    private static WhatIf solvedBy(String strategy, TwoSidedProblem problem) {
        return WhatIf.of(
                problem, PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none()));
    }

    @Test
    void pairs_anew_where_scores_are_too_large_to_be_added_up() {
        long large = MatchingProblem.LARGEST_SCORE;
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        for (int k = 0; k < 100_000; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(Person.of("e" + k));
        }
        builder.pair("m0", "e0", large).pair("m1", "e0", large - 1).pair("m1", "e1", -large);
        WhatIf whatIf = solved(builder.build(), "max-score");
        assertThat(whatIf.isWarm()).isFalse();
        assertThat(whatIf.making("m1", "e0").scoreGained()).isEqualTo(-1);
    }

    @Test
    void a_score_beyond_those_of_the_problem_is_repaired_with_room_for_it() {
        long large = MatchingProblem.LARGEST_SCORE;
        for (String strategy : ImmutableList.of("max-score", "max-coverage")) {
            WhatIf whatIf = solved(people().build(), strategy);
            Answer answer = whatIf.after(new Change.Allow("ada", "di", large));
            assertThat(answer.isWarm()).isTrue();
            assertThat(answer.totals().score()).isEqualTo(large + 9);
            assertThat(answer.result().totals()).isEqualTo(answer.totals());
            assertThat(whatIf.after(new Change.Allow("cy", "ben", -large))
                            .result()
                            .totals()
                            .score())
                    .isEqualTo(7);
        }
    }

    @Test
    void a_proved_total_with_fewer_pairs_than_could_be_is_left_to_pairing_anew() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("a"))
                .addMentee(Person.of("x"))
                .pair("a", "x", 0)
                .build();
        MatchingResult own = solvedBy("max-score", problem).result();
        assertThat(own.pairings()).hasSize(1);
        MatchingResult foreign = MatchingResult.answering(problem, own.strategy())
                .certificate(own.certificate().orElseThrow())
                .build(Status.SOLVED);
        WhatIf whatIf = WhatIf.of(problem, foreign);
        assertThat(whatIf.isWarm()).isFalse();
        assertThat(whatIf.forbidding("a", "x").totals().pairs()).isZero();
    }

    @Test
    void choices_keep_a_pair_out_that_is_allowed_later() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("a", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("x")))))
                .addMentee(Person.of("x"))
                .addMentee(Person.of("y"))
                .pair("a", "x", 1)
                .build();
        Answer answer = solved(problem, "max-score").after(new Change.Allow("a", "y", 9));
        assertThat(answer.totals().score()).isEqualTo(1);
        assertThat(answer.result().totals().score()).isEqualTo(1);
        Answer join = solved(problem, "max-score")
                .after(Change.Join.of(Side.MENTEE, Person.of("z"), ImmutableMap.of("a", 5L)));
        assertThat(join.totals().score()).isEqualTo(1);
        assertThat(join.isWarm()).isTrue();
    }

    @Test
    void a_long_sequence_of_questions_to_a_thousand_people_changes_nothing() {
        SplittableRandom random = new SplittableRandom(5);
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        for (int k = 0; k < 500; k++) {
            builder.addMentor(new Person("m" + k, 1 + k % 2, k % 50 == 0 ? 1 : 0, Optional.empty()))
                    .addMentee(Person.of("e" + k));
        }
        for (int mentee = 0; mentee < 500; mentee++) {
            for (int k = 0; k < 8; k++) {
                builder.pair("m" + (mentee + 61 * k) % 500, "e" + mentee, random.nextInt(200) - 20);
            }
        }
        for (String strategy : ImmutableList.of("max-score", "max-coverage")) {
            WhatIf whatIf = solved(builder.build(), strategy);
            ImmutableList<PlaceWorth> worth = whatIf.worthOfPlaces();
            for (int k = 0; k < 2_000; k++) {
                ImmutableList.Builder<Change> changes = ImmutableList.builder();
                for (int left = 1 + random.nextInt(5); left > 0; left--) {
                    changes.add(change(random));
                }
                Answer answer = whatIf.after(changes.build());
                if (k % 500 == 0 && answer.obstacle().isEmpty()) {
                    assertThat(answer.result().totals()).isEqualTo(answer.totals());
                }
            }
            assertThat(whatIf.worthOfPlaces()).isEqualTo(worth);
            assertThat(whatIf.after(ImmutableList.of()).totals())
                    .isEqualTo(whatIf.result().totals());
        }
    }

    private static Change change(SplittableRandom random) {
        int mentee = random.nextInt(500);
        String mentor = "m" + (mentee + 61 * random.nextInt(8)) % 500;
        return switch (random.nextInt(4)) {
            case 0 -> new Change.Forbid(mentor, "e" + mentee);
            case 1 -> new Change.Allow(mentor, "e" + mentee, random.nextInt(200) - 20);
            case 2 -> new Change.Places(Side.MENTOR, mentor, 1 + random.nextInt(4));
            default -> new Change.Allow("m" + random.nextInt(500), "e" + mentee, random.nextInt(200));
        };
    }

    @Test
    void a_certificate_with_other_numbers_that_prove_the_same_serves_as_well() {
        TwoSidedProblem problem = people().build();
        MatchingResult own = solvedBy("max-score", problem).result();
        MatchingResult other = MatchingResult.answering(problem, own.strategy())
                .pairings(own.pairings())
                .certificate(new ScoreCertificate(ImmutableLongArray.of(0, 4), ImmutableLongArray.of(5, 0)))
                .build(Status.SOLVED);
        assertThat(WhatIf.of(problem, other).making("ada", "ben").scoreGained()).isEqualTo(-2);
    }
}
