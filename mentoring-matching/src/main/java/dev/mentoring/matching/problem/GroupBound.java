package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A bound on how many pairings a group has: those between some of the mentors and some of the mentees.
 *
 * <p>At least three mentees of a region: {@code mentees} names them and the minimum is three. No more than forty pairings of a
 * region's mentors: {@code mentors} names them. At most two mentees of a department with any one mentor: {@code mentees} names
 * them, {@link Counting#EACH_MENTOR} counts them for each mentor, and the maximum is two.
 *
 * @param id identifier, unique among the groups of a problem, in normalisation form C
 * @param mentors identifiers of the mentors of the group; absent for all mentors
 * @param mentees identifiers of the mentees of the group; absent for all mentees
 * @param counting whether the bound holds for the pairings together or for each person's
 * @param minimum how many pairings there must be at least: 0 to {@code maximum}; hard
 * @param maximum how many pairings there may be at most: 0 to {@link #LARGEST}; hard
 */
public record GroupBound(
        String id,
        Optional<ImmutableList<String>> mentors,
        Optional<ImmutableList<String>> mentees,
        Counting counting,
        int minimum,
        int maximum) {

    /** For what pairings of a group are counted. */
    public enum Counting {
        /** All of them together. */
        TOGETHER,
        /** For every mentor of the group, those of the mentor. */
        EACH_MENTOR,
        /** For every mentee of the group, those of the mentee. */
        EACH_MENTEE
    }

    /** The largest bound. */
    public static final int LARGEST = 1_000_000_000;

    /**
     * Brings identifiers into normalisation form C and sorts those of people.
     *
     * @throws InvalidModelException with every problem: identifiers that are none, somebody named twice, a list without
     *     anybody where the minimum is 0, a bound outside its limits
     */
    public GroupBound {
        Problems problems = new Problems();
        id = Ids.normalise(id);
        String given = id;
        int least = minimum;
        Ids.wrong(id)
                .ifPresent(wrong ->
                        problems.add(wrong, Location.inModel("id"), "the identifier of a group " + Ids.why(wrong)));
        mentors = mentors.map(ids -> requirePeople(ids, "mentors", given, least, problems));
        mentees = mentees.map(ids -> requirePeople(ids, "mentees", given, least, problems));
        if (maximum < 0 || maximum > LARGEST) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel("maximum"),
                    "a maximum is a whole number from 0 to " + LARGEST);
        }
        if (minimum < 0 || minimum > LARGEST) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel("minimum"),
                    "a minimum is a whole number from 0 to the maximum");
        } else if (maximum >= 0 && minimum > maximum) {
            problems.add(ProblemCode.BOUNDS_CROSSED, Location.inModel("minimum"), "the minimum is above the maximum");
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** At least and at most so many pairings of some mentees, whoever their mentors are. */
    public static GroupBound ofMentees(String id, ImmutableList<String> mentees, int minimum, int maximum) {
        return new GroupBound(id, Optional.empty(), Optional.of(mentees), Counting.TOGETHER, minimum, maximum);
    }

    /** At least and at most so many pairings of some mentors, whoever their mentees are. */
    public static GroupBound ofMentors(String id, ImmutableList<String> mentors, int minimum, int maximum) {
        return new GroupBound(id, Optional.of(mentors), Optional.empty(), Counting.TOGETHER, minimum, maximum);
    }

    /** For every mentor, at least and at most so many pairings with some mentees. */
    public static GroupBound withEachMentor(String id, ImmutableList<String> mentees, int minimum, int maximum) {
        return new GroupBound(id, Optional.empty(), Optional.of(mentees), Counting.EACH_MENTOR, minimum, maximum);
    }

    private static ImmutableList<String> requirePeople(
            ImmutableList<String> ids, String member, String group, int minimum, Problems problems) {
        if (ids.isEmpty() && minimum == 0) {
            problems.add(
                    ProblemCode.EMPTY_VALUE, Location.inModel(member), "a group without anybody bounds nothing", group);
        }
        Set<String> seen = new HashSet<>();
        ImmutableList.Builder<String> normal = ImmutableList.builderWithExpectedSize(ids.size());
        for (int k = 0; k < ids.size(); k++) {
            String person = Ids.normalise(ids.get(k));
            if (!seen.add(person)) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(member + "/" + k),
                        "the group names somebody twice",
                        group,
                        person);
            }
            normal.add(person);
        }
        return ImmutableList.sortedCopyOf(Ids.ORDER, normal.build());
    }
}
