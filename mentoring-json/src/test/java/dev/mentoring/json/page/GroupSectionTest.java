package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Grouping;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P11")
class GroupSectionTest {

    private static final String LOCATION = "location-type";

    private final Map<String, String> groups = new HashMap<>();

    /** Groups of people of whom so many can be paired. */
    private TwoSidedProblem problem(Map<String, int[]> peopleAndPairs) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("groups");
        peopleAndPairs.forEach((group, sizes) -> IntStream.range(0, sizes[0]).forEach(i -> {
            String mentee = group + "-" + i;
            builder.addMentee(Person.of(mentee));
            groups.put(mentee, group);
            if (i < sizes[1]) {
                builder.addMentor(Person.of("mentor-" + mentee)).pair("mentor-" + mentee, mentee, 1);
            }
        }));
        return builder.build();
    }

    /** Such groups, told by any kind of section. */
    private Section section(Map<String, int[]> peopleAndPairs) {
        TwoSidedProblem problem = problem(peopleAndPairs);
        return section(problem, Groups.of(Grouping.of("site", Side.MENTEE, groups)));
    }

    private static Section section(TwoSidedProblem problem, Groups groups) {
        return new GroupSection(Pages.outcome(problem, Pages.solve(problem, "max-coverage")), groups).section();
    }

    private static List<String> row(Section section, String group) {
        return section.pictures().get(0).table().rows().stream()
                .filter(row -> row.get(0).markup().equals(group))
                .map(row -> row.stream().map(Html::markup).toList())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_large_groups_by_rounded_counts_and_their_gap() {
        Section section = section(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}));

        assertThat(row(section, "north")).containsExactly("north", "about 40", "about 30", "about 10", "about 75%");
        assertThat(row(section, "south")).containsExactly("south", "about 60", "about 20", "about 40", "about 33%");
        assertThat(row(section, "Everybody")).containsExactly("Everybody", "103", "53", "50", "51%");
        assertThat(section.lead().get(2)).contains("about 42 percentage points");
    }

    @Test
    void a_group_of_nine_neither_shows_nor_can_be_worked_out() {
        Section section =
                section(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}, "tiny", new int[] {9, 4}));

        assertThat(row(section, "tiny")).containsExactly("tiny", "not shown", "not shown", "not shown", "not shown");
        // All people less what is told of the others is what remains: it must leave more than one group open.
        for (int column : new int[] {1, 2, 3}) {
            assertThat(section.pictures().get(0).table().rows().stream()
                            .filter(row -> !row.get(column).markup().matches("(about )?\\d+"))
                            .count())
                    .isNotEqualTo(1);
        }
        assertThat(section.pictures().get(0).rows().stream().filter(bar -> "tiny".equals(bar.get("label"))))
                .allSatisfy(bar -> assertThat(bar).containsEntry("to", 0L));
    }

    @Test
    void small_groups_alone_make_a_table_that_says_so() {
        Section section = section(Map.of("a", new int[] {9, 9}, "b", new int[] {5, 1}));

        assertThat(section.pictures()).isEmpty();
        assertThat(section.lead().get(2)).endsWith("no gap is told.");
        assertThat(section.rest().markup()).contains("not shown");
    }

    @Test
    void says_which_counts_are_exact() {
        Section section = section(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}));

        assertThat(section.lead().get(1))
                .contains("the other counts of groups are rounded", "counts of everybody together are exact");
    }

    @Test
    void a_group_that_nobody_is_in_looks_like_a_small_one() {
        TwoSidedProblem problem = problem(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}));
        Grouping grouping = Grouping.of("site", Side.MENTEE, groups);
        ImmutableMap<String, String> labels = ImmutableMap.of("west", "west", "north", "north", "south", "south");

        Section section = section(problem, new Groups(grouping, "site", labels));

        assertThat(row(section, "west")).containsExactly("west", "not shown", "not shown", "not shown", "not shown");
    }

    @Test
    void every_answer_of_the_form_is_a_group_in_the_order_of_the_form() {
        Match match = Pages.match("nlls");
        Groups groups = Groups.byAttribute(
                match.round(),
                "location-type",
                Pages.outcome(match, Language.EN).words());

        assertThat(groups.labels().keySet())
                .containsExactlyElementsOf(match.round()
                        .programme()
                        .form()
                        .attribute("location-type")
                        .orElseThrow()
                        .answerIds());
    }

    @Test
    void how_many_did_not_answer_is_told_even_where_they_are_none() {
        TwoSidedProblem problem = problem(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}));

        assertThat(row(section(problem, Groups.of(Grouping.of("site", Side.MENTEE, groups))), "Not stated"))
                .containsExactly("Not stated", "0", "0", "0", "–");
        IntStream.range(0, 3).forEach(i -> groups.remove("north-" + i));
        assertThat(row(section(problem, Groups.of(Grouping.of("site", Side.MENTEE, groups))), "Not stated"))
                .startsWith("Not stated", "3");
    }

    @Test
    void how_many_did_not_answer_is_never_exact_beside_a_group_that_is_hidden() {
        TwoSidedProblem problem = problem(
                Map.of("a", new int[] {40, 20}, "b", new int[] {40, 20}, "c", new int[] {9, 4}, "d", new int[] {9, 4}));
        IntStream.range(0, 17).forEach(i -> groups.remove("a-" + i));

        assertThat(row(section(problem, Groups.of(Grouping.of("site", Side.MENTEE, groups))), "Not stated"))
                .noneMatch(cell -> cell.matches("\\d+"));
    }

    /** Whatever else a page tells could be put together with the counts. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_of_groups_names_nobody_and_tells_nothing_of_pairs_points_and_rules(Language language) {
        Match match = Pages.match("nlls");

        String page = Pages.content(MatchPage.of(match)
                .withNames(ImmutableMap.of("R-124", "Teodor Klymchuk"))
                .withEarlier(Pages.solve(match.round().problem(), "greedy"))
                .in(language)
                .groupedBy("location-type")
                .html());

        assertThat(Markup.of(page).named("section").stream().map(section -> section.value("id")))
                .containsExactly("groups", "changes");
        assertThat(page).doesNotContainPattern("R-\\d").doesNotContain("Klymchuk");
        assertThat(match.round().ruleCounts()).noneMatch(count -> page.contains(count.clause()));
        assertThat(page.replaceAll("\\D", ""))
                .doesNotContain(Long.toString(match.result().totals().score()));
    }

    @Test
    void whoever_changes_places_between_small_groups_leaves_no_trace() {
        TwoSidedProblem problem =
                problem(Map.of("north", new int[] {42, 31}, "east", new int[] {3, 1}, "west", new int[] {9, 4}));
        MatchingResult result = Pages.solve(problem, "max-coverage");
        String before = page(problem, result);
        IntStream.range(1, 6).forEach(i -> groups.put("west-" + i, "east"));

        assertThat(page(problem, result)).isEqualTo(before);
    }

    @Test
    void whoever_answers_like_another_small_group_leaves_no_trace() {
        Match match = Pages.match("nlls");
        Roster roster = match.round().roster();
        Participant moving = roster.participants().stream()
                .filter(person -> isIn(person, "in-school"))
                .filter(person -> person.roles().contains(Role.MENTEE))
                .findFirst()
                .orElseThrow();
        Participant moved = Participant.builder()
                .from(moving)
                .attributes(ImmutableMap.<String, AttributeValue>builder()
                        .putAll(moving.attributes())
                        .put(LOCATION, new AttributeValue.Term("independent"))
                        .buildKeepingLast())
                .build();
        Roster other = Roster.builder()
                .from(roster)
                .participants(roster.participants().stream()
                        .map(person -> person.equals(moving) ? moved : person)
                        .toList())
                .build();
        Match after = Matchmaker.standard()
                .match(match.round().programme(), other, match.round().on());

        assertThat(after.round().problem().digest())
                .isNotEqualTo(match.round().problem().digest());
        assertThat(MatchPage.of(after).groupedBy(LOCATION).html())
                .isEqualTo(MatchPage.of(match).groupedBy(LOCATION).html());
    }

    private static boolean isIn(Participant person, String location) {
        return Optional.ofNullable(person.attributes().get(LOCATION))
                .map(AttributeValue::show)
                .filter(location::equals)
                .isPresent();
    }

    private String page(TwoSidedProblem problem, MatchingResult result) {
        return MatchPage.of(problem, result)
                .groupedBy(Grouping.of("site", Side.MENTEE, groups))
                .html();
    }

    @Test
    void a_problem_without_people_has_no_answers_to_group_by() {
        TwoSidedProblem problem = problem(Map.of("north", new int[] {4, 3}));
        MatchPage page = MatchPage.of(problem, Pages.solve(problem, "max-coverage"));

        assertThatThrownBy(() -> page.groupedBy("location-type"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("a problem without people has no form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender", "heritage", "shoe-size"})
    void refuses_attributes_that_are_sensitive_or_make_no_groups(String attribute) {
        MatchPage page = MatchPage.of(Pages.match("sponsorship")).groupedBy(attribute);

        assertThatThrownBy(page::html).isInstanceOf(InvalidModelException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301north", "none"})
    void groups_may_have_any_name(String name) {
        TwoSidedProblem problem = problem(Map.of("a", new int[] {42, 31}, "b", new int[] {61, 22}));
        groups.replaceAll((person, group) -> group.equals("a") ? name : "x".repeat(Ids.LONGEST));

        Section section = section(problem, Groups.of(Grouping.of("site", Side.MENTEE, groups)));

        assertThat(section.pictures().get(0).table().rows()).hasSize(4);
    }

    @Test
    void yes_and_no_are_words_of_the_page() {
        Match match = Pages.match("peer-scheme");
        Outcome outcome = Pages.outcome(match, Language.FR);

        Groups member = Groups.byAttribute(match.round(), "member", outcome.words());

        assertThat(member.label("true")).isEqualTo("Oui");
    }
}
