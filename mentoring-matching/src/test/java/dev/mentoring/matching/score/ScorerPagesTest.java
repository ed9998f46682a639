package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.SmallProgramme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages of scorers against the catalogue. */
class ScorerPagesTest {

    static final Path PAGES = Path.of("docs/reference/scorers");

    private static final Pattern TAKES = Pattern.compile("it takes \\[([^]]*)]");
    private static final Pattern LINK = Pattern.compile("]\\(scorers/([a-z-]+)\\.md\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| [^|]* \\| [^|]+ \\|$");

    static Set<String> scorers() {
        return Scorers.standard().names();
    }

    static String page(String scorer) throws IOException {
        return Files.readString(PAGES.resolve(scorer + ".md"));
    }

    @Test
    void every_scorer_has_a_page_and_no_page_is_left_without_one() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(scorers());
        }
    }

    @Test
    void the_index_leads_to_every_page_once() throws IOException {
        Matcher links = LINK.matcher(Files.readString(Path.of("docs/reference/scorers.md")));

        assertThat(links.results().map(link -> link.group(1))).containsExactlyInAnyOrderElementsOf(scorers());
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void a_page_tells_what_there_is_to_tell_in_one_order(String scorer) throws IOException {
        assertThat(page(scorer))
                .startsWith("# `" + scorer + "`\n")
                .containsSubsequence(
                        "| rates | 0 to 1,000,000 millionths |",
                        "| symmetric | ",
                        "| reads | ",
                        "| unknown when | ",
                        "## Settings",
                        "## Formula",
                        "## Reasons",
                        "## Worked example");
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void a_page_lists_the_settings_that_its_scorer_takes(String scorer) throws IOException {
        String page = page(scorer);
        String table = page.substring(page.indexOf("## Settings"), page.indexOf("## Formula"));

        assertThat(ROW.matcher(table).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(settings(scorer));
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void the_worked_example_of_a_page_is_a_test(String scorer) {
        assertThat(Stream.of(WorkedExamplesTest.class, WorkedMeetingExamplesTest.class)
                        .flatMap(examples -> Arrays.stream(examples.getDeclaredMethods()))
                        .map(method -> method.getAnnotation(DisplayName.class))
                        .filter(Objects::nonNull)
                        .map(DisplayName::value))
                .containsOnlyOnce("worked example of " + scorer);
    }

    /** A scorer that is given a setting that it does not take says which it takes. */
    private static ImmutableSet<String> settings(String scorer) {
        InvalidModelException refusal = catchThrowableOfType(
                InvalidModelException.class,
                () -> Scorers.standard()
                        .named(scorer)
                        .prepare(
                                Rated.option("no-such-setting", 1),
                                new ScoringContext(SmallProgramme.programme(), roster(), SmallProgramme.ON)));
        Matcher takes = TAKES.matcher(Objects.requireNonNull(refusal).getMessage());
        assertThat(takes.find()).isTrue();
        return Splitter.on(", ").splitToStream(takes.group(1)).collect(toImmutableSet());
    }
}
