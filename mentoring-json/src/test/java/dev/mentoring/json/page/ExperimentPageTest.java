package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Trial;
import dev.mentoring.matching.experiment.schedule.Schedule;
import dev.mentoring.matching.experiment.schedule.Schedules;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentPageTest {

    private static final String HOSTILE = "</script><script>alert(1)</script>' <b>x";

    static Stream<Arguments> reports() {
        return Stream.of(
                        "page/experiment-report.json",
                        "golden/experiment-report-1-full.json",
                        "golden/experiment-report-1-least.json")
                .flatMap(file -> Stream.of(Language.values()).map(language -> Arguments.of(file, language)));
    }

    private static String page(String document, Language language) {
        ExperimentReport report = MentoringJson.experimentReports().read(document);
        return Pages.content(ExperimentPage.of(report).in(language).html());
    }

    private static String document() {
        return Experiments.document("page/experiment-report.json");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void is_a_whole_document_that_can_be_found_one_s_way_in(String file, Language language) {
        String page = page(Experiments.document(file), language);
        Markup markup = Markup.of(page);

        assertThat(page).startsWith("<!doctype html>\n<html lang=\"" + language.tag() + "\">");
        assertThat(markup.values("id")).doesNotHaveDuplicates();
        assertThat(markup.values("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(markup.values("id")).contains(href.substring(1)));
        assertThat(markup.tags().stream()
                        .map(Markup.Tag::name)
                        .filter(name -> name.matches("h[1-6]"))
                        .distinct())
                .containsExactly("h1", "h2");
        assertThat(page).doesNotContain("Optional");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_picture_says_what_it_shows(String file, Language language) {
        Markup markup = Markup.of(page(Experiments.document(file), language));
        List<Markup.Tag> drawings = markup.tags().stream()
                .filter(tag -> tag.value("role").equals("img"))
                .toList();

        assertThat(drawings).hasSameSizeAs(markup.named("figure"));
        assertThat(drawings)
                .allSatisfy(drawing -> assertThat(drawing.value("aria-label")).matches(".{20,}\\."));
    }

    @Test
    void tells_every_part_of_the_report() {
        assertThat(Markup.of(page(document(), Language.EN)).named("section").stream()
                        .map(section -> section.value("id")))
                .containsExactly(
                        "design",
                        "trade-offs",
                        "condition-1",
                        "condition-2",
                        "condition-3",
                        "condition-4",
                        "ranks",
                        "perturbation",
                        "endings",
                        "reading");
    }

    @Test
    void says_who_is_beaten_nowhere_and_what_was_refused() {
        assertThat(page(document(), Language.EN))
                .contains(
                        "By all goals together, no other contender beats these under any condition: assignment.",
                        "24 trials were refused",
                        "PREFERENCES_TIED");
        assertThat(page(document(), Language.FR)).contains("aucune condition\u00a0: assignment.", "lang=\"en\"");
    }

    @Test
    @Tag("P14")
    void hostile_labels_and_names_of_metrics_stay_texts() {
        String hostile = document()
                .replace("\"assignment\"", "\"" + HOSTILE + "\"")
                .replace("\"popular\"", "\"<img src=x>\"")
                .replace("\"total-score\"", "\"" + HOSTILE + "\"")
                .replace("\"steady-or-very-good\"", "\"<h1>\"");
        String page = page(hostile, Language.EN);

        assertThat(Markup.of(page).named("script")).hasSize(4);
        assertThat(Markup.of(page).named("img")).isEmpty();
        assertThat(page).doesNotContain("<b>x", "alert(1)</script>");
    }

    @Test
    @Tag("B14")
    void the_same_report_gives_the_same_bytes_whatever_the_locale() {
        String before = page(document(), Language.FR);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(page(document(), Language.FR)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void calls_every_measure_of_the_bench_by_a_name_for_people(Language language) {
        Set<String> keys = Words.texts(language).keySet();

        assertThat(Stream.of(
                                Metrics.standard().names().stream(),
                                Schedules.standard().names().stream()
                                        .map(name -> Schedules.standard().named(name))
                                        .map(Schedule::measures)
                                        .flatMap(measures -> measures.keySet().stream()),
                                Stream.of(Trial.SOLVED, Trial.LOST_PAIRS))
                        .flatMap(names -> names))
                .allSatisfy(name -> assertThat(keys).contains("metric." + name));
    }

    @Test
    void calls_somebody_s_own_measure_by_its_name() {
        assertThat(page(document().replace("\"pairs\"", "\"pairs-at-the-weekend\""), Language.EN))
                .contains("<figcaption>pairs-at-the-weekend</figcaption>");
    }

    @Test
    void names_design_and_report_by_their_digests() {
        ExperimentReport report = MentoringJson.experimentReports().read(document());

        assertThat(page(document(), Language.EN))
                .contains(MentoringJson.experiments().digest(report.design()))
                .contains(MentoringJson.experimentReports().digest(report));
        assertThat(ExperimentPage.of(report)).hasToString("ExperimentPage[steady-or-very-good, en]");
    }
}
