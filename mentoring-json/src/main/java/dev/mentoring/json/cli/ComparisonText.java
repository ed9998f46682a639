package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import dev.mentoring.json.csv.CsvTable;
import dev.mentoring.json.csv.ExperimentTables;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.MeasureValues;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.PeerProblem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a comparison: as one aligned table, as JSON, as a table in CSV. */
final class ComparisonText {

    private static final String NOTHING = "-";
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private static final ImmutableList<String> HEADINGS = ImmutableList.of(
            "strategy", "status", "pairs", "score", "cover", "mean", "worst", "first", "gini", "envy", "block", "ms");

    private static final ImmutableList<String> LEGEND = ImmutableList.of(
            "cover: per cent of the %ss with a place and an allowed pair who are paired; mean, worst: rank at",
            "which they have their partners; first: how many have a first choice; gini: how uneven their scores",
            "are, from 0; envy: mentees who would rather have another's mentor; block: pairs who would rather",
            "have each other; ms: time on this machine. `mentoring strategies` says what each claims.");

    private final Comparison comparison;
    private final boolean peers;

    ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        this.peers = comparison.problem() instanceof PeerProblem;
    }

    /** The table, what its headings mean, and which strategies do not serve the question. */
    ImmutableList<String> lines() {
        AlignedTable table = new AlignedTable(2);
        table.add(HEADINGS);
        comparison.answers().forEach(answer -> table.add(row(answer)));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.addAll(table.lines()).add("");
        LEGEND.forEach(line -> lines.add(line.replace("%s", side())));
        if (!comparison.unserved().isEmpty()) {
            lines.add("", "Not compared:");
            Multimaps.index(comparison.unserved(), ComparisonText::reason)
                    .asMap()
                    .forEach((reason, those) -> lines.add("  "
                            + those.stream().map(Comparison.Unserved::strategy).collect(Collectors.joining(", "))
                            + ": " + reason));
        }
        return lines.build();
    }

    /** Why a strategy is not compared, short where many have the same reason. */
    private static String reason(Comparison.Unserved each) {
        return switch (each.why().code()) {
            case STRATEGY_UNSUITED -> "for problems of another kind";
            case PREFERENCES_TIED -> "for preferences without ties";
            default -> each.why().message();
        };
    }

    private String side() {
        return peers ? "peer" : "mentee";
    }

    private ImmutableList<String> row(Comparison.Answer answer) {
        return ImmutableList.of(
                answer.strategy(),
                answer.status().name(),
                whole(answer, "pairs"),
                whole(answer, "total-score"),
                measure(answer, side() + "-coverage")
                        .map(share -> decimal(share, 2, 1))
                        .orElse(NOTHING),
                measure(answer, side() + "-mean-rank")
                        .map(mean -> decimal(mean, 0, 2))
                        .orElse(NOTHING),
                whole(answer, peers ? "regret" : "mentee-worst-rank"),
                first(answer, side() + "-rank-profile"),
                measure(answer, peers ? "pair-score-gini" : "mentee-score-gini")
                        .map(gini -> decimal(gini, 0, 3))
                        .orElse(NOTHING),
                whole(answer, "envy"),
                whole(answer, "blocking-pairs"),
                Long.toString(answer.milliseconds()));
    }

    private static Optional<Ratio> measure(Comparison.Answer answer, String metric) {
        @Nullable Measure measure = answer.measures().get(metric);
        return measure == null ? Optional.empty() : measure.asRatio();
    }

    private static String whole(Comparison.Answer answer, String metric) {
        return measure(answer, metric).map(Ratio::toString).orElse(NOTHING);
    }

    private static String first(Comparison.Answer answer, String metric) {
        return answer.measures().get(metric) instanceof Measure.Profile profile
                ? Long.toString(
                        profile.counts().isEmpty() ? 0 : profile.counts().get(0))
                : NOTHING;
    }

    /** A fraction times a power of ten, with so many places; with more where it would show as nothing and is not. */
    static String decimal(Ratio ratio, int power, int places) {
        BigDecimal numerator = new BigDecimal(ratio.numerator()).scaleByPowerOfTen(power);
        BigDecimal denominator = new BigDecimal(ratio.denominator());
        BigDecimal rounded = numerator.divide(denominator, places, RoundingMode.HALF_EVEN);
        return (rounded.signum() == numerator.signum() ? rounded : numerator.divide(denominator, ONE_DIGIT))
                .toPlainString();
    }

    /** The comparison as JSON: the same on every machine, unless times are asked for. */
    String document(boolean times) {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).object();
        out.name("problem").row();
        out.name("id").value(comparison.problem().id());
        out.name("digest").value(comparison.problem().digest());
        out.end();
        out.name("seed").value(comparison.seed());
        out.name("judgedBy").value(comparison.judgedBy().text());
        out.name("answers").array();
        for (Comparison.Answer answer : comparison.answers()) {
            out.object();
            out.name("strategy").value(answer.strategy());
            out.name("status").value(answer.status().name());
            out.name("measures").object();
            answer.measures().forEach((metric, value) -> MeasureValues.write(value, out.name(metric)));
            out.end();
            if (times) {
                out.name("milliseconds").value(answer.milliseconds());
            }
            out.end();
        }
        out.end();
        out.name("unserved").array();
        for (Comparison.Unserved each : comparison.unserved()) {
            out.row();
            out.name("strategy").value(each.strategy());
            out.name("code").value(each.why().code().name());
            out.name("message").value(each.why().message());
            out.end();
        }
        out.end().end();
        return text.toString();
    }

    /** A row a strategy, a column a metric that is one number, to six decimals; empty cells where there is nothing to measure. */
    CsvTable table() {
        ImmutableList<String> metrics = Comparison.METRICS.all().stream()
                .map(Metric::name)
                .filter(name -> !name.endsWith("-profile"))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Comparison.Answer answer : comparison.answers()) {
            ImmutableList.Builder<String> row = ImmutableList.builder();
            row.add(answer.strategy(), answer.status().name());
            metrics.forEach(metric -> row.add(
                    measure(answer, metric).map(ExperimentTables::decimal).orElse("")));
            rows.add(row.build());
        }
        return new CsvTable(
                ImmutableList.<String>builder()
                        .add("strategy", "status")
                        .addAll(metrics)
                        .build(),
                rows.build());
    }
}
