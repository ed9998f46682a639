package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.GroupBound;
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
    private final ImmutableIntArray boundsAroundMentees;

    private final ImmutableIntArray boundsAroundMentors;
    private final int[] everyMentor;
    private final int[] everyMentee;
    private final LaminarFamily aroundMentees;
    private final LaminarFamily aroundMentors;
    private final Within[] withinMentor;
    private final Within[] withinMentee;

    /** The sets of one person: bounds, ascending, and how their sets of people of the other side nest. */
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
            } else if (namesAll(b, Side.MENTOR, mentors) || namesNobody(b, Side.MENTEE)) {
                ofMentees.add(b);
            } else if (namesAll(b, Side.MENTEE, mentees) || namesNobody(b, Side.MENTOR)) {
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
        everyMentor = IntStream.range(0, mentors).toArray();
        everyMentee = IntStream.range(0, mentees).toArray();
        aroundMentees = family(boundsAroundMentees, Side.MENTEE);
        aroundMentors = family(boundsAroundMentors, Side.MENTOR);
        withinMentor = within(ofEachMentor, Side.MENTOR, Side.MENTEE);
        withinMentee = within(ofEachMentee, Side.MENTEE, Side.MENTOR);
    }

    /** Whether a bound is about everybody of a side, be it without a list or with a list of them all. */
    private boolean namesAll(int bound, Side side, int all) {
        return every(bound, side) || named(bound, side).length() == all;
    }

    /** Whether a bound has a list of one side with nobody in it, so that it counts no pair whatever the other side is. */
    private boolean namesNobody(int bound, Side side) {
        return !every(bound, side) && named(bound, side).isEmpty();
    }

    private ImmutableIntArray named(int bound, Side side) {
        return side == Side.MENTOR ? groups.mentorsOf(bound) : groups.menteesOf(bound);
    }

    private boolean every(int bound, Side side) {
        GroupBound of = groups.bounds().get(bound);
        return (side == Side.MENTOR ? of.mentors() : of.mentees()).isEmpty();
    }

    private static ImmutableIntArray array(List<Integer> list) {
        return ImmutableIntArray.copyOf(list);
    }

    private Within[] within(List<Integer> bounds, Side ownersSide, Side othersSide) {
        int owners = everybody(ownersSide).length;
        Map<ImmutableIntArray, Within> known = new HashMap<>();
        Within[] within = new Within[owners];
        ImmutableIntArray.Builder[] lists = new ImmutableIntArray.Builder[owners];
        for (int b : bounds) {
            for (int owner : members(b, ownersSide)) {
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
                found = new Within(list, family(list, othersSide));
                known.put(list, found);
            }
            within[owner] = found;
        }
        return within;
    }

    /** The people of one side whom a bound names, or all of them. */
    private int[] members(int bound, Side side) {
        if (every(bound, side)) {
            return everybody(side);
        }
        return named(bound, side).toArray();
    }

    private int[] everybody(Side side) {
        return side == Side.MENTOR ? everyMentor : everyMentee;
    }

    private LaminarFamily family(ImmutableIntArray bounds, Side side) {
        ImmutableList<int[]> sets =
                bounds.stream().mapToObj(b -> members(b, side)).collect(ImmutableList.toImmutableList());
        LaminarFamily.Made made = LaminarFamily.of(everybody(side).length, sets);
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
        return boundsAroundMentees;
    }

    /** Bounds on pairings of some mentors, whoever their mentees are. */
    ImmutableIntArray boundsAroundMentors() {
        return boundsAroundMentors;
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
