package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.TrialKey;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes tables of experiments for programs that compute with them: one observation a row, one variable a column. */
public final class ExperimentTables {

    private static final int PLACES = 6;
    private static final String NOTHING = "";

    private static final ImmutableList<String> CONDITION = ImmutableList.of("source", "perturbation", "schedule");

    private static final ImmutableList<String> TRIALS = header(
            CONDITION,
            "contender",
            "replication",
            "status",
            "refused",
            "metric",
            "rank",
            "value",
            "numerator",
            "denominator");

    private static final ImmutableList<String> FIGURES = header(
            CONDITION,
            "contender",
            "metric",
            "count",
            "mean",
            "deviation",
            "least",
            "lowerQuartile",
            "median",
            "upperQuartile",
            "most",
            "low",
            "high");

    private static final ImmutableList<String> CONTRASTS = header(
            CONDITION,
            "contender",
            "otherSource",
            "otherPerturbation",
            "otherSchedule",
            "otherContender",
            "factor",
            "metric",
            "count",
            "mean",
            "low",
            "high",
            "effect",
            "more",
            "equal",
            "less",
            "chance");

    private static final ImmutableList<String> TRADE_OFFS = header(CONDITION, "contender", "standing", "beatenBy");

    private ExperimentTables() {}

    private static ImmutableList<String> header(ImmutableList<String> first, String... more) {
        return ImmutableList.<String>builder().addAll(first).add(more).build();
    }

    /**
     * A row for each metric of each trial; for each rank of a metric that counts ranks; and one row for a trial whose strategy did not
     * serve the question. Values are rounded to six decimals. Numerator and denominator are exact, and may be larger than 64 bits: in
     * lines of JSON they are texts, since readers of numbers round such or refuse them.
     */
    public static TidyTable trials(Iterable<Trial> trials) {
        return new TidyTable(
                TRIALS, ImmutableSet.of("replication", "rank", "value"), flat(trials, ExperimentTables::rows));
    }

    /** A row for each metric of each contender under each condition. */
    public static TidyTable figures(ExperimentReport report) {
        return new TidyTable(
                FIGURES,
                ImmutableSet.copyOf(FIGURES.subList(FIGURES.indexOf("count"), FIGURES.size())),
                flat(report.cells(), ExperimentTables::rows));
    }

    /** A row for each contrast. */
    public static TidyTable contrasts(ExperimentReport report) {
        return new TidyTable(
                CONTRASTS,
                ImmutableSet.copyOf(CONTRASTS.subList(CONTRASTS.indexOf("count"), CONTRASTS.size())),
                flat(report.contrasts(), contrast -> Stream.of(row(contrast))));
    }

    /** A row for each contender under each condition: a MEMBER of those that nothing beats, BEATEN, or UNMEASURED. */
    public static TidyTable tradeOffs(ExperimentReport report) {
        return new TidyTable(TRADE_OFFS, ImmutableSet.of(), flat(report.tradeOffs(), ExperimentTables::rows));
    }

    /** A fraction as a decimal number, rounded to six decimals, without needless zeros. */
    public static String decimal(Ratio ratio) {
        return new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static <T> Iterable<ImmutableList<String>> flat(
            Iterable<T> values, Function<T, Stream<ImmutableList<String>>> rows) {
        return Iterables.concat(
                Iterables.transform(values, value -> rows.apply(value).collect(ImmutableList.toImmutableList())));
    }

    private static Stream<ImmutableList<String>> rows(Trial trial) {
        TrialKey key = trial.key();
        ImmutableList<String> who = row(key.condition(), key.contender(), Integer.toString(key.replication()));
        if (trial.outcome() instanceof Trial.Refused refused) {
            return Stream.of(with(who, "REFUSED", refused.code().name(), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
        }
        Trial.Measured measured = (Trial.Measured) trial.outcome();
        String status = measured.status().name();
        return measured.measures().entrySet().stream()
                .flatMap(entry -> values(entry.getValue())
                        .map(value -> with(
                                who,
                                status,
                                NOTHING,
                                entry.getKey(),
                                value.rank(),
                                decimal(value.ratio()),
                                value.ratio().numerator().toString(),
                                value.ratio().denominator().toString())));
    }

    /** A number, and at which rank where it counts one. */
    private record Value(String rank, Ratio ratio) {}

    private static Stream<Value> values(Measure measure) {
        if (measure instanceof Measure.Profile profile) {
            return IntStream.range(0, profile.counts().length())
                    .mapToObj(r -> new Value(
                            Integer.toString(r + 1), Ratio.of(profile.counts().get(r), 1)));
        }
        return measure.asRatio().stream().map(ratio -> new Value(NOTHING, ratio));
    }

    private static Stream<ImmutableList<String>> rows(Cell cell) {
        return cell.figures().entrySet().stream()
                .map(entry -> with(row(cell.condition(), cell.contender(), entry.getKey()), cells(entry.getValue())));
    }

    private static String[] cells(Summary summary) {
        return new String[] {
            Integer.toString(summary.count()),
            text(summary.mean()),
            text(summary.deviation()),
            text(summary.least()),
            text(summary.lowerQuartile()),
            text(summary.median()),
            text(summary.upperQuartile()),
            text(summary.most()),
            text(summary.interval().map(Interval::low)),
            text(summary.interval().map(Interval::high))
        };
    }

    private static ImmutableList<String> row(Contrast contrast) {
        PairedDifference difference = contrast.difference();
        return with(
                row(contrast.one(), contrast.oneContender()),
                contrast.other().source(),
                contrast.other().perturbation(),
                contrast.other().schedule(),
                contrast.otherContender(),
                contrast.factor().name(),
                contrast.metric(),
                Integer.toString(difference.count()),
                text(difference.mean()),
                text(difference.interval().map(Interval::low)),
                text(difference.interval().map(Interval::high)),
                text(difference.effect()),
                Integer.toString(difference.more()),
                Integer.toString(difference.equal()),
                Integer.toString(difference.less()),
                text(difference.chance()));
    }

    private static Stream<ImmutableList<String>> rows(TradeOff tradeOff) {
        Condition condition = tradeOff.condition();
        return Stream.of(
                        tradeOff.set().members().stream().map(each -> row(condition, each, "MEMBER", NOTHING)),
                        tradeOff.set().beatenBy().entrySet().stream()
                                .map(each -> row(condition, each.getKey(), "BEATEN", each.getValue())),
                        tradeOff.unmeasured().stream().map(each -> row(condition, each, "UNMEASURED", NOTHING)))
                .flatMap(rows -> rows);
    }

    private static ImmutableList<String> row(Condition condition, String... more) {
        return with(ImmutableList.of(condition.source(), condition.perturbation(), condition.schedule()), more);
    }

    private static ImmutableList<String> with(List<String> row, String... more) {
        return ImmutableList.<String>builder().addAll(row).add(more).build();
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(NOTHING);
    }
}
