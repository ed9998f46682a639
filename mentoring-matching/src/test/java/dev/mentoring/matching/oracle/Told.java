package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A small problem as a document would tell it, kept apart from the library's own form so that an oracle can read it.
 *
 * @param pairs the pairs that are listed, with scores; empty where everybody may have everybody at score 0
 */
public record Told(
        List<Person> mentors,
        List<Person> mentees,
        Optional<List<Pair>> pairs,
        List<Pair> locked,
        List<Pair> forbidden,
        List<Pair> earlier,
        List<GroupBound> groups) {

    /** A problem with nothing but people and listed pairs. */
    public static Told of(List<Person> mentors, List<Person> mentees, List<Pair> pairs) {
        return new Told(mentors, mentees, Optional.of(pairs), List.of(), List.of(), List.of(), List.of());
    }

    /** A pair by identifiers. */
    public record Pair(String mentor, String mentee, long score) {
        /** Whether the pair is between the same two. */
        public boolean hasThePeopleOf(Pair other) {
            return mentor.equals(other.mentor) && mentee.equals(other.mentee);
        }

        boolean joins(Person m, Person n) {
            return m.id().equals(mentor) && n.id().equals(mentee);
        }
    }

    /** The problem, told in order. */
    public TwoSidedProblem problem() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("told");
        mentors.forEach(builder::addMentor);
        mentees.forEach(builder::addMentee);
        pairs.ifPresentOrElse(
                list -> list.forEach(p -> builder.pair(p.mentor(), p.mentee(), p.score())), builder::allowEveryPair);
        locked.forEach(p -> builder.lock(p.mentor(), p.mentee()));
        forbidden.forEach(p -> builder.forbid(p.mentor(), p.mentee()));
        earlier.forEach(p -> builder.earlier(p.mentor(), p.mentee()));
        groups.forEach(builder::group);
        return builder.build();
    }

    /** The pairs that may be made, worked out from the text of the format alone. */
    public List<Pair> allowed() {
        List<Pair> allowed = new ArrayList<>();
        for (Person mentor : mentors) {
            for (Person mentee : mentees) {
                Optional<Long> score = pairs.isEmpty()
                        ? Optional.of(0L)
                        : pairs.get().stream()
                                .filter(p -> p.joins(mentor, mentee))
                                .map(Pair::score)
                                .findFirst();
                boolean banned = forbidden.stream().anyMatch(p -> p.joins(mentor, mentee));
                if (score.isPresent() && !banned && accepts(mentor, mentee) && accepts(mentee, mentor)) {
                    allowed.add(new Pair(mentor.id(), mentee.id(), score.get()));
                }
            }
        }
        return allowed;
    }

    private static boolean accepts(Person person, Person other) {
        return person.preferences().isEmpty()
                || person.preferences().get().stream().anyMatch(rank -> rank.contains(other.id()));
    }

    /** The same problem told in another order. */
    public Told shuffled(long seed) {
        Random random = new Random(seed);
        return new Told(
                shuffle(mentors, random),
                shuffle(mentees, random),
                pairs.map(list -> shuffle(list, random)),
                shuffle(locked, random),
                shuffle(forbidden, random),
                shuffle(earlier, random),
                shuffle(groups, random));
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The same problem under other names. */
    public Told renamed(UnaryOperator<String> name) {
        return new Told(
                mentors.stream().map(p -> renamed(p, name)).toList(),
                mentees.stream().map(p -> renamed(p, name)).toList(),
                pairs.map(list -> renamed(list, name)),
                renamed(locked, name),
                renamed(forbidden, name),
                renamed(earlier, name),
                groups.stream().map(g -> renamed(g, name)).toList());
    }

    private static Person renamed(Person person, UnaryOperator<String> name) {
        return new Person(
                name.apply(person.id()),
                person.capacity(),
                person.minimum(),
                person.preferences()
                        .map(ranks -> ranks.stream()
                                .map(rank -> rank.stream().map(name).collect(ImmutableList.toImmutableList()))
                                .collect(ImmutableList.toImmutableList())));
    }

    private static GroupBound renamed(GroupBound g, UnaryOperator<String> name) {
        return new GroupBound(
                name.apply(g.id()),
                g.mentors().map(ids -> renamedIds(ids, name)),
                g.mentees().map(ids -> renamedIds(ids, name)),
                g.counting(),
                g.minimum(),
                g.maximum());
    }

    private static ImmutableList<String> renamedIds(List<String> ids, UnaryOperator<String> name) {
        return ids.stream().map(name).collect(ImmutableList.toImmutableList());
    }

    private static List<Pair> renamed(List<Pair> list, UnaryOperator<String> name) {
        return list.stream()
                .map(p -> new Pair(name.apply(p.mentor()), name.apply(p.mentee()), p.score()))
                .toList();
    }

    /** The same problem with every score multiplied. */
    public Told scaled(long factor) {
        return new Told(
                mentors,
                mentees,
                pairs.map(list -> list.stream()
                        .map(p -> new Pair(p.mentor(), p.mentee(), p.score() * factor))
                        .toList()),
                locked,
                forbidden,
                earlier,
                groups);
    }

    /** The same problem with other mentors. */
    public Told withMentors(List<Person> others) {
        return new Told(others, mentees, pairs, locked, forbidden, earlier, groups);
    }

    /** The same problem with other mentees. */
    public Told withMentees(List<Person> others) {
        return new Told(mentors, others, pairs, locked, forbidden, earlier, groups);
    }

    /** The same problem without a mentee, whom groups and preferences do not name any more either. */
    public Told without(String mentee) {
        List<GroupBound> left = new ArrayList<>();
        for (GroupBound g : groups) {
            Optional<ImmutableList<String>> named = g.mentees()
                    .map(ids -> ids.stream().filter(id -> !id.equals(mentee)).collect(ImmutableList.toImmutableList()));
            if (named.isEmpty() || !named.get().isEmpty()) {
                left.add(new GroupBound(g.id(), g.mentors(), named, g.counting(), g.minimum(), g.maximum()));
            }
        }
        return new Told(
                mentors.stream().map(p -> forgetting(p, mentee)).toList(),
                mentees.stream().filter(p -> !p.id().equals(mentee)).toList(),
                pairs.map(list -> without(list, mentee)),
                without(locked, mentee),
                without(forbidden, mentee),
                without(earlier, mentee),
                left);
    }

    private static Person forgetting(Person person, String other) {
        return new Person(
                person.id(),
                person.capacity(),
                person.minimum(),
                person.preferences()
                        .map(ranks -> ranks.stream()
                                .map(rank -> rank.stream()
                                        .filter(id -> !id.equals(other))
                                        .collect(ImmutableList.toImmutableList()))
                                .filter(rank -> !rank.isEmpty())
                                .collect(ImmutableList.toImmutableList())));
    }

    private static List<Pair> without(List<Pair> list, String mentee) {
        return list.stream().filter(p -> !p.mentee().equals(mentee)).toList();
    }

    /** The same problem with one more place of a mentor, by position. */
    public Told withPlace(int mentor) {
        List<Person> more = new ArrayList<>(mentors);
        Person p = more.get(mentor);
        more.set(mentor, new Person(p.id(), p.capacity() + 1, p.minimum(), p.preferences()));
        return withMentors(more);
    }

    /** The same problem with one more locked pair. */
    public Told withLocked(Pair pair) {
        return new Told(mentors, mentees, pairs, plus(locked, pair), forbidden, earlier, groups);
    }

    /** The same problem with one more pair of an earlier result. */
    public Told withEarlier(Pair pair) {
        return new Told(mentors, mentees, pairs, locked, forbidden, plus(earlier, pair), groups);
    }

    /** The same problem with one more bound on a group. */
    public Told withGroup(GroupBound group) {
        return new Told(mentors, mentees, pairs, locked, forbidden, earlier, plus(groups, group));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
