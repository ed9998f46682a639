package dev.mentoring.matching.oracle;

import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number of pairings that a group bounds: those between all of some mentors and all of some mentees. Written from the text
 * of the format alone.
 *
 * @param group identifier of the group
 * @param person the person for whom it is counted; empty text where it is counted together
 */
public record Part(String group, String person, Set<String> mentors, Set<String> mentees, int minimum, int maximum) {

    /** The parts of all groups. */
    public static List<Part> of(Told told) {
        List<Part> parts = new ArrayList<>();
        for (GroupBound bound : told.groups()) {
            List<String> mentors = bound.mentors().<List<String>>map(l -> l).orElse(ids(told.mentors()));
            List<String> mentees = bound.mentees().<List<String>>map(l -> l).orElse(ids(told.mentees()));
            switch (bound.counting()) {
                case TOGETHER -> parts.add(part(bound, "", mentors, mentees));
                case EACH_MENTOR -> mentors.forEach(m -> parts.add(part(bound, m, List.of(m), mentees)));
                case EACH_MENTEE -> mentees.forEach(n -> parts.add(part(bound, n, mentors, List.of(n))));
            }
        }
        return parts;
    }

    /** The parts that are people: all pairings of a mentor, bounded by minimum and capacity. */
    public static List<Part> ofMentors(Told told) {
        return told.mentors().stream()
                .map(p -> person(p, Set.of(p.id()), Set.copyOf(ids(told.mentees()))))
                .toList();
    }

    /** The same of mentees. */
    public static List<Part> ofMentees(Told told) {
        return told.mentees().stream()
                .map(p -> person(p, Set.copyOf(ids(told.mentors())), Set.of(p.id())))
                .toList();
    }

    private static Part person(Person person, Set<String> mentors, Set<String> mentees) {
        return new Part("", person.id(), mentors, mentees, person.minimum(), person.capacity());
    }

    private static Part part(GroupBound bound, String person, List<String> mentors, List<String> mentees) {
        return new Part(bound.id(), person, Set.copyOf(mentors), Set.copyOf(mentees), bound.minimum(), bound.maximum());
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    /** Whether a pair counts. */
    public boolean counts(Told.Pair pair) {
        return mentors.contains(pair.mentor()) && mentees.contains(pair.mentee());
    }

    /**
     * Whether groups cross: whether they are not made of one family of nested sets around the mentees and one around the
     * mentors, the groups of single people being sets of their partners.
     */
    public static boolean cross(Told told) {
        List<GroupBound> groups = told.groups();
        for (int a = 0; a < groups.size(); a++) {
            Kind kind = kind(told, groups.get(a));
            if (kind == Kind.MIXED) {
                return true;
            }
            for (int b = 0; b < a; b++) {
                if (kind(told, groups.get(b)) == kind && meet(told, kind, groups.get(a), groups.get(b))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a group counts: pairings of mentees, of mentors, of single people of a side, or neither. */
    private enum Kind {
        AROUND_MENTEES,
        AROUND_MENTORS,
        OF_EACH_MENTOR,
        OF_EACH_MENTEE,
        MIXED
    }

    private static Kind kind(Told told, GroupBound bound) {
        boolean together = bound.counting() == GroupBound.Counting.TOGETHER;
        if (bound.counting() == GroupBound.Counting.EACH_MENTOR || (together && size(bound.mentors()) == 1)) {
            return Kind.OF_EACH_MENTOR;
        }
        if (!together || size(bound.mentees()) == 1) {
            return Kind.OF_EACH_MENTEE;
        }
        // A list of everybody is no list, and a list of nobody counts no pair.
        if (isAll(bound.mentors(), told.mentors()) || size(bound.mentees()) == 0) {
            return Kind.AROUND_MENTEES;
        }
        return isAll(bound.mentees(), told.mentees()) || size(bound.mentors()) == 0 ? Kind.AROUND_MENTORS : Kind.MIXED;
    }

    private static boolean isAll(Optional<? extends List<String>> ids, List<Person> all) {
        return ids.isEmpty() || size(ids) == all.size();
    }

    private static int size(Optional<? extends List<String>> ids) {
        return ids.map(List::size).orElse(-1);
    }

    /** Whether two groups of a kind overlap, for somebody whom both concern, and neither is within the other. */
    private static boolean meet(Told told, Kind kind, GroupBound a, GroupBound b) {
        Set<String> mentors = common(a.mentors(), b.mentors(), told.mentors());
        Set<String> mentees = common(a.mentees(), b.mentees(), told.mentees());
        return switch (kind) {
            case OF_EACH_MENTOR -> !mentors.isEmpty() && overlap(a.mentees(), b.mentees(), told.mentees());
            case OF_EACH_MENTEE -> !mentees.isEmpty() && overlap(a.mentors(), b.mentors(), told.mentors());
            case AROUND_MENTEES -> overlap(a.mentees(), b.mentees(), told.mentees());
            case AROUND_MENTORS -> overlap(a.mentors(), b.mentors(), told.mentors());
            case MIXED -> true;
        };
    }

    private static boolean overlap(
            Optional<? extends List<String>> a, Optional<? extends List<String>> b, List<Person> all) {
        Set<String> one = new HashSet<>(a.<List<String>>map(l -> l).orElse(ids(all)));
        Set<String> other = new HashSet<>(b.<List<String>>map(l -> l).orElse(ids(all)));
        return !common(a, b, all).isEmpty() && !one.containsAll(other) && !other.containsAll(one);
    }

    private static Set<String> common(
            Optional<? extends List<String>> a, Optional<? extends List<String>> b, List<Person> all) {
        Set<String> both = new HashSet<>(a.<List<String>>map(l -> l).orElse(ids(all)));
        both.retainAll(b.<List<String>>map(l -> l).orElse(ids(all)));
        return both;
    }
}
