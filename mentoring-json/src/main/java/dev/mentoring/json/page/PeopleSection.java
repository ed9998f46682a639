package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is paired with whom and who is without, and for each of them why. */
final class PeopleSection {

    private final Outcome outcome;
    private final Words words;
    private final Optional<Groups> silent;
    private final boolean explained;
    /** By identifier, the number of the person's card. */
    private final Map<String, Integer> cardOf = new TreeMap<>(Ids.ORDER);

    /**
     * The people of a result.
     *
     * @param silent groups of which no explanation may tell
     */
    PeopleSection(Outcome outcome, Optional<Groups> silent) {
        this.outcome = outcome;
        this.words = outcome.words();
        this.silent = silent;
        this.explained = outcome.isSolved();
        outcome.result().pairings().forEach(pairing -> {
            cardOf.put(pairing.mentor(), 0);
            cardOf.put(pairing.mentee(), 0);
        });
        outcome.result().unmatched().forEach(person -> cardOf.put(person.id(), 0));
        int next = 1;
        for (Map.Entry<String, Integer> card : cardOf.entrySet()) {
            card.setValue(next);
            next++;
        }
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
                                link(pairing.mentor()), link(pairing.mentee()), Html.text(points(pairing))))
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
                                link(person.id()),
                                Html.text(words.sided("side.one", person.side())),
                                Html.text(words.text("reason." + person.reason()))))
                        .collect(toImmutableList()));
    }

    private Html link(String person) {
        Html name = Html.name(outcome.nameOf(person));
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
                                "data-many",
                                words.text("people.found", "{0}", "{1}"),
                                "data-none",
                                words.text("people.found-none"))));
    }

    private Html cards() {
        Accounts accounts = new Accounts(outcome);
        Map<String, Html> accountOf = new TreeMap<>(Ids.ORDER);
        outcome.result().pairings().forEach(pairing -> {
            Html account = account(accounts.lines(pairing));
            accountOf.merge(pairing.mentor(), account, Html::and);
            accountOf.merge(pairing.mentee(), account, Html::and);
        });
        outcome.result()
                .unmatched()
                .forEach(person -> accountOf.merge(person.id(), nobody(person, accounts), Html::and));
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
    private Html account(ImmutableList<String> lines) {
        ImmutableList<String> told =
                lines.stream().filter(line -> !isSilent(line)).collect(toImmutableList());
        Html head = told.isEmpty()
                ? Html.NONE
                : Html.element("p", ImmutableMap.of("class", "about"), Html.text(told.get(0)));
        Html items = Html.join(told.stream().skip(1).map(line -> Html.element("li", Html.text(line))));
        Html left = told.size() == lines.size()
                ? Html.NONE
                : Html.element(
                        "li",
                        ImmutableMap.of("class", "silent"),
                        Html.text(words.count("people.silent", lines.size() - told.size())));
        return head.and(Html.element("ul", items.and(left)));
    }

    private boolean isSilent(String line) {
        return silent.map(groups -> groups.isToldBy(line)).orElse(false);
    }

    private Html card(String person, Html account) {
        return Html.element(
                "details",
                ImmutableMap.of("class", "card"),
                Html.element("summary", Html.name(outcome.nameOf(person))),
                Html.element("div", ImmutableMap.of("id", "person-" + cardOf.get(person)), account));
    }
}
