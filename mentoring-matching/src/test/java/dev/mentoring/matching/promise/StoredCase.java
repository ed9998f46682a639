package dev.mentoring.matching.promise;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.promise.Market.Pair;
import dev.mentoring.matching.promise.Market.Place;
import dev.mentoring.matching.promise.Market.Someone;
import dev.mentoring.matching.strategy.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small market in which some strategies break a promise, as a file tells it, a line for each thing:
 *
 * <pre>{@code
 * # what one sees
 * breaks stable
 * by max-score, greedy
 * by ordered with objectives=total
 * seed 0
 * mentor ada: ben > cy
 * mentee ben, 2 places: eve = ada
 * mentee cy
 * pair ada ben 5
 * lock ada ben
 * instead ben: ada
 * }</pre>
 *
 * <p>Who has no list states none, and {@code nobody} is an empty list. Without pairs everybody may have everybody at score 0. {@code instead}
 * is what somebody states who gains by it.
 *
 * @param name the name of the file
 * @param by the settings of each strategy
 */
record StoredCase(
        String name,
        Promise promise,
        Map<String, Options> by,
        long seed,
        Market market,
        Optional<Trial.Instead> instead) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "promises");

    /** Every stored case, by name. */
    static List<StoredCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(StoredCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the promise is the one that is broken, or contains it. */
    boolean breaks(Promise other) {
        return promise == other
                || (promise == Promise.ORDER_PROOF_FOR_MENTEES && other == Promise.STRATEGY_PROOF_FOR_MENTEES);
    }

    private static StoredCase read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredCase parse(String name, List<String> lines) {
        Map<String, Options> by = new LinkedHashMap<>();
        List<Someone> people = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        List<Pair> locked = new ArrayList<>();
        Optional<Promise> promise = Optional.empty();
        Optional<Trial.Instead> instead = Optional.empty();
        long seed = 0;
        for (String line : lines) {
            List<String> words = Splitter.on(' ').limit(2).splitToList(line);
            String rest = words.size() > 1 ? words.get(1) : "";
            switch (words.get(0)) {
                case "#", "" -> {}
                case "breaks" -> promise = Promise.ofName(rest);
                case "by" -> by.putAll(strategies(rest));
                case "seed" -> seed = Long.parseLong(rest);
                case "mentor", "mentee", "peer" -> people.add(someone(words.get(0), rest));
                case "pair" -> pairs.add(pair(rest));
                case "lock" -> locked.add(pair(rest + " 0"));
                case "instead" -> {
                    Person person = someone("peer", rest).person();
                    instead = Optional.of(
                            new Trial.Instead(person.id(), person.preferences().orElseThrow()));
                }
                default -> throw new AssertionError(name + ": " + line);
            }
        }
        Market market = new Market(people, pairs.isEmpty() ? Optional.empty() : Optional.of(pairs), locked, List.of());
        return new StoredCase(name, promise.orElseThrow(), by, seed, market, instead);
    }

    private static Map<String, Options> strategies(String text) {
        List<String> parts = Splitter.on(" with ").splitToList(text);
        Options options = parts.size() == 1
                ? Options.none()
                : Options.parse(Splitter.on(' ').withKeyValueSeparator('=').split(parts.get(1)));
        return Splitter.on(", ").splitToStream(parts.get(0)).collect(Collectors.toMap(name -> name, name -> options));
    }

    private static Someone someone(String place, String text) {
        List<String> parts = Splitter.on(": ").splitToList(text);
        List<String> who = Splitter.on(", ").splitToList(parts.get(0));
        int places = who.size() == 1 ? 1 : Integer.parseInt(who.get(1).replaceFirst(" places?$", ""));
        Optional<ImmutableList<ImmutableList<String>>> list =
                parts.size() == 1 ? Optional.empty() : Optional.of(list(parts.get(1)));
        return new Someone(Place.valueOf(place.toUpperCase(Locale.ROOT)), new Person(who.get(0), places, 0, list));
    }

    private static ImmutableList<ImmutableList<String>> list(String text) {
        return text.equals("nobody")
                ? ImmutableList.of()
                : Splitter.on(" > ")
                        .splitToStream(text)
                        .map(rank -> ImmutableList.copyOf(Splitter.on(" = ").split(rank)))
                        .collect(ImmutableList.toImmutableList());
    }

    private static Pair pair(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        return new Pair(words.get(0), words.get(1), Long.parseLong(words.get(2)));
    }

    /** The text of the file, without a comment. */
    String text() {
        StringBuilder text = new StringBuilder("breaks " + promise.stableName() + "\n");
        String plain = by.entrySet().stream()
                .filter(strategy -> strategy.getValue().equals(Options.none()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        text.append(plain.isEmpty() ? "" : "by " + plain + "\n");
        by.forEach((strategy, options) -> {
            if (!options.equals(Options.none())) {
                text.append("by ")
                        .append(strategy)
                        .append(" with ")
                        .append(settings(options))
                        .append('\n');
            }
        });
        text.append(seed == 0 ? "" : "seed " + seed + "\n");
        for (Someone someone : market.people()) {
            Person person = someone.person();
            text.append(someone.place().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(person.id());
            text.append(person.capacity() == 1 ? "" : ", " + person.capacity() + " places");
            person.preferences().ifPresent(list -> text.append(": ").append(text(list)));
            text.append('\n');
        }
        market.pairs()
                .ifPresent(list -> list.forEach(
                        p -> text.append("pair " + p.first() + " " + p.second() + " " + p.score() + "\n")));
        market.locked().forEach(p -> text.append("lock " + p.first() + " " + p.second() + "\n"));
        instead.ifPresent(i -> text.append("instead " + i.id() + ": " + text(i.list()) + "\n"));
        return text.toString();
    }

    private static String settings(Options options) {
        return options.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ((Options.Text) entry.getValue()).text())
                .collect(Collectors.joining(" "));
    }

    private static String text(ImmutableList<ImmutableList<String>> list) {
        return list.isEmpty()
                ? "nobody"
                : list.stream().map(rank -> String.join(" = ", rank)).collect(Collectors.joining(" > "));
    }
}
