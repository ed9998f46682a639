package dev.mentoring.matching.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.oracle.Outcomes;
import dev.mentoring.matching.oracle.Outcomes.Outcome;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.TradeOff.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TradeOffTest {

    private static final long SEED = 7_2026L;

    @Test
    void the_curve_is_that_of_every_matching_tried() {
        agrees(1_000);
    }

    @Test
    @Tag("thorough")
    void the_curve_is_that_of_every_matching_tried_many_times() {
        System.out.println("trade-off: seeds " + SEED + " and following");
        agrees(20_000);
    }

    private static void agrees(int count) {
        int bent = 0;
        for (long seed = SEED; seed < SEED + count; seed++) {
            Told told = told(seed);
            Set<Outcome> outcomes = Outcomes.of(told);
            for (boolean pairsFirst : new boolean[] {true, false}) {
                Optional<TradeOff> curve = TradeOff.of(told.problem(), pairsFirst, seed, RunControl.none());
                assertThat(curve.isPresent()).isEqualTo(!outcomes.isEmpty());
                if (curve.isPresent()) {
                    List<Point> points = curve.get().points();
                    assertThat(points.stream().map(p -> new Outcome(0, p.total(), p.kept())))
                            .as("seed %d, pairs first %s", seed, pairsFirst)
                            .containsExactlyElementsOf(hull(outcomes, pairsFirst));
                    isRising(points);
                    bent += points.size() > 2 ? 1 : 0;
                }
            }
        }
        assertThat(bent).isPositive();
    }

    private static Told told(long seed) {
        Told told = RandomTold.nested(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Told.Pair> earlier =
                told.allowed().stream().filter(pair -> random.nextInt(2) == 0).toList();
        return new Told(
                told.mentors(), told.mentees(), told.pairs(), told.locked(), told.forbidden(), earlier, told.groups());
    }

    /** More pairs kept cost more each, and each price leads from one point to the next. */
    private static void isRising(List<Point> points) {
        for (int k = 0; k + 1 < points.size(); k++) {
            Point point = points.get(k);
            Point next = points.get(k + 1);
            TradeOff.Price until = point.until().orElseThrow();
            assertThat(next.kept()).isGreaterThan(point.kept());
            assertThat(until.points() * (next.kept() - point.kept()))
                    .isEqualTo(until.pairs() * (point.total() - next.total()));
            if (next.until().isPresent()) {
                TradeOff.Price then = next.until().get();
                assertThat(until.points() * then.pairs()).isLessThan(then.points() * until.pairs());
            }
        }
        assertThat(points.get(points.size() - 1).until()).isEmpty();
    }

    /** Corners of the upper hull, by looking at every three of the best totals for each number kept. */
    private static List<Outcome> hull(Set<Outcome> outcomes, boolean pairsFirst) {
        long most = outcomes.stream().mapToLong(Outcome::pairs).max().orElseThrow();
        List<Outcome> best = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (!pairsFirst || outcome.pairs() == most) {
                best.add(new Outcome(0, outcome.total(), outcome.kept()));
            }
        }
        List<Outcome> useful = best.stream()
                .distinct()
                .filter(a ->
                        best.stream().noneMatch(b -> !b.equals(a) && b.kept() >= a.kept() && b.total() >= a.total()))
                .toList();
        return useful.stream()
                .filter(a -> useful.stream().noneMatch(b -> useful.stream().anyMatch(c -> isAbove(b, a, c))))
                .sorted(Comparator.comparingLong(Outcome::kept))
                .toList();
    }

    /** Whether the way from one outcome to another passes over a third between them, or through it. */
    private static boolean isAbove(Outcome left, Outcome middle, Outcome right) {
        return left.kept() < middle.kept()
                && middle.kept() < right.kept()
                && (middle.total() - left.total()) * (right.kept() - left.kept())
                        <= (right.total() - left.total()) * (middle.kept() - left.kept());
    }

    @Test
    void every_limit_has_its_own_best() {
        for (long seed = SEED; seed < SEED + 100; seed++) {
            Told told = told(seed);
            List<Outcome> outcomes = List.copyOf(Outcomes.of(told));
            List<MatchingResult> results = TradeOff.everyLimit(told.problem(), true, 0, RunControl.none());
            for (int limit = 0; limit < results.size(); limit++) {
                assertThat(results.get(limit).status())
                        .isEqualTo(outcomes.isEmpty() ? Status.INFEASIBLE : Status.SOLVED);
                if (!outcomes.isEmpty()) {
                    Outcome best = best(outcomes, limit);
                    assertThat(results.get(limit).totals()).isEqualTo(new Totals(best.pairs(), best.total()));
                }
            }
        }
    }

    private static Outcome best(List<Outcome> outcomes, int limit) {
        long keepable = outcomes.stream().mapToLong(Outcome::kept).max().orElseThrow();
        return outcomes.stream()
                .filter(outcome -> outcome.kept() >= keepable - limit)
                .max(Comparator.comparingLong(Outcome::pairs).thenComparingLong(Outcome::total))
                .orElseThrow();
    }
}
