package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Laws that are known exactly, which the bench is held against as a balance is against known weights: generators, strategies, metrics and
 * statistics must all be right for them to come out.
 */
public final class Calibration {

    /** The confidence at which laws are read, in per mille: of many replications, a sound bench misses about one reading in a thousand. */
    public static final int CONFIDENCE = 999;

    /** The fewest replications: with fewer of them, no question of four roommates may be without a stable pairing, which proves nothing. */
    public static final int FEWEST = 200;

    /** The most replications: a design has that many trials of both contenders on the questions of both laws. */
    public static final int MOST = (int) (Design.MOST_TRIALS / 4);

    private static final int ASSIGNED = 10;

    private static final ImmutableList<Law> LAWS = ImmutableList.of(
            new Law(
                    "exponential-assignment",
                    "The least cost of pairing n and n with exponential costs of mean 1 is the sum of 1/(i i) for i from 1 to n "
                            + "on average (Parisi 1998; Linusson, Wästlund 2004; Nair, Prabhakar, Sharma 2005).",
                    drawn("exponential-costs", ASSIGNED),
                    Variant.of("max-coverage"),
                    "total-score",
                    leastCost(ASSIGNED)),
            new Law(
                    "four-roommates",
                    "Of four peers with any strict lists, 26 questions of 27 have a stable pairing (Gusfield, Irving 1989).",
                    drawn("roommates", 4),
                    Variant.of("peer-stable"),
                    Trial.SOLVED,
                    Ratio.of(26, 27)));

    private Calibration() {}

    /**
     * What holds on average.
     *
     * @param id stable name, in lower case with hyphens
     * @param sentence what holds, and who proved it
     * @param generator what draws the questions
     * @param contender what answers them
     * @param metric what is measured
     * @param expected the exact mean
     */
    public record Law(
            String id, String sentence, Variant generator, Variant contender, String metric, Ratio expected) {}

    /**
     * A law beside what was measured.
     *
     * @param law the law
     * @param measured the values in short
     */
    public record Reading(Law law, Summary measured) {

        /** What is expected, to six decimals. */
        public BigDecimal expected() {
            return new BigDecimal(law.expected().numerator())
                    .divide(new BigDecimal(law.expected().denominator()), 6, RoundingMode.HALF_EVEN);
        }

        /** Whether the interval of what was measured holds what is expected. */
        public boolean holds() {
            return measured.interval()
                    .filter(interval -> interval.holds(expected()))
                    .isPresent();
        }
    }

    /** The laws. */
    public static ImmutableList<Law> laws() {
        return LAWS;
    }

    /**
     * The design that reads them all; each strategy refuses the questions of the other law.
     *
     * @param replications how often, {@link #FEWEST} to {@link #MOST}
     * @throws InvalidModelException when that is too few to tell, or more than a design takes
     */
    public static Design design(long seed, int replications) {
        if (replications < FEWEST || replications > MOST) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "replications",
                    "laws are read from " + FEWEST + " to " + MOST + " replications");
        }
        DesignBuilder design = Design.builder("calibration")
                .seed(seed)
                .replications(replications)
                .analysis(Analysis.standard().at(CONFIDENCE, Analysis.RESAMPLES));
        for (Law law : LAWS) {
            design.addSources(new Source.Drawn(law.generator())).addContenders(law.contender());
        }
        return design.addMetrics("total-score").build();
    }

    /** The laws beside the report of the design; without those that it has not measured. */
    public static ImmutableList<Reading> read(ExperimentReport report) {
        return LAWS.stream()
                .flatMap(law -> measured(law, report).stream().map(summary -> new Reading(law, summary)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Summary> measured(Law law, ExperimentReport report) {
        return report.cells().stream()
                .filter(cell -> cell.condition().source().equals(law.generator().id())
                        && cell.contender().equals(law.contender().id())
                        && cell.figures().containsKey(law.metric()))
                .map(cell -> Objects.requireNonNull(cell.figures().get(law.metric())))
                .findFirst();
    }

    private static Variant drawn(String generator, int people) {
        return Variant.of(generator, Options.of(ImmutableMap.of("people", new Options.Whole(people))));
    }

    /** In points, which are below zero. */
    private static Ratio leastCost(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> Ratio.of(-Generators.COST_SCALE, (long) i * i))
                .reduce(Ratio.of(0, 1), Ratio::plus);
    }
}
