package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.WhatIfText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Advice in words, for the programme office: a line each, in English and French.
 *
 * <p>Topics go by the programme's labels, people by the function given, rules by the identifiers of their clauses. Lines are
 * plain text, in which names and labels stand as they are; whoever shows them escapes control characters.
 */
public final class OfficeText {

    private final Messages messages;
    private final Programme programme;
    private final Function<String, String> nameOf;
    private final WhatIfText changes;

    /**
     * Makes a text maker.
     *
     * @param nameOf what to call a person, by identifier
     */
    public OfficeText(Language language, Programme programme, Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.programme = programme;
        this.nameOf = nameOf;
        this.changes = new WhatIfText(language, nameOf);
    }

    /** Places against demand in all, with whatever else there is to say. */
    public ImmutableList<String> lines(Supply supply) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("office.supply", messages.number(supply.places()), messages.number(supply.sought())));
        if (supply.lacking() > 0) {
            lines.add(messages.count("office.lacking", supply.lacking()));
        }
        lines.add(messages.count("office.possible", supply.possible(), messages.number(supply.considered())));
        if (supply.referred() > 0) {
            lines.add(messages.count("office.referred", supply.referred()));
        }
        if (supply.outsideChoices() > 0) {
            lines.add(messages.count("office.outside-choices", supply.outsideChoices()));
        }
        long keptOut = (long) supply.mentorsKeptOut() + supply.menteesKeptOut();
        if (keptOut > 0) {
            lines.add(messages.count("office.kept-out", keptOut));
        }
        return ImmutableList.copyOf(lines);
    }

    /** Places against demand in a topic. */
    public String line(TopicSupply supply) {
        String places = messages.text(
                "office.topic",
                topic(supply.topic()),
                messages.number(supply.places()),
                messages.number(supply.sought()));
        return supply.outOfReach() == 0
                ? places
                : messages.semicolons(
                        ImmutableList.of(places, messages.count("office.out-of-reach", supply.outOfReach())));
    }

    /**
     * Places against demand in a group.
     *
     * @param labelOf what to call the group, by its value
     */
    public String line(GroupSupply supply, Function<String, String> labelOf) {
        return messages.text(
                "office.group",
                supply.group().map(labelOf).orElseGet(() -> messages.text("office.no-answer")),
                messages.number(supply.places()),
                messages.number(supply.sought()),
                messages.number(supply.reachable()));
    }

    /** What a rule costs. */
    public String line(RuleCost cost) {
        return messages.text("office.rule", cost.clause(), pairs(cost.inAll()), pairs(cost.alone()));
    }

    /** Who has few partners, and the rule that costs them most. */
    public String line(FewPartners few) {
        String partners = messages.text(
                "office.few", nameOf.apply(few.person()), messages.count("office.partners", few.possible()));
        Optional<String> rule = few.costsMost()
                .map(cost -> messages.text("office.few-rule", cost.clause(), pairs(cost.inAll()), pairs(cost.alone())));
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        parts.add(partners);
        if (few.outsideChoices() > 0) {
            parts.add(messages.count("office.few-choices", few.outsideChoices()));
        }
        rule.ifPresent(parts::add);
        return messages.semicolons(parts.build());
    }

    private String pairs(long number) {
        return messages.count("office.pairs", number);
    }

    /** What somebody can expect. */
    public String line(Prospect prospect) {
        String name = nameOf.apply(prospect.person());
        return switch (prospect.chance()) {
            case CERTAIN -> messages.text("office.chance.certain", name);
            case POSSIBLE -> messages.text("office.chance.possible", name);
            case NONE -> messages.text("office.chance.none", name);
        };
    }

    /** Who competes for whom, and how many go without. */
    public String line(Bottleneck bottleneck) {
        String crowd = bottleneck.partners().isEmpty()
                ? messages.text("office.bottleneck-few", people(bottleneck.people()))
                : messages.text("office.bottleneck", people(bottleneck.people()), people(bottleneck.partners()));
        return messages.semicolons(ImmutableList.of(crowd, messages.count("office.empty", bottleneck.lacking())));
    }

    private String people(ImmutableList<String> ids) {
        return messages.list(ids.stream().map(nameOf).collect(toImmutableList()));
    }

    /** What one more mentor would be worth. */
    public String line(TopicWorth worth) {
        String comes = worth.worth()
                .obstacle()
                .map(changes::obstacle)
                .orElseGet(() -> changes.gain(
                        worth.worth().gainOrNone().pairs(),
                        worth.worth().gainOrNone().score()));
        return messages.text("office.recruit", topic(worth.mentor().topic()), comes);
    }

    /** How much a mentor is in demand. */
    public String line(MentorDemand demand) {
        return messages.text(
                "office.demand",
                nameOf.apply(demand.mentor()),
                messages.count("office.best", demand.best()),
                messages.count("office.places", demand.places()));
    }

    /** What somebody offers and nobody asks for. */
    public String line(UnaskedOffer offer) {
        String name = nameOf.apply(offer.mentor());
        return offer.askedNearby().isEmpty()
                ? messages.text("office.unasked", name, topic(offer.topic()))
                : messages.text(
                        "office.unasked-near",
                        name,
                        topic(offer.topic()),
                        messages.commas(
                                offer.askedNearby().stream().map(this::topic).collect(toImmutableList())));
    }

    /** Whom no mentee gets to see. */
    public String line(UnseenMentor unseen) {
        String name = nameOf.apply(unseen.mentor());
        return switch (unseen.why()) {
            case NO_POSSIBLE_PARTNER -> messages.text("office.unseen.no-partner", name);
            case ON_NO_SHORTLIST -> messages.text("office.unseen.no-list", name);
        };
    }

    /** Whom to suggest, best first, a line each; the reasons are those of the breakdowns. */
    public ImmutableList<String> lines(Shortlist shortlist) {
        return shortlist.suggestions().stream()
                .map(suggestion -> messages.text(
                        "office.suggestion",
                        nameOf.apply(suggestion.partner()),
                        messages.count("office.points", suggestion.score()),
                        messages.count("office.left", suggestion.placesLeft())))
                .collect(toImmutableList());
    }

    private String topic(String id) {
        return programme
                .taxonomies()
                .topic(id)
                .map(topic -> topic.labels().in(messages.language().tag()))
                .orElse(id);
    }
}
