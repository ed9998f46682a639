package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The trials of one question, told in one way: what is done at a stretch.
 *
 * <p>Seeds follow from the design's, the label of the source and the replication alone, so that all perturbations change a question by
 * the same draws, and all contenders break ties by the same lots: differences between them are theirs.
 *
 * @param source where the question comes from
 * @param told how it is told
 * @param replication the number of the replication
 * @param left what of it is to be done
 */
record Block(Source source, Variant told, int replication, ImmutableList<TrialKey> left) {

    /** The trials of the block, by schedule and contender. */
    ImmutableList<TrialKey> keys(Design design) {
        return design.schedules().stream()
                .flatMap(time -> design.contenders().stream()
                        .map(contender -> new TrialKey(source.id(), told.id(), time.id(), contender.id(), replication)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The block with only some of its trials. */
    Block only(ImmutableList<TrialKey> trials) {
        return new Block(source, told, replication, trials);
    }

    /**
     * Tries what is left, until the run is stopped.
     *
     * @param finished is given each trial before the next one is tried
     */
    void run(Bench bench, Design design, BooleanSupplier stop, Consumer<Trial> finished) {
        try {
            runOrStop(bench, design, stop, finished);
        } catch (RunCancelledException stopped) {
            // What was finished has been given.
        }
    }

    private void runOrStop(Bench bench, Design design, BooleanSupplier stop, Consumer<Trial> finished) {
        Instance drawn = Refusals.telling(
                "sources/" + design.sources().indexOf(source),
                Refusals.labels(source),
                () -> instance(bench, design, stop));
        Perturbed question = Refusals.telling(
                "perturbations/" + design.perturbations().indexOf(told),
                Refusals.labels(source, told),
                () -> bench.perturbations()
                        .named(told.name())
                        .perturb(drawn, told.options(), seed(design, "perturbation"), stop));
        ImmutableSet<TrialKey> due = ImmutableSet.copyOf(left);
        Trying trying = new Trying(bench, design, question, stop);
        for (Variant time : design.schedules()) {
            for (Variant contender : design.contenders()) {
                TrialKey key = new TrialKey(source.id(), told.id(), time.id(), contender.id(), replication);
                if (!due.contains(key)) {
                    continue;
                }
                Optional<Trial.Outcome> outcome =
                        trying.outcome(key, time, contender, seed(design, "schedule"), seed(design, "strategy"));
                if (outcome.isEmpty()) {
                    return;
                }
                finished.accept(new Trial(key, question.asked().digest(), outcome.get()));
            }
        }
    }

    private Instance instance(Bench bench, Design design, BooleanSupplier stop) {
        if (source instanceof Source.Drawn drawn) {
            return bench.generators()
                    .named(drawn.generator().name())
                    .draw(drawn.generator().options(), seed(design, "question"), stop);
        }
        return Objects.requireNonNull(bench.given().get(((Source.Given) source).reference()));
    }

    private long seed(Design design, String purpose) {
        return Draws.seedFor(Draws.seedFor(design.seed(), source.id()), purpose + "/" + replication);
    }
}
