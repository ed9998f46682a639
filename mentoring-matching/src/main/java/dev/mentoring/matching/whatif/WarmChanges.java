package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.certificate.ProvedMatching;
import dev.mentoring.matching.kernel.flow.ResidualAssignment;
import dev.mentoring.matching.kernel.flow.ResidualAssignment.Outcome;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes changes to a {@link WarmState} one by one, repairs the matching after each, and has the whole checked; then takes all back.
 *
 * <p>Whatever contradicts itself, and everything out of the ordinary, is left to a fresh pairing, which refuses or solves it.
 */
final class WarmChanges {

    /** Somebody by side and index. */
    record Member(Side side, int index) {}

    /** What somebody may and must have. */
    private record Bounds(int capacity, int minimum, int locked) {

        int lower() {
            return Math.max(0, minimum - locked);
        }

        int upper() {
            return capacity - locked;
        }
    }

    /** Two people of whom one may have come. */
    private record Couple(int mentor, int mentee) {}

    private final WarmState state;
    private final TwoSidedProblem problem;
    private final ResidualAssignment repair;
    private final ProvedMatching.Update update;

    private final Map<Member, Bounds> bounds = new HashMap<>();
    private final Map<String, Integer> newMentors = new HashMap<>();
    private final Map<String, Integer> newMentees = new HashMap<>();
    private final List<Person> joinedMentors = new ArrayList<>();
    private final List<Person> joinedMentees = new ArrayList<>();
    private final Set<Member> gone = new HashSet<>();
    private final Map<Couple, Integer> newPairs = new HashMap<>();
    private final List<Couple> addedPairs = new ArrayList<>();
    private final Map<Integer, Long> scores = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, Boolean> locks = new HashMap<>();

    WarmChanges(WarmState state) {
        this.state = state;
        problem = state.problem();
        repair = state.repair();
        update = state.proved().update();
    }

    /**
     * Makes the changes.
     *
     * @return what came of them; {@link Outcome#INFEASIBLE} where no matching is left, empty where a fresh pairing must answer
     */
    Optional<Outcome> make(ImmutableList<Change> changes) {
        for (Change change : changes) {
            Optional<Outcome> outcome = make(change);
            if (outcome.isEmpty() || outcome.get() != Outcome.DONE) {
                return outcome.filter(end -> end != Outcome.OVERFLOW);
            }
        }
        return Optional.of(Outcome.DONE);
    }

    private Optional<Outcome> make(Change change) {
        if (change instanceof Change.Make make) {
            return couple(make.mentor(), make.mentee()).flatMap(this::lock);
        } else if (change instanceof Change.Forbid forbid) {
            return couple(forbid.mentor(), forbid.mentee()).flatMap(this::forbid);
        } else if (change instanceof Change.Allow allow) {
            return couple(allow.mentor(), allow.mentee()).flatMap(two -> allow(two, allow.score()));
        } else if (change instanceof Change.Places places) {
            return member(places.side(), places.person()).flatMap(who -> places(who, places.places()));
        } else if (change instanceof Change.Withdraw withdraw) {
            return member(withdraw.side(), withdraw.person()).flatMap(this::withdraw);
        }
        return change instanceof Change.Join join ? join(join) : Optional.empty();
    }

    private Optional<Outcome> lock(Couple two) {
        int pair = pairOf(two);
        if (pair < 0 || dropped.contains(pair)) {
            return Optional.empty();
        }
        if (isLocked(pair)) {
            return Optional.of(Outcome.DONE);
        }
        Member mentor = new Member(Side.MENTOR, two.mentor());
        Member mentee = new Member(Side.MENTEE, two.mentee());
        if (bounds(mentor).upper() <= 0 || bounds(mentee).upper() <= 0) {
            return Optional.empty();
        }
        addLocked(mentor, 1);
        addLocked(mentee, 1);
        locks.put(pair, true);
        update.lock(pair, true);
        return Optional.of(repair.hold(pair));
    }

    private Optional<Outcome> forbid(Couple two) {
        int pair = pairOf(two);
        if (pair < 0 || !dropped.add(pair)) {
            return Optional.of(Outcome.DONE);
        }
        update.forbid(pair, true);
        if (!isLocked(pair)) {
            return Optional.of(repair.drop(pair));
        }
        Member mentor = new Member(Side.MENTOR, two.mentor());
        Member mentee = new Member(Side.MENTEE, two.mentee());
        release(pair);
        // What gives room comes first: a minimum may need the place that the other lock held.
        return Optional.of(
                inTurn(() -> widen(mentor), () -> widen(mentee), () -> tighten(mentor), () -> tighten(mentee)));
    }

    /** A lock falls; nothing is repaired. */
    private void release(int pair) {
        Couple two = coupleOf(pair);
        addLocked(new Member(Side.MENTOR, two.mentor()), -1);
        addLocked(new Member(Side.MENTEE, two.mentee()), -1);
        locks.put(pair, false);
        update.lock(pair, false);
    }

    private Optional<Outcome> allow(Couple two, long score) {
        int pair = pairOf(two);
        if (Math.abs(Math.max(score, -Long.MAX_VALUE)) > state.largestScore() || dropped.contains(pair)) {
            return Optional.empty();
        }
        if (pair < 0) {
            return isAcceptable(two) ? Optional.of(addPair(two, score, true)) : Optional.of(Outcome.DONE);
        }
        scores.put(pair, score);
        update.score(pair, score);
        return Optional.of(repair.reweigh(pair, state.weighting().weight(score)));
    }

    private Outcome addPair(Couple two, long score, boolean alone) {
        long weight = state.weighting().weight(score);
        int pair = repair.addPair(two.mentee(), two.mentor(), weight);
        if (update.allow(two.mentor(), two.mentee(), score) != pair) {
            throw new InternalErrorException("solver and checker count pairs differently; problem " + problem.digest());
        }
        newPairs.put(two, pair);
        addedPairs.add(two);
        scores.put(pair, score);
        return alone ? repair.reweigh(pair, weight) : Outcome.DONE;
    }

    private Optional<Outcome> places(Member who, int places) {
        Bounds had = bounds(who);
        if (places > Person.LARGEST_CAPACITY || places < Math.max(had.minimum(), had.locked())) {
            return Optional.empty();
        }
        setBounds(who, new Bounds(places, had.minimum(), had.locked()));
        return Optional.of(places > had.capacity() ? widen(who) : tighten(who));
    }

    private Optional<Outcome> withdraw(Member who) {
        List<Member> partners = new ArrayList<>();
        for (int pair : lockedOf(who)) {
            Couple two = coupleOf(pair);
            partners.add(
                    who.side() == Side.MENTOR
                            ? new Member(Side.MENTEE, two.mentee())
                            : new Member(Side.MENTOR, two.mentor()));
            dropped.add(pair);
            update.forbid(pair, true);
            release(pair);
        }
        gone.add(who);
        setBounds(who, new Bounds(0, 0, 0));
        Outcome outcome = Outcome.DONE;
        for (Member partner : partners) {
            outcome = outcome == Outcome.DONE ? widen(partner) : outcome;
        }
        outcome = outcome == Outcome.DONE ? tighten(who) : outcome;
        for (Member partner : partners) {
            outcome = outcome == Outcome.DONE ? tighten(partner) : outcome;
        }
        return Optional.of(outcome);
    }

    private List<Integer> lockedOf(Member who) {
        List<Integer> pairs = new ArrayList<>();
        if (bounds(who).locked() > 0) {
            problem.lockedPairings()
                    .forEach(pairing -> addIfOf(
                            who,
                            problem.pairOf(
                                    problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee())),
                            pairs));
            locks.keySet().stream().sorted().forEach(pair -> addIfOf(who, pair, pairs));
        }
        return pairs;
    }

    private void addIfOf(Member who, int pair, List<Integer> pairs) {
        Couple two = coupleOf(pair);
        int index = who.side() == Side.MENTOR ? two.mentor() : two.mentee();
        if (index == who.index() && isLocked(pair) && !pairs.contains(pair)) {
            pairs.add(pair);
        }
    }

    private Optional<Outcome> join(Change.Join join) {
        boolean mentor = join.side() == Side.MENTOR;
        Person person = join.person();
        boolean taken = (mentor ? problem.indexOfMentor(person.id()) : problem.indexOfMentee(person.id())) >= 0
                || (mentor ? newMentors : newMentees).containsKey(person.id());
        int joined = joinedMentors.size() + joinedMentees.size();
        Side other = mentor ? Side.MENTEE : Side.MENTOR;
        boolean known = join.scores().keySet().stream()
                        .allMatch(id -> member(other, id).isPresent())
                && choices(person).stream().allMatch(id -> member(other, id).isPresent());
        boolean small = join.scores().values().stream()
                .allMatch(score -> Math.abs(Math.max(score, -Long.MAX_VALUE)) <= state.largestScore());
        if (taken || joined == state.newcomers() || !known || !small) {
            return Optional.empty();
        }
        int index = mentor
                ? repair.addColumn(person.minimum(), person.capacity())
                : repair.addRow(person.minimum(), person.capacity());
        if (update.join(join.side(), person.capacity(), person.minimum()) != index) {
            throw new InternalErrorException(
                    "solver and checker count people differently; problem " + problem.digest());
        }
        (mentor ? newMentors : newMentees).put(person.id(), index);
        (mentor ? joinedMentors : joinedMentees).add(person);
        bounds.put(new Member(join.side(), index), new Bounds(person.capacity(), person.minimum(), 0));
        join.scores().forEach((partner, score) -> {
            int of = member(other, partner).orElseThrow().index();
            Couple two = mentor ? new Couple(index, of) : new Couple(of, index);
            if (isAcceptable(two)) {
                addPair(two, score, false);
            }
        });
        return Optional.of(repair.enter(!mentor, index));
    }

    private static ImmutableList<String> choices(Person person) {
        return person.preferences().stream()
                .flatMap(ImmutableList::stream)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether nobody's choices leave the other out. */
    private boolean isAcceptable(Couple two) {
        Person mentor = mentor(two.mentor());
        Person mentee = mentee(two.mentee());
        return accepts(mentor, mentee.id()) && accepts(mentee, mentor.id());
    }

    private static boolean accepts(Person person, String other) {
        return person.preferences().isEmpty() || choices(person).contains(other);
    }

    /** Makes a repair after another as long as they succeed. */
    @SafeVarargs
    private static Outcome inTurn(Supplier<Outcome>... repairs) {
        Outcome outcome = Outcome.DONE;
        for (Supplier<Outcome> next : repairs) {
            outcome = outcome == Outcome.DONE ? next.get() : outcome;
        }
        return outcome;
    }

    private Outcome widen(Member who) {
        return repair.widen(who.side() == Side.MENTEE, who.index(), bounds(who).upper());
    }

    private Outcome tighten(Member who) {
        Bounds now = bounds(who);
        return repair.tighten(who.side() == Side.MENTEE, who.index(), now.lower(), now.upper());
    }

    private void addLocked(Member who, int by) {
        Bounds had = bounds(who);
        bounds.put(who, new Bounds(had.capacity(), had.minimum(), had.locked() + by));
    }

    private void setBounds(Member who, Bounds now) {
        bounds.put(who, now);
        update.bounds(who.side(), who.index(), now.capacity(), now.minimum());
    }

    private Bounds bounds(Member who) {
        return bounds.computeIfAbsent(who, this::boundsBefore);
    }

    private Bounds boundsBefore(Member who) {
        boolean mentor = who.side() == Side.MENTOR;
        Person person = mentor ? mentor(who.index()) : mentee(who.index());
        int locked = mentor ? state.lockedOfMentor(who.index()) : state.lockedOfMentee(who.index());
        return new Bounds(person.capacity(), person.minimum(), locked);
    }

    /** Somebody who is there under exactly this identifier. */
    private Optional<Member> member(Side side, String id) {
        boolean mentor = side == Side.MENTOR;
        int told = mentor ? problem.indexOfMentor(id) : problem.indexOfMentee(id);
        int index = told >= 0 ? told : (mentor ? newMentors : newMentees).getOrDefault(id, -1);
        Member who = new Member(side, index);
        boolean here = index >= 0 && !gone.contains(who);
        return here && (mentor ? mentor(index) : mentee(index)).id().equals(id) ? Optional.of(who) : Optional.empty();
    }

    private Optional<Couple> couple(String mentor, String mentee) {
        return member(Side.MENTOR, mentor)
                .flatMap(one -> member(Side.MENTEE, mentee).map(other -> new Couple(one.index(), other.index())));
    }

    private Person mentor(int index) {
        int told = problem.mentors().size();
        return index < told ? problem.mentors().get(index) : joinedMentors.get(index - told);
    }

    private Person mentee(int index) {
        int told = problem.mentees().size();
        return index < told ? problem.mentees().get(index) : joinedMentees.get(index - told);
    }

    private int pairOf(Couple two) {
        boolean told = two.mentor() < problem.mentors().size()
                && two.mentee() < problem.mentees().size();
        int pair = told ? problem.pairOf(two.mentor(), two.mentee()) : -1;
        return pair >= 0 ? pair : newPairs.getOrDefault(two, -1);
    }

    private Couple coupleOf(int pair) {
        return pair < problem.pairCount()
                ? new Couple(problem.mentorOf(pair), problem.menteeOf(pair))
                : addedPairs.get(pair - problem.pairCount());
    }

    private long score(int pair) {
        Long now = scores.get(pair);
        return now != null ? now : problem.score(pair);
    }

    private boolean isLocked(int pair) {
        Boolean now = locks.get(pair);
        return now != null ? now : pair < problem.pairCount() && problem.isLocked(pair);
    }

    /**
     * What has come of the changes, which the checker has accepted.
     *
     * @throws InternalErrorException when the checker does not accept it
     */
    WarmOutcome outcome() {
        BitSet turned = new BitSet();
        for (int pair : repair.turnedPairs()) {
            turned.set(pair);
        }
        locks.keySet().forEach(turned::set);
        turned.stream().forEach(this::tellPair);
        update.shiftAll(repair.commonShift());
        int[] mentees = repair.shiftedRows();
        int[] mentors = repair.shiftedColumns();
        for (int mentee : mentees) {
            update.number(Side.MENTEE, mentee, repair.numberOfRow(mentee));
        }
        for (int mentor : mentors) {
            update.number(Side.MENTOR, mentor, repair.numberOfColumn(mentor));
        }
        update.check().ifPresent(why -> {
            throw new InternalErrorException(
                    "A repaired matching is not proved; problem " + problem.digest() + ": " + why);
        });
        WarmOutcome.Builder outcome = new WarmOutcome.Builder(state.proved().totals(), repair.commonShift());
        for (int mentee : mentees) {
            outcome.menteeNumber(mentee(mentee).id(), repair.numberOfRow(mentee));
        }
        for (int mentor : mentors) {
            outcome.mentorNumber(mentor(mentor).id(), repair.numberOfColumn(mentor));
        }
        scores.keySet().forEach(turned::set);
        for (int pair = turned.nextSetBit(0); pair >= 0; pair = turned.nextSetBit(pair + 1)) {
            Couple two = coupleOf(pair);
            String mentor = mentor(two.mentor()).id();
            String mentee = mentee(two.mentee()).id();
            if (isNowMade(pair)) {
                outcome.made(new Pairing(mentor, mentee, score(pair), isLocked(pair)));
            } else {
                outcome.notMade(mentor, mentee);
            }
        }
        return outcome.build();
    }

    private void tellPair(int pair) {
        boolean was = pair < problem.pairCount() && state.isMade(pair);
        if (isNowMade(pair) != was) {
            update.make(pair, !was);
        }
    }

    private boolean isNowMade(int pair) {
        return isLocked(pair) || repair.isMade(pair);
    }

    /** Takes everything back. */
    void takeBack() {
        repair.rewind();
        state.proved().revert();
    }
}
