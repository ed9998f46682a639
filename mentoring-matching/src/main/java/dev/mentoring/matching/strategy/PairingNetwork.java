package dev.mentoring.matching.strategy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.kernel.flow.NetworkSimplex;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A two-sided problem as a network of nested bounds: from the root through the groups around mentees, the mentees and their own
 * groups to the pairs, and through the groups of each mentor, the mentors and the groups around them back to the root.
 *
 * <p>Whoever has bounds is an arc between two nodes, or several arcs side by side: the first of them are what the minimum
 * needs, and a mentor has an arc for each place, so that a place can cost more than the one before. Locked pairs are taken out
 * together with the places that they fill. People stand in the order of the lot. Where the number of pairs is limited, all flow comes
 * back to the root over one arc.
 */
final class PairingNetwork {

    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final int NO_LIMIT = -1;

    private static final int STEPS_BETWEEN_POLLS = 1 << 12;

    private final TwoSidedProblem problem;
    private final BooleanSupplier cancelled;
    private boolean stopped;
    private final Groups groups;
    private final GroupTree tree;
    private final int mentees;
    private final int mentors;

    /** Everybody who has bounds: mentees, then mentors, then parts of groups; and the nodes that the bounds stand between. */
    private final int[] upperNode;

    private final int[] lowerNode;
    private final int[] locked;
    private final int[] degree;

    private int nodes = 1;
    private final Map<Long, Integer> nodeOfGroup = new HashMap<>();

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] capacity = new int[1024];
    private int arcs;
    private final int[] pairOfArc;
    private final int pairArcs;

    /** First arc of everybody's bounds and the one after the last, and how many of their capacities the minimum needs. */
    private final int[] firstArc;

    private final int[] endArc;

    private final int[] needed;
    /** Where all flow of pairs ends: the root, or what a limit on pairs stands before. */
    private final int sink;

    private final NetworkSimplex simplex;

    PairingNetwork(TwoSidedProblem problem, long seed, RunControl control) {
        this(problem, seed, NO_LIMIT, control);
    }

    /** With a limit on the number of pairs, locked ones included. */
    PairingNetwork(TwoSidedProblem problem, long seed, int mostPairs, RunControl control) {
        this.problem = problem;
        sink = mostPairs == NO_LIMIT ? ROOT : nodes++;
        cancelled = control.cancelled();
        groups = problem.groups();
        tree = new GroupTree(problem);
        mentees = problem.mentees().size();
        mentors = problem.mentors().size();
        int holders = mentees + mentors + groups.parts();
        upperNode = new int[holders];
        lowerNode = new int[holders];
        Arrays.fill(upperNode, NONE);
        Arrays.fill(lowerNode, NONE);
        locked = new int[holders];
        degree = new int[holders];
        firstArc = new int[holders];
        endArc = new int[holders];
        needed = new int[holders];
        ImmutableIntArray menteeOrder = TieOrder.of(problem.mentees(), seed);
        ImmutableIntArray mentorOrder = TieOrder.of(problem.mentors(), seed);
        placeNodes(menteeOrder, mentorOrder);
        pairOfArc = new int[problem.pairCount() - problem.lockedCount()];
        pairArcs = addPairs(menteeOrder, mentorOrder);
        for (int k = 0; k < holders && goesOn(k); k++) {
            addBounds(holder(k, menteeOrder, mentorOrder));
        }
        if (mostPairs != NO_LIMIT) {
            addArc(sink, ROOT, mostPairs - problem.lockedCount());
        }
        simplex = new NetworkSimplex(
                nodes, Arrays.copyOf(from, arcs), Arrays.copyOf(to, arcs), Arrays.copyOf(capacity, arcs), cancelled);
    }

    /** Whether to go on, asked now and then; what is left half-done is of no use. */
    private boolean goesOn(int step) {
        if (step % STEPS_BETWEEN_POLLS == 0 && !stopped) {
            stopped = cancelled.getAsBoolean();
        }
        return !stopped;
    }

    /** Whether the caller stopped the run before the network was whole. */
    boolean isStopped() {
        return stopped;
    }

    NetworkSimplex simplex() {
        return simplex;
    }

    int nodes() {
        return nodes;
    }

    int arcs() {
        return arcs;
    }

    /** The node that an arc leaves. */
    int tail(int arc) {
        return from[arc];
    }

    /** The node that an arc reaches. */
    int head(int arc) {
        return to[arc];
    }

    /** The number of pairs that are not locked; they are the first arcs. */
    int pairArcs() {
        return pairArcs;
    }

    /** The pair of an arc. */
    int pairOf(int arc) {
        return pairOfArc[arc];
    }

    /** The number of those who have bounds: mentees, mentors and parts of groups. */
    int holders() {
        return needed.length;
    }

    boolean hasMinimums() {
        return Arrays.stream(needed).anyMatch(n -> n > 0);
    }

    /** Sets a weight of 1 for every unit that a minimum needs. */
    void rewardMinimums(long[] weight) {
        for (int holder = 0; holder < needed.length; holder++) {
            int missing = needed[holder];
            for (int arc = firstArc[holder]; arc < endArc[holder] && missing > 0; arc++) {
                weight[arc] = 1;
                missing -= capacity[arc];
            }
        }
    }

    /** Whether locked pairs leave something of a holder's minimum to be met. */
    boolean needs(int holder) {
        return needed[holder] > 0;
    }

    /** By how much the minimum of a holder is missed. */
    long missing(int holder) {
        int missing = needed[holder];
        for (int arc = firstArc[holder]; arc < endArc[holder]; arc++) {
            missing -= simplex.flow(arc);
        }
        return Math.max(0, missing);
    }

    /** Sets the weights of mentors' places: each costs as much as makes the sum of the squares of their loads. */
    void chargeLoads(long[] weight) {
        for (int holder = mentees; holder < mentees + mentors; holder++) {
            for (int arc = firstArc[holder]; arc < endArc[holder]; arc++) {
                long place = locked[holder] + 1L + arc - firstArc[holder];
                weight[arc] = -(2 * place - 1);
            }
        }
    }

    /** The number of a holder by the present potentials: what its bounds are worth. */
    long number(int holder) {
        return upperNode[holder] == NONE
                ? 0
                : simplex.potential(upperNode[holder]) - simplex.potential(lowerNode[holder]);
    }

    /** The price of a pair by the present potentials: what a limit on pairs is worth. */
    long pairPrice() {
        return simplex.potential(sink) - simplex.potential(ROOT);
    }

    ImmutableLongArray numbersOfMentees() {
        return numbers(0, mentees);
    }

    ImmutableLongArray numbersOfMentors() {
        return numbers(mentees, mentees + mentors);
    }

    ImmutableLongArray numbersOfParts() {
        return numbers(mentees + mentors, holders());
    }

    private ImmutableLongArray numbers(int first, int end) {
        ImmutableLongArray.Builder numbers = ImmutableLongArray.builder(end - first);
        for (int holder = first; holder < end; holder++) {
            numbers.add(number(holder));
        }
        return numbers.build();
    }

    /** Nodes of groups around people and of people; those of one person's groups come with the pairs that need them. */
    private void placeNodes(ImmutableIntArray menteeOrder, ImmutableIntArray mentorOrder) {
        ImmutableIntArray aroundMentees = tree.boundsAroundMentees();
        ImmutableIntArray aroundMentors = tree.boundsAroundMentors();
        int firstOfMentees = nodes;
        nodes += aroundMentees.length();
        int firstOfMentors = nodes;
        nodes += aroundMentors.length();
        for (int k = 0; k < aroundMentees.length(); k++) {
            int outer = tree.aroundMentees().parentOf(k);
            int holder = mentees + mentors + groups.firstPart(aroundMentees.get(k));
            upperNode[holder] = outer == LaminarFamily.NONE ? ROOT : firstOfMentees + outer;
            lowerNode[holder] = firstOfMentees + k;
        }
        for (int k = 0; k < aroundMentors.length(); k++) {
            int outer = tree.aroundMentors().parentOf(k);
            int holder = mentees + mentors + groups.firstPart(aroundMentors.get(k));
            upperNode[holder] = firstOfMentors + k;
            lowerNode[holder] = outer == LaminarFamily.NONE ? sink : firstOfMentors + outer;
        }
        menteeOrder.forEach(mentee -> {
            int around = tree.aroundMentees().smallestAround(mentee);
            upperNode[mentee] = around == LaminarFamily.NONE ? ROOT : firstOfMentees + around;
            lowerNode[mentee] = nodes++;
        });
        mentorOrder.forEach(mentor -> {
            int around = tree.aroundMentors().smallestAround(mentor);
            lowerNode[mentees + mentor] = around == LaminarFamily.NONE ? sink : firstOfMentors + around;
            upperNode[mentees + mentor] = nodes++;
        });
        placeNodesOfMinimums();
    }

    /** A part with a minimum needs its place even where no pair could meet it. */
    private void placeNodesOfMinimums() {
        for (int part = 0; part < groups.parts() && goesOn(part); part++) {
            int holder = mentees + mentors + part;
            if (groups.minimum(part) > 0 && lowerNode[holder] == NONE) {
                int bound = groups.boundOf(part);
                int person = groups.personOf(part);
                if (groups.isOfEach(bound, Side.MENTOR)) {
                    int mentor = person >= 0 ? person : groups.mentorsOf(bound).get(0);
                    nodeOfMentorGroup(mentor, place(bound, tree.withinMentor(mentor)));
                } else {
                    int mentee = person >= 0 ? person : groups.menteesOf(bound).get(0);
                    nodeOfMenteeGroup(mentee, place(bound, tree.withinMentee(mentee)));
                }
            }
        }
    }

    private static int place(int bound, GroupTree.Within within) {
        return Collections.binarySearch(within.bounds().asList(), bound);
    }

    /** The node of one of a mentor's own groups, or of the mentor; made, with those around it, when it is not there. */
    private int nodeOfMentorGroup(int mentor, int set) {
        GroupTree.Within within = tree.withinMentor(mentor);
        int[] missing = withoutNode(within, set, mentor);
        int inner = outerNode(within, set, missing, mentor, upperNode[mentees + mentor]);
        for (int k = missing.length - 1; k >= 0; k--) {
            int holder = mentees + mentors + groups.partOf(within.bounds().get(missing[k]), mentor);
            upperNode[holder] = nodes;
            lowerNode[holder] = inner;
            inner = addNode(within, missing[k], mentor);
        }
        return inner;
    }

    private int nodeOfMenteeGroup(int mentee, int set) {
        GroupTree.Within within = tree.withinMentee(mentee);
        int[] missing = withoutNode(within, set, mentors + mentee);
        int inner = outerNode(within, set, missing, mentors + mentee, lowerNode[mentee]);
        for (int k = missing.length - 1; k >= 0; k--) {
            int holder = mentees + mentors + groups.partOf(within.bounds().get(missing[k]), mentee);
            upperNode[holder] = inner;
            lowerNode[holder] = nodes;
            inner = addNode(within, missing[k], mentors + mentee);
        }
        return inner;
    }

    /** The sets from one outwards that have no node yet; groups may nest deeper than a stack of calls. */
    private int[] withoutNode(GroupTree.Within within, int set, int person) {
        return IntStream.iterate(
                        set,
                        s -> s != LaminarFamily.NONE && !nodeOfGroup.containsKey(key(within, s, person)),
                        s -> within.family().parentOf(s))
                .toArray();
    }

    /** The node of the innermost set around those without one, or of the person. */
    private int outerNode(GroupTree.Within within, int set, int[] missing, int person, int nodeOfPerson) {
        int outer = missing.length == 0 ? set : within.family().parentOf(missing[missing.length - 1]);
        return outer == LaminarFamily.NONE
                ? nodeOfPerson
                : Objects.requireNonNull(nodeOfGroup.get(key(within, outer, person)));
    }

    private int addNode(GroupTree.Within within, int set, int person) {
        nodeOfGroup.put(key(within, set, person), nodes);
        return nodes++;
    }

    private long key(GroupTree.Within within, int set, int person) {
        return (long) within.bounds().get(set) * (mentors + mentees) + person;
    }

    private int addPairs(ImmutableIntArray menteeOrder, ImmutableIntArray mentorOrder) {
        int[] placeOfMentor = new int[mentors];
        for (int place = 0; place < mentors; place++) {
            placeOfMentor[mentorOrder.get(place)] = place;
        }
        int[] parts = new int[groups.bounds().size()];
        long[] row = new long[problem.longestRow()];
        for (int k = 0; k < mentees && !stopped; k++) {
            int mentee = menteeOrder.get(k);
            int start = problem.rowStart(mentee);
            int length = problem.rowStart(mentee + 1) - start;
            for (int at = 0; at < length; at++) {
                row[at] = (long) placeOfMentor[problem.mentorOf(start + at)] << Integer.SIZE | at;
            }
            Arrays.sort(row, 0, length);
            for (int at = 0; at < length && goesOn(start + at); at++) {
                addPair(mentee, start + (int) row[at], parts);
            }
        }
        return arcs;
    }

    private void addPair(int mentee, int pair, int[] parts) {
        int mentor = problem.mentorOf(pair);
        int[] counts = problem.isLocked(pair) ? locked : degree;
        counts[mentee]++;
        counts[mentees + mentor]++;
        int count = groups.partsOf(mentor, mentee, parts);
        for (int k = 0; k < count; k++) {
            counts[mentees + mentors + parts[k]]++;
        }
        if (!problem.isLocked(pair)) {
            pairOfArc[arcs] = pair;
            int out =
                    nodeOfMenteeGroup(mentee, tree.withinMentee(mentee).family().smallestAround(mentor));
            int in =
                    nodeOfMentorGroup(mentor, tree.withinMentor(mentor).family().smallestAround(mentee));
            addArc(out, in, 1);
        }
    }

    /** The holder at a place in the order of arcs: people by lot, as the solver prefers earlier arcs where all else is equal. */
    private int holder(int place, ImmutableIntArray menteeOrder, ImmutableIntArray mentorOrder) {
        if (place < mentees) {
            return menteeOrder.get(place);
        }
        return place < mentees + mentors ? mentees + mentorOrder.get(place - mentees) : place;
    }

    private void addBounds(int holder) {
        firstArc[holder] = arcs;
        addArcsOfBounds(holder);
        endArc[holder] = arcs;
    }

    private void addArcsOfBounds(int holder) {
        if (upperNode[holder] == NONE) {
            return;
        }
        needed[holder] = Math.max(0, minimum(holder) - locked[holder]);
        int room = maximum(holder) - locked[holder];
        if (holder >= mentees && holder < mentees + mentors) {
            // One place more than pairs could fill: where places are left, the last one is never full and costs
            // nothing. A minimum above that is missed with fewer places as surely as with all of them.
            int places = Math.min(room, degree[holder] + 1);
            for (int place = 0; place < places; place++) {
                addArc(upperNode[holder], lowerNode[holder], 1);
            }
            return;
        }
        if (needed[holder] > 0) {
            addArc(upperNode[holder], lowerNode[holder], needed[holder]);
        }
        if (room > needed[holder] || needed[holder] == 0) {
            addArc(upperNode[holder], lowerNode[holder], room - needed[holder]);
        }
    }

    private int minimum(int holder) {
        return isPart(holder)
                ? groups.minimum(holder - mentees - mentors)
                : person(holder).minimum();
    }

    private int maximum(int holder) {
        return isPart(holder)
                ? groups.maximum(holder - mentees - mentors)
                : person(holder).capacity();
    }

    private boolean isPart(int holder) {
        return holder >= mentees + mentors;
    }

    private Person person(int holder) {
        return holder < mentees
                ? problem.mentees().get(holder)
                : problem.mentors().get(holder - mentees);
    }

    private void addArc(int tail, int head, int room) {
        if (arcs == from.length) {
            int grown = arcs + (arcs >> 1);
            from = Arrays.copyOf(from, grown);
            to = Arrays.copyOf(to, grown);
            capacity = Arrays.copyOf(capacity, grown);
        }
        from[arcs] = tail;
        to[arcs] = head;
        capacity[arcs] = room;
        arcs++;
    }
}
