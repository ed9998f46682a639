package dev.mentoring.matching.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.StrategyCard;
import dev.mentoring.matching.strategy.StrategyCard.Bound;
import dev.mentoring.matching.strategy.StrategyCard.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the tables of the page on strategies to the cards and to the stored cases. */
class StrategiesPageTest {

    private static final Path PAGE = Path.of("docs", "reference", "strategies.md");
    private static final String CASES = "../../src/test/resources/promises/";
    private static final List<StoredCase> STORED = StoredCase.all();

    @ParameterizedTest
    @EnumSource
    void the_table_of_promises_is_what_the_cards_say(Serves kind) throws IOException {
        List<Promise> promises = Promise.about(kind).asList();
        String head = row(Stream.concat(Stream.of("strategy"), promises.stream().map(Promise::stableName)));
        List<String> rows = strategies(kind)
                .map(strategy -> row(Stream.concat(
                        Stream.of("`" + strategy.name() + "`"),
                        promises.stream().map(promise -> cell(strategy, promise)))))
                .toList();

        assertThat(Files.readString(PAGE))
                .contains(head + "\n|" + "---|".repeat(promises.size() + 1) + "\n" + String.join("\n", rows) + "\n\n");
    }

    private static String cell(PairingStrategy strategy, Promise promise) {
        if (strategy.card().orElseThrow().promises().contains(promise)) {
            return "yes";
        }
        return STORED.stream()
                .filter(stored -> stored.breaks(promise) && stored.by().containsKey(strategy.name()))
                .map(stored -> "[no](" + CASES + stored.name() + ")")
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_table_of_problems_is_what_the_cards_say() throws IOException {
        List<String> rows = Arrays.stream(Serves.values())
                .flatMap(StrategiesPageTest::strategies)
                .map(StrategiesPageTest::problems)
                .toList();

        assertThat(Files.readString(PAGE)).contains(String.join("\n", rows) + "\n");
    }

    private static String problems(PairingStrategy strategy) {
        StrategyCard card = strategy.card().orElseThrow();
        return row(Stream.of(
                "`" + strategy.name() + "`",
                card.ties().stableName(),
                card.places().stableName(),
                card.bounds().stream().map(Bound::stableName).collect(Collectors.joining(", ")),
                String.join("; ", card.sources())));
    }

    @Test
    void every_promise_is_told_in_its_own_words() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Arrays.stream(Promise.values())
                        .map(promise -> "| `" + promise.stableName() + "` | " + promise.sentence() + " |")
                        .toList());
    }

    private static Stream<PairingStrategy> strategies(Serves kind) {
        return PairingStrategies.standard().all().stream()
                .filter(strategy -> strategy.card().orElseThrow().serves() == kind);
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> " " + cell + " |")
                .collect(Collectors.joining("", "|", ""))
                .replace("|  |", "| |");
    }
}
