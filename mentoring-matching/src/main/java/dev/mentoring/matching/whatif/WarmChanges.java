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
import dev.mentoring.matching.whatif.ChangedPeople.Bounds;
import dev.mentoring.matching.whatif.ChangedPeople.Member;
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

    /** Two people of whom one may have come. */
    private record Couple(int mentor, int mentee) {}

    private final WarmState state;
    private final TwoSidedProblem problem;
    private final ResidualAssignment repair;
    private final ProvedMatching.Update update;

    private final ChangedPeople people;
    private final Map<Couple, Integer> newPairs = new HashMap<>();
    private final List<Couple> addedPairs = new ArrayList<>();
    private final Map<Integer, Long> scores = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, Boolean> locks = new HashMap<>();

    WarmChanges(WarmState state) {
        this.state = state;
        problem = state.problem();
        people = new ChangedPeople(state);
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
            return people.member(places.side(), places.person()).flatMap(who -> places(who, places.places()));
        } else if (change instanceof Change.Withdraw withdraw) {
            return people.member(withdraw.side(), withdraw.person()).flatMap(this::withdraw);
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
        if (people.bounds(mentor).upper() <= 0 || people.bounds(mentee).upper() <= 0) {
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
            return people.accept(two.mentor(), two.mentee())
                    ? Optional.of(addPair(two, score, true))
                    : Optional.of(Outcome.DONE);
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
        Bounds had = people.bounds(who);
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
        people.remove(who);
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
        if (people.bounds(who).locked() > 0) {
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
        boolean taken = people.knows(join.side(), person.id());
        Side other = mentor ? Side.MENTEE : Side.MENTOR;
        boolean known = join.scores().keySet().stream()
                        .allMatch(id -> people.member(other, id).isPresent())
                && ChangedPeople.choices(person).stream()
                        .allMatch(id -> people.member(other, id).isPresent());
        boolean small = join.scores().values().stream()
                .allMatch(score -> Math.abs(Math.max(score, -Long.MAX_VALUE)) <= state.largestScore());
        if (taken || people.joined() == state.newcomers() || !known || !small) {
            return Optional.empty();
        }
        int index = mentor
                ? repair.addColumn(person.minimum(), person.capacity())
                : repair.addRow(person.minimum(), person.capacity());
        if (update.join(join.side(), person.capacity(), person.minimum()) != index) {
            throw new InternalErrorException(
                    "solver and checker count people differently; problem " + problem.digest());
        }
        people.add(join.side(), person, index);
        join.scores().forEach((partner, score) -> {
            int of = people.member(other, partner).orElseThrow().index();
            Couple two = mentor ? new Couple(index, of) : new Couple(of, index);
            if (people.accept(two.mentor(), two.mentee())) {
                addPair(two, score, false);
            }
        });
        return Optional.of(repair.enter(!mentor, index));
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
        return repair.widen(
                who.side() == Side.MENTEE, who.index(), people.bounds(who).upper());
    }

    private Outcome tighten(Member who) {
        Bounds now = people.bounds(who);
        return repair.tighten(who.side() == Side.MENTEE, who.index(), now.lower(), now.upper());
    }

    private void addLocked(Member who, int by) {
        Bounds had = people.bounds(who);
        people.setBounds(who, new Bounds(had.capacity(), had.minimum(), had.locked() + by));
    }

    private void setBounds(Member who, Bounds now) {
        people.setBounds(who, now);
        update.bounds(who.side(), who.index(), now.capacity(), now.minimum());
    }

    private Optional<Couple> couple(String mentor, String mentee) {
        return people.member(Side.MENTOR, mentor)
                .flatMap(
                        one -> people.member(Side.MENTEE, mentee).map(other -> new Couple(one.index(), other.index())));
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
            outcome.menteeNumber(people.mentee(mentee).id(), repair.numberOfRow(mentee));
        }
        for (int mentor : mentors) {
            outcome.mentorNumber(people.mentor(mentor).id(), repair.numberOfColumn(mentor));
        }
        scores.keySet().forEach(turned::set);
        for (int pair = turned.nextSetBit(0); pair >= 0; pair = turned.nextSetBit(pair + 1)) {
            Couple two = coupleOf(pair);
            String mentor = people.mentor(two.mentor()).id();
            String mentee = people.mentee(two.mentee()).id();
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
