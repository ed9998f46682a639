package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of the page on rolling matching, measured again. */
class RollingPageTest {

    private static final int SEEDS = 20;
    private static final int SIDE = 150;

    @Test
    void runs_as_the_page_shows() {
        MatchingProblem problem = drawn(0);

        Course course = Schedules.standard()
                .named("rolling")
                .run(
                        problem,
                        Options.parse(Map.of("days", "168", "mentors-at-start", "0", "period", "7", "patience", "30")),
                        1,
                        batch -> PairingStrategies.standard()
                                .solve(batch, StrategyUsed.of("max-coverage"), RunControl.none()));

        assertThat(course.pairings()).isNotEmpty();
    }

    @Test
    @Tag("thorough")
    void every_figure_of_the_tables_is_what_is_measured() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/discussion/rolling-matching.md")).stream()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .toList();

        assertThat(rows).hasSize(14).allSatisfy(row -> {
            List<String> cells = Splitter.on('|').trimResults().splitToList(row.replace(",", ""));
            assertThat(row.replace(",", "")).isEqualTo(measured(cells.get(1), cells.get(2), cells.get(3)));
        });
    }

    private static String measured(String period, String threshold, String patience) {
        double[] sums = new double[5];
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, String> settings = new TreeMap<>(
                    Map.of("days", "168", "period", period, "mentors-at-start", "0", "patience", patience));
            if (!threshold.equals("none")) {
                settings.put("threshold", threshold);
            }
            Course course = new Rolling()
                    .run(
                            drawn(seed),
                            Options.parse(settings),
                            seed,
                            batch -> PairingStrategies.standard()
                                    .solve(batch, StrategyUsed.of("max-coverage"), RunControl.none()));
            sums[0] += number(course, "pairs-ever");
            sums[1] += number(course, "total-score-ever") / number(course, "pairs-ever");
            sums[2] += number(course, "waiting-days-mean");
            sums[3] += number(course, "waiting-days-worst");
            sums[4] += number(course, "left-unmatched");
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.0f | %.1f | %.1f | %.1f |",
                period,
                threshold,
                patience,
                sums[0] / SEEDS,
                sums[1] / SEEDS,
                sums[2] / SEEDS,
                sums[3] / SEEDS,
                sums[4] / SEEDS);
    }

    private static double number(Course course, String name) {
        Measure measure = Objects.requireNonNull(course.measures().get(name));
        return measure instanceof Measure.Whole whole
                ? whole.number()
                : ((Measure.Fraction) measure).ratio().perMille() / 1_000.;
    }

    private static TwoSidedProblem drawn(long seed) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("drawn");
        for (int k = 0; k < SIDE; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(Person.of("e" + k));
        }
        for (int i = 0; i < SIDE; i++) {
            for (int k = 0; k < SIDE; k++) {
                Draws draws = Draws.of(Draws.seedFor(seed, "m" + i), "e" + k);
                if (draws.perMille(200)) {
                    builder.pair(i, k, draws.below(1_000_001));
                }
            }
        }
        return builder.build();
    }
}
