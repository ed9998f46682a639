package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.experiment.catalogue.Entry;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.schedule.Schedules;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs designs, with the catalogues of this library or with others.
 *
 * <p>Immutable and safe for use by several threads at once. A report depends on the design, the catalogues and the given questions
 * alone: not on the number of threads, on what was kept of an earlier run, or on the machine.
 *
 * <pre>{@code
 * Design design = Design.builder("first-look")
 *         .replications(100)
 *         .addSources(new Source.Drawn(Variant.of("two-sided-market")))
 *         .addContenders(Variant.of("max-score"), Variant.of("stable-mentee"))
 *         .build();
 * ExperimentReport report = Bench.standard().run(design);
 * }</pre>
 *
 * @param generators what draws questions
 * @param perturbations what comes between what is so and what is told
 * @param schedules when people are paired
 * @param strategies what is compared
 * @param metrics what is measured
 * @param given the questions that designs refer to, by reference
 */
public record Bench(
        Generators generators,
        Perturbations perturbations,
        Schedules schedules,
        PairingStrategies strategies,
        Metrics metrics,
        ImmutableSortedMap<String, Instance> given) {

    private static final Bench STANDARD = new Bench(
            Generators.standard(),
            Perturbations.standard(),
            Schedules.standard(),
            PairingStrategies.standard(),
            Metrics.naming(0),
            ImmutableSortedMap.of());

    /** A bench with all that this library has. */
    public static Bench standard() {
        return STANDARD;
    }

    /** This bench with other generators, as a rule the standard ones and some more. */
    public Bench withGenerators(Generators others) {
        return new Bench(others, perturbations, schedules, strategies, metrics, given);
    }

    /** This bench with other perturbations. */
    public Bench withPerturbations(Perturbations others) {
        return new Bench(generators, others, schedules, strategies, metrics, given);
    }

    /** This bench with other schedules. */
    public Bench withSchedules(Schedules others) {
        return new Bench(generators, perturbations, others, strategies, metrics, given);
    }

    /** This bench with other strategies. */
    public Bench withStrategies(PairingStrategies others) {
        return new Bench(generators, perturbations, schedules, others, metrics, given);
    }

    /** This bench with other metrics. */
    public Bench withMetrics(Metrics others) {
        return new Bench(generators, perturbations, schedules, strategies, others, given);
    }

    /** This bench with a question that designs refer to; an earlier one of that reference gives way. */
    public Bench withGiven(String reference, Instance instance) {
        TreeMap<String, Instance> more = new TreeMap<>(Ids.ORDER);
        more.putAll(given);
        more.put(Ids.require(reference, "reference"), instance);
        return new Bench(
                generators, perturbations, schedules, strategies, metrics, ImmutableSortedMap.copyOf(more, Ids.ORDER));
    }

    /**
     * What of a design the bench does not know: catalogue entries, metrics and given questions, and settings that a generator, a
     * perturbation or a schedule does not take; empty when it can run. Whether settings go with the question, and those of strategies
     * and of entries that tell none, is looked at when they are used.
     */
    public Problems check(Design design) {
        Problems problems = new Problems();
        for (int k = 0; k < design.sources().size(); k++) {
            check(design.sources().get(k), "sources/" + k, problems);
        }
        for (int k = 0; k < design.perturbations().size(); k++) {
            check("perturbations/" + k, "/name", design.perturbations().get(k), perturbations::named, problems);
        }
        for (int k = 0; k < design.schedules().size(); k++) {
            check("schedules/" + k, "/name", design.schedules().get(k), schedules::named, problems);
        }
        for (int k = 0; k < design.contenders().size(); k++) {
            check("contenders/" + k + "/strategy", design.contenders().get(k).name(), strategies::named, problems);
        }
        for (int k = 0; k < design.metrics().size(); k++) {
            check("metrics/" + k, design.metrics().get(k), metrics::named, problems);
        }
        checkGoals(design, problems);
        return problems;
    }

    /**
     * Runs a design on the thread of the caller, without a log.
     *
     * @throws MentoringException as {@link #run(Design, RunPlan)}
     */
    public ExperimentReport run(Design design) {
        return run(design, RunPlan.alone());
    }

    /**
     * Runs a design.
     *
     * <p>Generators, strategies and metrics of the caller's own that throw end the run, with what they threw; an {@link
     * InvalidModelException} names the place in the design and the labels of the trial.
     *
     * @param plan by how many threads, watched and stopped by whom, kept where
     * @throws InvalidModelException with everything that {@link #check} names, or when a setting is not one that its owner takes
     * @throws RunCancelledException when the plan's control says that the run is to stop, or the thread is interrupted, be it while
     *     the report is made; what was finished is in the log
     */
    public ExperimentReport run(Design design, RunPlan plan) {
        ImmutableList<Trial> trials = trials(design, plan);
        return ExperimentReport.of(
                design, trials, RunControl.cancelledBy(plan.control().cancelled()));
    }

    /**
     * The trials of a design, in its order: by source, perturbation, schedule, contender and replication, without what is made of
     * them.
     *
     * @throws MentoringException as {@link #run(Design, RunPlan)}
     */
    public ImmutableList<Trial> trials(Design design, RunPlan plan) {
        check(design).throwIfAny(InvalidModelException::new);
        return new TrialRun(this, design, plan).trials();
    }

    /** A goal is one of the metrics of the design, a measure of one of its schedules, or one of every trial. */
    private void checkGoals(Design design, Problems problems) {
        TreeSet<String> known = new TreeSet<>(design.metrics().isEmpty() ? metrics.names() : design.metrics());
        known.add(Trial.SOLVED);
        known.add(Trial.LOST_PAIRS);
        design.schedules().stream()
                .filter(time -> schedules.names().contains(time.name()))
                .forEach(time ->
                        known.addAll(schedules.named(time.name()).measures().keySet()));
        for (int k = 0; k < design.analysis().goals().size(); k++) {
            String metric = design.analysis().goals().get(k).metric();
            if (!known.contains(metric)) {
                String nearest = Nearest.to(metric, known)
                        .map(name -> "nearest is \"" + name + "\", ")
                        .orElse("");
                problems.add(
                        ProblemCode.UNKNOWN_SETTING,
                        Location.inModel("goals/" + k + "/metric"),
                        nearest + "what the design measures is " + known,
                        metric);
            }
        }
    }

    private void check(Source source, String path, Problems problems) {
        if (source instanceof Source.Drawn drawn) {
            check(path, "/generator", drawn.generator(), generators::named, problems);
        } else if (source instanceof Source.Given question && !given.containsKey(question.reference())) {
            problems.add(
                    ProblemCode.UNKNOWN_ID,
                    Location.inModel(path + "/reference"),
                    "the bench has not been given the question; it has " + given.keySet(),
                    question.reference());
        }
    }

    /** Asks a catalogue for an entry, and the entry for its settings, unless it tells none. */
    private static void check(
            String path, String member, Variant variant, Function<String, ? extends Entry> find, Problems problems) {
        check(path + member, variant.name(), find, problems)
                .filter(entry -> !entry.settings().isEmpty())
                .ifPresent(entry -> Setting.check(entry.name(), entry.settings(), variant.options()).list().stream()
                        .map(problem -> problem.below(path))
                        .forEach(problems::add));
    }

    /** Asks a catalogue for a name, and tells its refusal with the place in the design. */
    @CanIgnoreReturnValue
    private static <E> Optional<E> check(String path, String name, Function<String, E> find, Problems problems) {
        try {
            return Optional.of(find.apply(name));
        } catch (MentoringException unknown) {
            unknown.problems()
                    .forEach(problem -> problems.add(problem.code(), Location.inModel(path), problem.message(), name));
            return Optional.empty();
        }
    }
}
