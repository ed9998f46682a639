package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.statistic.Interval;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.explain.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers in tables and pictures against the report. */
class StudyFiguresTest {

    private static final Study STUDY = Experiments.study(Language.EN);

    private static String cell(Table table, int row, int column) {
        return table.rows().get(row).get(column).markup().replaceAll("<[^>]*>", "");
    }

    /** The number that is written, and by how much it may have been rounded. */
    private static void assertTells(String text, BigDecimal figure) {
        BigDecimal told = new BigDecimal(
                text.replaceAll("[,\u202f]", "").replace('−', '-').replace("+", ""));
        assertThat(told.subtract(figure).abs())
                .as("%s tells %s", text, figure)
                .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(told.scale()).divide(BigDecimal.valueOf(2)));
    }

    private static Stream<Picture> pictures(String prefix) {
        return STUDY.conditions().stream()
                .flatMap(condition -> new ConditionSection(STUDY, condition).section().pictures().stream())
                .filter(picture -> picture.id().startsWith(prefix));
    }

    private static Condition conditionOf(Picture picture) {
        return STUDY.conditions().get(Integer.parseInt(picture.id().split("-", -1)[1]) - 1);
    }

    private static String metricOf(Picture picture) {
        return STUDY.shown().get(Integer.parseInt(picture.id().split("-", -1)[2]) - 1);
    }

    @Test
    void means_are_those_of_the_cells() {
        assertThat(pictures("means")).hasSize(16).allSatisfy(picture -> {
            for (int row = 0; row < STUDY.contenders().size(); row++) {
                ImmutableMap<String, Object> drawn = picture.rows().get(row);
                List<Summary> told =
                        STUDY.summary(conditionOf(picture), STUDY.contenders().get(row), metricOf(picture)).stream()
                                .toList();
                if (told.isEmpty()) {
                    assertThat(drawn).containsEntry("kind", "none").containsEntry("text", "–");
                    continue;
                }
                Summary summary = told.get(0);
                Interval interval = summary.interval().orElseThrow();
                assertThat(drawn)
                        .containsEntry("mean", summary.mean())
                        .containsEntry("low", interval.low())
                        .containsEntry("high", interval.high());
                assertTells(cell(picture.table(), row, 1), summary.mean());
                assertTells(cell(picture.table(), row, 2).split(" to ", -1)[0], interval.low());
                assertTells(cell(picture.table(), row, 2).split(" to ", -1)[1], interval.high());
                assertTells(cell(picture.table(), row, 3), summary.deviation());
                assertTells(cell(picture.table(), row, 4), summary.median());
            }
        });
    }

    @Test
    void differences_are_those_of_the_contrasts_and_full_where_zero_is_left_out() {
        assertThat(pictures("differences")).hasSize(16).allSatisfy(picture -> {
            List<Contrast> contrasts = STUDY.contrasts(conditionOf(picture), "deferred-acceptance")
                    .filter(contrast -> contrast.metric().equals(metricOf(picture)))
                    .toList();
            assertThat(picture.rows().get(0)).containsEntry("text", "baseline");
            for (int k = 0; k < contrasts.size(); k++) {
                Contrast contrast = contrasts.get(k);
                Interval interval = contrast.difference().interval().orElseThrow();
                ImmutableMap<String, Object> drawn =
                        picture.rows().get(STUDY.contenders().indexOf(contrast.oneContender()));
                assertThat(drawn)
                        .containsEntry("mean", contrast.difference().mean())
                        .containsEntry("kind", interval.excludesZero() ? "one" : "two");
                assertTells(cell(picture.table(), k, 1), contrast.difference().mean());
                assertThat(cell(picture.table(), k, 3)).isEqualTo(against(interval));
                assertThat(cell(picture.table(), k, 5)).matches("\\d+ / \\d+ / \\d+");
            }
        });
    }

    @Test
    void differences_that_are_exact_are_full_unless_they_are_zero() {
        Study given = Experiments.given(Language.EN);
        Section section = new ConditionSection(given, given.conditions().get(0)).section();
        Picture picture = picture(section, "differences-1-2");

        assertThat(picture.rows().stream().map(row -> row.get("kind"))).containsExactly("none", "two", "one");
        assertThat(cell(picture.table(), 0, 3)).isEqualTo("–");
        assertThat(cell(picture.table(), 1, 3)).isEqualTo("less");
        assertThat(section.lead().get(0)).contains("the difference is exact");
    }

    @Test
    void a_single_value_is_told_apart_from_nothing() {
        PairedDifference single =
                new PairedDifference(1, BigDecimal.TEN, Optional.empty(), Optional.empty(), 1, 0, 0, Optional.empty());

        assertThat(Differences.sign(single)).isEmpty();
    }

    @Test
    void whole_numbers_without_intervals_have_no_decimals() {
        Study given = Experiments.given(Language.EN);
        Section section = new ConditionSection(given, given.conditions().get(0)).section();
        Picture picture = picture(section, "means-1-1");

        assertThat(cell(picture.table(), 0, 1)).isEqualTo("32");
        assertThat(cell(picture.table(), 0, 4)).isEqualTo("32");
        assertThat(picture.rows().get(0)).containsEntry("text", "32");
        assertThat(picture.shows()).contains("with 32,").doesNotContain("32.0");
        assertThat(Stream.of(picture, picture(section, "differences-1-1"))
                        .flatMap(each ->
                                ((List<?>) Objects.requireNonNull(each.values().get("texts"))).stream()))
                .hasSizeGreaterThan(3)
                .allSatisfy(text -> assertThat((String) text).matches("\\d+"));
        assertThat(section.rest().markup()).doesNotContain(".000");
    }

    private static Picture picture(Section section, String id) {
        return section.pictures().stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String against(Interval interval) {
        return !interval.excludesZero() ? "undecided" : interval.low().signum() > 0 ? "more" : "less";
    }

    @Test
    void trade_offs_show_who_is_beaten_by_whom() {
        Section section = new TradeOffSection(STUDY).section().orElseThrow();

        assertThat(section.pictures()).hasSize(4);
        for (int k = 0; k < 4; k++) {
            var tradeOff = STUDY.report().tradeOffs().get(k);
            Picture picture = section.pictures().get(k);
            assertThat(picture.rows().stream()
                            .filter(row -> "one".equals(row.get("kind")))
                            .map(row -> row.get("label")))
                    .containsExactlyInAnyOrderElementsOf(tradeOff.set().members());
            assertThat(picture.values()).containsEntry("bend", "step-before");
            for (int row = 0; row < STUDY.contenders().size(); row++) {
                String contender = STUDY.contenders().get(row);
                String beatenBy = cell(picture.table(), row, 3);
                assertThat(beatenBy)
                        .isEqualTo(
                                tradeOff.set().members().contains(contender)
                                        ? "nothing"
                                        : tradeOff.set().beatenBy().getOrDefault(contender, "not compared"));
            }
        }
    }

    @Test
    void ranks_sum_to_the_profiles() {
        Section section = new ProfileSection(STUDY).section().orElseThrow();

        assertThat(section.pictures()).hasSize(4).allSatisfy(picture -> {
            Condition condition = conditionOf(picture);
            for (int row = 0; row < picture.table().rows().size(); row++) {
                Cell told = STUDY.cell(condition, cell(picture.table(), row, 0)).orElseThrow();
                var counts = told.profiles().values().asList().get(0);
                assertTells(cell(picture.table(), row, 1), BigDecimal.valueOf(counts.get(0)));
                int last = picture.table().columns().size() - 1;
                assertTells(
                        cell(picture.table(), row, last),
                        BigDecimal.valueOf(counts.stream().sum()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lines_run_from_place_to_place_in_the_order_of_the_design(Language language) {
        Section section = new AcrossSection(Experiments.study(language), Contrast.Factor.PERTURBATION)
                .section()
                .orElseThrow();

        assertThat(section.pictures()).hasSize(4);
        assertThat(new AcrossSection(STUDY, Contrast.Factor.SCHEDULE).section()).isEmpty();
        for (ImmutableMap<String, Object> point : section.pictures().get(0).rows()) {
            Condition condition = STUDY.conditions().get(Objects.equals(point.get("at"), 0) ? 0 : 1);
            String contender = STUDY.contenders().get((int) Objects.requireNonNull(point.get("line")));
            assertThat(STUDY.summary(condition, contender, "total-score").map(Summary::mean))
                    .hasValue((BigDecimal) point.get("mean"));
        }
    }

    @Test
    void endings_sum_to_the_trials() {
        String markup = new EndingSection(STUDY).section().rest().markup();

        assertThat(EndingSection.refused(STUDY)).isEqualTo(24);
        assertThat(markup)
                .contains("<bdi>egalitarian</bdi></th><td class=\"number\">48</td><td class=\"number\">24</td>");
    }
}
