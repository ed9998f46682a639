package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A problem with changes made to it, one after another.
 *
 * <p>Allowed pairs are listed one by one, so that choices which were already taken into account stay so. Whoever leaves is
 * taken out of the choices and groups of the others; whoever comes is in no group.
 */
final class RevisedProblem {

    /** A pair by the identifiers of the two. */
    private record Pair(String mentor, String mentee) {}

    private final TwoSidedProblem problem;
    private final Map<String, Person> mentors = new LinkedHashMap<>();
    private final Map<String, Person> mentees = new LinkedHashMap<>();
    private final Map<Pair, Long> rescored = new LinkedHashMap<>();
    private final Set<Pair> forbidden = new HashSet<>();
    private final Map<Pair, Boolean> locks = new HashMap<>();
    private final Set<String> goneMentors = new HashSet<>();
    private final Set<String> goneMentees = new HashSet<>();

    private RevisedProblem(TwoSidedProblem problem) {
        this.problem = problem;
        problem.menteesAsListed().forEach(mentee -> {
            Person person = problem.mentees().get(mentee);
            mentees.put(person.id(), person);
        });
        problem.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    }

    /**
     * The problem after the changes.
     *
     * @throws InvalidModelException when a change names somebody who is not there, brings somebody who is, or contradicts another
     */
    static TwoSidedProblem of(TwoSidedProblem problem, ImmutableList<Change> changes) {
        RevisedProblem revised = new RevisedProblem(problem);
        changes.forEach(revised::change);
        return revised.build();
    }

    private void change(Change change) {
        if (change instanceof Change.Make make) {
            locks.put(pair(make.mentor(), make.mentee()), true);
        } else if (change instanceof Change.Forbid forbid) {
            Pair pair = pair(forbid.mentor(), forbid.mentee());
            forbidden.add(pair);
            rescored.remove(pair);
            locks.put(pair, false);
        } else if (change instanceof Change.Allow allow) {
            Pair pair = pair(allow.mentor(), allow.mentee());
            forbidden.remove(pair);
            rescored.put(pair, allow.score());
        } else if (change instanceof Change.Places places) {
            Map<String, Person> side = side(places.side());
            Person person = require(side, places.person());
            side.put(person.id(), new Person(person.id(), places.places(), person.minimum(), person.preferences()));
        } else if (change instanceof Change.Withdraw withdraw) {
            require(side(withdraw.side()), withdraw.person());
            side(withdraw.side()).remove(withdraw.person());
            (withdraw.side() == Side.MENTOR ? goneMentors : goneMentees).add(withdraw.person());
        } else if (change instanceof Change.Join join) {
            join(join);
        }
    }

    private void join(Change.Join join) {
        Person person = join.person();
        if (side(join.side()).putIfAbsent(person.id(), person) != null) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "changes", "somebody of that side has the identifier", person.id());
        }
        join.scores().forEach((partner, score) -> {
            boolean mentor = join.side() == Side.MENTOR;
            rescored.put(mentor ? pair(person.id(), partner) : pair(partner, person.id()), score);
        });
    }

    private Pair pair(String mentor, String mentee) {
        require(mentors, mentor);
        require(mentees, mentee);
        return new Pair(mentor, mentee);
    }

    private Map<String, Person> side(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    private static Person require(Map<String, Person> side, String id) {
        Person person = side.get(id);
        if (person == null) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "changes", "nobody of that side has the identifier", id);
        }
        return person;
    }

    private TwoSidedProblem build() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(problem.id());
        mentors.values().forEach(mentor -> builder.addMentor(without(mentor, goneMentees)));
        mentees.values().forEach(mentee -> builder.addMentee(without(mentee, goneMentors)));
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            String menteeId = problem.mentees().get(mentee).id();
            for (int pair = problem.rowStart(mentee);
                    !goneMentees.contains(menteeId) && pair < problem.rowStart(mentee + 1);
                    pair++) {
                String mentorId = problem.mentors().get(problem.mentorOf(pair)).id();
                if (!goneMentors.contains(mentorId)) {
                    keep(builder, new Pair(mentorId, menteeId), pair);
                }
            }
        }
        // Pairs that were none before; those with somebody who left again are dropped.
        rescored.forEach((pair, score) -> {
            if (isHere(pair)) {
                builder.pair(pair.mentor(), pair.mentee(), score);
            }
        });
        locks.forEach((pair, locked) -> {
            if (locked && isHere(pair)) {
                builder.lock(pair.mentor(), pair.mentee());
            }
        });
        for (GroupBound group : problem.groups().bounds()) {
            builder.group(new GroupBound(
                    group.id(),
                    group.mentors().map(ids -> staying(ids, goneMentors)),
                    group.mentees().map(ids -> staying(ids, goneMentees)),
                    group.counting(),
                    group.minimum(),
                    group.maximum()));
        }
        return builder.build();
    }

    private boolean isHere(Pair pair) {
        return mentors.containsKey(pair.mentor()) && mentees.containsKey(pair.mentee());
    }

    private void keep(TwoSidedProblem.Builder builder, Pair pair, int index) {
        if (problem.isEarlier(index)) {
            builder.earlier(pair.mentor(), pair.mentee());
        }
        if (forbidden.contains(pair)) {
            return;
        }
        Long other = rescored.remove(pair);
        builder.pair(pair.mentor(), pair.mentee(), other == null ? problem.score(index) : other);
        if (problem.isLocked(index) && locks.getOrDefault(pair, true)) {
            locks.put(pair, true);
        }
    }

    /** The person, with those who left taken out of the choices. */
    private static Person without(Person person, Set<String> gone) {
        Optional<ImmutableList<ImmutableList<String>>> choices = person.preferences()
                .map(ranks -> ranks.stream()
                        .map(rank -> staying(rank, gone))
                        .filter(rank -> !rank.isEmpty())
                        .collect(ImmutableList.toImmutableList()));
        return new Person(person.id(), person.capacity(), person.minimum(), choices);
    }

    private static ImmutableList<String> staying(ImmutableList<String> ids, Set<String> gone) {
        return ids.stream().filter(Predicate.not(gone::contains)).collect(ImmutableList.toImmutableList());
    }
}
