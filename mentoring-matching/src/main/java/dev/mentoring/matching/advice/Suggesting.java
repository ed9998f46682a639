package dev.mentoring.matching.advice;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which places are left beside pairs that stand, and in which order partners are suggested. */
final class Suggesting {

    private final CompiledRound round;
    private final TwoSidedProblem problem;
    private final ImmutableMap<String, Participant> people;
    private final BitSet standing = new BitSet();
    private final int[] takenOfMentor;
    private final int[] takenOfMentee;
    private final int[] lotOfMentor;
    private final int[] lotOfMentee;

    /** Takes pairs that stand beside the locked ones. */
    Suggesting(CompiledRound round, Iterable<MentoringPair> pairs, long seed) {
        this.round = round;
        problem = round.problem();
        people = round.byId();
        takenOfMentor = new int[problem.mentors().size()];
        takenOfMentee = new int[problem.mentees().size()];
        lotOfMentor = TieOrder.places(problem.mentors(), seed);
        lotOfMentee = TieOrder.places(problem.mentees(), seed);
        Set<MentoringPair> all = new LinkedHashSet<>();
        problem.lockedPairings().forEach(pairing -> all.add(new MentoringPair(pairing.mentor(), pairing.mentee())));
        pairs.forEach(all::add);
        all.forEach(this::take);
    }

    /** A pair that rules would not allow any more takes a place as well, as long as both are there. */
    private void take(MentoringPair stands) {
        int mentor = problem.indexOfMentor(stands.mentor());
        int mentee = problem.indexOfMentee(stands.mentee());
        if (mentor >= 0 && mentee >= 0) {
            takenOfMentor[mentor]++;
            takenOfMentee[mentee]++;
            int pair = problem.pairOf(mentor, mentee);
            if (pair >= 0) {
                standing.set(pair);
            }
        }
    }

    /** The pairs of somebody. */
    List<Integer> pairsOf(Side side, int index) {
        List<Integer> pairs = new ArrayList<>();
        if (side == Side.MENTEE) {
            for (int pair = problem.rowStart(index); pair < problem.rowStart(index + 1); pair++) {
                pairs.add(pair);
            }
        } else {
            for (int mentee = 0; mentee < takenOfMentee.length; mentee++) {
                int pair = problem.pairOf(index, mentee);
                if (pair >= 0) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** How many places the partner of a pair has left, from the point of view of the person on this side. */
    int placesLeft(Side side, int pair) {
        int mentor = problem.mentorOf(pair);
        return side == Side.MENTEE ? left(Side.MENTOR, mentor) : left(Side.MENTEE, problem.menteeOf(pair));
    }

    /** How many places somebody has left. */
    int left(Side side, int index) {
        Person person = (side == Side.MENTOR ? problem.mentors() : problem.mentees()).get(index);
        return Math.max(0, person.capacity() - (side == Side.MENTOR ? takenOfMentor : takenOfMentee)[index]);
    }

    boolean stands(int pair) {
        return standing.get(pair);
    }

    /** Sorts pairs of somebody by score, equal ones by lot. */
    void sort(Side side, List<Integer> pairs) {
        pairs.sort(Comparator.<Integer>comparingLong(pair -> -problem.score(pair))
                .thenComparingInt(pair -> lot(side, pair)));
    }

    private int lot(Side side, int pair) {
        return side == Side.MENTEE ? lotOfMentor[problem.mentorOf(pair)] : lotOfMentee[problem.menteeOf(pair)];
    }

    /** The suggestion that a pair makes to the person on this side. */
    Suggestion suggestion(Side side, int pair) {
        Participant mentor =
                person(problem.mentors().get(problem.mentorOf(pair)).id());
        Participant mentee =
                person(problem.mentees().get(problem.menteeOf(pair)).id());
        return new Suggestion(
                (side == Side.MENTEE ? mentor : mentee).id(),
                placesLeft(side, pair),
                round.scoring().breakdown(mentor, mentee, problem.score(pair)));
    }

    private Participant person(String id) {
        return requireNonNull(people.get(id), "the problem names somebody who is not in the roster");
    }
}
