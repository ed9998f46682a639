package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands at the top of a result's page: what the strategy claims, that the certificate proves it, and the key figures. */
final class Head {

    private final Outcome outcome;
    private final Words words;

    Head(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
    }

    /** The programme's title, or the identifier of the problem. */
    String title() {
        String tag = words.language().tag();
        return outcome.round()
                .map(CompiledRound::programme)
                .map(Programme::labels)
                .map(labels -> labels.in(tag))
                .orElse(outcome.problem().id());
    }

    /** Cohort, day and strategy. */
    ImmutableList<String> facts() {
        ImmutableList.Builder<String> facts = ImmutableList.builder();
        outcome.round().ifPresent(round -> {
            facts.add(words.text("head.cohort", round.roster().cohort()));
            facts.add(words.text("head.day", words.day(round.on())));
        });
        return facts.add(words.text(
                        "head.strategy",
                        outcome.result().strategy().name(),
                        Long.toString(outcome.result().strategy().seed())))
                .build();
    }

    /** Claim, proof and key figures. */
    Html html() {
        return html(Stream.concat(
                Stream.concat(Stream.of(pairs()), outcome.sides().stream().map(this::paired)),
                Stream.concat(points(), Stream.of(unmatched(), free()))));
    }

    /** The same with no figure but how many have partners and how many have none. */
    Html countsAlone() {
        return html(Stream.concat(
                Stream.concat(Stream.of(pairs()), outcome.sides().stream().map(side -> paired(side, ""))),
                Stream.of(unmatched())));
    }

    private Html html(Stream<Html> tiles) {
        Html claim = Html.element("p", ImmutableMap.of("class", "claim"), Html.text(claim()));
        return claim.and(proof())
                .and(
                        outcome.isSolved()
                                ? Html.element("dl", ImmutableMap.of("class", "tiles"), Html.join(tiles))
                                : Html.NONE);
    }

    private String claim() {
        String key = "claim." + outcome.result().strategy().name();
        return switch (outcome.result().status()) {
            case INFEASIBLE -> words.text("claim.infeasible");
            case CANCELLED -> words.text("claim.cancelled");
            default ->
                words.messages().has(key)
                        ? words.text("claim.made", lower(words.messages().text(key)))
                        : words.text("claim.own");
        };
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private Html proof() {
        Status status = outcome.result().status();
        String key = status == Status.SOLVED || status == Status.INFEASIBLE ? "proof.proved" : "proof.kept";
        return Html.element(
                "p",
                ImmutableMap.of("class", "proof"),
                Html.element("strong", Html.text(words.text("proof.verified"))),
                Html.text(" " + words.text(key) + " " + words.text("proof.status", status.name())));
    }

    private Html pairs() {
        return tile(
                words.text("tile.pairs"), words.number(outcome.result().totals().pairs()), "");
    }

    private Html paired(Side side) {
        long possible = outcome.possible(side).cardinality();
        return paired(
                side,
                possible == 0
                        ? ""
                        : words.text(
                                "tile.share", words.percent(outcome.paired(side), possible), words.number(possible)));
    }

    private Html paired(Side side, String note) {
        long all = outcome.people(side).size();
        return tile(
                words.sided("tile.paired", side),
                words.text("tile.of", words.number(outcome.paired(side)), words.number(all)),
                note);
    }

    private Stream<Html> points() {
        long pairs = outcome.result().totals().pairs();
        long score = outcome.result().totals().score();
        return pairs == 0
                ? Stream.of()
                : Stream.of(tile(
                        words.text("tile.mean"),
                        words.rounded(Ratio.of(score, pairs)),
                        words.count("tile.total", score)));
    }

    private Html unmatched() {
        ImmutableList<String> each = outcome.sides().stream()
                .map(side -> words.sided("tile.of-side", side, words.number(unmatched(side))))
                .collect(ImmutableList.toImmutableList());
        return tile(
                words.text("tile.unmatched"),
                words.number(outcome.result().unmatched().size()),
                each.size() == 1 ? "" : String.join(words.text("tile.next"), each));
    }

    private long unmatched(Side side) {
        return outcome.result().unmatched().stream()
                .filter(person -> person.side() == side)
                .count();
    }

    private Html free() {
        Outcome.Free free = outcome.free(outcome.hosts());
        return tile(
                words.sided("tile.free", outcome.hosts()),
                words.number(free.people()),
                words.count("tile.places", free.places()));
    }

    /** A key figure. */
    static Html tile(String name, String value, String note) {
        return Html.element(
                "div",
                Html.element("dt", Html.text(name)),
                Html.element("dd", ImmutableMap.of("class", "value"), Html.text(value)),
                note.isEmpty() ? Html.NONE : Html.element("dd", ImmutableMap.of("class", "note"), Html.text(note)));
    }
}
