package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.kernel.flow.ResidualAssignment;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.stream.IntStream;

/** Questions of the same kind about many people, answered by a search or two for all of them. */
final class WarmBulk {

    private final WarmState state;
    private final TwoSidedProblem problem;

    WarmBulk(WarmState state) {
        this.state = state;
        problem = state.problem();
    }

    ImmutableList<PlaceWorth> worthOfPlaces() {
        long[] gains = state.repair().gainsOfPlace();
        long[] losses = state.repair().lossesOfPlace();
        int mentees = problem.mentees().size();
        ImmutableList.Builder<PlaceWorth> worth = ImmutableList.builder();
        for (int k = 0; k < problem.mentors().size(); k++) {
            Person person = problem.mentors().get(k);
            worth.add(worth(Side.MENTOR, person, state.lockedOfMentor(k), gains[mentees + k], losses[mentees + k]));
        }
        for (int k = 0; k < mentees; k++) {
            Person person = problem.mentees().get(k);
            worth.add(worth(Side.MENTEE, person, state.lockedOfMentee(k), gains[k], losses[k]));
        }
        return worth.build();
    }

    private PlaceWorth worth(Side side, Person person, int locked, long gain, long loss) {
        Effect more = person.capacity() == Person.LARGEST_CAPACITY
                ? Effect.blocked(Obstacle.NOT_SERVED)
                : Effect.of(state.weighting().gain(gain));
        return new PlaceWorth(side, person.id(), more, fewer(person, locked, loss));
    }

    private Effect fewer(Person person, int locked, long loss) {
        if (person.capacity() == 0) {
            return Effect.blocked(Obstacle.NO_PLACE);
        }
        if (person.capacity() == locked) {
            return Effect.blocked(Obstacle.PLACES_LOCKED);
        }
        return person.capacity() == person.minimum()
                ? Effect.blocked(Obstacle.MINIMUM_ABOVE_PLACES)
                : effectOfLoss(loss);
    }

    ImmutableList<PairLoss> lossesOf(Side side, int person) {
        int[] pairs = IntStream.range(
                        0,
                        side == Side.MENTOR
                                ? problem.mentees().size()
                                : problem.mentors().size())
                .map(other -> side == Side.MENTOR ? problem.pairOf(person, other) : problem.pairOf(other, person))
                .filter(pair -> pair >= 0 && !state.isMade(pair))
                .toArray();
        long[] losses = state.repair().lossesOfMaking(side == Side.MENTEE, person, pairs);
        ImmutableList.Builder<PairLoss> all = ImmutableList.builder();
        for (int k = 0; k < pairs.length; k++) {
            all.add(loss(pairs[k], side == Side.MENTEE ? person : problem.menteeOf(pairs[k]), losses[k]));
        }
        return all.build();
    }

    private PairLoss loss(int pair, int menteeIndex, long loss) {
        int mentorIndex = problem.mentorOf(pair);
        Person mentor = problem.mentors().get(mentorIndex);
        Person mentee = problem.mentees().get(menteeIndex);
        Effect effect;
        if (mentor.capacity() == 0 || mentee.capacity() == 0) {
            effect = Effect.blocked(Obstacle.NO_PLACE);
        } else if (mentor.capacity() == state.lockedOfMentor(mentorIndex)
                || mentee.capacity() == state.lockedOfMentee(menteeIndex)) {
            effect = Effect.blocked(Obstacle.PLACES_LOCKED);
        } else {
            effect = effectOfLoss(loss);
        }
        return new PairLoss(mentor.id(), mentee.id(), problem.score(pair), effect);
    }

    private Effect effectOfLoss(long loss) {
        return loss == ResidualAssignment.IMPOSSIBLE
                ? Effect.blocked(Obstacle.BOUNDS_BROKEN)
                : Effect.of(state.weighting().gain(-loss));
    }
}
