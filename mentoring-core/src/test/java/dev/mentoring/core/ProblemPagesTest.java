package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a page of its own, in one form, and there are no other pages. */
class ProblemPagesTest {

    private static final Path PAGES = Path.of("docs/reference/problems");
    private static final ImmutableList<String> HEADINGS =
            ImmutableList.of("## When it arises", "## Example", "## Cure", "## What is guaranteed", "## Related codes");
    private static final Pattern RELATED = Pattern.compile("\\[`(\\w+)`]\\((\\w+)\\.md\\)");

    private static String page(ProblemCode code) throws IOException {
        return Files.readString(PAGES.resolve(code + ".md"));
    }

    @ParameterizedTest
    @EnumSource
    void begins_with_code_meaning_and_advice(ProblemCode code) throws IOException {
        assertThat(page(code))
                .startsWith("# " + code + "\n\n" + code.meaning() + "\n\n**Advice:** " + code.advice() + "\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void has_its_parts_in_one_order(ProblemCode code) throws IOException {
        assertThat(page(code).lines().filter(line -> line.startsWith("#")).skip(1))
                .containsExactlyElementsOf(HEADINGS);
        assertThat(page(code).substring(0, page(code).indexOf("## Example"))).contains("\n- ");
    }

    @ParameterizedTest
    @EnumSource
    void leads_to_other_codes_and_back_to_the_list(ProblemCode code) throws IOException {
        assertThat(RELATED.matcher(page(code)).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.group(1)).isEqualTo(link.group(2)))
                .allSatisfy(
                        link -> assertThat(ProblemCode.valueOf(link.group(1))).isNotEqualTo(code));
        assertThat(page(code)).endsWith("[All codes](../problem-codes.md).\n");
    }

    @Test
    void no_page_is_of_a_code_that_there_is_not() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("files")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                            .map(code -> code + ".md")
                            .toList());
        }
    }

    /** A code that was published is never renamed and never removed. */
    @Test
    void keeps_every_code_that_was_ever_listed() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/problem-codes.txt"));

        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::name)).containsExactlyElementsOf(listed);
    }
}
