package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Examples;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchPageTest {

    private static final String HOSTILE = "</script><script>alert(1)</script>\" 'x";
    private static final String LONG = "w".repeat(256);

    static Stream<Arguments> examples() {
        return Examples.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_a_whole_document_that_can_be_found_one_s_way_in(String example, Language language) {
        String page = Pages.page(example, language);
        Markup markup = Markup.of(page);

        assertThat(page).startsWith("<!doctype html>\n<html lang=\"" + language.tag() + "\">");
        assertThat(markup.values("id")).doesNotHaveDuplicates();
        assertThat(markup.values("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(markup.values("id")).contains(href.substring(1)));
        assertThat(Stream.of("h1", "header", "nav", "main", "footer"))
                .allSatisfy(name -> assertThat(markup.named(name)).hasSize(1));
        assertThat(markup.tags().stream()
                        .map(Markup.Tag::name)
                        .filter(name -> name.matches("h[1-6]"))
                        .distinct())
                .containsExactly("h1", "h2");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_picture_says_what_it_shows_and_has_its_table(String example, Language language) {
        Markup markup = Markup.of(Pages.page(example, language));
        List<Markup.Tag> figures = markup.named("figure");

        assertThat(figures).hasSizeGreaterThan(4);
        for (Markup.Tag figure : figures) {
            List<Markup.Tag> after = markup.tags()
                    .subList(markup.tags().indexOf(figure) + 1, markup.tags().size());
            assertThat(after.stream().map(Markup.Tag::name).toList()).startsWith("figcaption", "div");
            Markup.Tag drawing = after.stream()
                    .filter(tag -> tag.value("role").equals("img"))
                    .findFirst()
                    .orElseThrow();
            assertThat(drawing.value("aria-label")).matches(".{20,}\\.");
            assertThat("figure-" + drawing.value("data-picture")).isEqualTo(figure.value("id"));
            assertThat(after.stream()
                            .filter(tag -> tag.name().matches("table|figure"))
                            .findFirst())
                    .map(Markup.Tag::name)
                    .hasValue("table");
        }
    }

    @Test
    @Tag("P14")
    void asks_nothing_of_any_network_and_runs_nothing_but_its_own() {
        Markup markup = Markup.of(Pages.page("nlls", Language.EN));

        String policy = markup.named("meta").get(1).value("content");
        assertThat(policy).startsWith("default-src &#39;none&#39;;").doesNotContain("unsafe", "http", "*", "data:");
        assertThat(markup.values("src")).isEmpty();
        assertThat(markup.named("link")).isEmpty();
        assertThat(markup.tags()).noneMatch(tag -> tag.attributes().matches(".* (on[a-z]+|style)=.*"));
    }

    @Test
    @Tag("B14")
    void the_same_input_gives_the_same_bytes_whatever_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Pages.content(MatchPage.of(Pages.match("peer-scheme"))
                            .in(Language.FR)
                            .html()))
                    .isEqualTo(Pages.page("peer-scheme", Language.FR));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @Tag("P2")
    void people_go_by_identifier_unless_names_are_handed_in() {
        MatchPage page = MatchPage.of(Pages.match("nlls"));

        assertThat(Pages.page("nlls", Language.EN)).doesNotContain("Teodor").contains("R-124");
        assertThat(page.withNames(ImmutableMap.of("R-124", "Teodor Klymchuk")).html())
                .contains("<bdi>R-124 Teodor Klymchuk</bdi>")
                .contains("R-124 Teodor Klymchuk with");
        assertThat(page).hasToString("MatchPage[nlls/nlls, en]");
    }

    @Test
    @Tag("P14")
    void hostile_names_and_identifiers_stay_texts() {
        TwoSidedProblem problem = TwoSidedProblem.builder("<b>round</b>")
                .addMentor(Person.of(HOSTILE, 2))
                .addMentor(Person.of(LONG))
                .addMentee(Person.of("\ud83c\udf31&amp;"))
                .addMentee(Person.of("عربي"))
                .addMentee(Person.of("<!--"))
                .allowEveryPair()
                .build();
        String page = MatchPage.of(problem, Pages.solve(problem, "max-coverage"))
                .withNames(ImmutableMap.of("عربي", "a\u202eb\u0000</title>", LONG, HOSTILE))
                .html();

        assertThat(Markup.of(Pages.content(page)).named("script")).hasSize(4);
        assertThat(page)
                .doesNotContain("alert(1)</script>", "\u202e", "\u0000", "<b>round")
                .contains("a\\u{202e}b");
    }

    @Test
    void tells_of_peers_and_of_problems_without_people() {
        PeerProblem peers = PeerProblem.builder("peers")
                .addPeer(Person.of("ada"))
                .addPeer(Person.of("ben"))
                .addPeer(Person.of("cy"))
                .pair("ada", "ben", 7)
                .pair("ben", "cy", 3)
                .build();

        String page = Pages.content(
                MatchPage.of(peers, Pages.solve(peers, "peer-max-score")).html());

        Markup.of(page);
        assertThat(page).contains("Peers with a partner", "2 of 3", "<bdi>cy</bdi>", "Every pair has 7 points.");
    }

    @Test
    void a_mentor_and_a_mentee_of_one_identifier_have_a_card_each() {
        TwoSidedProblem problem = TwoSidedProblem.builder("both")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("ben"))
                .addMentee(Person.of("ada"))
                .addMentee(Person.of("cy"))
                .pair("ada", "cy", 7)
                .build();

        String page = Pages.content(
                MatchPage.of(problem, Pages.solve(problem, "max-score")).html());

        assertThat(page)
                .contains("<summary><bdi>ada</bdi> · Mentor</summary>", "<summary><bdi>ada</bdi> · Mentee</summary>")
                .contains("<summary><bdi>ben</bdi></summary>", "<summary><bdi>cy</bdi></summary>");
        assertThat(Markup.of(page).values("id").stream().filter(id -> id.matches("person-\\d")))
                .hasSize(4);
    }

    @Test
    @Tag("A10")
    void those_handed_in_are_those_read_and_those_refused() {
        Match match = Pages.match("nlls");
        Problem unread = Problem.of(
                ProblemCode.DATE_INVALID, new Location.InTable(70, "Date <of> birth"), "no such day", "R-169");
        Problem second = Problem.of(ProblemCode.MISSING_FIELD, new Location.InTable(71, "Date"), "missing", "R-121");

        MatchPage page = MatchPage.of(match).withRefused(List.of(List.of(unread), List.of(unread, second, unread)));
        String told = Pages.content(page.html());

        assertThat(told)
                .contains("Applications handed in: 70 = 68 read + 2 refused")
                .contains(
                        "<code>DATE_INVALID</code></th>",
                        "<bdi>Date &lt;of&gt; birth</bdi></td><td class=\"number\">2<")
                .contains("<code>MISSING_FIELD</code></th>")
                .doesNotContain("R-169", "R-121");
        assertThat(Pages.content(page.groupedBy("location-type").in(Language.FR).html()))
                .contains("lues 68 + refusées 2")
                .doesNotContain("R-169", "DATE_INVALID", "Date &lt;of&gt; birth");
        assertThat(Pages.content(MatchPage.of(match).withRefused(List.of()).html()))
                .contains("id=\"refused\"")
                .doesNotContain("0 refused");
        assertThat(Pages.content(MatchPage.of(match)
                        .withRefused(List.of())
                        .groupedBy("location-type")
                        .html()))
                .doesNotContain("id=\"refused\"");
    }

    @Test
    void a_line_that_can_be_seen_stands_before_each_table_of_the_refused() {
        Problem unread = Problem.of(ProblemCode.DATE_INVALID, new Location.InTable(70, "Date"), "no such day", "R-169");

        assertThat(Pages.content(MatchPage.of(Pages.match("nlls"))
                        .withRefused(List.of(List.of(unread)))
                        .html()))
                .contains(
                        ">Applications that could not be read, by reason</p><div class=\"scroll\"",
                        ">People whom the rules keep out or leave to the coordinator, by the rule that decided</p><div");
    }

    @Test
    void nobody_is_refused_by_a_problem_without_people() {
        TwoSidedProblem problem = TwoSidedProblem.builder("none").build();
        MatchPage page = MatchPage.of(problem, Pages.solve(problem, "max-score"));

        assertThatThrownBy(() -> page.withRefused(List.of())).isInstanceOf(InvalidModelException.class);
    }

    /** Work that grows with the square of the people shows here: 5,000 of them, with five possible partners each. */
    @Test
    @Tag("thorough")
    void a_round_of_five_thousand_people_has_a_page() {
        TwoSidedProblem problem = Pages.large(2_500);
        MatchingResult before = Pages.solve(problem, "greedy");

        String page = MatchPage.of(problem, Pages.solve(problem, "max-score"))
                .withEarlier(before)
                .html();

        assertThat(page.split("<details class=\"card\"", -1)).hasSize(5_001);
    }

    @Test
    void tells_that_there_can_be_no_pairs() {
        TwoSidedProblem problem = TwoSidedProblem.builder("none")
                .addMentor(new Person("ada", 2, 2, Optional.empty()))
                .addMentee(Person.of("ben"))
                .allowEveryPair()
                .build();

        String page = Pages.content(
                MatchPage.of(problem, Pages.solve(problem, "max-score")).html());

        Markup.of(page);
        assertThat(page).contains("There is no way to pair people", "INFEASIBLE", "there is no result");
    }

    @Test
    void refuses_a_result_that_does_not_verify() {
        Match match = Pages.match("council-pilot");
        MatchingResult result = match.result();
        MatchingResult other = new MatchingResult(
                        result.problemId(),
                        result.problemDigest(),
                        result.strategy(),
                        result.status(),
                        result.pairings().subList(1, result.pairings().size()),
                        result.unmatched(),
                        result.totals(),
                        result.remedies(),
                        result.notes(),
                        result.certificate(),
                        result.seal())
                .sealed();

        assertThatThrownBy(() -> MatchPage.of(match.round().problem(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the result does not verify: ");
    }

    @Test
    @Tag("A3")
    void tells_what_became_of_earlier_pairs() {
        Match match = Pages.match("nlls");
        MatchingResult before = Pages.solve(match.round().problem(), "greedy");

        ChangeSection changes = new ChangeSection(Pages.outcome(match, Language.EN), before);
        Picture picture = changes.section().pictures().get(0);

        List<String> pairs = new ArrayList<>(
                before.pairings().stream().map(MatchPageTest::show).toList());
        List<String> now =
                match.result().pairings().stream().map(MatchPageTest::show).toList();
        long kept = pairs.stream().filter(now::contains).count();
        assertThat(picture.rows().stream().map(row -> row.get("to")))
                .containsExactly(kept, pairs.size() - kept, now.size() - kept);
    }

    private static String show(Pairing pairing) {
        return pairing.mentor() + " > " + pairing.mentee();
    }
}
