package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.StrategyCard;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a strategy claims and what its card says, in lines or as JSON. */
final class CardText {

    private static final String INDENT = "    ";

    private CardText() {}

    /** Name, claim, and the card in a few lines. */
    static ImmutableList<String> lines(PairingStrategy strategy) {
        Stream<String> card =
                strategy.card().map(CardText::lines).orElseGet(() -> Stream.of("promises: it does not say"));
        return Stream.concat(Stream.of(strategy.name(), INDENT + strategy.claim()), card.map(line -> INDENT + line))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> lines(StrategyCard card) {
        return Stream.of(
                        Stream.of("serves: " + words(card.serves())),
                        Stream.of("promises: " + names(card.promises())),
                        Stream.of("does not promise: " + names(card.notPromised())),
                        Stream.of("ties: " + words(card.ties())),
                        Stream.of("places: " + words(card.places())),
                        Stream.of("keeps: " + list(card.bounds().stream().map(StrategyCard.Bound::stableName))),
                        card.sources().stream().map(source -> "source: " + source))
                .flatMap(lines -> lines);
    }

    private static String names(ImmutableSet<Promise> promises) {
        return list(promises.stream().map(Promise::stableName));
    }

    private static String list(Stream<String> names) {
        String list = names.collect(Collectors.joining(", "));
        return list.isEmpty() ? "nothing" : list;
    }

    private static String words(StrategyCard.Serves serves) {
        return switch (serves) {
            case TWO_SIDED -> "mentors and mentees";
            case PEERS -> "peers";
        };
    }

    private static String words(StrategyCard.Ties ties) {
        return switch (ties) {
            case DRAWN -> "drawn by lot";
            case ALLOWED -> "allowed for";
            case REFUSED -> "refused";
            case NO_MATTER -> "do not matter, as nobody's order counts";
        };
    }

    private static String words(StrategyCard.Places places) {
        return switch (places) {
            case SEVERAL -> "several for everybody";
            case SEVERAL_FOR_MENTORS -> "several for mentors, one for mentees";
            case ONE -> "one for everybody";
        };
    }

    /** One object with stable names; a strategy without a card has its name and claim alone. */
    static void write(PairingStrategy strategy, JsonText out) {
        out.object();
        out.name("name").value(strategy.name());
        out.name("claim").value(strategy.claim());
        strategy.card().ifPresent(card -> write(card, out));
        out.end();
    }

    private static void write(StrategyCard card, JsonText out) {
        out.name("serves").value(card.serves().stableName());
        write("promises", card.promises().stream().map(Promise::stableName), out);
        write("notPromised", card.notPromised().stream().map(Promise::stableName), out);
        out.name("ties").value(card.ties().stableName());
        out.name("places").value(card.places().stableName());
        write("keeps", card.bounds().stream().map(StrategyCard.Bound::stableName), out);
        write("sources", card.sources().stream(), out);
    }

    private static void write(String name, Stream<String> values, JsonText out) {
        out.name(name).listRow();
        values.forEach(out::value);
        out.end();
    }
}
