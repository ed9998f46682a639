package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the page of codes against the codes that there are. */
class ProblemCodePageTest {

    @ParameterizedTest
    @EnumSource
    void lists_the_code_with_its_page_its_meaning_and_its_advice(ProblemCode code) throws IOException {
        String page = Files.readString(Path.of("docs/reference/problem-codes.md"));

        assertThat(page.lines().filter(line -> line.startsWith("| [`" + code + "`](problems/" + code + ".md) |")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(" | " + code.meaning() + " | " + code.advice() + " |"));
    }
}
