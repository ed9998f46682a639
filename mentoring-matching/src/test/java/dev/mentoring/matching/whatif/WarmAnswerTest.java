package dev.mentoring.matching.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by repair against all matchings there are. */
class WarmAnswerTest {

    private static final ImmutableList<String> STRATEGIES = ImmutableList.of("max-score", "max-coverage");

    @Test
    @Tag("001-12")
    void every_single_change_of_small_problems_is_answered_exactly() {
        checkChanges(500, 71);
    }

    @Test
    @Tag("thorough")
    void every_single_change_of_many_small_problems_is_answered_exactly() {
        checkChanges(20_000, 72);
    }

    private static void checkChanges(int problems, long seed) {
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < problems; k++) {
            SmallQuestion question = new SmallQuestion(random.split());
            String strategy = STRATEGIES.get(k % 2);
            boolean inFull = k % 10 < 2;
            question.solved(strategy).ifPresent(whatIf -> {
                assertThat(whatIf.isWarm()).isTrue();
                for (Change change : question.changes()) {
                    checkChange(whatIf, change, strategy, inFull);
                }
                checkBulk(whatIf, question);
            });
        }
    }

    private static void checkChange(WhatIf whatIf, Change change, String strategy, boolean inFull) {
        Optional<Totals> best;
        try {
            best = SmallQuestion.best(
                    RevisedProblem.of(whatIf.problem(), ImmutableList.of(change)), strategy.equals("max-coverage"));
        } catch (InvalidModelException e) {
            assertThat(whatIf.after(change).obstacle()).as("%s", change).isPresent();
            return;
        }
        Answer answer = whatIf.after(change);
        assertThat(answer.isWarm()).isTrue();
        assertThat(answer.obstacle().isEmpty())
                .as("%s %s", change, answer.obstacle())
                .isEqualTo(best.isPresent());
        if (best.isPresent()) {
            assertThat(answer.totals()).as("%s", change).isEqualTo(best.get());
            assertThat(answer.pairsGained())
                    .isEqualTo(best.get().pairs() - whatIf.result().totals().pairs());
        }
        if (best.isPresent() && inFull) {
            assertThat(answer.result().totals()).isEqualTo(best.get());
            assertThat(Difference.between(whatIf.result(), answer.result())).isEqualTo(answer.difference());
        }
    }

    private static void checkBulk(WhatIf whatIf, SmallQuestion question) {
        BulkByAnswers one = new BulkByAnswers(whatIf);
        assertThat(whatIf.worthOfPlaces()).isEqualTo(one.worthOfPlaces());
        for (int i = 0; i < question.mentors; i++) {
            int index = whatIf.problem().indexOfMentor("m" + i);
            assertThat(whatIf.lossesOf(Side.MENTOR, "m" + i)).isEqualTo(one.lossesOf(Side.MENTOR, index));
        }
        for (int j = 0; j < question.mentees; j++) {
            int index = whatIf.problem().indexOfMentee("e" + j);
            assertThat(whatIf.lossesOf(Side.MENTEE, "e" + j)).isEqualTo(one.lossesOf(Side.MENTEE, index));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-score", "max-coverage"})
    void several_changes_come_to_what_pairing_anew_comes_to(String strategy) {
        checkSeveral(strategy, 1_000, 73);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-score", "max-coverage"})
    @Tag("thorough")
    void many_lists_of_changes_come_to_what_pairing_anew_comes_to(String strategy) {
        checkSeveral(strategy, 20_000, 74);
    }

    private static void checkSeveral(String strategy, int problems, long seed) {
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int warm = 0;
        for (int k = 0; k < problems; k++) {
            SmallQuestion question = new SmallQuestion(random.split());
            Optional<WhatIf> solved = question.solved(strategy);
            for (int list = 0; solved.isPresent() && list < 5; list++) {
                warm += checkList(solved.get(), question.several()) ? 1 : 0;
            }
        }
        assertThat(warm).isGreaterThan(problems / 2);
    }

    private static boolean checkList(WhatIf whatIf, ImmutableList<Change> changes) {
        Answer fresh;
        try {
            fresh = new FreshAnswer(whatIf, PairingStrategies.standard(), changes, Optional.empty());
        } catch (InvalidModelException e) {
            try {
                whatIf.after(changes);
            } catch (InvalidModelException same) {
                return false;
            }
            throw new AssertionError("answered although it contradicts itself: " + changes, e);
        }
        Answer answer = whatIf.after(changes);
        assertThat(answer.obstacle()).isEqualTo(fresh.obstacle());
        if (fresh.obstacle().isEmpty()) {
            assertThat(answer.totals()).as("%s", changes).isEqualTo(fresh.totals());
            assertThat(answer.result().totals()).isEqualTo(fresh.totals());
        }
        return answer.isWarm();
    }
}
