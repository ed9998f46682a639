package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchTerms;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PricedPairs;
import dev.mentoring.matching.strategy.PricedPairs.Worth;
import dev.mentoring.matching.strategy.RunControl;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What keeping pairs of an earlier result costs: the total score against the number of pairs kept.
 *
 * <p>From one point to the next, more pairs are kept and the total falls, and each pair kept costs more than those before it.
 *
 * @param points the points at which the best matching changes as the price of an earlier pair rises from 0, fewest pairs kept first
 */
public record TradeOff(ImmutableList<Point> points) {

    /**
     * What a best matching comes to.
     *
     * @param pairs how many pairs it has
     * @param total sum of their scores, in points
     * @param kept how many of them are of the earlier result
     * @param until the price of an earlier pair up to which the matching is best; empty for the last point, which is best for any higher one
     */
    public record Point(long pairs, long total, long kept, Optional<Price> until) {}

    /**
     * An exact price of an earlier pair, as a fraction in lowest terms.
     *
     * @param points numerator, in points
     * @param pairs denominator, 1 or more
     */
    public record Price(long points, long pairs) {}

    /**
     * All points that some price makes the best (Eisner, Severance 1976, "Mathematical techniques for efficient record segmentation in large
     * shared databases"); empty when no matching keeps every bound, or when the run was stopped.
     *
     * <p>Matchings between two points are best for no price; {@link #everyLimit} finds them.
     *
     * @param mostPairsFirst whether only matchings with the most pairs count
     * @param seed decides ties among matchings, and nothing that is told here
     * @throws dev.mentoring.core.MentoringException when groups cross, or scores are too large for exact arithmetic
     */
    public static Optional<TradeOff> of(
            TwoSidedProblem problem, boolean mostPairsFirst, long seed, RunControl control) {
        return PricedPairs.of(problem, mostPairsFirst, seed, control).flatMap(TradeOff::supported);
    }

    private static Optional<TradeOff> supported(PricedPairs priced) {
        Optional<Worth> best = priced.best(1, 0);
        Optional<Worth> most = best.flatMap(worth -> priced.best(0, 1));
        if (most.isEmpty()) {
            return Optional.empty();
        }
        List<Worth> found = new ArrayList<>(List.of(best.get(), most.get()));
        Deque<Worth[]> open = new ArrayDeque<>(List.<Worth[]>of(new Worth[] {best.get(), most.get()}));
        while (!open.isEmpty()) {
            Worth[] ends = open.pop();
            long kept = ends[1].kept() - ends[0].kept();
            long lost = ends[0].total() - ends[1].total();
            if (kept > 0 && lost > 0) {
                Price price = price(lost, kept);
                Optional<Worth> between = priced.best(price.pairs(), price.points());
                if (between.isEmpty()) {
                    return Optional.empty();
                }
                if (value(between.get(), price) > value(ends[0], price)) {
                    found.add(between.get());
                    open.push(new Worth[] {ends[0], between.get()});
                    open.push(new Worth[] {between.get(), ends[1]});
                }
            }
        }
        return Optional.of(new TradeOff(corners(found)));
    }

    private static Price price(long points, long pairs) {
        long common = LongMath.gcd(points, pairs);
        return new Price(points / common, pairs / common);
    }

    private static long value(Worth worth, Price price) {
        return Math.addExact(
                Math.multiplyExact(price.pairs(), worth.total()), Math.multiplyExact(price.points(), worth.kept()));
    }

    /** Drops what is no better in one way and worse in the other, and what lies on the way between two others. */
    private static ImmutableList<Point> corners(List<Worth> found) {
        found.sort(Comparator.comparingLong(Worth::kept)
                .reversed()
                .thenComparing(Comparator.comparingLong(Worth::total).reversed()));
        Deque<Worth> corners = new ArrayDeque<>();
        for (Worth worth : found) {
            if (corners.isEmpty() || worth.total() > corners.peek().total()) {
                while (corners.size() > 1 && isOnTheWay(corners, worth)) {
                    corners.pop();
                }
                corners.push(worth);
            }
        }
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        Worth[] all = corners.toArray(Worth[]::new);
        for (int k = 0; k < all.length; k++) {
            Optional<Price> until = k == all.length - 1
                    ? Optional.empty()
                    : Optional.of(price(all[k].total() - all[k + 1].total(), all[k + 1].kept() - all[k].kept()));
            points.add(new Point(all[k].pairs(), all[k].total(), all[k].kept(), until));
        }
        return points.build();
    }

    /** Whether the last corner is passed on the way from the one before it to the next. */
    private static boolean isOnTheWay(Deque<Worth> corners, Worth next) {
        Worth last = corners.pop();
        Worth before = corners.peek();
        corners.push(last);
        return product(last.total() - before.total(), before.kept() - next.kept())
                        .compareTo(product(next.total() - before.total(), before.kept() - last.kept()))
                <= 0;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /**
     * A best matching of the strategy {@code rematch} for each limit on changes, from none up to where a higher one changes nothing; each is certified.
     *
     * @param mostPairsFirst whether the most pairs come first: with a limit there may be fewer than without
     * @param seed decides ties
     * @return one result for each limit, by limit; the last may be {@link Status#CANCELLED} where the run was stopped, or {@link
     *     Status#INFEASIBLE} where no matching keeps every bound
     */
    public static ImmutableList<MatchingResult> everyLimit(
            TwoSidedProblem problem, boolean mostPairsFirst, long seed, RunControl control) {
        Options.Value goal = new Options.Text(mostPairsFirst ? RematchTerms.MOST_PAIRS : RematchTerms.LARGEST_SCORE);
        PairingStrategies strategies = PairingStrategies.standard();
        MatchingResult free = strategies.solve(
                problem, new StrategyUsed("rematch", seed, Options.of(Map.of(RematchTerms.GOAL, goal))), control);
        ImmutableList.Builder<MatchingResult> results = ImmutableList.builder();
        MatchingResult last = free;
        for (long limit = 0; limit <= problem.earlierCount(); limit++) {
            Options settings =
                    Options.of(Map.of(RematchTerms.GOAL, goal, RematchTerms.CHANGES, new Options.Whole(limit)));
            last = strategies.solve(problem, new StrategyUsed("rematch", seed, settings), control);
            results.add(last);
            boolean isFree = last.totals().equals(free.totals()) && last.status() == free.status();
            if (isFree || last.status() == Status.CANCELLED) {
                break;
            }
        }
        return results.build();
    }
}
