package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Part of a problem: some of its people, some of their places, some of its pairs and choices.
 *
 * <p>What is left has the identifiers, scores, locks and marks of the whole. Whoever is left out is taken out of the choices and groups
 * of the others, so that later choices move up. A lock goes with either of its people. What a pair that is held uses up is taken from
 * the places and minimums of its people and from the bounds of their groups; a bound that is counted for each person is parted where
 * it leaves people different room. Without any change the problem is the whole, with the same digest.
 *
 * <p>People and pairs are numbered as in {@link Population}. Pairs that fit into the part fit into the whole, together with those that
 * are held. Not for use by several threads at once.
 */
public final class Restriction {

    private final MatchingProblem whole;
    private final Population people;
    private final BitSet absent = new BitSet();
    private final BitSet removed = new BitSet();
    private final BitSet held = new BitSet();
    private final BitSet locked = new BitSet();
    private final BitSet earlier = new BitSet();
    private final Map<Integer, ImmutableList<ImmutableList<String>>> restated = new HashMap<>();
    private final int[] used;

    private Restriction(Population people) {
        this.people = people;
        whole = people.problem();
        used = new int[people.size()];
    }

    /** Starts with everybody. */
    public static Restriction of(MatchingProblem whole) {
        return of(Population.of(whole));
    }

    /** Starts with everybody. */
    public static Restriction of(Population people) {
        return new Restriction(people);
    }

    /** Leaves somebody out. */
    @CanIgnoreReturnValue
    public Restriction without(int person) {
        absent.set(person);
        return this;
    }

    /** Takes one place from somebody; nothing where there is none. */
    @CanIgnoreReturnValue
    public Restriction use(int person) {
        used[person]++;
        return this;
    }

    /**
     * Lets somebody state other choices; pairs that these leave out are taken away.
     *
     * @param ranks identifiers of partners in the whole, best first, those of one inner list being tied
     */
    @CanIgnoreReturnValue
    public Restriction choose(int person, ImmutableList<ImmutableList<String>> ranks) {
        restated.put(person, ranks);
        return this;
    }

    /** Takes a pair away. */
    @CanIgnoreReturnValue
    public Restriction forbid(int pair) {
        removed.set(pair);
        return this;
    }

    /** Takes a pair away together with the places and the room in groups that it uses, whether or not its people are left out. */
    @CanIgnoreReturnValue
    public Restriction hold(int pair) {
        if (!held.get(pair)) {
            held.set(pair);
            use(people.first(pair));
            use(people.second(pair));
        }
        return forbid(pair);
    }

    /** Requires a pair, where both of its people are there. */
    @CanIgnoreReturnValue
    public Restriction lock(int pair) {
        locked.set(pair);
        return this;
    }

    /**
     * Marks a pair as one of an earlier result.
     *
     * @throws InvalidModelException when the problem is one of peers, which knows no such marks
     */
    @CanIgnoreReturnValue
    public Restriction earlier(int pair) {
        if (whole instanceof PeerProblem) {
            throw InvalidModelException.of(
                    ProblemCode.STRATEGY_UNSUITED, "earlier", "a problem of peers has no pairs of an earlier result");
        }
        earlier.set(pair);
        return this;
    }

    /**
     * What is left.
     *
     * @throws InvalidModelException when locked pairs do not fit into it
     */
    public MatchingProblem problem() {
        return problem(() -> false);
    }

    /**
     * What is left.
     *
     * @param stop says true when the work is to stop; asked often, so that it should return at once
     * @throws InvalidModelException when locked pairs do not fit into it
     * @throws RunCancelledException when {@code stop} says so
     */
    public MatchingProblem problem(BooleanSupplier stop) {
        StoppableWork work = StoppableWork.of("a part of a problem was put together", stop);
        return whole instanceof TwoSidedProblem sides
                ? sides(sides, stop, work)
                : peers((PeerProblem) whole, stop, work);
    }

    private TwoSidedProblem sides(TwoSidedProblem sides, BooleanSupplier stop, StoppableWork work) {
        TwoSidedProblem.Builder builder =
                TwoSidedProblem.builder(sides.id()).pairLimit(limit()).stoppedBy(stop);
        int mentors = sides.mentors().size();
        int[] listed = new int[people.size()];
        int next = 0;
        Set<String> goneMentors = gone(0, mentors);
        Set<String> goneMentees = gone(mentors, people.size());
        for (int mentor = 0; mentor < mentors; mentor++) {
            work.step();
            if (!absent.get(mentor)) {
                listed[mentor] = next++;
                builder.addMentor(reduced(mentor, goneMentees));
            }
        }
        next = 0;
        for (int k = 0; k < sides.menteesAsListed().length(); k++) {
            int mentee = mentors + sides.menteesAsListed().get(k);
            work.step();
            if (!absent.get(mentee)) {
                listed[mentee] = next++;
                builder.addMentee(reduced(mentee, goneMentors));
            }
        }
        for (int pair = nextLeft(0, work); pair < people.pairCount(); pair = nextLeft(pair + 1, work)) {
            int mentor = people.first(pair);
            int mentee = people.second(pair);
            builder.pair(listed[mentor], listed[mentee], sides.score(pair));
            if (sides.isLocked(pair) || locked.get(pair)) {
                builder.lock(id(mentor), id(mentee));
            }
            if (sides.isEarlier(pair) || earlier.get(pair)) {
                builder.earlier(id(mentor), id(mentee));
            }
        }
        new GroupRemainder(sides, goneMentors, goneMentees, held).addTo(builder);
        return builder.build();
    }

    private PeerProblem peers(PeerProblem peers, BooleanSupplier stop, StoppableWork work) {
        PeerProblem.Builder builder =
                PeerProblem.builder(peers.id()).pairLimit(limit()).stoppedBy(stop);
        int[] listed = new int[people.size()];
        int next = 0;
        Set<String> gone = gone(0, people.size());
        for (int peer = 0; peer < people.size(); peer++) {
            work.step();
            if (!absent.get(peer)) {
                listed[peer] = next++;
                builder.addPeer(reduced(peer, gone));
            }
        }
        for (int pair = nextLeft(0, work); pair < people.pairCount(); pair = nextLeft(pair + 1, work)) {
            int first = people.first(pair);
            int second = people.second(pair);
            builder.pair(listed[first], listed[second], peers.score(pair));
            if (peers.isLocked(pair) || locked.get(pair)) {
                builder.lock(id(first), id(second));
            }
        }
        return builder.build();
    }

    private int limit() {
        return Math.max(MatchingProblem.MOST_PAIRS, people.pairCount());
    }

    /** The first pair from a number on that was not taken away and whose people are there; the number of pairs after the last. */
    private int nextLeft(int from, StoppableWork work) {
        int pair = from;
        while (pair < people.pairCount()
                && (removed.get(pair) || absent.get(people.first(pair)) || absent.get(people.second(pair)))) {
            work.step();
            pair++;
        }
        return pair;
    }

    private String id(int person) {
        return people.person(person).id();
    }

    private Set<String> gone(int from, int to) {
        Set<String> gone = new HashSet<>();
        for (int person = absent.nextSetBit(from); person >= 0 && person < to; person = absent.nextSetBit(person + 1)) {
            gone.add(id(person));
        }
        return gone;
    }

    private Person reduced(int number, Set<String> gone) {
        Person person = people.person(number);
        Optional<ImmutableList<ImmutableList<String>>> choices = Optional.ofNullable(restated.get(number))
                .or(person::preferences)
                .map(ranks -> ranks.stream()
                        .map(rank -> GroupRemainder.staying(rank, gone))
                        .filter(rank -> !rank.isEmpty())
                        .collect(ImmutableList.toImmutableList()));
        return new Person(
                person.id(),
                Math.max(0, person.capacity() - used[number]),
                Math.max(0, person.minimum() - used[number]),
                choices);
    }
}
