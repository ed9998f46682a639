package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.matching.problem.Side;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts places and demand group by group. */
final class GroupCounts {

    private final RoundPeople people;

    GroupCounts(RoundPeople people) {
        this.people = people;
    }

    private record Members(BitSet mentors, BitSet mentees) {

        BitSet of(Side side) {
            return side == Side.MENTOR ? mentors : mentees;
        }
    }

    ImmutableList<GroupSupply> by(Groupings groupings) {
        List<Participant> all = new ArrayList<>();
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            people.takingPart(side).stream()
                    .forEach(index -> all.add(people.of(side).get(index)));
        }
        Map<Optional<String>, Members> groups = groupings.sort(all, group -> new Members(new BitSet(), new BitSet()));
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            people.takingPart(side).stream().forEach(index -> {
                Participant person = people.of(side).get(index);
                Iterable<String> stated = groupings.groupsOf().apply(person).toList();
                for (String group : stated) {
                    groups.get(Optional.of(group)).of(side).set(index);
                }
                if (Iterables.isEmpty(stated)) {
                    groups.get(Optional.<String>empty()).of(side).set(index);
                }
            });
        }
        return groups.entrySet().stream()
                .map(group -> supply(group.getKey(), group.getValue()))
                .collect(toImmutableList());
    }

    private GroupSupply supply(Optional<String> group, Members members) {
        BitSet reached = new BitSet();
        members.mentees().stream().forEach(mentee -> reached.or(people.mentorsOf(mentee)));
        return new GroupSupply(
                group,
                members.mentors().cardinality(),
                people.places(Side.MENTOR, members.mentors()),
                members.mentees().cardinality(),
                people.places(Side.MENTEE, members.mentees()),
                people.places(Side.MENTOR, reached));
    }
}
