package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One course of {@link Cohorts}. */
final class CohortsRun {

    private final Population people;
    private final CohortsSettings settings;
    private final Schedule.Solver solver;
    private final BooleanSupplier stop;
    private final CohortsTally tally;
    /** The first cohort in which each person takes part, and the first one in which no more. */
    private final int[] from;

    private final int[] to;
    /** The pairs of the cohorts that are remembered, the last one first. */
    private final Deque<BitSet> remembered = new ArrayDeque<>();

    private Status worst = Status.SOLVED;

    CohortsRun(Truth truth, CohortsSettings settings, long seed, Schedule.Solver solver, BooleanSupplier stop) {
        people = truth.told();
        this.stop = stop;
        StoppableWork work = StoppableWork.of("cohorts were drawn", stop);
        work.ask();
        this.settings = settings;
        this.solver = solver;
        tally = new CohortsTally(truth);
        from = new int[people.size()];
        to = new int[people.size()];
        for (int person = 0; person < people.size(); person++) {
            work.step();
            Side side = people.side(person);
            Draws draws = Draws.of(
                    seed, "cohorts/" + side + "/" + people.person(person).id());
            int returning = side == Side.MENTOR ? settings.mentorsReturning() : settings.returning();
            int entering = draws.below(settings.cohorts());
            from[person] = settings.spread() ? entering : 0;
            to[person] = from[person] + 1;
            while (to[person] < settings.cohorts() && draws.perMille(returning)) {
                to[person]++;
            }
        }
    }

    /** Lets all cohorts follow one another. */
    Course course() {
        BitSet made = new BitSet();
        for (int cohort = 0; cohort < settings.cohorts(); cohort++) {
            BitSet present = present(cohort);
            made = made(present);
            if (worst == Status.CANCELLED) {
                return Cancelled.COURSE;
            }
            tally.cohort(present, made);
            remembered.addFirst(made);
            if (remembered.size() > settings.memory()) {
                remembered.removeLast();
            }
        }
        ImmutableList<Pairing> pairings =
                made.stream().mapToObj(people::pairing).sorted(Pairing.ORDER).collect(ImmutableList.toImmutableList());
        return new Course(worst, pairings, tally.measures());
    }

    private BitSet present(int cohort) {
        BitSet present = new BitSet();
        for (int person = 0; person < people.size(); person++) {
            present.set(person, from[person] <= cohort && cohort < to[person]);
        }
        return present;
    }

    private BitSet made(BitSet present) {
        Restriction cohort = Restriction.of(people);
        for (int person = present.nextClearBit(0); person < people.size(); person = present.nextClearBit(person + 1)) {
            cohort.without(person);
        }
        remember(cohort);
        MatchingProblem problem = cohort.problem(stop);
        BitSet made = new BitSet();
        if (hasOpenPair(Population.of(problem))) {
            tally.asked();
            MatchingResult result = solver.solve(problem);
            worst = Statuses.worse(worst, result.status());
            result.pairings().forEach(pairing -> made.set(people.pairOf(pairing)));
        }
        return made;
    }

    private static boolean hasOpenPair(Population present) {
        return IntStream.range(0, present.pairCount())
                .anyMatch(pair -> present.person(present.first(pair)).capacity() > 0
                        && present.person(present.second(pair)).capacity() > 0);
    }

    private void remember(Restriction cohort) {
        switch (settings.earlier()) {
            case AVOID ->
                remembered.forEach(pairs ->
                        pairs.stream().filter(pair -> !people.isLocked(pair)).forEach(cohort::forbid));
            case MARK -> remembered.forEach(pairs -> pairs.stream().forEach(cohort::earlier));
            case KEEP ->
                remembered.stream().limit(1).forEach(pairs -> pairs.stream().forEach(cohort::lock));
            case IGNORE -> {}
        }
    }
}
