package dev.mentoring.matching.kernel.stable;

import dev.mentoring.matching.kernel.stable.TiedMarket.Stability;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whether steps prove that a small market has no stable matching, from the definitions and in no haste. */
public final class PlainRejections {

    private final TiedMarket market;
    private final Stability stability;
    private final long[] cutoff;

    /**
     * A step as certificates have it.
     *
     * @param partner who turns down, or -1 for a crowd
     */
    public record Step(int partner, long cutoff, List<Integer> crowd) {}

    /** Starts with nobody turned down. */
    public PlainRejections(TiedMarket market, Stability stability) {
        this.market = market;
        this.stability = stability;
        cutoff = new long[market.partners()];
        Arrays.fill(cutoff, Long.MAX_VALUE);
    }

    static List<Step> steps(Rejections rejections) {
        return IntStream.range(0, rejections.size())
                .mapToObj(step -> new Step(
                        rejections.partner(step),
                        rejections.cutoff(step),
                        IntStream.range(rejections.crowdStart(step), rejections.crowdEnd(step))
                                .map(rejections::member)
                                .boxed()
                                .toList()))
                .toList();
    }

    /** Whether the steps are a proof. */
    public boolean prove(List<Step> steps) {
        for (Step step : steps) {
            if (step.partner() < 0) {
                if (!dismiss(step.crowd())) {
                    return false;
                }
            } else if (turnsDown(step.partner(), step.cutoff())) {
                cutoff[step.partner()] = Math.min(cutoff[step.partner()], step.cutoff());
            } else {
                return false;
            }
        }
        return contradicts();
    }

    private boolean takesPart(int row, int partner) {
        return market.ofRow[row][partner] > 0 && market.places[row] > 0 && market.capacity[partner] > 0;
    }

    private int head(int row) {
        return IntStream.range(0, market.partners())
                .filter(to -> takesPart(row, to) && market.ofPartner[to][row] < cutoff[to])
                .map(to -> market.ofRow[row][to])
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean wouldCome(int row, int partner) {
        return takesPart(row, partner) && market.ofRow[row][partner] <= head(row);
    }

    private boolean isHope(int row, int partner) {
        return wouldCome(row, partner) && market.ofPartner[partner][row] < cutoff[partner];
    }

    private long count(IntPredicate rows) {
        return IntStream.range(0, market.rows()).filter(rows).count();
    }

    private boolean turnsDown(int partner, long from) {
        int[] rank = market.ofPartner[partner];
        long better = count(row -> wouldCome(row, partner) && rank[row] < from);
        long asGood = count(row -> wouldCome(row, partner) && rank[row] <= from);
        return stability == Stability.SUPER ? asGood > market.capacity[partner] : better >= market.capacity[partner];
    }

    /** The rank of the last place, by those that hope for it; 0 where some places are left. */
    private int edge(int partner) {
        int[] ranks = IntStream.range(0, market.rows())
                .filter(row -> isHope(row, partner))
                .map(row -> market.ofPartner[partner][row])
                .sorted()
                .toArray();
        int capacity = market.capacity[partner];
        return ranks.length < capacity ? 0 : ranks[capacity - 1];
    }

    private boolean dismiss(List<Integer> members) {
        int[] crowd = members.stream().mapToInt(Integer::intValue).toArray();
        int[] partners = IntStream.range(0, market.partners())
                .filter(to -> Arrays.stream(crowd).anyMatch(row -> isHope(row, to)))
                .toArray();
        int[] edges = Arrays.stream(partners).map(this::edge).toArray();
        long[] room = new long[partners.length];
        for (int k = 0; k < partners.length; k++) {
            int to = partners[k];
            int edge = edges[k];
            if (stability == Stability.SUPER
                    || edge == 0
                    || Arrays.stream(crowd).anyMatch(row -> isHope(row, to) && market.ofPartner[to][row] != edge)) {
                return false;
            }
            room[k] = market.capacity[to] - count(row -> isHope(row, to) && market.ofPartner[to][row] < edge);
        }
        for (int some = 1; some < 1 << partners.length; some++) {
            int subset = some;
            long places = IntStream.range(0, partners.length)
                    .filter(k -> (subset >> k & 1) == 1)
                    .mapToLong(k -> room[k])
                    .sum();
            long hoping = Arrays.stream(crowd)
                    .filter(row -> IntStream.range(0, partners.length)
                            .anyMatch(k -> (subset >> k & 1) == 1 && isHope(row, partners[k])))
                    .distinct()
                    .count();
            if (hoping <= places) {
                return false;
            }
        }
        for (int k = 0; k < partners.length; k++) {
            cutoff[partners[k]] = edges[k];
        }
        return partners.length > 0;
    }

    private boolean contradicts() {
        long hopeful = count(row -> IntStream.range(0, market.partners()).anyMatch(to -> isHope(row, to)));
        if (stability == Stability.STRONG) {
            return hopeful
                    < IntStream.range(0, market.partners())
                            .mapToLong(to -> Math.min(market.capacity[to], count(row -> wouldCome(row, to))))
                            .sum();
        }
        boolean fits = IntStream.range(0, market.partners())
                .allMatch(to -> count(row -> isHope(row, to)) <= market.capacity[to]);
        long hopes = IntStream.range(0, market.partners())
                .mapToLong(to -> count(row -> isHope(row, to)))
                .sum();
        boolean missed = IntStream.range(0, market.partners())
                .anyMatch(to -> count(row -> isHope(row, to))
                        < Math.min(market.capacity[to], count(row -> wouldCome(row, to))));
        return fits && (hopes > hopeful || missed);
    }
}
