package dev.mentoring.matching.problem;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * The people and pairs of a problem of either kind, so that whoever only counts need not tell the kinds apart.
 *
 * <p>People are numbered from 0: mentors by index and then mentees by index, or peers by index. Pairs have the problem's own numbers.
 */
public final class Population {

    private final MatchingProblem problem;
    private final int mentors;
    private final int size;
    private final int[] menteeOrFirst;

    private Population(MatchingProblem problem, int mentors, int others, int[] menteeOrFirst) {
        this.problem = problem;
        this.mentors = mentors;
        this.size = mentors + others;
        this.menteeOrFirst = menteeOrFirst;
    }

    /** The people and pairs of a problem. */
    public static Population of(MatchingProblem problem) {
        if (problem instanceof TwoSidedProblem sides) {
            return new Population(
                    problem, sides.mentors().size(), sides.mentees().size(), sides.menteeOfPairs());
        }
        PeerProblem peers = (PeerProblem) problem;
        return new Population(problem, 0, peers.peers().size(), peers.firstOfPairs());
    }

    /** Whose people and pairs these are. */
    public MatchingProblem problem() {
        return problem;
    }

    /** The number of people. */
    public int size() {
        return size;
    }

    /** The person of a number. */
    public Person person(int number) {
        if (problem instanceof TwoSidedProblem sides) {
            return number < mentors
                    ? sides.mentors().get(number)
                    : sides.mentees().get(number - mentors);
        }
        return ((PeerProblem) problem).peers().get(number);
    }

    /** The list in which a person stands. */
    public Side side(int number) {
        return problem instanceof PeerProblem ? Side.PEER : number < mentors ? Side.MENTOR : Side.MENTEE;
    }

    /** The number of pairs. */
    public int pairCount() {
        return menteeOrFirst.length;
    }

    /** The number of a pair's mentor, or of the peer with the smaller one. */
    public int first(int pair) {
        return problem instanceof TwoSidedProblem sides ? sides.mentorOf(pair) : menteeOrFirst[pair];
    }

    /** The number of a pair's mentee, or of the peer with the larger one. */
    public int second(int pair) {
        return problem instanceof TwoSidedProblem
                ? mentors + menteeOrFirst[pair]
                : ((PeerProblem) problem).secondOf(pair);
    }

    /** The score of a pair, in points. */
    public long score(int pair) {
        return problem instanceof TwoSidedProblem sides ? sides.score(pair) : ((PeerProblem) problem).score(pair);
    }

    /** Whether every matching must contain the pair. */
    public boolean isLocked(int pair) {
        return problem instanceof TwoSidedProblem sides ? sides.isLocked(pair) : ((PeerProblem) problem).isLocked(pair);
    }

    /** The number of whoever stands in a list under an identifier; -1 when nobody does. */
    public int numberOf(Side side, String id) {
        if (problem instanceof TwoSidedProblem sides) {
            int mentee = sides.indexOfMentee(id);
            return switch (side) {
                case MENTOR -> sides.indexOfMentor(id);
                case MENTEE -> mentee < 0 ? -1 : mentors + mentee;
                case PEER -> -1;
            };
        }
        return side == Side.PEER ? ((PeerProblem) problem).indexOfPeer(id) : -1;
    }

    /** The pairing of a pair, as the problem states it. */
    public Pairing pairing(int pair) {
        return problem instanceof TwoSidedProblem sides
                ? sides.pairing(pair, menteeOrFirst[pair])
                : ((PeerProblem) problem).pairing(pair, menteeOrFirst[pair]);
    }

    /**
     * The pair of a pairing.
     *
     * @throws InvalidModelException when the problem does not allow it
     */
    public int pairOf(Pairing pairing) {
        int pair = find(pairing);
        if (pair < 0) {
            throw InvalidModelException.of(
                    ProblemCode.STRATEGY_RESULT,
                    "pairings",
                    "the pairing is none of the allowed pairs",
                    pairing.mentor(),
                    pairing.mentee());
        }
        return pair;
    }

    /** The pair of a pairing, whose two people may also be none of these; -1 when the problem does not allow it. */
    public int find(Pairing pairing) {
        if (problem instanceof TwoSidedProblem sides) {
            int mentor = sides.indexOfMentor(pairing.mentor());
            int mentee = sides.indexOfMentee(pairing.mentee());
            return mentor < 0 || mentee < 0 ? -1 : sides.pairOf(mentor, mentee);
        }
        PeerProblem peers = (PeerProblem) problem;
        int one = peers.indexOfPeer(pairing.mentor());
        int other = peers.indexOfPeer(pairing.mentee());
        return one < 0 || other < 0 || one == other ? -1 : peers.pairOf(one, other);
    }
}
