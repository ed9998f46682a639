package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;

/** The people of a round by their index in its problem, and who of them takes part. */
final class RoundPeople {

    private final TwoSidedProblem problem;
    private final ImmutableList<Participant> mentors;
    private final ImmutableList<Participant> mentees;
    private final BitSet mentorsIn;
    private final BitSet menteesIn;

    RoundPeople(CompiledRound round) {
        problem = round.problem();
        mentors = round.people(Role.MENTOR);
        mentees = round.people(Role.MENTEE);
        mentorsIn = takingPart(round, mentors, Role.MENTOR);
        menteesIn = takingPart(round, mentees, Role.MENTEE);
    }

    private static BitSet takingPart(CompiledRound round, ImmutableList<Participant> people, Role role) {
        BitSet in = new BitSet(people.size());
        for (int i = 0; i < people.size(); i++) {
            in.set(i, round.rules().admit(people.get(i), role).decision() != Decision.KEPT_OUT);
        }
        return in;
    }

    /** Everybody of a side, by index. */
    ImmutableList<Participant> of(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    /** Who of a side takes part, by index; not to be changed. */
    BitSet takingPart(Side side) {
        return side == Side.MENTOR ? mentorsIn : menteesIn;
    }

    /** How many places somebody has. */
    int places(Side side, int index) {
        return persons(side).get(index).capacity();
    }

    /** How many places these people have together. */
    long places(Side side, BitSet indexes) {
        return indexes.stream().mapToLong(index -> places(side, index)).sum();
    }

    /** The mentors whom a mentee may be paired with, by index. */
    BitSet mentorsOf(int mentee) {
        BitSet partners = new BitSet(mentors.size());
        for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
            partners.set(problem.mentorOf(pair));
        }
        return partners;
    }

    private ImmutableList<Person> persons(Side side) {
        return side == Side.MENTOR ? problem.mentors() : problem.mentees();
    }
}
