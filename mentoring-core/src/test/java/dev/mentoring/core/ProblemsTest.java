package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    @Test
    void keeps_a_hundred_and_counts_the_rest() {
        Problems problems = numbered(103);

        assertThat(problems.total()).isEqualTo(103);
        assertThat(problems.list()).hasSize(100).first().isEqualTo(problem(0));
        assertThatThrownBy(() -> problems.throwIfAny(InvalidModelException::new))
                .hasMessageStartingWith("DUPLICATE_ID at list/0: ")
                .hasMessageEndingWith("\nand 3 more")
                .isInstanceOfSatisfying(InvalidModelException.class, e -> {
                    assertThat(e.problems()).isEqualTo(problems.list());
                    assertThat(e.total()).isEqualTo(103);
                });
    }

    @Test
    void speaks_of_no_more_when_all_are_shown() {
        assertThat(new InvalidModelException(numbered(100))).hasMessageNotContaining("more");
    }

    @Test
    void throws_nothing_without_a_problem() {
        Problems none = new Problems();
        none.addAll(List.of());
        none.throwIfAny(InvalidModelException::new);

        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void hands_out_a_list_that_later_problems_do_not_change() {
        Problems problems = numbered(1);
        List<Problem> before = problems.list();
        problems.addAll(List.of(problem(0)));

        assertThat(before).hasSize(1);
        assertThat(problems.list()).hasSize(2);
    }

    @Test
    @Tag("J1")
    void an_exception_that_was_serialised_has_its_message_and_no_null() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new InvalidModelException(numbered(2)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOfSatisfying(InvalidModelException.class, e -> {
                assertThat(e).hasMessageStartingWith("DUPLICATE_ID at list/0: ");
                assertThat(e.total()).isEqualTo(2);
                assertThat(e.problems()).isEmpty();
            });
        }
    }

    @Test
    void describes_each_kind_of_place() {
        assertThat(List.of(
                                Location.inModel("topics/3/broader"),
                                Location.inModel(""),
                                new Location.InDocument("/rules/2", 7, 3),
                                new Location.InDocument("", 0, 0),
                                new Location.InTable(12, "Role"),
                                new Location.InTable(12, ""))
                        .stream()
                        .map(Location::describe))
                .containsExactly(
                        "topics/3/broader",
                        "the whole",
                        "/rules/2 (line 7, column 3)",
                        "document",
                        "row 12, column \"Role\"",
                        "row 12");
    }

    @ParameterizedTest
    @EnumSource
    void gives_advice_in_one_sentence_for_every_code(ProblemCode code) {
        assertThat(code.advice()).endsWith(".").doesNotContain("\n").hasSizeBetween(10, 120);
    }

    @Test
    void asks_for_a_report_of_a_bug() {
        assertThat(new InternalErrorException("digest 12, seed 3"))
                .isNotInstanceOf(MentoringException.class)
                .hasMessageStartingWith("digest 12, seed 3\n")
                .hasMessageContaining("report");
    }

    private static Problems numbered(int count) {
        Problems problems = new Problems();
        for (int i = 0; i < count; i++) {
            problems.add(problem(i));
        }
        return problems;
    }

    private static Problem problem(int index) {
        return Problem.of(ProblemCode.DUPLICATE_ID, Location.inModel("list/" + index), "it occurs twice", "id" + index);
    }
}
