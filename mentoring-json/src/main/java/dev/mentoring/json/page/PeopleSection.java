package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Who is paired with whom and who is without, and for each of them why. */
final class PeopleSection {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::id, Ids.ORDER).thenComparing(Key::side);

    private final Outcome outcome;
    private final Words words;
    private final boolean explained;
    /** The number of a person's card. */
    private final Map<Key, Integer> cardOf = new TreeMap<>(ORDER);

    PeopleSection(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
        this.explained = outcome.isSolved();
        outcome.result().pairings().forEach(pairing -> {
            cardOf.put(mentor(pairing), 0);
            cardOf.put(mentee(pairing), 0);
        });
        outcome.result().unmatched().forEach(person -> cardOf.put(new Key(person.side(), person.id()), 0));
        int next = 1;
        for (Map.Entry<Key, Integer> card : cardOf.entrySet()) {
            card.setValue(next);
            next++;
        }
    }

    /** Somebody on a side: the two sides may have the same identifiers. */
    private record Key(Side side, String id) {}

    private Key mentor(Pairing pairing) {
        return new Key(outcome.hosts(), pairing.mentor());
    }

    private Key mentee(Pairing pairing) {
        return new Key(outcome.hosts() == Side.PEER ? Side.PEER : Side.MENTEE, pairing.mentee());
    }

    ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        if (!outcome.result().pairings().isEmpty()) {
            sections.add(Section.of("pairs", words.text("pairs.title"), ImmutableList.of(), pairs().html()));
        }
        if (!outcome.result().unmatched().isEmpty()) {
            sections.add(Section.of(
                    "unmatched",
                    words.text("unmatched.title"),
                    ImmutableList.of(),
                    unmatched().html()));
        }
        if (explained && !cardOf.isEmpty()) {
            sections.add(Section.of(
                    "people",
                    words.text("people.title"),
                    ImmutableList.of(words.text("people.lead")),
                    search().and(cards())));
        }
        return sections.build();
    }

    private Table pairs() {
        boolean peers = outcome.hosts() == Side.PEER;
        return new Table(
                words.text("pairs.title"),
                ImmutableList.of(
                        Column.words(words.sided("side.one", outcome.hosts())),
                        Column.words(peers ? words.text("pairs.other") : words.sided("side.one", Side.MENTEE)),
                        Column.numbers(words.text("points"))),
                outcome.result().pairings().stream()
                        .map(pairing -> ImmutableList.of(
                                link(mentor(pairing)), link(mentee(pairing)), Html.text(points(pairing))))
                        .collect(toImmutableList()));
    }

    private String points(Pairing pairing) {
        String points = words.number(pairing.score());
        return pairing.locked() ? words.text("pairs.locked", points) : points;
    }

    private Table unmatched() {
        return new Table(
                words.text("unmatched.title"),
                ImmutableList.of(
                        Column.words(words.text("person")),
                        Column.words(words.text("role")),
                        Column.words(words.text("unmatched.why"))),
                outcome.result().unmatched().stream()
                        .map(person -> ImmutableList.of(
                                link(new Key(person.side(), person.id())),
                                Html.text(words.sided("side.one", person.side())),
                                Html.text(words.text("reason." + person.reason()))))
                        .collect(toImmutableList()));
    }

    private Html link(Key person) {
        Html name = Html.name(outcome.nameOf(person.id()));
        return explained ? Html.element("a", ImmutableMap.of("href", "#person-" + cardOf.get(person)), name) : name;
    }

    private Html search() {
        return Html.element(
                "div",
                ImmutableMap.of("class", "search", "hidden", ""),
                Html.element("label", ImmutableMap.of("for", "search"), Html.text(words.text("people.search"))),
                Html.empty("input", ImmutableMap.of("id", "search", "type", "search", "autocomplete", "off")),
                Html.element(
                        "p",
                        ImmutableMap.of(
                                "id",
                                "found",
                                "role",
                                "status",
                                "data-one",
                                words.text("people.found.one", "{0}", "{1}"),
                                "data-many",
                                words.text("people.found.other", "{0}", "{1}"),
                                "data-none",
                                words.text("people.found-none"))));
    }

    private Html cards() {
        Accounts accounts = new Accounts(outcome);
        Map<Key, Html> accountOf = new TreeMap<>(ORDER);
        outcome.result().pairings().forEach(pairing -> {
            Html account = account(accounts.lines(pairing));
            accountOf.merge(mentor(pairing), account, Html::and);
            accountOf.merge(mentee(pairing), account, Html::and);
        });
        outcome.result()
                .unmatched()
                .forEach(person ->
                        accountOf.merge(new Key(person.side(), person.id()), nobody(person, accounts), Html::and));
        return Html.element(
                "div",
                ImmutableMap.of("class", "cards"),
                Html.join(accountOf.entrySet().stream().map(entry -> card(entry.getKey(), entry.getValue()))));
    }

    private Html nobody(Unmatched person, Accounts accounts) {
        ImmutableList<String> lines = accounts.lines(person);
        return account(
                lines.isEmpty()
                        ? ImmutableList.of(
                                words.sided("side.one", person.side()), words.text("reason." + person.reason()))
                        : lines);
    }

    /** The first line is what the others are about. */
    private static Html account(ImmutableList<String> lines) {
        Html head = Html.element("p", ImmutableMap.of("class", "about"), Html.text(lines.get(0)));
        Html items = Html.join(lines.stream().skip(1).map(line -> Html.element("li", Html.text(line))));
        return head.and(Html.element("ul", items));
    }

    private Html card(Key person, Html account) {
        return Html.element(
                "details",
                ImmutableMap.of("class", "card"),
                Html.element("summary", called(person)),
                Html.element("div", ImmutableMap.of("id", "person-" + cardOf.get(person)), account));
    }

    /** Where both sides have the identifier, the role tells them apart. */
    private Html called(Key person) {
        Html name = Html.name(outcome.nameOf(person.id()));
        boolean both = outcome.hosts() != Side.PEER
                && outcome.has(Side.MENTOR, person.id())
                && outcome.has(Side.MENTEE, person.id());
        return both ? name.and(Html.text(" · " + words.sided("side.one", person.side()))) : name;
    }
}
