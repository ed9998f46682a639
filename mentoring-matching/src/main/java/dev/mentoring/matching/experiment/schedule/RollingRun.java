package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

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

    /**
     * Something that happens.
     *
     * @param number of the person or pair
     * @param since when the waiting began that a leaving ends
     */
    private record Event(int day, Kind kind, int number, int since) {}

    private static final Comparator<Event> ORDER =
            Comparator.comparingInt(Event::day).thenComparing(Event::kind).thenComparingInt(Event::number);

    private final Truth truth;
    private final Population people;
    private final RollingSettings settings;
    private final RollingDraws draws;
    private final Schedule.Solver solver;
    private final StoppableWork work;
    private final boolean sides;
    private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
    private final RollingTally tally = new RollingTally();
    private final RollingPeople now;
    private final RollingQuestion question;
    private final int[] arrival;
    /** Pairs of each person that stand and are so. */
    private final int[] trueStanding;
    /** Whoever ever had a pair that is so, one that broke, and one whose time is over. */
    private final BitSet everPaired = new BitSet();

    private final BitSet deserted = new BitSet();
    private final BitSet served = new BitSet();
    /** The pairs ever made that are so. */
    private final BitSet so = new BitSet();

    private Status worst = Status.SOLVED;

    RollingRun(Truth truth, RollingSettings settings, long seed, Schedule.Solver solver, BooleanSupplier stop) {
        this.truth = truth;
        this.settings = settings;
        this.solver = solver;
        people = truth.told();
        work = StoppableWork.of("people came and went", stop);
        draws = new RollingDraws(people, settings, seed);
        sides = people.problem() instanceof TwoSidedProblem;
        now = new RollingPeople(people);
        question = new RollingQuestion(now, people, settings, stop);
        arrival = new int[people.size()];
        trueStanding = new int[people.size()];
        for (int person = 0; person < people.size(); person++) {
            work.step();
            arrival[person] = draws.arrival(person);
            events.add(new Event(arrival[person], Kind.ARRIVE, person, 0));
        }
        events.add(new Event(0, Kind.BATCH, 0, 0));
    }

    /** Lets everything happen. */
    Course course() {
        while (!events.isEmpty() && events.peek().day() <= settings.days()) {
            work.step();
            happen(events.remove());
            if (worst == Status.CANCELLED) {
                return Cancelled.COURSE;
            }
        }
        ImmutableList<Pairing> pairings = now.stand().stream()
                .mapToObj(people::pairing)
                .sorted(Pairing.ORDER)
                .collect(ImmutableList.toImmutableList());
        return new Course(worst, pairings, tally.measures(sides, waiting(false), waiting(true)));
    }

    private void happen(Event event) {
        int number = event.number();
        switch (event.kind()) {
            case END -> end(number, event.day());
            case BREAK -> breakUp(number, event.day());
            case ARRIVE -> {
                now.come(number);
                question.stir();
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
        now.waitFrom(person, day);
        question.waitFrom(day);
        int patience = draws.patience(person);
        if (patience <= settings.days() - day) {
            events.add(new Event(day + patience, Kind.LEAVE, person, day));
        }
    }

    private void leave(int person, int since) {
        if (now.isThere(person) && now.isAlone(person) && now.waitsSince(person) == since) {
            go(person);
            left(person);
        }
    }

    private void go(int person) {
        now.go(person);
        question.stir();
    }

    private void left(int person) {
        if (truth.hasPlace(person)) {
            tally.left(people.side(person) == Side.MENTOR);
        }
    }

    private void batch(int day) {
        Optional<MatchingProblem> asked = question.on(day);
        if (asked.isPresent()) {
            work.ask();
            tally.batch();
            // Equal questions have equal answers: the last one made no pair, or this one would be new.
            if (question.isNew()) {
                MatchingResult result = solver.solve(asked.get());
                worst = Statuses.worse(worst, result.status());
                result.pairings().forEach(pairing -> make(people.pairOf(pairing), day));
            }
        }
    }

    private void make(int pair, int day) {
        now.make(pair);
        question.stir();
        truth.score(pair).ifPresentOrElse(points -> count(pair, points, day), tally::lost);
        int breaksAfter = draws.breaksAfter(people.pairing(pair));
        boolean ends = settings.duration() > 0 && settings.duration() <= breaksAfter;
        if (ends) {
            events.add(new Event(day + settings.duration(), Kind.END, pair, 0));
        } else if (breaksAfter != RollingDraws.NEVER) {
            events.add(new Event(day + breaksAfter, Kind.BREAK, pair, 0));
        }
    }

    private void count(int pair, long points, int day) {
        so.set(pair);
        tally.pair(points);
        join(people.first(pair), day);
        join(people.second(pair), day);
    }

    private void join(int person, int day) {
        trueStanding[person]++;
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
        part(pair);
        int first = people.first(pair);
        int second = people.second(pair);
        waitIfAlone(first, day);
        if (sides) {
            now.useUp(second);
            served.set(second, served.get(second) || so.get(pair));
            if (now.isAlone(second)) {
                go(second);
                complete(second);
            }
        } else {
            waitIfAlone(second, day);
        }
    }

    /** Whoever goes when the last pair was over has been served by one that is so, or leaves like those who wait. */
    private void complete(int mentee) {
        if (served.get(mentee)) {
            tally.completed();
        } else {
            left(mentee);
        }
    }

    private void breakUp(int pair, int day) {
        part(pair);
        if (so.get(pair)) {
            tally.broken();
        }
        for (int person : new int[] {people.first(pair), people.second(pair)}) {
            deserted.set(person, deserted.get(person) || so.get(pair));
            waitIfAlone(person, day);
        }
    }

    private void part(int pair) {
        now.end(pair);
        question.stir();
        if (so.get(pair)) {
            trueStanding[people.first(pair)]--;
            trueStanding[people.second(pair)]--;
        }
    }

    /** Lets somebody wait anew who has no pair any more. */
    private void waitIfAlone(int person, int day) {
        if (now.isAlone(person)) {
            waitFrom(person, day);
        }
    }

    private long waiting(boolean mentors) {
        long waiting = 0;
        for (int person = 0; person < people.size(); person++) {
            boolean counted = (people.side(person) == Side.MENTOR) == mentors
                    && now.isThere(person)
                    && trueStanding[person] == 0
                    && truth.hasPlace(person);
            waiting += counted ? 1 : 0;
        }
        return waiting;
    }
}
