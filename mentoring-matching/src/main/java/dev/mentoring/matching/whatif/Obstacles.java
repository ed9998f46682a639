package dev.mentoring.matching.whatif;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Optional;

/** Finds what stands in the way of a single change before anything is solved; of several, the solver tells. */
final class Obstacles {

    private final TwoSidedProblem problem;

    Obstacles(TwoSidedProblem problem) {
        this.problem = problem;
    }

    Optional<Obstacle> of(ImmutableList<Change> changes) {
        if (changes.size() != 1) {
            return Optional.empty();
        }
        if (changes.get(0) instanceof Change.Make make) {
            return ofMaking(problem.indexOfMentor(make.mentor()), problem.indexOfMentee(make.mentee()));
        }
        return changes.get(0) instanceof Change.Places places ? ofPlaces(places) : Optional.empty();
    }

    /** People who are not there are told by whoever revises the problem. */
    private Optional<Obstacle> ofMaking(int mentor, int mentee) {
        if (mentor < 0 || mentee < 0) {
            return Optional.empty();
        }
        int pair = problem.pairOf(mentor, mentee);
        if (pair < 0) {
            return Optional.of(Obstacle.NO_SUCH_PAIR);
        }
        if (problem.isLocked(pair)) {
            return Optional.empty();
        }
        Person one = problem.mentors().get(mentor);
        Person other = problem.mentees().get(mentee);
        if (one.capacity() == 0 || other.capacity() == 0) {
            return Optional.of(Obstacle.NO_PLACE);
        }
        boolean full = locked(Side.MENTOR, mentor) >= one.capacity() || locked(Side.MENTEE, mentee) >= other.capacity();
        if (full) {
            return Optional.of(Obstacle.PLACES_LOCKED);
        }
        return isGroupFull(mentor, mentee) ? Optional.of(Obstacle.BOUNDS_BROKEN) : Optional.empty();
    }

    /** Whether the locked pairs of some group leave no room for the pair. */
    private boolean isGroupFull(int mentor, int mentee) {
        Groups groups = problem.groups();
        int[] parts = new int[groups.bounds().size()];
        int count = groups.partsOf(mentor, mentee, parts);
        Multiset<Integer> lockedOfPart = HashMultiset.create();
        int[] others = new int[parts.length];
        for (Pairing pairing : count == 0 ? ImmutableList.<Pairing>of() : problem.lockedPairings()) {
            int its = groups.partsOf(
                    problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()), others);
            for (int k = 0; k < its; k++) {
                lockedOfPart.add(others[k]);
            }
        }
        return Arrays.stream(parts, 0, count).anyMatch(part -> lockedOfPart.count(part) >= groups.maximum(part));
    }

    private Optional<Obstacle> ofPlaces(Change.Places places) {
        boolean mentor = places.side() == Side.MENTOR;
        int index = mentor ? problem.indexOfMentor(places.person()) : problem.indexOfMentee(places.person());
        if (index < 0) {
            return Optional.empty();
        }
        Person person = (mentor ? problem.mentors() : problem.mentees()).get(index);
        if (places.places() < 0) {
            return Optional.of(Obstacle.NO_PLACE);
        }
        if (places.places() < locked(places.side(), index)) {
            return Optional.of(Obstacle.PLACES_LOCKED);
        }
        return places.places() < person.minimum() ? Optional.of(Obstacle.MINIMUM_ABOVE_PLACES) : Optional.empty();
    }

    private long locked(Side side, int index) {
        if (problem.lockedCount() == 0) {
            return 0;
        }
        String id = (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .id();
        return problem.lockedPairings().stream()
                .filter(pairing -> (side == Side.MENTOR ? pairing.mentor() : pairing.mentee()).equals(id))
                .count();
    }
}
