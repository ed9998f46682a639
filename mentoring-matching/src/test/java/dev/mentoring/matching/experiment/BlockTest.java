package dev.mentoring.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final Design DESIGN = Design.builder("one-question")
            .replications(1)
            .addSources(new Source.Drawn(Variant.of(Markets.NAME)))
            .addContenders(Variant.of("max-score"), Variant.of("greedy"), Variant.of("random"))
            .addMetrics("counted", "pairs")
            .build();

    private final AtomicInteger measured = new AtomicInteger();
    private final Bench bench = Bench.standard()
            .withGenerators(Generators.standard().plus(new Markets()))
            .withMetrics(
                    Metrics.standard().plus(Metric.of("counted", "Counts the trials that are measured.", matching -> {
                        measured.incrementAndGet();
                        return Optional.empty();
                    })));

    @Test
    void gives_the_trials_that_were_finished_before_it_was_stopped() {
        assertThat(run(() -> measured.get() == 2))
                .extracting(trial -> trial.key().contender())
                .containsExactly("max-score");
        // the third contender was not asked, nor the second one measured further
        assertThat(measured).hasValue(2);
    }

    @Test
    void has_nothing_to_give_when_it_is_stopped_while_its_question_is_drawn() {
        assertThat(run(() -> true)).isEmpty();
        assertThat(measured).hasValue(0);
    }

    @Test
    void tries_everything_when_nobody_stops_it() {
        assertThat(run(() -> false)).hasSize(3);
    }

    private List<Trial> run(BooleanSupplier stop) {
        List<Trial> finished = new ArrayList<>();
        block().run(bench, DESIGN, stop, finished::add);
        return finished;
    }

    private static Block block() {
        Block block = new Block(DESIGN.sources().get(0), Variant.of("none"), 0, ImmutableList.of());
        return block.only(block.keys(DESIGN));
    }
}
