package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;

/**
 * What is measured: the pairs that were made of those that a problem allows, and what everybody thinks of everybody.
 *
 * <p>Scores, ranks and locks are those of the problem, whatever a result says of them. Capacities and other bounds may be broken; ask
 * {@link dev.mentoring.matching.certificate.CertificateChecker} about that. In a one-sided problem the people are all of {@link
 * Side#PEER}, and the smaller identifier of a pair stands as its mentor, as in {@link Pairing}.
 *
 * <p>Safe for use by several threads at once; takes time and memory linear in the allowed pairs, but for sorting each person's.
 */
public final class Matching {

    private final MatchingProblem problem;
    private final PreferenceSource source;
    private final RankedPairs pairs;
    private final BitSet made;
    private final ImmutableIntArray madePairs;
    private final int[] degreeOfMentor;
    /** The same array as that of mentors among peers. */
    private final int[] degreeOfMentee;

    private Matching(MatchingProblem problem, PreferenceSource source, RankedPairs pairs, BitSet made) {
        this.problem = problem;
        this.source = source;
        this.pairs = pairs;
        this.made = made;
        madePairs = ImmutableIntArray.copyOf(made.stream());
        degreeOfMentor = new int[pairs.mentors().size()];
        degreeOfMentee =
                pairs.peers() ? degreeOfMentor : new int[pairs.mentees().size()];
        madePairs.forEach(pair -> {
            degreeOfMentor[pairs.mentorOf(pair)]++;
            degreeOfMentee[pairs.menteeOf(pair)]++;
        });
    }

    /**
     * The matching of a result, judged by the preferences that its strategy was told to use. A result without solution, or of a
     * cancelled run, is measured as the matching that pairs nobody.
     *
     * @throws InvalidModelException when the result answers another problem, its settings name no source of preferences that
     *     exists, or its pairings are not pairs of the problem
     */
    public static Matching of(MatchingProblem problem, MatchingResult result) {
        if (!result.problemDigest().equals(problem.digest())) {
            throw InvalidModelException.of(
                    ProblemCode.OTHER_PROBLEM, "problemDigest", "the result answers another problem");
        }
        return of(
                problem,
                result.pairings(),
                PreferenceSource.require(result.strategy().options()));
    }

    /**
     * Any pairs of a problem, judged by any preferences: by those that people stated, say, although scores made the pairs.
     *
     * @param pairings in any order; their scores and locks are not looked at
     * @throws InvalidModelException with every pairing that names somebody unknown, is not allowed, or stands twice; when the scores
     *     add up to more than 64 bits
     */
    public static Matching of(MatchingProblem problem, Iterable<Pairing> pairings, PreferenceSource source) {
        RankedPairs pairs = RankedPairs.of(problem, source);
        Problems problems = new Problems();
        BitSet made = new BitSet(pairs.count());
        int position = 0;
        for (Pairing pairing : pairings) {
            add(pairing, position, pairs, made, problems);
            position++;
        }
        problems.throwIfAny(InvalidModelException::new);
        requireTotal(pairs, made);
        return new Matching(problem, source, pairs, made);
    }

    private static void add(Pairing pairing, int position, RankedPairs pairs, BitSet made, Problems problems) {
        Location at = Location.inModel("pairings/" + position);
        int mentor = pairs.indexOfMentor(pairing.mentor());
        int mentee = pairs.indexOfMentee(pairing.mentee());
        int pair = mentor < 0 || mentee < 0 ? -1 : pairs.pairOf(mentor, mentee);
        if (pair < 0) {
            String why = mentor < 0 || mentee < 0
                    ? "the problem does not know one of the two"
                    : "the problem does not allow the pair";
            problems.add(ProblemCode.UNKNOWN_ID, at, why, pairing.mentor(), pairing.mentee());
        } else if (made.get(pair)) {
            problems.add(ProblemCode.DUPLICATE_PAIR, at, "the pair stands twice", pairing.mentor(), pairing.mentee());
        } else {
            made.set(pair);
        }
    }

    private static void requireTotal(RankedPairs pairs, BitSet made) {
        long total = 0;
        try {
            for (int pair = made.nextSetBit(0); pair >= 0; pair = made.nextSetBit(pair + 1)) {
                total = Math.addExact(total, Math.abs(pairs.score(pair)));
            }
        } catch (ArithmeticException e) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW, "pairings", "the scores of the pairings add up to more than 64 bits");
        }
    }

    /** The problem that allows the pairs. */
    public MatchingProblem problem() {
        return problem;
    }

    /** Whose word counts for the ranks. */
    public PreferenceSource source() {
        return source;
    }

    /** Whether the problem has people of a side: mentors and mentees, or peers. */
    public boolean has(Side side) {
        return pairs.peers() == (side == Side.PEER);
    }

    /** The people of a side by index; nobody where the problem does not have the side. */
    public ImmutableList<Person> people(Side side) {
        if (!has(side)) {
            return ImmutableList.of();
        }
        return side == Side.MENTEE ? pairs.mentees() : pairs.mentors();
    }

    /** How many pairs of somebody were made; people are numbered as in {@link #people}. */
    public int pairingsOf(Side side, int person) {
        return side == Side.MENTEE ? degreeOfMentee[person] : degreeOfMentor[person];
    }

    /** The number of allowed pairs, which are numbered from 0 as in the problem. */
    public int pairCount() {
        return pairs.count();
    }

    /** The pairs that were made, ascending. */
    public ImmutableIntArray made() {
        return madePairs;
    }

    /** Whether a pair was made. */
    public boolean isMade(int pair) {
        return made.get(pair);
    }

    /** Whether every matching must contain the pair. */
    public boolean isLocked(int pair) {
        return pairs.isLocked(pair);
    }

    /** The index of the mentor of a pair; among peers of its first person. */
    public int mentorOf(int pair) {
        return pairs.mentorOf(pair);
    }

    /** The index of the mentee of a pair; among peers of its second person. */
    public int menteeOf(int pair) {
        return pairs.menteeOf(pair);
    }

    /** The rank that the mentor of a pair gives to the mentee, from 1, which is best. */
    public int rankByMentor(int pair) {
        return pairs.rankByMentor(pair);
    }

    /** The rank that the mentee of a pair gives to the mentor, from 1, which is best. */
    public int rankByMentee(int pair) {
        return pairs.rankByMentee(pair);
    }

    /** The score of a pair, in points. */
    public long score(int pair) {
        return pairs.score(pair);
    }

    /** The mentors, or all peers. */
    ImmutableList<Person> mentors() {
        return pairs.mentors();
    }

    /** The mentees, or all peers. */
    ImmutableList<Person> mentees() {
        return pairs.mentees();
    }

    boolean peers() {
        return pairs.peers();
    }

    /** Whether somebody has fewer pairings than places. */
    boolean mentorHasPlace(int mentor) {
        return degreeOfMentor[mentor] < pairs.mentors().get(mentor).capacity();
    }

    /** Whether somebody has fewer pairings than places. */
    boolean menteeHasPlace(int mentee) {
        return degreeOfMentee[mentee] < pairs.mentees().get(mentee).capacity();
    }
}
