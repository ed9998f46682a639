package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How many of their places mentors, or peers, have filled: one by one where they are few, else how often each number occurs. */
final class LoadSection {

    /** How many people are shown one by one at most. */
    private static final int MOST_PEOPLE = 40;

    /** How many places are shown as cells at most; more are shown as bars. */
    private static final int MOST_CELLS = 12;

    /** How many columns a distribution has; those beyond share the last. */
    private static final int MOST_COLUMNS = 11;

    private static final Comparator<Load> ORDER = Comparator.comparingInt(Load::pairs)
            .thenComparingInt(Load::places)
            .reversed()
            .thenComparing(Load::person, Ids.ORDER);

    private final Outcome outcome;
    private final Words words;
    private final Side side;
    private final ImmutableList<Load> loads;

    LoadSection(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
        this.side = outcome.hosts();
        ImmutableList<Person> people = outcome.people(side);
        this.loads = IntStream.range(0, people.size())
                .mapToObj(i -> new Load(
                        people.get(i).id(),
                        outcome.matching().pairingsOf(side, i),
                        people.get(i).capacity()))
                .filter(load -> load.places() > 0)
                .sorted(ORDER)
                .collect(toImmutableList());
    }

    /**
     * What somebody has.
     *
     * @param person identifier
     * @param pairs how many partners
     * @param places how many there is room for
     */
    record Load(String person, int pairs, int places) {

        boolean isFull() {
            return pairs == places;
        }
    }

    Section section() {
        long full = loads.stream().filter(Load::isFull).count();
        String lead = words.text(
                "loads.lead",
                words.number(loads.stream().mapToLong(Load::pairs).sum()),
                words.number(loads.stream().mapToLong(Load::places).sum()),
                words.number(full),
                words.number(loads.size()));
        return Section.of(
                "loads",
                words.sided("loads.title", side),
                ImmutableList.of(lead),
                loads.isEmpty()
                        ? ImmutableList.of()
                        : ImmutableList.of(loads.size() <= MOST_PEOPLE ? oneByOne() : distribution()));
    }

    private int mostPlaces() {
        return loads.stream().mapToInt(Load::places).max().orElse(1);
    }

    private String shows() {
        return words.text(
                "loads.shows",
                words.number(loads.size()),
                words.number(loads.stream().mapToInt(Load::pairs).max().orElse(0)),
                words.number(loads.stream().mapToInt(Load::pairs).min().orElse(0)));
    }

    private Picture oneByOne() {
        ImmutableList<String> key = ImmutableList.of(words.text("loads.taken"), words.text("loads.free"));
        Table table = new Table(
                words.sided("loads.title", side),
                ImmutableList.of(
                        Column.words(words.sided("side.one", side)),
                        Column.numbers(words.text("loads.taken")),
                        Column.numbers(words.text("loads.places"))),
                loads.stream()
                        .map(load -> ImmutableList.of(
                                Html.name(outcome.nameOf(load.person())),
                                Html.text(words.number(load.pairs())),
                                Html.text(words.number(load.places()))))
                        .collect(toImmutableList()));
        String title = words.sided("loads.picture", side);
        if (mostPlaces() > MOST_CELLS) {
            Bars bars = new Bars(mostPlaces());
            loads.forEach(load -> bars.add(
                    outcome.labelOf(load.person()),
                    words.text("tile.of", words.number(load.pairs()), words.number(load.places())),
                    load.pairs(),
                    load.places() - load.pairs()));
            return new Picture("loads", title, shows(), key, Picture.Template.BARS, bars.values(), bars.rows(), table);
        }
        return new Picture(
                "loads",
                title,
                shows(),
                key,
                Picture.Template.CELLS,
                ImmutableMap.of(
                        "most",
                        mostPlaces(),
                        "labels",
                        loads.stream()
                                .map(load -> outcome.labelOf(load.person()))
                                .collect(toImmutableList())),
                cells(),
                table);
    }

    private ImmutableList<ImmutableMap<String, Object>> cells() {
        ImmutableList.Builder<ImmutableMap<String, Object>> cells = ImmutableList.builder();
        for (int row = 0; row < loads.size(); row++) {
            Load load = loads.get(row);
            for (int place = 0; place < load.places(); place++) {
                cells.add(ImmutableMap.of(
                        "row", row, "from", place, "to", place + 1, "kind", place < load.pairs() ? "one" : "two"));
            }
        }
        return cells.build();
    }

    private Picture distribution() {
        TreeMap<Integer, long[]> byPairs = new TreeMap<>();
        loads.forEach(load -> {
            long[] counts = byPairs.computeIfAbsent(load.pairs(), pairs -> new long[2]);
            counts[0]++;
            counts[1] += load.isFull() ? 1 : 0;
        });
        int last = Math.min(byPairs.lastKey(), MOST_COLUMNS);
        boolean folded = byPairs.lastKey() > last;
        long[] shown = new long[last + 1];
        byPairs.forEach((pairs, counts) -> shown[Math.min(pairs, last)] += counts[0]);
        return new Picture(
                "loads",
                words.sided("loads.distribution", side),
                shows(),
                ImmutableList.of(),
                Picture.Template.COLUMNS,
                ImmutableMap.of(
                        "most",
                        Bars.greatest(shown),
                        "across",
                        words.text("loads.across"),
                        "labels",
                        IntStream.rangeClosed(0, last)
                                .mapToObj(pairs -> folded && pairs == last ? pairs + "+" : "" + pairs)
                                .collect(toImmutableList())),
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> ImmutableMap.<String, Object>of(
                                "at", i, "count", shown[i], "text", shown[i] == 0 ? "" : words.number(shown[i])))
                        .collect(toImmutableList()),
                new Table(
                        words.sided("loads.distribution", side),
                        ImmutableList.of(
                                Column.words(words.text("loads.across")),
                                Column.numbers(words.text("people")),
                                Column.numbers(words.text("loads.full"))),
                        byPairs.entrySet().stream()
                                .map(entry -> Table.row(
                                        words.number(entry.getKey()),
                                        words.number(entry.getValue()[0]),
                                        words.number(entry.getValue()[1])))
                                .collect(toImmutableList())));
    }
}
