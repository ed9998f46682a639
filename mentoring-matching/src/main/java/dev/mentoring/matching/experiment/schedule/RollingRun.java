package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * One course of {@link Rolling}, event by event.
 *
 * <p>On a day, pairs break first and end then, people come, then those who are there are paired, and in the evening those leave whose patience has
 * ended. Events of one kind go by the number of person or pair, and the order within a kind decides nothing.
 */
final class RollingRun {

    /** What happens on a day, in this order. */
    private enum Kind {
        BREAK,
        END,
        ARRIVE,
        BATCH,
        LEAVE
    }

    private enum State {
        AWAY,
        THERE,
        GONE
    }

    /**
     * Something that happens.
     *
     * @param number of the person or pair
     * @param since when the waiting began that a leaving ends
     */
    private record Event(int day, Kind kind, int number, int since) {}

    private static final Comparator<Event> ORDER =
            Comparator.comparingInt(Event::day).thenComparing(Event::kind).thenComparingInt(Event::number);

    private final Population people;
    private final RollingSettings settings;
    private final RollingDraws draws;
    private final Schedule.Solver solver;
    private final boolean sides;
    private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
    private final RollingTally tally = new RollingTally();
    private final State[] state;
    private final int[] arrival;
    private final int[] waitsSince;
    /** Pairs of each person that stand. */
    private final int[] standing;
    /** Places of mentees that pairs used whose time is over. */
    private final int[] usedUp;

    private final BitSet everPaired = new BitSet();
    private final BitSet deserted = new BitSet();
    private final BitSet made = new BitSet();
    private final BitSet stand = new BitSet();
    /** Locked pairs that may still be made. */
    private final BitSet awaited = new BitSet();

    private Status worst = Status.SOLVED;

    RollingRun(Population people, RollingSettings settings, long seed, Schedule.Solver solver) {
        this.people = people;
        this.settings = settings;
        this.solver = solver;
        draws = new RollingDraws(people, settings, seed);
        sides = people.problem() instanceof TwoSidedProblem;
        state = new State[people.size()];
        arrival = new int[people.size()];
        waitsSince = new int[people.size()];
        standing = new int[people.size()];
        usedUp = new int[people.size()];
        for (int person = 0; person < people.size(); person++) {
            state[person] = State.AWAY;
            arrival[person] = draws.arrival(person);
            events.add(new Event(arrival[person], Kind.ARRIVE, person, 0));
        }
        for (int pair = 0; pair < people.pairCount(); pair++) {
            awaited.set(pair, people.isLocked(pair));
        }
        events.add(new Event(0, Kind.BATCH, 0, 0));
    }

    /** Lets everything happen. */
    Course course() {
        while (!events.isEmpty() && events.peek().day() <= settings.days()) {
            happen(events.remove());
            if (worst == Status.CANCELLED) {
                return Cancelled.COURSE;
            }
        }
        ImmutableList<Pairing> pairings =
                stand.stream().mapToObj(people::pairing).sorted(Pairing.ORDER).collect(ImmutableList.toImmutableList());
        return new Course(worst, pairings, tally.measures(sides, waiting(false), waiting(true)));
    }

    private void happen(Event event) {
        int number = event.number();
        switch (event.kind()) {
            case END -> end(number, event.day());
            case BREAK -> breakUp(number, event.day());
            case ARRIVE -> {
                state[number] = State.THERE;
                if (people.person(number).capacity() > 0) {
                    waitFrom(number, event.day());
                }
            }
            case BATCH -> {
                batch(event.day());
                events.add(new Event(event.day() + settings.period(), Kind.BATCH, 0, 0));
            }
            case LEAVE -> leave(number, event.since());
        }
    }

    private void waitFrom(int person, int day) {
        waitsSince[person] = day;
        int patience = draws.patience(person);
        if (patience <= settings.days() - day) {
            events.add(new Event(day + patience, Kind.LEAVE, person, day));
        }
    }

    private void leave(int person, int since) {
        if (state[person] == State.THERE && standing[person] == 0 && waitsSince[person] == since) {
            go(person);
            tally.left(people.side(person) == Side.MENTOR);
        }
    }

    /** Whoever goes takes along the locks that wait for them. */
    private void go(int person) {
        state[person] = State.GONE;
        for (int pair = awaited.nextSetBit(0); pair >= 0; pair = awaited.nextSetBit(pair + 1)) {
            if (people.first(pair) == person || people.second(pair) == person) {
                awaited.clear(pair);
            }
        }
    }

    private void batch(int day) {
        MatchingProblem problem = present(day).problem();
        if (Population.of(problem).pairCount() == 0) {
            return;
        }
        tally.batch();
        MatchingResult result = solver.solve(problem);
        worst = Statuses.worse(worst, result.status());
        result.pairings().forEach(pairing -> make(people.pairOf(pairing), day));
    }

    private Restriction present(int day) {
        Restriction present = Restriction.of(people);
        int[] kept = new int[people.size()];
        awaited.stream().filter(pair -> !bothThere(pair)).forEach(pair -> {
            present.hold(pair);
            kept[people.first(pair)]++;
            kept[people.second(pair)]++;
        });
        stand.stream().forEach(present::hold);
        for (int person = 0; person < people.size(); person++) {
            int taken = standing[person] + usedUp[person] + kept[person];
            if (state[person] != State.THERE
                    || (taken > 0 && taken >= people.person(person).capacity())) {
                present.without(person);
            }
            for (int place = 0; place < usedUp[person]; place++) {
                present.use(person);
            }
        }
        made.stream().forEach(present::forbid);
        if (settings.threshold().isPresent()) {
            forbidTooLow(present, settings.threshold().getAsLong(), day);
        }
        return present;
    }

    private boolean bothThere(int pair) {
        return state[people.first(pair)] == State.THERE && state[people.second(pair)] == State.THERE;
    }

    private void forbidTooLow(Restriction present, long threshold, int day) {
        for (int pair = 0; pair < people.pairCount(); pair++) {
            int waited = day - waitsSince[people.second(pair)];
            if (!sides) {
                waited = Math.max(waited, day - waitsSince[people.first(pair)]);
            }
            if (people.score(pair) < threshold && waited < settings.thresholdDays() && !awaited.get(pair)) {
                present.forbid(pair);
            }
        }
    }

    private void make(int pair, int day) {
        made.set(pair);
        stand.set(pair);
        awaited.clear(pair);
        tally.pair(people.score(pair));
        join(people.first(pair), day);
        join(people.second(pair), day);
        int breaksAfter = draws.breaksAfter(people.pairing(pair));
        boolean ends = settings.duration() > 0 && settings.duration() <= breaksAfter;
        if (ends) {
            events.add(new Event(day + settings.duration(), Kind.END, pair, 0));
        } else if (breaksAfter != RollingDraws.NEVER) {
            events.add(new Event(day + breaksAfter, Kind.BREAK, pair, 0));
        }
    }

    private void join(int person, int day) {
        standing[person]++;
        if (people.side(person) != Side.MENTOR) {
            if (!everPaired.get(person)) {
                tally.waited(day - arrival[person]);
            }
            if (deserted.get(person)) {
                tally.rematched(person);
            }
        }
        everPaired.set(person);
    }

    private void end(int pair, int day) {
        stand.clear(pair);
        int first = people.first(pair);
        int second = people.second(pair);
        free(first, day);
        if (sides) {
            standing[second]--;
            usedUp[second]++;
            if (standing[second] == 0) {
                go(second);
                tally.completed();
            }
        } else {
            free(second, day);
        }
    }

    private void breakUp(int pair, int day) {
        stand.clear(pair);
        tally.broken();
        for (int person : new int[] {people.first(pair), people.second(pair)}) {
            deserted.set(person);
            free(person, day);
        }
    }

    /** Takes one pair from somebody, who waits anew without any other. */
    private void free(int person, int day) {
        standing[person]--;
        if (standing[person] == 0) {
            waitFrom(person, day);
        }
    }

    private long waiting(boolean mentors) {
        long waiting = 0;
        for (int person = 0; person < people.size(); person++) {
            boolean counted = (people.side(person) == Side.MENTOR) == mentors
                    && state[person] == State.THERE
                    && standing[person] == 0
                    && people.person(person).capacity() > 0;
            waiting += counted ? 1 : 0;
        }
        return waiting;
    }
}
