package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("capacity", "minimum", "preferences", "id");

    @ParameterizedTest(name = "{0} was probably {1}")
    @CsvSource({"capacty, capacity", "capacities, capacity", "minimun, minimum", "ids, id", "capacity, capacity"})
    void finds_what_a_misspelling_was_meant_to_be(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).contains(meant);
    }

    @Test
    void finds_nothing_where_nothing_is_near() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), KNOWN)).isEmpty();
        assertThat(Nearest.to("capacity", List.of())).isEmpty();
    }

    @Test
    void lists_what_is_near_nearest_first() {
        List<String> known = List.of("policy", "police", "polity", "colour");

        assertThat(Nearest.among("polise", known, 3)).containsExactly("police", "policy", "polity");
        assertThat(Nearest.among("polise", known, 1)).containsExactly("police");
        assertThat(Nearest.among("garden", known, 3)).isEmpty();
        assertThat(Nearest.among("x".repeat(1_000_000), known, 3)).isEmpty();
    }
}
