package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Grouping;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P11")
class GroupSectionTest {

    private final Map<String, String> groups = new HashMap<>();

    /** Groups of people of whom so many can be paired, told by any kind of section. */
    private Section section(Map<String, int[]> peopleAndPairs) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("groups");
        peopleAndPairs.forEach((group, sizes) -> IntStream.range(0, sizes[0]).forEach(i -> {
            String mentee = group + "-" + i;
            builder.addMentee(Person.of(mentee));
            groups.put(mentee, group);
            if (i < sizes[1]) {
                builder.addMentor(Person.of("mentor-" + mentee)).pair("mentor-" + mentee, mentee, 1);
            }
        }));
        TwoSidedProblem problem = builder.build();
        Outcome outcome = Pages.outcome(problem, Pages.solve(problem, "max-coverage"));
        return new GroupSection(outcome, Groups.of(Grouping.of("site", Side.MENTEE, groups))).section();
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
        assertThat(section.lead().get(1)).contains("about 42 percentage points");
    }

    @Test
    void a_group_of_nine_neither_shows_nor_can_be_worked_out() {
        Section section =
                section(Map.of("north", new int[] {42, 31}, "south", new int[] {61, 22}, "tiny", new int[] {9, 4}));

        assertThat(row(section, "tiny"))
                .containsExactly("tiny", "too small to say", "not shown", "not shown", "too small to say");
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
        assertThat(section.lead().get(1)).endsWith("too small to say.");
        assertThat(section.rest().markup()).contains("too small to say");
    }

    @Test
    void explanations_leave_out_what_would_tell_the_group() {
        Match match = Pages.match("nlls");

        String whole = Pages.page("nlls", Language.EN);
        String grouped =
                Pages.content(MatchPage.of(match).groupedBy("location-type").html());

        assertThat(whole).contains("same Library location").doesNotContain("left out, as");
        assertThat(grouped).contains("left out, as").doesNotContain("same Library location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gender", "heritage", "shoe-size"})
    void refuses_attributes_that_are_sensitive_or_make_no_groups(String attribute) {
        MatchPage page = MatchPage.of(Pages.match("sponsorship")).groupedBy(attribute);

        assertThatThrownBy(page::html).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void yes_and_no_are_words_of_the_page() {
        Match match = Pages.match("peer-scheme");
        Outcome outcome = Pages.outcome(match, Language.FR);

        Groups member = Groups.byAttribute(match.round(), "member", outcome.words());

        assertThat(member.label("true")).isEqualTo("Oui");
    }
}
