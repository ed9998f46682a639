package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.Side;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Grade", "grade-", "-grade", "grade--band", "1st", "grade_band"})
    void refuses_names_that_are_not_in_lower_case_with_hyphens(String name) {
        assertThatThrownBy(() -> Grouping.of(name, Side.MENTEE, Map.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_VALUE at name");
    }

    @Test
    @Tag("R4")
    void takes_a_name_of_many_parts_without_a_deep_stack() {
        String name = "a" + "-b2".repeat(40_000);

        assertThat(Grouping.of(name, Side.MENTEE, Map.of()).name()).isEqualTo(name);
        assertThatThrownBy(() -> Grouping.of(name + "-", Side.MENTEE, Map.of()))
                .isInstanceOf(InvalidModelException.class);
    }
}
