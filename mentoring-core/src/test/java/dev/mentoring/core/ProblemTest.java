package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void shows_code_place_message_identifiers_and_advice() {
        Problem problem = Problem.of(
                ProblemCode.REPORTING_CYCLE, Location.inModel("reportsTo/ada"), "a circle of 2", "ada", "ben");

        assertThat(problem.describe())
                .isEqualTo("REPORTING_CYCLE at reportsTo/ada: a circle of 2 (ada, ben)\n"
                        + "    Correct one of the named managers.");
    }

    @Test
    void shows_no_brackets_where_no_identifier_is_concerned() {
        assertThat(Problem.of(ProblemCode.EMPTY, Location.inModel(""), "nothing is there")
                        .describe())
                .startsWith("EMPTY at the whole: nothing is there\n");
    }

    @Test
    @Tag("D13")
    @Tag("E2")
    void keeps_control_characters_of_message_place_and_identifiers_out_of_the_text() {
        Problem problem =
                Problem.of(ProblemCode.UNKNOWN_FIELD, new Location.InDocument("/a\u001b[2J\n", 1, 2), "b\r\nc", "d\ne");

        assertThat(problem.describe().lines().findFirst())
                .contains(
                        "UNKNOWN_FIELD at /a\\u{001b}[2J\\u{000a} (line 1, column 2): b\\u{000d}\\u{000a}c (d\\u{000a}e)");
    }

    @Test
    @Tag("D17")
    void shortens_what_is_too_long_without_halving_a_character() {
        String wide = new String(Character.toChars(0x1F600)).repeat(400);
        Problem problem = Problem.of(ProblemCode.LIMIT_LENGTH, Location.inModel("x".repeat(2_000)), "m" + wide, wide);

        assertThat(problem.message()).hasSizeLessThanOrEqualTo(500).endsWith("…");
        assertThat(problem.message().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        assertThat(problem.describe()).hasSizeLessThan(2_000);
    }

    @Test
    void of_a_part_becomes_one_of_the_whole() {
        Problem ofPart = Problem.of(ProblemCode.EMPTY, Location.inModel("a/0"), "it is empty", "x");
        Problem ofAll = Problem.of(ProblemCode.EMPTY, Location.inModel(""), "it is empty");

        assertThat(ofPart.below("list/3")).isEqualTo(ofPart.at(Location.inModel("list/3/a/0")));
        assertThat(ofPart.below("")).isEqualTo(ofPart);
        assertThat(ofAll.below("list/3").path()).isEqualTo("list/3");
    }

    @Test
    void of_a_document_has_its_place_already() {
        Problem placed = Problem.of(ProblemCode.EMPTY, new Location.InDocument("/a", 1, 2), "it is empty");

        assertThat(placed.below("list")).isEqualTo(placed);
        assertThat(placed.path()).isEmpty();
    }
}
