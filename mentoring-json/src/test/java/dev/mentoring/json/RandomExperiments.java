package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Analysis;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.ParetoSet;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.problem.PreferenceSource;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Designs of experiments with members of every kind, and reports of such, which nobody has run. */
final class RandomExperiments {

    private RandomExperiments() {}

    static Arbitrary<Design> designs() {
        return Arbitraries.randomValue(RandomExperiments::design);
    }

    static Arbitrary<ExperimentReport> reports() {
        return Arbitraries.randomValue(RandomExperiments::report);
    }

    private static Design design(Random random) {
        ImmutableList<Variant> contenders = all(1 + random.nextInt(3), i -> variant(random, "contender", i));
        return new Design(
                "d",
                random.nextBoolean() ? 0 : random.nextLong(),
                1 + random.nextInt(1_000),
                all(1 + random.nextInt(3), i -> source(random, i)),
                list(random, 2, i -> variant(random, "told", i)),
                list(random, 2, i -> variant(random, "time", i)),
                contenders,
                any(random, PreferenceSource.values()),
                list(random, 3, i -> "metric-" + i),
                new Analysis(
                        random.nextBoolean()
                                ? ImmutableList.of()
                                : ImmutableList.of(contenders.get(0).id()),
                        list(random, 3, i -> new Goal("metric " + i, any(random, Goal.Aim.values()))),
                        random.nextBoolean() ? Analysis.CONFIDENCE : 500 + random.nextInt(500),
                        random.nextBoolean() ? Analysis.RESAMPLES : 100 + random.nextInt(99_901)));
    }

    private static Source source(Random random, int number) {
        return switch (random.nextInt(3)) {
            case 0 -> new Source.Drawn(variant(random, "drawn", number));
            case 1 -> new Source.Given("given/" + number, "example:nlls");
            default -> new Source.Given("file-" + number + ".json", "file-" + number + ".json");
        };
    }

    private static Variant variant(Random random, String name, int number) {
        String label = name + " " + number;
        Options options = random.nextBoolean()
                ? Options.none()
                : Options.of(ImmutableMap.of(
                        "whole", new Options.Whole(random.nextLong()),
                        "text", new Options.Text("日本\n"),
                        "list", new Options.Texts(ImmutableList.of("", "b"))));
        return new Variant(label, random.nextBoolean() ? label : name, options);
    }

    private static ExperimentReport report(Random random) {
        Design design = design(random);
        return new ExperimentReport(
                design,
                cells(random, design),
                contrasts(random, design),
                design.analysis().goals().size() < 2
                        ? ImmutableList.of()
                        : conditions(design)
                                .map(each -> tradeOff(random, each, design))
                                .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Cell> cells(Random random, Design design) {
        return conditions(design)
                .flatMap(condition -> design.contenders().stream()
                        .map(contender -> cell(random, condition, contender.id(), design.replications())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Condition> conditions(Design design) {
        return design.sources().stream()
                .flatMap(source -> design.perturbations().stream()
                        .flatMap(told -> design.schedules().stream()
                                .map(time -> new Condition(source.id(), told.id(), time.id()))));
    }

    private static Condition condition(Random random, Design design) {
        return new Condition(
                design.sources().get(random.nextInt(design.sources().size())).id(),
                one(random, design.perturbations()),
                one(random, design.schedules()));
    }

    private static String one(Random random, ImmutableList<Variant> variants) {
        return variants.get(random.nextInt(variants.size())).id();
    }

    private static Cell cell(Random random, Condition condition, String contender, int trials) {
        int refused = random.nextInt(trials + 1);
        int infeasible = random.nextInt(trials - refused + 1);
        ImmutableSortedMap.Builder<Status, Integer> statuses = ImmutableSortedMap.naturalOrder();
        if (infeasible > 0) {
            statuses.put(Status.INFEASIBLE, infeasible);
        }
        if (trials - refused - infeasible > 0) {
            statuses.put(Status.SOLVED, trials - refused - infeasible);
        }
        return new Cell(
                condition,
                contender,
                trials,
                statuses.buildOrThrow(),
                refused == 0 ? ImmutableSortedMap.of() : ImmutableSortedMap.of(ProblemCode.PREFERENCES_TIED, refused),
                refused == trials
                        ? ImmutableSortedMap.of()
                        : ImmutableSortedMap.copyOf(ImmutableMap.of(
                                "pairs", summary(random, trials - refused), "日 b", summary(random, trials - refused))),
                ImmutableSortedMap.of("ranks", ImmutableLongArray.of(random.nextInt(9), Long.MAX_VALUE - 10)));
    }

    private static Summary summary(Random random, int most) {
        return new Summary(
                1 + random.nextInt(most),
                decimal(random),
                decimal(random),
                decimal(random),
                decimal(random),
                decimal(random),
                decimal(random),
                decimal(random),
                interval(random));
    }

    private static Optional<Interval> interval(Random random) {
        BigDecimal one = decimal(random);
        BigDecimal other = decimal(random);
        return maybe(random, new Interval(one.min(other), one.max(other)));
    }

    /** Contrasts of some factors that have two values. */
    private static ImmutableList<Contrast> contrasts(Random random, Design design) {
        ImmutableMap<Contrast.Factor, ImmutableList<Variant>> factors = ImmutableMap.of(
                Contrast.Factor.CONTENDER, design.contenders(),
                Contrast.Factor.PERTURBATION, design.perturbations(),
                Contrast.Factor.SCHEDULE, design.schedules());
        ImmutableList.Builder<Contrast> contrasts = ImmutableList.builder();
        factors.forEach((factor, variants) -> {
            if (variants.size() > 1 && random.nextBoolean()) {
                int first = random.nextInt(variants.size());
                int second = (first + 1 + random.nextInt(variants.size() - 1)) % variants.size();
                contrasts.add(contrast(
                        random,
                        design,
                        factor,
                        variants.get(first).id(),
                        variants.get(second).id()));
            }
        });
        return contrasts.build();
    }

    private static Contrast contrast(
            Random random, Design design, Contrast.Factor factor, String first, String second) {
        int more = random.nextInt(design.replications() + 1);
        int less = random.nextInt(design.replications() - more + 1);
        int equal = more + less == 0 ? 1 : random.nextInt(design.replications() - more - less + 1);
        Condition under = condition(random, design);
        String contender = one(random, design.contenders());
        boolean ofContenders = factor == Contrast.Factor.CONTENDER;
        return new Contrast(
                "metric-" + random.nextInt(3),
                factor,
                with(under, factor, first),
                ofContenders ? first : contender,
                with(under, factor, second),
                ofContenders ? second : contender,
                new PairedDifference(
                        more + equal + less,
                        decimal(random),
                        interval(random),
                        maybe(random, decimal(random)),
                        more,
                        equal,
                        less,
                        maybe(random, decimal(random))));
    }

    private static Condition with(Condition condition, Contrast.Factor factor, String label) {
        return switch (factor) {
            case CONTENDER -> condition;
            case PERTURBATION -> new Condition(condition.source(), label, condition.schedule());
            case SCHEDULE -> new Condition(condition.source(), condition.perturbation(), label);
        };
    }

    private static TradeOff tradeOff(Random random, Condition condition, Design design) {
        String first = design.contenders().get(0).id();
        ImmutableList<String> others =
                design.contenders().stream().skip(1).map(Variant::id).collect(ImmutableList.toImmutableList());
        boolean beaten = random.nextBoolean();
        return new TradeOff(
                condition,
                new ParetoSet(ImmutableList.of(first), beaten ? Maps.toMap(others, other -> first) : ImmutableMap.of()),
                ImmutableSortedSet.copyOf(Ids.ORDER, beaten ? ImmutableList.of() : others));
    }

    /** As reports have them: at most six decimals, without needless zeros. */
    private static BigDecimal decimal(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(7))
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> ImmutableList<T> list(Random random, int most, IntFunction<T> element) {
        return all(random.nextInt(most + 1), element);
    }

    private static <T> ImmutableList<T> all(int count, IntFunction<T> element) {
        return IntStream.range(0, count).mapToObj(element).collect(ImmutableList.toImmutableList());
    }
}
