package dev.mentoring.matching.kernel.stable;

import dev.mentoring.matching.kernel.stable.TiedMarket.Stability;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whether steps prove that a small market has no stable matching, from the definitions and in no haste. */
final class PlainRejections {

    private final TiedMarket market;
    private final Stability stability;
    private final int[] cutoff;

    PlainRejections(TiedMarket market, Stability stability) {
        this.market = market;
        this.stability = stability;
        cutoff = new int[market.partners()];
        Arrays.fill(cutoff, Integer.MAX_VALUE);
    }

    boolean prove(Rejections steps) {
        for (int step = 0; step < steps.size(); step++) {
            int partner = steps.partner(step);
            if (partner == Rejections.NONE) {
                if (!dismiss(steps, step)) {
                    return false;
                }
            } else if (turnsDown(partner, steps.cutoff(step))) {
                cutoff[partner] = steps.cutoff(step);
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

    private boolean turnsDown(int partner, int from) {
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

    private boolean dismiss(Rejections steps, int step) {
        int[] crowd = IntStream.range(steps.crowdStart(step), steps.crowdEnd(step))
                .map(steps::member)
                .toArray();
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
