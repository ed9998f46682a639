package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What differs between two results, person by person (failure A3).
 *
 * @param undone pairings of the first alone, in the order of {@link Pairing#ORDER}
 * @param made pairings of the second alone, in that order
 * @param kept how many pairs are in both
 * @param people everybody with another partner, mentors before mentees, by identifier; peers by identifier
 */
public record Difference(
        ImmutableList<Pairing> undone, ImmutableList<Pairing> made, int kept, ImmutableList<PersonMove> people) {

    /**
     * What happens to somebody.
     *
     * @param side the list in which the person stands
     * @param person identifier
     * @param before partners in the first result, by identifier
     * @param after partners in the second one, by identifier
     * @param score by how much the sum of the scores of the person's pairs grows, in points
     */
    public record PersonMove(
            Side side, String person, ImmutableList<String> before, ImmutableList<String> after, long score) {}

    private record Pair(String mentor, String mentee) {}

    /** The difference of two results of two-sided problems; a pair that both have is kept whatever its score. */
    public static Difference between(MatchingResult first, MatchingResult second) {
        return between(first.pairings(), second.pairings(), false);
    }

    /** The difference of two results of peers. */
    public static Difference betweenPeers(MatchingResult first, MatchingResult second) {
        return between(first.pairings(), second.pairings(), true);
    }

    static Difference between(Collection<Pairing> first, Collection<Pairing> second, boolean peers) {
        Set<Pair> before = pairs(first);
        Set<Pair> after = pairs(second);
        ImmutableList<Pairing> undone = first.stream()
                .filter(pairing -> !after.contains(pair(pairing)))
                .sorted(Pairing.ORDER)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Pairing> made = second.stream()
                .filter(pairing -> !before.contains(pair(pairing)))
                .sorted(Pairing.ORDER)
                .collect(ImmutableList.toImmutableList());
        return new Difference(undone, made, first.size() - undone.size(), moves(first, second, undone, made, peers));
    }

    private static Set<Pair> pairs(Collection<Pairing> pairings) {
        Set<Pair> pairs = new HashSet<>();
        pairings.forEach(pairing -> pairs.add(pair(pairing)));
        return pairs;
    }

    private static Pair pair(Pairing pairing) {
        return new Pair(pairing.mentor(), pairing.mentee());
    }

    private static ImmutableList<PersonMove> moves(
            Collection<Pairing> first,
            Collection<Pairing> second,
            ImmutableList<Pairing> undone,
            ImmutableList<Pairing> made,
            boolean peers) {
        ImmutableList.Builder<PersonMove> moves = ImmutableList.builder();
        for (Side side : peers ? new Side[] {Side.PEER} : new Side[] {Side.MENTOR, Side.MENTEE}) {
            Map<String, Stand> moved = new TreeMap<>(Ids.ORDER);
            List<Pairing> changed = new ArrayList<>(undone);
            changed.addAll(made);
            changed.forEach(pairing -> eachOf(side, pairing, (person, partner) -> moved.put(person, new Stand())));
            first.forEach(pairing -> eachOf(side, pairing, (person, partner) -> {
                if (moved.containsKey(person)) {
                    moved.get(person).before(partner, pairing.score());
                }
            }));
            second.forEach(pairing -> eachOf(side, pairing, (person, partner) -> {
                if (moved.containsKey(person)) {
                    moved.get(person).after(partner, pairing.score());
                }
            }));
            moved.forEach((person, stand) -> moves.add(stand.move(side, person)));
        }
        return moves.build();
    }

    private interface PersonAndPartner {
        void of(String person, String partner);
    }

    private static void eachOf(Side side, Pairing pairing, PersonAndPartner what) {
        if (side != Side.MENTEE) {
            what.of(pairing.mentor(), pairing.mentee());
        }
        if (side != Side.MENTOR) {
            what.of(pairing.mentee(), pairing.mentor());
        }
    }

    /** Where somebody stands in the two results. */
    private static final class Stand {
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private long score;

        private void before(String partner, long points) {
            before.add(partner);
            score -= points;
        }

        private void after(String partner, long points) {
            after.add(partner);
            score += points;
        }

        private PersonMove move(Side side, String person) {
            return new PersonMove(
                    side,
                    person,
                    ImmutableList.sortedCopyOf(Ids.ORDER, before),
                    ImmutableList.sortedCopyOf(Ids.ORDER, after),
                    score);
        }
    }
}
