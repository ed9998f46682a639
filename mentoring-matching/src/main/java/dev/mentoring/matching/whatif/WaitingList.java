package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * Those without a partner, in the order in which they are served when a place becomes free.
 *
 * <p>Whoever has missed more rounds comes first. Among equals comes first whoever raises the total most; those with nobody whom they may be paired with come
 * last. What is still equal is decided by the lot, which anybody can repeat from the seed and the identifiers. Nobody gains or loses by
 * the order in which people applied.
 */
public final class WaitingList {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final Side side;
    private final ImmutableMap<String, Integer> missed;
    private final long[] lots;

    private WaitingList(
            TwoSidedProblem problem, MatchingResult result, Side side, ImmutableMap<String, Integer> missed) {
        this.problem = problem;
        this.result = result;
        this.side = side;
        this.missed = missed;
        lots = Room.lots(problem, side, result.strategy().seed());
    }

    /**
     * The waiting list of a result.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}: who waits
     * @param missed how many rounds somebody missed before this one, from 0, by identifier; nobody who is not named missed any
     * @throws InvalidModelException when a number is below 0
     */
    public static WaitingList of(
            TwoSidedProblem problem, MatchingResult result, Side side, ImmutableMap<String, Integer> missed) {
        missed.forEach((person, rounds) -> {
            if (rounds < 0) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE, "missed", "rounds missed are counted from 0", person);
            }
        });
        return new WaitingList(problem, result, side, missed);
    }

    /**
     * Somebody who waits.
     *
     * @param person identifier
     * @param missed how many rounds they missed before
     * @param gain by how much the total would grow at most if they were served with everybody else staying put, in points; empty where nobody
     *     may be paired with them
     * @param lot decides among equals, the lower one first
     */
    public record Waiting(String person, int missed, OptionalLong gain, long lot) {}

    /** Everybody who waits, in the order in which they are served. */
    public ImmutableList<Waiting> everybody() {
        return ImmutableList.sortedCopyOf(
                ORDER,
                result.unmatched().stream()
                        .filter(unmatched -> unmatched.side() == side)
                        .map(Unmatched::id)
                        .filter(id -> people().get(indexOf(id)).capacity() > 0)
                        .map(id -> waiting(id, bestOf(indexOf(id))))
                        .toList());
    }

    /**
     * Who gets one more place of somebody on the other side, in the order in which they are asked: of those who wait, whoever may be paired with that
     * person, while everybody else stays put and groups are kept to their maximum.
     *
     * @param partner who has the place
     * @throws InvalidModelException when nobody of the other side has the identifier
     */
    public ImmutableList<Waiting> forPlaceOf(String partner) {
        int at = side == Side.MENTEE ? problem.indexOfMentor(partner) : problem.indexOfMentee(partner);
        if (at < 0) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "partner", "nobody of that side has the identifier", partner);
        }
        Room room = new Room(problem, result);
        return ImmutableList.sortedCopyOf(
                ORDER,
                everybody().stream()
                        .filter(who ->
                                room.allows(mentor(indexOf(who.person()), at), mentee(indexOf(who.person()), at)))
                        .map(who -> waiting(
                                who.person(),
                                OptionalLong.of(problem.score(problem.pairOf(
                                        mentor(indexOf(who.person()), at), mentee(indexOf(who.person()), at))))))
                        .toList());
    }

    private static final Comparator<Waiting> ORDER = Comparator.comparingInt(Waiting::missed)
            .reversed()
            .thenComparing(Comparator.comparingLong((Waiting who) -> who.gain().orElse(Long.MIN_VALUE))
                    .reversed())
            .thenComparingLong(Waiting::lot)
            .thenComparing(Waiting::person);

    private Waiting waiting(String person, OptionalLong gain) {
        return new Waiting(person, missed.getOrDefault(person, 0), gain, lots[indexOf(person)]);
    }

    private OptionalLong bestOf(int person) {
        int others = side == Side.MENTEE
                ? problem.mentors().size()
                : problem.mentees().size();
        OptionalLong best = OptionalLong.empty();
        for (int other = 0; other < others; other++) {
            int pair = problem.pairOf(mentor(person, other), mentee(person, other));
            if (pair >= 0 && (best.isEmpty() || problem.score(pair) > best.getAsLong())) {
                best = OptionalLong.of(problem.score(pair));
            }
        }
        return best;
    }

    private int mentor(int waiting, int other) {
        return side == Side.MENTEE ? other : waiting;
    }

    private int mentee(int waiting, int other) {
        return side == Side.MENTEE ? waiting : other;
    }

    private ImmutableList<Person> people() {
        return side == Side.MENTEE ? problem.mentees() : problem.mentors();
    }

    private int indexOf(String person) {
        return side == Side.MENTEE ? problem.indexOfMentee(person) : problem.indexOfMentor(person);
    }
}
