package dev.mentoring.matching.oracle;

import dev.mentoring.matching.oracle.Told.Pair;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every matching of a small problem within its capacities, and which of them are stable, worked out from the text of the format and the
 * definitions alone. A matching is the set of its pairs beside the locked ones, as bits.
 */
public final class StableOracle {

    /** What two people must feel for each other to block. */
    public enum Notion {
        /** Both would rather. */
        WEAK,
        /** One would rather, the other would not mind. */
        STRONG,
        /** Neither would mind. */
        SUPER
    }

    private final Told told;
    private final List<Pair> open = new ArrayList<>();
    private final int[] mentorOf;
    private final int[] menteeOf;
    private final int[] roomOfMentor;
    private final int[] roomOfMentee;
    private final int[] rankOfMentor;
    private final int[] rankOfMentee;

    /** With the ranks as the source gives them, ties included. */
    public StableOracle(Told told, PreferenceSource source) {
        this.told = told;
        for (Pair pair : told.allowed()) {
            if (told.locked().stream().noneMatch(pair::hasThePeopleOf)) {
                open.add(pair);
            }
        }
        mentorOf =
                open.stream().mapToInt(p -> index(told.mentors(), p.mentor())).toArray();
        menteeOf =
                open.stream().mapToInt(p -> index(told.mentees(), p.mentee())).toArray();
        roomOfMentor = told.mentors().stream()
                .mapToInt(m -> m.capacity()
                        - (int) told.locked().stream()
                                .filter(p -> p.mentor().equals(m.id()))
                                .count())
                .toArray();
        roomOfMentee = told.mentees().stream()
                .mapToInt(m -> m.capacity()
                        - (int) told.locked().stream()
                                .filter(p -> p.mentee().equals(m.id()))
                                .count())
                .toArray();
        rankOfMentor = new int[open.size()];
        rankOfMentee = new int[open.size()];
        List<Pair> all = told.allowed();
        for (int k = 0; k < open.size(); k++) {
            Pair pair = open.get(k);
            rankOfMentor[k] = rank(told.mentors().get(mentorOf[k]), pair, pair.mentee(), source, true, all);
            rankOfMentee[k] = rank(told.mentees().get(menteeOf[k]), pair, pair.mentor(), source, false, all);
        }
    }

    private StableOracle(StableOracle other, int[] rankOfMentor, int[] rankOfMentee) {
        told = other.told;
        open.addAll(other.open);
        mentorOf = other.mentorOf;
        menteeOf = other.menteeOf;
        roomOfMentor = other.roomOfMentor;
        roomOfMentee = other.roomOfMentee;
        this.rankOfMentor = rankOfMentor;
        this.rankOfMentee = rankOfMentee;
    }

    /** The same with ties drawn by lot. */
    public StableOracle drawn(long seed) {
        TwoSidedProblem problem = told.problem();
        int[] lotOfMentor = TieOrder.places(problem.mentors(), seed);
        int[] lotOfMentee = TieOrder.places(problem.mentees(), seed);
        int[] mentor = new int[open.size()];
        int[] mentee = new int[open.size()];
        for (int k = 0; k < mentor.length; k++) {
            mentor[k] = 100 * rankOfMentor[k]
                    + lotOfMentee[problem.indexOfMentee(open.get(k).mentee())];
            mentee[k] = 100 * rankOfMentee[k]
                    + lotOfMentor[problem.indexOfMentor(open.get(k).mentor())];
        }
        return new StableOracle(this, mentor, mentee);
    }

    private static int index(List<Person> people, String id) {
        for (int k = 0; k < people.size(); k++) {
            if (people.get(k).id().equals(id)) {
                return k;
            }
        }
        throw new AssertionError(id);
    }

    private static int rank(
            Person person, Pair pair, String partner, PreferenceSource source, boolean ofMentor, List<Pair> all) {
        boolean stated = person.preferences().isPresent() && source != PreferenceSource.SCORES;
        int place = stated ? place(person, partner) : 0;
        if (stated && source == PreferenceSource.CHOICES) {
            return place;
        }
        long better = all.stream()
                .filter(p -> (ofMentor ? p.mentor() : p.mentee()).equals(person.id()))
                .filter(p -> {
                    int other = stated ? place(person, ofMentor ? p.mentee() : p.mentor()) : 0;
                    return other < place || (other == place && p.score() > pair.score());
                })
                .map(p -> (stated ? place(person, ofMentor ? p.mentee() : p.mentor()) : 0) + ":" + p.score())
                .distinct()
                .count();
        return 1 + (int) better;
    }

    private static int place(Person person, String partner) {
        for (int place = 0; place < person.preferences().orElseThrow().size(); place++) {
            if (person.preferences().orElseThrow().get(place).contains(partner)) {
                return place + 1;
            }
        }
        throw new AssertionError(partner);
    }

    /** Whether somebody puts two partners at one rank, counting locked ones as well. */
    public boolean hasTies(PreferenceSource source) {
        List<Pair> all = told.allowed();
        for (Pair one : all) {
            for (Pair other : all) {
                if (one.mentee().compareTo(other.mentee()) < 0 && one.mentor().equals(other.mentor())) {
                    Person mentor = told.mentors().get(index(told.mentors(), one.mentor()));
                    if (rank(mentor, one, one.mentee(), source, true, all)
                            == rank(mentor, other, other.mentee(), source, true, all)) {
                        return true;
                    }
                }
                if (one.mentor().compareTo(other.mentor()) < 0 && one.mentee().equals(other.mentee())) {
                    Person mentee = told.mentees().get(index(told.mentees(), one.mentee()));
                    if (rank(mentee, one, one.mentor(), source, false, all)
                            == rank(mentee, other, other.mentor(), source, false, all)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The number of pairs that are not locked. */
    public int pairs() {
        return open.size();
    }

    /** All matchings that are stable. */
    public List<Long> stable(Notion notion) {
        List<Long> found = new ArrayList<>();
        for (long made = 0; made < 1L << open.size(); made++) {
            if (fits(made) && isStable(made, notion)) {
                found.add(made);
            }
        }
        return found;
    }

    /** All matchings within the capacities. */
    public List<Long> all() {
        List<Long> found = new ArrayList<>();
        for (long made = 0; made < 1L << open.size(); made++) {
            if (fits(made)) {
                found.add(made);
            }
        }
        return found;
    }

    /** The pairings of bits, locked ones included. */
    public List<Pairing> pairings(long made) {
        List<Pairing> pairings = new ArrayList<>();
        for (int k = 0; k < open.size(); k++) {
            if ((made >> k & 1) == 1) {
                pairings.add(new Pairing(
                        open.get(k).mentor(), open.get(k).mentee(), open.get(k).score(), false));
            }
        }
        for (Pair lock : told.locked()) {
            for (Pair pair : told.allowed()) {
                if (pair.hasThePeopleOf(lock)) {
                    pairings.add(new Pairing(pair.mentor(), pair.mentee(), pair.score(), true));
                }
            }
        }
        return pairings;
    }

    /** The pairings of a result as bits. */
    public long bits(List<Pairing> pairings) {
        long bits = 0;
        for (Pairing pairing : pairings) {
            for (int k = 0; k < open.size(); k++) {
                if (open.get(k).mentor().equals(pairing.mentor())
                        && open.get(k).mentee().equals(pairing.mentee())) {
                    bits |= 1L << k;
                }
            }
        }
        return bits;
    }

    private boolean fits(long made) {
        return fits(made, mentorOf, roomOfMentor) && fits(made, menteeOf, roomOfMentee);
    }

    private static boolean fits(long made, int[] personOf, int[] room) {
        int[] left = room.clone();
        for (int k = 0; k < personOf.length; k++) {
            if ((made >> k & 1) == 1 && --left[personOf[k]] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isStable(long made, Notion notion) {
        for (int k = 0; k < open.size(); k++) {
            if ((made >> k & 1) == 0) {
                int mentor = wish(made, k, mentorOf, roomOfMentor, rankOfMentor);
                int mentee = wish(made, k, menteeOf, roomOfMentee, rankOfMentee);
                boolean blocks = switch (notion) {
                    case WEAK -> mentor > 0 && mentee > 0;
                    case STRONG -> mentor >= 0 && mentee >= 0 && mentor + mentee > 0;
                    case SUPER -> mentor >= 0 && mentee >= 0;
                };
                if (blocks) {
                    return false;
                }
            }
        }
        return true;
    }

    /** 1 for somebody who would rather have the pair, 0 for who would not mind, -1 for who would. */
    private static int wish(long made, int pair, int[] personOf, int[] room, int[] rank) {
        int held = 0;
        int worst = Integer.MIN_VALUE;
        for (int k = 0; k < personOf.length; k++) {
            if ((made >> k & 1) == 1 && personOf[k] == personOf[pair]) {
                held++;
                worst = Math.max(worst, rank[k]);
            }
        }
        return held < room[personOf[pair]] ? 1 : Integer.compare(worst, rank[pair]);
    }

    /** Whether no mentee has anything better in another matching, the first best with the first best and so on. */
    public boolean isBestForMentees(long made, List<Long> others) {
        return others.stream().allMatch(other -> isAsGood(made, other, menteeOf, roomOfMentee.length, rankOfMentee));
    }

    /** The same for mentors. */
    public boolean isBestForMentors(long made, List<Long> others) {
        return others.stream().allMatch(other -> isAsGood(made, other, mentorOf, roomOfMentor.length, rankOfMentor));
    }

    private static boolean isAsGood(long made, long other, int[] personOf, int people, int[] rank) {
        for (int person = 0; person < people; person++) {
            int[] own = ranks(made, personOf, person, rank);
            int[] theirs = ranks(other, personOf, person, rank);
            if (own.length < theirs.length) {
                return false;
            }
            for (int k = 0; k < theirs.length; k++) {
                if (own[k] > theirs[k]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] ranks(long made, int[] personOf, int person, int[] rank) {
        int[] ranks = new int[personOf.length];
        int count = 0;
        for (int k = 0; k < personOf.length; k++) {
            if ((made >> k & 1) == 1 && personOf[k] == person) {
                ranks[count++] = rank[k];
            }
        }
        int[] sorted = Arrays.copyOf(ranks, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether some other matching is better for a mentee and worse for none; mentees have one place at most. */
    public boolean isParetoOptimalForMentees(long made) {
        for (long other = 0; other < 1L << open.size(); other++) {
            if (other != made
                    && fits(other)
                    && isAsGood(other, made, menteeOf, roomOfMentee.length, rankOfMentee)
                    && !isAsGood(made, other, menteeOf, roomOfMentee.length, rankOfMentee)) {
                return false;
            }
        }
        return true;
    }

    /** The sum of both ranks over all pairs. */
    public long cost(long made) {
        long cost = 0;
        for (int k = 0; k < open.size(); k++) {
            cost += (made >> k & 1) * ((long) rankOfMentor[k] + rankOfMentee[k]);
        }
        return cost;
    }

    /** The worst rank of anybody; 0 without pairs. */
    public long regret(long made) {
        long regret = 0;
        for (int k = 0; k < open.size(); k++) {
            if ((made >> k & 1) == 1) {
                regret = Math.max(regret, Math.max(rankOfMentor[k], rankOfMentee[k]));
            }
        }
        return regret;
    }
}
