package dev.mentoring.matching.promise;

import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.promise.Market.Pair;
import dev.mentoring.matching.promise.Market.Place;
import dev.mentoring.matching.promise.Market.Someone;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Every matching of a small market, and what people think of it, from the definitions alone. A matching is the set of its pairs beside the
 * locked ones, as bits.
 */
final class MarketOracle {

    /** What two people must feel for each other to block. */
    enum Notion {
        /** Both would rather. */
        WEAK,
        /** One would rather, the other would not mind. */
        STRONG,
        /** Neither would mind. */
        SUPER
    }

    /** The rank of whoever has nobody. */
    static final int NOBODY = 1_000_000;

    /** The rank of whoever has somebody whom they would not have. */
    static final int NEVER = NOBODY + 1;

    private final Market market;
    private final List<Pair> open;
    /** The two people of each open pair, and how each ranks the other, 1 or more, less being better. */
    private final int[][] person;

    private final int[][] rank;
    private final int[] room;
    private final int[] need;

    /** With ties as they are, or drawn by the lot of a seed. */
    MarketOracle(Market market, OptionalLong lot) {
        this.market = market;
        List<Pair> allowed = market.allowed();
        open = allowed.stream()
                .filter(pair -> market.locked().stream().noneMatch(p -> p.isOf(pair.first(), pair.second())))
                .toList();
        person = new int[2][open.size()];
        rank = new int[2][open.size()];
        for (int k = 0; k < open.size(); k++) {
            person[0][k] = index(open.get(k).first());
            person[1][k] = index(open.get(k).second());
        }
        int[] places = lot.isPresent() ? places(lot.getAsLong()) : new int[0];
        for (int end = 0; end < 2; end++) {
            for (int k = 0; k < open.size(); k++) {
                Someone partner = market.people().get(person[1 - end][k]);
                int tied = rank(market.people().get(person[end][k]).person(), partner.id(), allowed);
                rank[end][k] = lot.isPresent() ? 100 * tied + places[person[1 - end][k]] : tied;
            }
        }
        room = new int[market.people().size()];
        need = new int[room.length];
        for (int k = 0; k < room.length; k++) {
            Someone someone = market.people().get(k);
            int locked = (int) market.locked().stream()
                    .filter(p -> p.first().equals(someone.id()) || p.second().equals(someone.id()))
                    .count();
            room[k] = someone.person().capacity() - locked;
            need[k] = someone.person().minimum() - locked;
        }
    }

    private int index(String id) {
        for (int k = 0; k < market.people().size(); k++) {
            if (market.people().get(k).id().equals(id)) {
                return k;
            }
        }
        throw new AssertionError(id);
    }

    private static int rank(Person person, String partner, List<Pair> allowed) {
        if (person.preferences().isPresent()) {
            for (int place = 0; place < person.preferences().get().size(); place++) {
                if (person.preferences().get().get(place).contains(partner)) {
                    return place + 1;
                }
            }
            return NEVER;
        }
        long score = allowed.stream()
                .filter(p -> p.isOf(person.id(), partner))
                .mapToLong(Pair::score)
                .findFirst()
                .orElseThrow();
        return 1
                + (int) allowed.stream()
                        .filter(p -> p.first().equals(person.id()) || p.second().equals(person.id()))
                        .mapToLong(Pair::score)
                        .filter(other -> other > score)
                        .distinct()
                        .count();
    }

    /** Everybody's place in the lot of their side. */
    private int[] places(long seed) {
        MatchingProblem problem = market.problem();
        if (problem instanceof PeerProblem peers) {
            int[] places = TieOrder.places(peers.peers(), seed);
            return market.people().stream()
                    .mapToInt(someone -> places[peers.indexOfPeer(someone.id())])
                    .toArray();
        }
        TwoSidedProblem sides = (TwoSidedProblem) problem;
        int[] mentors = TieOrder.places(sides.mentors(), seed);
        int[] mentees = TieOrder.places(sides.mentees(), seed);
        return market.people().stream()
                .mapToInt(someone -> someone.place() == Place.MENTOR
                        ? mentors[sides.indexOfMentor(someone.id())]
                        : mentees[sides.indexOfMentee(someone.id())])
                .toArray();
    }

    int openPairs() {
        return open.size();
    }

    /** The pairings of a result as bits. */
    long bits(List<Pairing> pairings) {
        long bits = 0;
        for (Pairing pairing : pairings) {
            for (int k = 0; k < open.size(); k++) {
                if (open.get(k).isOf(pairing.mentor(), pairing.mentee())) {
                    bits |= 1L << k;
                }
            }
        }
        return bits;
    }

    /** How a person with one place, who has no locked pair, ranks whom they got in a result, which may be one of another market. */
    int rankOfPartner(String id, List<Pairing> pairings) {
        int found = NOBODY;
        for (Pairing pairing : pairings) {
            if (pairing.mentor().equals(id) || pairing.mentee().equals(id)) {
                found = NEVER;
                for (int k = 0; k < open.size(); k++) {
                    if (open.get(k).isOf(pairing.mentor(), pairing.mentee())) {
                        found = rank[open.get(k).first().equals(id) ? 0 : 1][k];
                    }
                }
            }
        }
        return found;
    }

    LongStream matchings() {
        return LongStream.range(0, 1L << open.size()).filter(this::fits);
    }

    private boolean fits(long made) {
        int[] count = new int[room.length];
        for (int k = 0; k < open.size(); k++) {
            count[person[0][k]] += (int) (made >> k & 1);
            count[person[1][k]] += (int) (made >> k & 1);
        }
        for (int k = 0; k < count.length; k++) {
            if (count[k] > Math.max(0, room[k]) || count[k] < need[k]) {
                return false;
            }
        }
        return true;
    }

    boolean isStable(long made, Notion notion) {
        for (int k = 0; k < open.size(); k++) {
            int first = wish(made, k, 0);
            int second = wish(made, k, 1);
            boolean blocks = switch (notion) {
                case WEAK -> first > 0 && second > 0;
                case STRONG -> first >= 0 && second >= 0 && first + second > 0;
                case SUPER -> first >= 0 && second >= 0;
            };
            if (blocks && (made >> k & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** 1 for somebody who would rather have the pair, 0 for who would not mind, -1 for who would. */
    private int wish(long made, int pair, int end) {
        int[] ranks = ranks(made, person[end][pair]);
        if (ranks.length < room[person[end][pair]]) {
            return 1;
        }
        return ranks.length == 0 ? -1 : Integer.compare(ranks[ranks.length - 1], rank[end][pair]);
    }

    /** How somebody ranks whom they have, best first. */
    private int[] ranks(long made, int someone) {
        int[] ranks = new int[2 * open.size()];
        int count = 0;
        for (int k = 0; k < open.size(); k++) {
            for (int end = 0; end < 2; end++) {
                if ((made >> k & 1) == 1 && person[end][k] == someone) {
                    ranks[count++] = rank[end][k];
                }
            }
        }
        int[] sorted = Arrays.copyOf(ranks, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether a matching is as good as another one, the first best with the first best and so on, for everybody of a place. */
    private boolean isAsGood(long made, long other, Place place) {
        for (int someone = 0; someone < room.length; someone++) {
            if (market.people().get(someone).place() == place
                    && !isAsGood(ranks(made, someone), ranks(other, someone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsGood(int[] own, int[] theirs) {
        if (own.length < theirs.length) {
            return false;
        }
        for (int k = 0; k < theirs.length; k++) {
            if (own[k] > theirs[k]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody of a place has anything better in another stable matching. */
    boolean isBest(long made, Place place, Notion notion) {
        return all(other -> !isStable(other, notion) || isAsGood(made, other, place));
    }

    /** Whether no matching is better for somebody of a place and worse for nobody of it. */
    boolean isParetoOptimal(long made, Place place) {
        return all(other -> !isAsGood(other, made, place) || isAsGood(made, other, place));
    }

    boolean hasMostPairs(long made) {
        return all(other -> Long.bitCount(other) <= Long.bitCount(made));
    }

    boolean hasLargestScore(long made) {
        return all(other -> score(other) <= score(made));
    }

    private boolean all(LongPredicate holds) {
        return matchings().allMatch(holds);
    }

    private long score(long made) {
        long score = 0;
        for (int k = 0; k < open.size(); k++) {
            score += (made >> k & 1) * open.get(k).score();
        }
        return score;
    }
}
