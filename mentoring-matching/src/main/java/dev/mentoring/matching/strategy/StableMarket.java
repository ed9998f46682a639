package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A two-sided problem as the solvers of {@code kernel.stable} take it: rows are mentees and partners are mentors, and locked pairs are
 * taken out together with the places that they fill.
 */
final class StableMarket {

    private static final Comparator<Couple> COUPLES =
            Comparator.comparing(Couple::mentor, Ids.ORDER).thenComparing(Couple::mentee, Ids.ORDER);

    private final TwoSidedProblem problem;
    private final int[] menteeOfRow;
    private final int[] mentorOfPartner;
    private final int[] roomOfRow;
    private final int[] roomOfPartner;
    /** Pair of the problem, and mentee, of each pair of the market. */
    private final int[] pairOf;

    private final int[] rowOf;
    private final PreferenceRows rows;

    private StableMarket(TwoSidedProblem problem, Preferences ranks, int[] menteeOfRow, int[] mentorOfPartner) {
        this.problem = problem;
        this.menteeOfRow = menteeOfRow;
        this.mentorOfPartner = mentorOfPartner;
        int[] partnerOfMentor = new int[mentorOfPartner.length];
        for (int partner = 0; partner < partnerOfMentor.length; partner++) {
            partnerOfMentor[mentorOfPartner[partner]] = partner;
        }
        roomOfRow = rooms(problem.mentees(), menteeOfRow);
        roomOfPartner = rooms(problem.mentors(), mentorOfPartner);
        int pairs = problem.pairCount() - problem.lockedCount();
        pairOf = new int[pairs];
        rowOf = new int[pairs];
        int[] start = new int[menteeOfRow.length + 1];
        int[] partnerOf = new int[pairs];
        int[] own = new int[pairs];
        int[] theirs = new int[pairs];
        long[] keys = new long[problem.longestRow()];
        int at = 0;
        for (int row = 0; row < menteeOfRow.length; row++) {
            int count = 0;
            for (int pair = problem.rowStart(menteeOfRow[row]); pair < problem.rowStart(menteeOfRow[row] + 1); pair++) {
                int partner = partnerOfMentor[problem.mentorOf(pair)];
                if (problem.isLocked(pair)) {
                    roomOfRow[row]--;
                    roomOfPartner[partner]--;
                } else {
                    keys[count++] = (long) partner << Integer.SIZE | pair;
                }
            }
            Arrays.sort(keys, 0, count);
            for (int k = 0; k < count; k++, at++) {
                pairOf[at] = (int) keys[k];
                rowOf[at] = row;
                partnerOf[at] = (int) (keys[k] >> Integer.SIZE);
                own[at] = ranks.ofMentee(pairOf[at]);
                theirs[at] = ranks.ofMentor(pairOf[at]);
            }
            start[row + 1] = at;
        }
        rows = PreferenceRows.ofPairs(mentorOfPartner.length, start, partnerOf, own, theirs);
    }

    private static int[] rooms(ImmutableList<Person> people, int[] order) {
        return Arrays.stream(order).map(person -> people.get(person).capacity()).toArray();
    }

    /** Everybody by index, for ranks without ties. */
    static StableMarket of(TwoSidedProblem problem, Preferences ranks) {
        int[] mentees = new int[problem.mentees().size()];
        int[] mentors = new int[problem.mentors().size()];
        Arrays.setAll(mentees, k -> k);
        Arrays.setAll(mentors, k -> k);
        return new StableMarket(problem, ranks, mentees, mentors);
    }

    /** Everybody in the order of the lot, which decides what solvers leave to the order of entries. */
    static StableMarket byLot(TwoSidedProblem problem, Preferences ranks, long seed) {
        return new StableMarket(
                problem,
                ranks,
                TieOrder.of(problem.mentees(), seed).toArray(),
                TieOrder.of(problem.mentors(), seed).toArray());
    }

    /** Whether a problem is one of choices alone: two sides, no groups, and nobody who has to have pairings. */
    static boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem twoSided
                && twoSided.groups().isEmpty()
                && !Baselines.hasMinimums(twoSided);
    }

    /** The largest number of places of a mentee, beside those that locked pairs fill. */
    static int placesOfMentees(TwoSidedProblem problem) {
        int most = 0;
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            int places = problem.mentees().get(mentee).capacity();
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                places -= problem.isLocked(pair) ? 1 : 0;
            }
            most = Math.max(most, places);
        }
        return most;
    }

    /**
     * Nothing, if nobody puts two partners at one rank.
     *
     * @throws StrategyException when somebody does
     */
    static void requireStrict(String name, TwoSidedProblem problem, Preferences ranks) {
        if (ranks.hasTies()) {
            throw PairingStrategies.tied(name, problem);
        }
    }

    /** The mentees' lists; the pairs of the market count from 0. */
    PreferenceRows rows() {
        return rows;
    }

    /** The places of each row that no locked pair fills. */
    int[] roomOfRow() {
        return roomOfRow.clone();
    }

    /** The places of each partner that no locked pair fills. */
    int[] roomOfPartner() {
        return roomOfPartner.clone();
    }

    /** The pairings of the locked pairs and of some pairs of the market. */
    ImmutableList<Pairing> pairings(BitSet made) {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        pairings.addAll(problem.lockedPairings());
        made.stream().forEach(pair -> pairings.add(problem.pairing(pairOf[pair], menteeOfRow[rowOf[pair]])));
        return pairings.build();
    }

    /** The row of a pair of the market. */
    int rowOf(int pair) {
        return rowOf[pair];
    }

    /** A pair of the market, by identifiers. */
    Couple couple(int pair) {
        return new Couple(problem.mentors().get(problem.mentorOf(pairOf[pair])).id(), idOfRow(rowOf[pair]));
    }

    /** Pairs of the market, by mentor, then by mentee. */
    ImmutableList<Couple> couples(IntStream pairs) {
        return pairs.mapToObj(this::couple).sorted(COUPLES).collect(ImmutableList.toImmutableList());
    }

    /** The identifier of a partner. */
    String idOfPartner(int partner) {
        return problem.mentors().get(mentorOfPartner[partner]).id();
    }

    /** The identifier of a row. */
    String idOfRow(int row) {
        return problem.mentees().get(menteeOfRow[row]).id();
    }
}
