package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("003-27")
class NearestTopicsTest {

    private static final NearestTopics NEAREST = NearestTopics.of(Taxonomies.of(List.of(Taxonomy.of(
            "t",
            "1",
            List.of(
                    Topic.of("budget", "Budget management"),
                    Topic.of("performance", "Performance management"),
                    Topic.of("retail", "Retail"),
                    Topic.of("ai", "AI", "Artificial intelligence"),
                    Topic.of("old", "Bugdet managment").retire("budget"))))));

    @ParameterizedTest
    @CsvSource({
        "budget management,budget",
        "Bugdet managment,budget",
        "budgets,budget",
        "articifial inteligence,ai",
        "retial,retail"
    })
    void suggests_what_was_probably_meant_first(String words, String topic) {
        assertThat(NEAREST.to(words, 1)).containsExactly(topic);
    }

    @Test
    void suggests_the_most_alike_first() {
        assertThat(NEAREST.to("performance managment", 3)).containsExactly("performance", "budget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "★", "grant writing", "xyz"})
    void suggests_nothing_where_nothing_is_like_it(String words) {
        assertThat(NEAREST.to(words, 3)).isEmpty();
    }

    @Test
    void suggests_as_many_as_are_wanted() {
        assertThat(NEAREST.to("management", 3)).hasSize(2);
        assertThat(NEAREST.to("management", 1)).hasSize(1);
        assertThat(NEAREST.to("management", 0)).isEmpty();
    }
}
