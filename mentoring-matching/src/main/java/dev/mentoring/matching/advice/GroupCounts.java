package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts places and demand group by group. */
final class GroupCounts {

    private final RoundPeople people;
    private final Groupings groupings;

    GroupCounts(RoundPeople people, Groupings groupings) {
        this.people = people;
        this.groupings = groupings;
    }

    /** Every group that has somebody, in order, last those who state no value. */
    ImmutableList<GroupSupply> counts() {
        ImmutableList<Participant> all = Stream.of(Side.MENTOR, Side.MENTEE)
                .flatMap(side -> people.takingPart(side).stream().mapToObj(people.of(side)::get))
                .collect(toImmutableList());
        return groupings.of(all).stream().map(this::supply).collect(toImmutableList());
    }

    private GroupSupply supply(Optional<String> group) {
        BitSet mentors = members(Side.MENTOR, group);
        BitSet mentees = members(Side.MENTEE, group);
        BitSet reached = new BitSet();
        mentees.stream().forEach(mentee -> reached.or(people.mentorsOf(mentee)));
        return new GroupSupply(
                group,
                mentors.cardinality(),
                people.places(Side.MENTOR, mentors),
                mentees.cardinality(),
                people.places(Side.MENTEE, mentees),
                people.places(Side.MENTOR, reached));
    }

    private BitSet members(Side side, Optional<String> group) {
        BitSet members = new BitSet();
        people.takingPart(side).stream()
                .filter(index -> groupings.isMember(people.of(side).get(index), group))
                .forEach(members::set);
        return members;
    }
}
