package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The group bounds of a problem while it is told. */
final class GroupList {

    private static final Comparator<GroupBound> BY_ID = Comparator.comparing(GroupBound::id, Ids.ORDER);

    private final Problems problems;
    private final List<Told> told = new ArrayList<>();
    /** How many groups were told, those that are none included. */
    private int positions;

    /** A group as it was told: its lists in their own order, by which its problems are placed. */
    private record Told(int position, GroupBound bound, ImmutableList<String> mentors, ImmutableList<String> mentees) {}

    /** Starts an empty list that reports what is no group to these problems. */
    GroupList(Problems problems) {
        this.problems = problems;
    }

    void add(GroupBound bound) {
        add(bound, bound.mentors(), bound.mentees());
    }

    private void add(
            GroupBound bound, Optional<ImmutableList<String>> mentors, Optional<ImmutableList<String>> mentees) {
        told.add(new Told(positions++, bound, mentors.orElse(ImmutableList.of()), mentees.orElse(ImmutableList.of())));
    }

    /** Adds a group by parts; what is wrong with them is reported at its place. */
    void add(
            String id,
            Optional<ImmutableList<String>> mentors,
            Optional<ImmutableList<String>> mentees,
            Counting counting,
            long minimum,
            long maximum) {
        try {
            add(
                    new GroupBound(
                            id, mentors, mentees, counting, Ints.saturatedCast(minimum), Ints.saturatedCast(maximum)),
                    mentors,
                    mentees);
        } catch (InvalidModelException wrong) {
            String path = path(positions++);
            wrong.problems().forEach(problem -> problems.add(problem.below(path)));
        }
    }

    private static String path(int position) {
        return "groups/" + position;
    }

    /**
     * The bounds by index.
     *
     * @throws InvalidModelException with every identifier that is no person's or stands twice
     */
    Groups freeze(IdIndex mentors, IdIndex mentees) {
        Problems found = new Problems();
        Set<String> seen = new HashSet<>();
        for (Told group : told) {
            String path = path(group.position());
            if (!seen.add(group.bound().id())) {
                found.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(path + "/id"),
                        "the same identifier stands twice in \"groups\"",
                        group.bound().id());
            }
            requireKnown(group.bound(), group.mentors(), mentors, path + "/mentors/", found);
            requireKnown(group.bound(), group.mentees(), mentees, path + "/mentees/", found);
        }
        found.throwIfAny(InvalidModelException::new);
        return new Groups(
                told.stream().map(Told::bound).sorted(BY_ID).collect(ImmutableList.toImmutableList()),
                mentors,
                mentees);
    }

    private static void requireKnown(
            GroupBound bound, ImmutableList<String> named, IdIndex people, String path, Problems found) {
        for (int k = 0; k < named.size(); k++) {
            String id = Ids.normalise(named.get(k));
            if (people.indexOf(id) < 0) {
                found.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel(path + k),
                        "the group names somebody who is not in the problem",
                        bound.id(),
                        id);
            }
        }
    }
}
