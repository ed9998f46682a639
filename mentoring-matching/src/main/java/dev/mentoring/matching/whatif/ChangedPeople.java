package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of a problem to which changes are made: who has come, who has left, and what everybody may and must have. */
final class ChangedPeople {

    /** Somebody by side and index. */
    record Member(Side side, int index) {}

    /** What somebody may and must have. */
    record Bounds(int capacity, int minimum, int locked) {

        int lower() {
            return Math.max(0, minimum - locked);
        }

        int upper() {
            return capacity - locked;
        }
    }

    private final WarmState state;
    private final TwoSidedProblem problem;
    private final Map<Member, Bounds> bounds = new HashMap<>();
    private final Map<String, Integer> newMentors = new HashMap<>();
    private final Map<String, Integer> newMentees = new HashMap<>();
    private final List<Person> joinedMentors = new ArrayList<>();
    private final List<Person> joinedMentees = new ArrayList<>();
    private final Set<Member> gone = new HashSet<>();

    ChangedPeople(WarmState state) {
        this.state = state;
        problem = state.problem();
    }

    /** Somebody who is there under exactly this identifier. */
    Optional<Member> member(Side side, String id) {
        boolean mentor = side == Side.MENTOR;
        int told = mentor ? problem.indexOfMentor(id) : problem.indexOfMentee(id);
        int index = told >= 0 ? told : (mentor ? newMentors : newMentees).getOrDefault(id, -1);
        Member who = new Member(side, index);
        boolean here = index >= 0 && !gone.contains(who);
        return here && (mentor ? mentor(index) : mentee(index)).id().equals(id) ? Optional.of(who) : Optional.empty();
    }

    Person mentor(int index) {
        int told = problem.mentors().size();
        return index < told ? problem.mentors().get(index) : joinedMentors.get(index - told);
    }

    Person mentee(int index) {
        int told = problem.mentees().size();
        return index < told ? problem.mentees().get(index) : joinedMentees.get(index - told);
    }

    /** Whether somebody of a side who was told or has come has the identifier, gone or not. */
    boolean knows(Side side, String id) {
        boolean mentor = side == Side.MENTOR;
        return (mentor ? problem.indexOfMentor(id) : problem.indexOfMentee(id)) >= 0
                || (mentor ? newMentors : newMentees).containsKey(id);
    }

    /** How many have come. */
    int joined() {
        return joinedMentors.size() + joinedMentees.size();
    }

    void add(Side side, Person person, int index) {
        boolean mentor = side == Side.MENTOR;
        (mentor ? newMentors : newMentees).put(person.id(), index);
        (mentor ? joinedMentors : joinedMentees).add(person);
        bounds.put(new Member(side, index), new Bounds(person.capacity(), person.minimum(), 0));
    }

    void remove(Member who) {
        gone.add(who);
    }

    void setBounds(Member who, Bounds now) {
        bounds.put(who, now);
    }

    /** What somebody may and must have by now. */
    Bounds bounds(Member who) {
        return bounds.computeIfAbsent(who, this::boundsBefore);
    }

    private Bounds boundsBefore(Member who) {
        boolean mentor = who.side() == Side.MENTOR;
        Person person = mentor ? mentor(who.index()) : mentee(who.index());
        int locked = mentor ? state.lockedOfMentor(who.index()) : state.lockedOfMentee(who.index());
        return new Bounds(person.capacity(), person.minimum(), locked);
    }

    /** Everybody whom somebody's choices name; nobody without choices. */
    static ImmutableList<String> choices(Person person) {
        return person.preferences().stream()
                .flatMap(ImmutableList::stream)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether nobody's choices leave the other out. */
    boolean accept(int mentorIndex, int menteeIndex) {
        Person mentor = mentor(mentorIndex);
        Person mentee = mentee(menteeIndex);
        return accepts(mentor, mentee.id()) && accepts(mentee, mentor.id());
    }

    private static boolean accepts(Person person, String other) {
        return person.preferences().isEmpty() || choices(person).contains(other);
    }
}
