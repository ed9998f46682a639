package dev.mentoring.matching.advice;

import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who is paired in every, in some or in no matching of the most pairs, by trying: with the person out of it, or with a pair for
 * the person, are there as many pairs? Serves problems with groups, where no exchange of pairs tells.
 *
 * <p>Every matching that a trial finds settles everybody whom it shows both with and without a pair, so that hardly more trials
 * are due than there are people whose chance is certain or none.
 */
final class Trials {

    private static final StrategyUsed MOST_PAIRS = StrategyUsed.of("max-coverage");

    private final TwoSidedProblem problem;
    private final long pairs;
    private final Map<Side, BitSet> seenPaired = new EnumMap<>(Side.class);
    private final Map<Side, BitSet> seenWithout = new EnumMap<>(Side.class);

    Trials(TwoSidedProblem problem, MatchingResult mostPairs) {
        this.problem = Recast.of(problem).withoutScores().build();
        pairs = mostPairs.totals().pairs();
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            seenPaired.put(side, new BitSet());
            seenWithout.put(side, new BitSet());
        }
        note(mostPairs);
    }

    private BitSet paired(Side side) {
        return seenPaired.getOrDefault(side, new BitSet());
    }

    private BitSet without(Side side) {
        return seenWithout.getOrDefault(side, new BitSet());
    }

    private void note(MatchingResult result) {
        BitSet mentors = new BitSet();
        BitSet mentees = new BitSet();
        result.pairings().forEach(pairing -> {
            mentors.set(problem.indexOfMentor(pairing.mentor()));
            mentees.set(problem.indexOfMentee(pairing.mentee()));
        });
        paired(Side.MENTOR).or(mentors);
        paired(Side.MENTEE).or(mentees);
        mentors.flip(0, problem.mentors().size());
        mentees.flip(0, problem.mentees().size());
        without(Side.MENTOR).or(mentors);
        without(Side.MENTEE).or(mentees);
    }

    /** What somebody can expect. */
    Chance of(Side side, int index) {
        Person person = (side == Side.MENTOR ? problem.mentors() : problem.mentees()).get(index);
        if (!paired(side).get(index)) {
            if (person.capacity() == 0) {
                return Chance.NONE;
            }
            tryWith(side, new Person(person.id(), person.capacity(), 1, person.preferences()));
        } else if (!without(side).get(index) && person.minimum() == 0 && !isLocked(side, person)) {
            tryWith(side, new Person(person.id(), 0, 0, person.preferences()));
        }
        if (!paired(side).get(index)) {
            return Chance.NONE;
        }
        return without(side).get(index) ? Chance.POSSIBLE : Chance.CERTAIN;
    }

    private boolean isLocked(Side side, Person person) {
        return problem.lockedPairings().stream()
                .anyMatch(pairing -> person.id().equals(side == Side.MENTOR ? pairing.mentor() : pairing.mentee()));
    }

    private void tryWith(Side side, Person other) {
        TwoSidedProblem changed = Recast.of(problem)
                .withPeople((where, person) -> where == side && person.id().equals(other.id()) ? other : person)
                .build();
        MatchingResult result = PairingStrategies.standard().solve(changed, MOST_PAIRS, RunControl.none());
        if (result.status() == Status.SOLVED && result.totals().pairs() == pairs) {
            note(result);
        }
    }
}
