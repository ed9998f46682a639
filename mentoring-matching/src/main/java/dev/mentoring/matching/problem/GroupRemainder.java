package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The bounds on groups that are left when people go and pairs are held. */
final class GroupRemainder {

    private final TwoSidedProblem problem;
    private final Set<String> goneMentors;
    private final Set<String> goneMentees;
    private final int[] heldOfPart;
    private final Set<String> taken;

    GroupRemainder(TwoSidedProblem problem, Set<String> goneMentors, Set<String> goneMentees, BitSet held) {
        this.problem = problem;
        this.goneMentors = goneMentors;
        this.goneMentees = goneMentees;
        Groups groups = problem.groups();
        heldOfPart = new int[groups.parts()];
        taken = groups.bounds().stream().map(GroupBound::id).collect(Collectors.toCollection(HashSet::new));
        int[] parts = new int[groups.bounds().size()];
        for (int pair = held.nextSetBit(0); pair >= 0; pair = held.nextSetBit(pair + 1)) {
            int count = groups.partsOf(problem.mentorOf(pair), problem.menteeOf(pair), parts);
            for (int k = 0; k < count; k++) {
                heldOfPart[parts[k]]++;
            }
        }
    }

    /** The entries of a list that are not among those gone. */
    static ImmutableList<String> staying(ImmutableList<String> ids, Set<String> gone) {
        return ids.stream().filter(Predicate.not(gone::contains)).collect(ImmutableList.toImmutableList());
    }

    void addTo(TwoSidedProblem.Builder builder) {
        ImmutableList<GroupBound> bounds = problem.groups().bounds();
        for (int b = 0; b < bounds.size(); b++) {
            GroupBound bound = bounds.get(b);
            int first = problem.groups().firstPart(b);
            if (bound.counting() == Counting.TOGETHER) {
                add(builder, bound, bound.id(), bound.mentors(), bound.mentees(), heldOfPart[first]);
            } else if (holdsAny(first, problem.groups().firstPart(b + 1))) {
                addParted(builder, bound, b);
            } else {
                add(builder, bound, bound.id(), bound.mentors(), bound.mentees(), 0);
            }
        }
    }

    private boolean holdsAny(int from, int to) {
        for (int part = from; part < to; part++) {
            if (heldOfPart[part] > 0) {
                return true;
            }
        }
        return false;
    }

    /** A bound for everybody who has the same number of pairs that are held, under a name of its own but for those without any. */
    private void addParted(TwoSidedProblem.Builder builder, GroupBound bound, int b) {
        boolean mentors = bound.counting() == Counting.EACH_MENTOR;
        Map<Integer, ImmutableList.Builder<String>> byHeld = new TreeMap<>();
        for (int part = problem.groups().firstPart(b); part < problem.groups().firstPart(b + 1); part++) {
            int person = problem.groups().personOf(part);
            byHeld.computeIfAbsent(heldOfPart[part], held -> ImmutableList.builder())
                    .add((mentors ? problem.mentors() : problem.mentees())
                            .get(person)
                            .id());
        }
        byHeld.forEach((held, ids) -> {
            Optional<ImmutableList<String>> people = Optional.of(ids.build());
            String id = held == 0 ? bound.id() : freeId(bound.id(), "/held-" + held);
            add(builder, bound, id, mentors ? people : bound.mentors(), mentors ? bound.mentees() : people, held);
        });
    }

    /** An identifier of a name and an ending that no other bound has: the name is cut short, and the ending numbered, where need be. */
    private String freeId(String name, String ending) {
        String id = shortened(name, ending);
        for (int number = 2; !taken.add(id); number++) {
            id = shortened(name, ending + "-" + number);
        }
        return id;
    }

    private static String shortened(String name, String ending) {
        int length = Math.min(name.length(), Ids.LONGEST - ending.length());
        boolean halved = length < name.length() && Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, halved ? length - 1 : length) + ending;
    }

    private void add(
            TwoSidedProblem.Builder builder,
            GroupBound bound,
            String id,
            Optional<ImmutableList<String>> mentors,
            Optional<ImmutableList<String>> mentees,
            int held) {
        Optional<ImmutableList<String>> mentorsLeft = mentors.map(ids -> staying(ids, goneMentors));
        Optional<ImmutableList<String>> menteesLeft = mentees.map(ids -> staying(ids, goneMentees));
        int minimum = Math.max(0, bound.minimum() - held);
        boolean nobody = mentorsLeft.filter(ImmutableList::isEmpty).isPresent()
                || menteesLeft.filter(ImmutableList::isEmpty).isPresent();
        if (!nobody || minimum > 0) {
            builder.group(new GroupBound(
                    id, mentorsLeft, menteesLeft, bound.counting(), minimum, Math.max(0, bound.maximum() - held)));
        }
    }
}
