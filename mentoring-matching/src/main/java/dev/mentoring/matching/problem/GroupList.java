package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The group bounds of a problem while it is told. */
final class GroupList {

    private static final Comparator<GroupBound> BY_ID = Comparator.comparing(GroupBound::id, Ids.ORDER);

    private final List<GroupBound> bounds = new ArrayList<>();

    void add(GroupBound bound) {
        bounds.add(bound);
    }

    /**
     * The bounds by index.
     *
     * @throws InvalidModelException with every identifier that is no person's or stands twice
     */
    Groups freeze(ImmutableList<Person> mentors, ImmutableList<Person> mentees) {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < bounds.size(); k++) {
            GroupBound bound = bounds.get(k);
            String path = "groups/" + k;
            if (!seen.add(bound.id())) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(path + "/id"),
                        "the same identifier stands twice in \"groups\"",
                        bound.id());
            }
            requireKnown(bound, bound.mentors(), mentors, path + "/mentors", problems);
            requireKnown(bound, bound.mentees(), mentees, path + "/mentees", problems);
        }
        problems.throwIfAny(InvalidModelException::new);
        return new Groups(ImmutableList.sortedCopyOf(BY_ID, bounds), mentors, mentees);
    }

    private static void requireKnown(
            GroupBound bound,
            Optional<ImmutableList<String>> named,
            ImmutableList<Person> people,
            String path,
            Problems problems) {
        for (String id : named.orElse(ImmutableList.of())) {
            if (PersonList.Frozen.indexOf(people, id) < 0) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel(path),
                        "the group names somebody who is not in the problem",
                        bound.id(),
                        id);
            }
        }
    }
}
