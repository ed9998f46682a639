package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the groups of a problem nest: around each side's people, and for each person among the people of the other side.
 *
 * <p>Two families of nested sets of pairs, one for each side, keep flows whole (Budish, Che, Kojima, Milgrom 2013, "Designing
 * random allocation mechanisms"). Groups that cross are refused: with overlapping quotas the question is NP-hard.
 */
final class GroupTree {

    private final Groups groups;
    /** Bounds whose sets the families are made of, by position in the family. */
    private final int[] boundsAroundMentees;

    private final int[] boundsAroundMentors;
    private final LaminarFamily aroundMentees;
    private final LaminarFamily aroundMentors;
    private final Within[] withinMentor;
    private final Within[] withinMentee;

    /** The sets of one person: bounds, and how their sets of people of the other side nest. */
    record Within(ImmutableIntArray bounds, LaminarFamily family) {}

    /**
     * Sorts the groups.
     *
     * @throws StrategyException when groups cross, or bound the pairings between several mentors and several mentees together
     */
    GroupTree(TwoSidedProblem problem) {
        groups = problem.groups();
        int mentors = problem.mentors().size();
        int mentees = problem.mentees().size();
        List<Integer> ofMentees = new ArrayList<>();
        List<Integer> ofMentors = new ArrayList<>();
        List<Integer> ofEachMentor = new ArrayList<>();
        List<Integer> ofEachMentee = new ArrayList<>();
        for (int b = 0; b < groups.bounds().size(); b++) {
            if (groups.isOfEach(b, Side.MENTOR)) {
                ofEachMentor.add(b);
            } else if (groups.isOfEach(b, Side.MENTEE)) {
                ofEachMentee.add(b);
            } else if (groups.bounds().get(b).mentors().isEmpty()) {
                ofMentees.add(b);
            } else if (groups.bounds().get(b).mentees().isEmpty()) {
                ofMentors.add(b);
            } else {
                throw StrategyException.of(
                        ProblemCode.GROUPS_CROSS,
                        "groups",
                        "the group counts the pairings between some mentors and some mentees together; that crosses the"
                                + " places of each of them, and with such quotas the question is NP-hard",
                        groups.bounds().get(b).id());
            }
        }
        boundsAroundMentees = array(ofMentees);
        boundsAroundMentors = array(ofMentors);
        aroundMentees = family(ImmutableIntArray.copyOf(boundsAroundMentees), mentees, true);
        aroundMentors = family(ImmutableIntArray.copyOf(boundsAroundMentors), mentors, false);
        withinMentor = within(ofEachMentor, mentors, mentees, true);
        withinMentee = within(ofEachMentee, mentees, mentors, false);
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private Within[] within(List<Integer> bounds, int owners, int others, boolean ownersAreMentors) {
        Within nothing = new Within(ImmutableIntArray.of(), family(ImmutableIntArray.of(), others, ownersAreMentors));
        Map<ImmutableIntArray, Within> known = new HashMap<>();
        known.put(ImmutableIntArray.of(), nothing);
        Within[] within = new Within[owners];
        ImmutableIntArray.Builder[] lists = new ImmutableIntArray.Builder[owners];
        for (int b : bounds) {
            for (int owner : members(b, ownersAreMentors, owners)) {
                if (lists[owner] == null) {
                    lists[owner] = ImmutableIntArray.builder();
                }
                lists[owner].add(b);
            }
        }
        for (int owner = 0; owner < owners; owner++) {
            ImmutableIntArray list = lists[owner] == null ? ImmutableIntArray.of() : lists[owner].build();
            Within found = known.get(list);
            if (found == null) {
                found = new Within(list, family(list, others, ownersAreMentors));
                known.put(list, found);
            }
            within[owner] = found;
        }
        return within;
    }

    /** The people of one side whom a bound names, or all of them. */
    private int[] members(int bound, boolean ofMentors, int all) {
        boolean every = ofMentors
                ? groups.bounds().get(bound).mentors().isEmpty()
                : groups.bounds().get(bound).mentees().isEmpty();
        if (every) {
            return IntStream.range(0, all).toArray();
        }
        return (ofMentors ? groups.mentorsOf(bound) : groups.menteesOf(bound)).toArray();
    }

    private LaminarFamily family(ImmutableIntArray bounds, int elements, boolean ofMentees) {
        ImmutableList<int[]> sets = bounds.stream()
                .mapToObj(b -> members(b, !ofMentees, elements))
                .collect(ImmutableList.toImmutableList());
        LaminarFamily.Made made = LaminarFamily.of(elements, sets);
        Optional<LaminarFamily> family = made.family();
        if (family.isPresent()) {
            return family.get();
        }
        LaminarFamily.Crossing crossing = made.crossing().orElseThrow();
        throw StrategyException.of(
                ProblemCode.GROUPS_CROSS,
                "groups",
                "the two groups overlap and neither lies within the other; with such quotas the question is NP-hard",
                groups.bounds().get(bounds.get(crossing.one())).id(),
                groups.bounds().get(bounds.get(crossing.other())).id());
    }

    /** Bounds on pairings of some mentees, whoever their mentors are. */
    ImmutableIntArray boundsAroundMentees() {
        return ImmutableIntArray.copyOf(boundsAroundMentees);
    }

    /** Bounds on pairings of some mentors, whoever their mentees are. */
    ImmutableIntArray boundsAroundMentors() {
        return ImmutableIntArray.copyOf(boundsAroundMentors);
    }

    LaminarFamily aroundMentees() {
        return aroundMentees;
    }

    LaminarFamily aroundMentors() {
        return aroundMentors;
    }

    /** The bounds that are counted for a mentor. */
    Within withinMentor(int mentor) {
        return withinMentor[mentor];
    }

    /** The bounds that are counted for a mentee. */
    Within withinMentee(int mentee) {
        return withinMentee[mentee];
    }
}
