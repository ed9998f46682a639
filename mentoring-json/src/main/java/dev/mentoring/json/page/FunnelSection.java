package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From those who applied to those who are paired, step by step and for each side. */
final class FunnelSection {

    private final Outcome outcome;
    private final Words words;

    FunnelSection(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
    }

    /**
     * A step.
     *
     * @param key which one, as the texts name it
     * @param people how many are left
     */
    record Step(String key, long people) {}

    /**
     * Why somebody is kept out, or left to the coordinator.
     *
     * @param side the side on which the person applied
     * @param clause identifier of the rule that decided
     * @param decision what it decided
     */
    record Kept(Side side, String clause, Decision decision) {}

    Section section() {
        ImmutableList<Side> sides = outcome.sides();
        return Section.of(
                "funnel",
                words.text("funnel.title"),
                ImmutableList.of(sides.stream().map(this::lead).collect(Collectors.joining(" "))),
                sides.stream().map(this::picture).collect(toImmutableList()));
    }

    private String lead(Side side) {
        ImmutableList<Step> steps = steps(side);
        Step last = steps.get(steps.size() - 1);
        return words.sided("funnel.lead", side, words.number(steps.get(0).people()), words.number(last.people()));
    }

    /** The steps of a side, each of them part of the one before. */
    ImmutableList<Step> steps(Side side) {
        BitSet possible = outcome.possible(side);
        Stream<Step> first = outcome.round()
                .map(round -> Stream.of(
                        new Step(
                                outcome.sides().size() == 1 ? "applied" : "applied-here",
                                outcome.people(side).size()),
                        new Step("kept-in", keptIn(round, side, possible))))
                .orElseGet(
                        () -> Stream.of(new Step("listed", outcome.people(side).size())));
        return Stream.concat(
                        first,
                        Stream.of(
                                new Step("possible", possible.cardinality()), new Step("paired", outcome.paired(side))))
                .collect(toImmutableList());
    }

    private long keptIn(CompiledRound round, Side side, BitSet possible) {
        return outcome.people(side).size()
                - rulings(round, side, possible)
                        .filter(kept -> kept.decision() == Decision.KEPT_OUT)
                        .count();
    }

    /** Whom the rules keep out or leave to the coordinator, by reason. */
    Multiset<Kept> kept(CompiledRound round) {
        Multiset<Kept> kept = LinkedHashMultiset.create();
        outcome.sides()
                .forEach(side -> rulings(round, side, outcome.possible(side)).forEach(kept::add));
        return kept;
    }

    /** Those with a locked pair are in by decision of the coordinator, whatever the rules say. */
    private static Stream<Kept> rulings(CompiledRound round, Side side, BitSet possible) {
        Role role = side == Side.MENTOR ? Role.MENTOR : Role.MENTEE;
        ImmutableList<Participant> people = round.people(role);
        return IntStream.range(0, people.size())
                .filter(i -> !possible.get(i))
                .mapToObj(i -> round.rules().admit(people.get(i), role))
                .filter(ruling -> ruling.decision() != Decision.ALLOWED)
                .map(ruling -> new Kept(
                        side,
                        round.rules().participation(role).get(ruling.clause()).id(),
                        ruling.decision()));
    }

    private Picture picture(Side side) {
        ImmutableList<Step> steps = steps(side);
        long all = steps.get(0).people();
        Bars bars = new Bars(all);
        steps.forEach(step -> bars.add(words.text("funnel." + step.key()), words.number(step.people()), step.people()));
        String title = words.sided("side", side);
        return new Picture(
                "funnel-" + Ascii.toLowerCase(side.name()),
                title,
                words.text(
                        "funnel.shows",
                        title,
                        steps.stream()
                                .map(step -> words.text("funnel." + step.key()) + " " + words.number(step.people()))
                                .collect(Collectors.joining(", "))),
                ImmutableList.of(),
                Picture.Template.BARS,
                bars.values(),
                bars.rows(),
                new Table(
                        title,
                        ImmutableList.of(
                                Column.words(words.text("funnel.step")),
                                Column.numbers(words.text("people")),
                                Column.numbers(words.text("funnel.share"))),
                        steps.stream()
                                .map(step -> Table.row(
                                        words.text("funnel." + step.key()),
                                        words.number(step.people()),
                                        all == 0 ? "–" : words.percent(step.people(), all)))
                                .collect(toImmutableList())));
    }
}
