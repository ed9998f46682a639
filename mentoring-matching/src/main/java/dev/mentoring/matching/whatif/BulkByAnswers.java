package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** Questions of the same kind about many people, answered one by one. */
final class BulkByAnswers {

    private final WhatIf asked;

    BulkByAnswers(WhatIf asked) {
        this.asked = asked;
    }

    ImmutableList<PlaceWorth> worthOfPlaces() {
        ImmutableList.Builder<PlaceWorth> worth = ImmutableList.builder();
        asked.problem().mentors().forEach(mentor -> worth.add(worth(Side.MENTOR, mentor)));
        asked.problem().mentees().forEach(mentee -> worth.add(worth(Side.MENTEE, mentee)));
        return worth.build();
    }

    private PlaceWorth worth(Side side, Person person) {
        Effect more = person.capacity() == Person.LARGEST_CAPACITY
                ? Effect.blocked(Obstacle.NOT_SERVED)
                : Effect.of(asked.places(side, person.id(), 1));
        return new PlaceWorth(side, person.id(), more, Effect.of(asked.places(side, person.id(), -1)));
    }

    ImmutableList<PairLoss> lossesOf(Side side, int person) {
        TwoSidedProblem problem = asked.problem();
        ImmutableList.Builder<PairLoss> losses = ImmutableList.builder();
        int mentors = problem.mentors().size();
        int mentees = problem.mentees().size();
        for (int other = 0; other < (side == Side.MENTOR ? mentees : mentors); other++) {
            int mentor = side == Side.MENTOR ? person : other;
            int mentee = side == Side.MENTOR ? other : person;
            int pair = problem.pairOf(mentor, mentee);
            if (pair >= 0 && !asked.isMade(pair)) {
                losses.add(loss(
                        pair,
                        problem.mentors().get(mentor).id(),
                        problem.mentees().get(mentee).id()));
            }
        }
        return losses.build();
    }

    private PairLoss loss(int pair, String mentor, String mentee) {
        return new PairLoss(mentor, mentee, asked.problem().score(pair), Effect.of(asked.making(mentor, mentee)));
    }
}
