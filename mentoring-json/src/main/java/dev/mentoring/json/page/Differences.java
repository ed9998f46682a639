package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import java.math.BigDecimal;
import java.util.Optional;

/** The part of a table that tells of differences. */
final class Differences {

    private static final BigDecimal LEAST_CHANCE = new BigDecimal("0.0001");

    private final Study study;
    private final Words words;

    Differences(Study study) {
        this.study = study;
        this.words = study.words();
    }

    ImmutableList<Column> columns() {
        return ImmutableList.of(
                Column.numbers(words.text("study.difference")),
                Column.numbers(words.text("study.interval", study.confidence())),
                Column.words(words.text("study.tells")),
                Column.numbers(words.text("study.effect")),
                Column.numbers(words.text("study.signs")),
                Column.numbers(words.text("study.chance")));
    }

    ImmutableList<Html> cells(PairedDifference difference, Precision precision) {
        return Table.row(
                precision.signed(difference.mean(), words),
                precision.text(difference.interval(), words),
                sign(difference)
                        .map(sign -> words.text("study." + (sign > 0 ? "more" : sign < 0 ? "less" : "unclear.short")))
                        .orElse("–"),
                difference
                        .effect()
                        .map(effect -> Precision.ofStep(new BigDecimal("0.01"), BigDecimal.ONE)
                                .signed(effect, words))
                        .orElse("–"),
                words.text(
                        "study.signs.value",
                        words.number(difference.more()),
                        words.number(difference.equal()),
                        words.number(difference.less())),
                difference.chance().map(this::chance).orElse("–"));
    }

    /**
     * On which side of zero a difference is, 0 where that is undecided; empty where there is none, or no telling. Several replications
     * without an interval repeat one difference, which is exact.
     */
    static Optional<Integer> sign(PairedDifference difference) {
        return difference
                .interval()
                .map(interval -> interval.excludesZero() ? interval.low().signum() : 0)
                .or(() -> Optional.of(difference.mean().signum()).filter(sign -> difference.count() > 1 && sign != 0));
    }

    private String chance(BigDecimal chance) {
        Precision precision = Precision.ofStep(LEAST_CHANCE, BigDecimal.ONE);
        return chance.compareTo(LEAST_CHANCE) < 0
                ? words.text("study.chance.below", precision.text(LEAST_CHANCE, words))
                : precision.text(chance, words);
    }
}
