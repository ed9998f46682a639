package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.experiment.schedule.Course;
import dev.mentoring.matching.metric.Matching;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tries contenders on one question. */
final class Trying {

    /** How strategies refuse questions that they do not serve; whatever else is thrown is a fault, and ends the run. */
    private static final ImmutableSet<ProblemCode> NOT_SERVED = Sets.immutableEnumSet(
            ProblemCode.STRATEGY_UNSUITED,
            ProblemCode.PREFERENCES_TIED,
            ProblemCode.GROUPS_CROSS,
            ProblemCode.SCORE_OVERFLOW);

    private final Bench bench;
    private final Design design;
    private final Perturbed question;
    private final Population truth;
    private final BooleanSupplier stop;
    private final RunControl control;
    private final ImmutableList<Metric> metrics;

    Trying(Bench bench, Design design, Perturbed question, BooleanSupplier stop) {
        this.bench = bench;
        this.design = design;
        this.question = question;
        this.stop = stop;
        truth = Population.of(question.judged());
        control = RunControl.cancelledBy(stop);
        metrics = metrics(bench.metrics(), design.metrics());
    }

    private static ImmutableList<Metric> metrics(Metrics catalogue, ImmutableList<String> names) {
        return names.isEmpty()
                ? catalogue.all()
                : names.stream().map(catalogue::named).collect(ImmutableList.toImmutableList());
    }

    /** What comes of one trial; empty when the run was stopped. */
    Optional<Trial.Outcome> outcome(
            TrialKey key, Variant time, Variant contender, long scheduleSeed, long strategySeed) {
        StrategyUsed how = new StrategyUsed(contender.name(), strategySeed, contender.options());
        AtomicBoolean solving = new AtomicBoolean();
        Course course;
        try {
            course = bench.schedules()
                    .named(time.name())
                    .run(
                            question,
                            time.options(),
                            scheduleSeed,
                            problem -> {
                                solving.set(true);
                                MatchingResult result = bench.strategies().solve(problem, how, control);
                                solving.set(false);
                                return result;
                            },
                            stop);
        } catch (MentoringException refusal) {
            ProblemCode code = refusal.problems().get(0).code();
            if (NOT_SERVED.contains(code)) {
                return Optional.of(new Trial.Refused(code));
            }
            if (refusal instanceof InvalidModelException refused) {
                String place = solving.get()
                        ? "contenders/" + design.contenders().indexOf(contender)
                        : "schedules/" + design.schedules().indexOf(time);
                throw Refusals.told(place, Refusals.labels(key), refused);
            }
            throw refusal;
        }
        return course.status() == Status.CANCELLED
                ? Optional.empty()
                : Refusals.telling("", Refusals.labels(key), () -> measured(course));
    }

    /** What a course measures, by the truth; empty when the run was stopped between two metrics. */
    private Optional<Trial.Outcome> measured(Course course) {
        ImmutableList<Pairing> standing = course.pairings().stream()
                .filter(pairing -> truth.find(pairing) >= 0)
                .collect(ImmutableList.toImmutableList());
        Matching matching = Matching.of(question.judged(), standing, design.judgedBy());
        TreeMap<String, Measure> measures = new TreeMap<>(course.measures());
        for (Metric metric : metrics) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            metric.measure(matching).ifPresent(value -> measures.put(metric.name(), value));
        }
        boolean solved = course.status() != Status.INFEASIBLE;
        measures.put(Trial.SOLVED, new Measure.Whole(solved ? 1 : 0));
        measures.put(Trial.LOST_PAIRS, new Measure.Whole(course.pairings().size() - standing.size()));
        return Optional.of(new Trial.Measured(course.status(), ImmutableSortedMap.copyOf(measures)));
    }
}
