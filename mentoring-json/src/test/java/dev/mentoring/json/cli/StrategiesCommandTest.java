package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesCommandTest {

    @Test
    void tells_what_each_strategy_promises_and_what_not() {
        assertThat(Run.of("strategies").lines())
                .containsSubsequence(
                        "top-trading-cycles",
                        "    serves: mentors and mentees",
                        "    promises: pareto-optimal-for-mentees, order-proof-for-mentees",
                        "    does not promise: stable, best-for-mentees, best-for-mentors, strategy-proof-for-mentees,"
                                + " strategy-proof-for-mentors, most-pairs, largest-score",
                        "    ties: drawn by lot",
                        "    places: several for mentors, one for mentees",
                        "    keeps: locks",
                        "    source: Shapley, Scarf 1974, \"On cores and indivisibility\"");
    }

    @Test
    void tells_that_baselines_promise_nothing() {
        assertThat(Run.of("strategies").lines())
                .containsSubsequence("random", "    promises: nothing", "    keeps: groups, locks");
    }

    @Test
    void prints_the_same_as_json() throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(Run.of("strategies", "--json").out());

        List<String> names = new ArrayList<>();
        list.forEach(strategy -> names.add(strategy.get("name").asText()));
        assertThat(names).containsExactlyElementsOf(PairingStrategies.standard().names());
        JsonNode shown = list.get(names.indexOf("stable-mentor"));
        assertThat(shown.get("promises").toString())
                .isEqualTo("[\"stable\",\"best-for-mentors\",\"strategy-proof-for-mentors\"]");
        assertThat(shown.get("notPromised").toString()).contains("\"order-proof-for-mentees\"");
        assertThat(shown.get("serves").asText()).isEqualTo("two-sided");
        assertThat(shown.get("ties").asText()).isEqualTo("drawn");
        assertThat(shown.get("places").asText()).isEqualTo("several");
        assertThat(shown.get("keeps").toString()).isEqualTo("[\"locks\"]");
        assertThat(shown.get("sources")).hasSize(2);
    }
}
