package dev.mentoring.matching.explain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.explain.ChoiceRank;
import dev.mentoring.matching.explain.GivenUp;
import dev.mentoring.matching.explain.PairView;
import dev.mentoring.matching.explain.PairView.OwnTopic;
import dev.mentoring.matching.explain.PairView.Part;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why two people are paired, in words for whoever may see them: one of the two, the coordinator or an auditor. */
public final class WhyPairText {

    /** Reasons that say what a pair lacks, or that nothing is known: no reasons to make it. */
    private static final ImmutableSet<String> LACKING = ImmutableSet.of(
            "topic-not-offered",
            "broad-offer",
            "no-needs-stated",
            "no-offers-stated",
            "different-answer",
            "value-missing",
            "not-chosen",
            "no-choices-stated",
            "no-priority",
            "priority-unknown",
            "no-common-leave",
            "no-language-shared",
            "no-commitment-shared",
            "no-channel-shared",
            "no-mode-shared",
            "same-unit",
            "paired-before",
            "missed-none",
            "preference-not-met",
            "no-preference-stated",
            "goal-inactive");

    /** Rules whose names say nothing of what they ask. */
    private static final ImmutableSet<String> MADE_OF_OTHERS = ImmutableSet.of("all-of", "any-of", "not");

    private final Vocabulary words;
    private final Messages messages;
    private final Optional<ExplanationText> coordinators;
    private final WhatIfText changes;

    /**
     * Makes a text maker.
     *
     * @param programme the programme; empty for a problem without people
     * @param nameOf what to call a person, by identifier
     */
    public WhyPairText(Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.words = new Vocabulary(language, programme, nameOf);
        this.messages = words.messages();
        this.coordinators = programme.map(known -> new ExplanationText(language, known, nameOf));
        this.changes = new WhatIfText(language, nameOf);
    }

    /** What speaks for the pair, on one line; empty where nothing does. */
    public String inOneLine(ScoreBreakdown breakdown) {
        return messages.semicolons(breakdown.contributions().stream()
                .filter(part -> part.points() > 0)
                .flatMap(part -> part.reasons().stream())
                .filter(reason -> !LACKING.contains(reason.code()))
                .map(words::reason)
                .toList());
    }

    /** Why the two are paired, a sentence or a criterion a line. */
    public ImmutableList<String> lines(PairView view) {
        if (view instanceof PairView.ForParticipant own) {
            return ofParticipant(own);
        }
        return view instanceof WhyThisPair why ? ofCoordinator(why) : ofAuditor((PairView.ForAuditor) view);
    }

    private ImmutableList<String> ofParticipant(PairView.ForParticipant view) {
        String partner = words.name(view.partner());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(
                switch (view.side()) {
                    case MENTOR ->
                        messages.text("why.you", partner, words.sides().name(Side.MENTEE));
                    case MENTEE ->
                        messages.text("why.you", partner, words.sides().name(Side.MENTOR));
                    case PEER -> messages.text("why.you-peer", partner);
                });
        view.topics().forEach(topic -> lines.add(topic(topic, partner)));
        ImmutableList<String> same = view.parts().stream()
                .flatMap(part -> part.reasons().stream())
                .filter(reason -> reason.code().equals("same-answer"))
                .map(reason -> words.attribute(reason.fact("attribute")))
                .distinct()
                .collect(toImmutableList());
        if (!same.isEmpty()) {
            lines.add(messages.text("why.you.same", partner, messages.list(same)));
        }
        view.choice().ifPresent(choice -> lines.add(choice("why.you.choice", partner, choice)));
        view.parts().forEach(part -> lines.add(ownPart(part)));
        view.score()
                .ifPresent(score -> lines.add(
                        messages.text("why.you.score", messages.number(score), messages.number(ScoringModel.POINTS))));
        ImmutableList<String> rules = view.rules().stream()
                .filter(rule -> !MADE_OF_OTHERS.contains(rule.rule()))
                .map(rule -> words.asks(rule.rule()))
                .distinct()
                .collect(toImmutableList());
        if (!rules.isEmpty()) {
            lines.add(messages.text("why.you.rules", messages.semicolons(rules)));
        }
        return lines.build();
    }

    private String topic(OwnTopic topic, String partner) {
        String key = (topic.mine() ? "why.you.give." : "why.you.get.") + topic.link();
        return messages.text(key, partner, words.topic(topic.wanted()), words.topic(topic.given()));
    }

    private String choice(String key, String partner, ChoiceRank choice) {
        return messages.text(key, partner, messages.number(choice.rank()), messages.number(choice.ranks()));
    }

    private String ownPart(Part part) {
        String criterion = words.criterion(part.criterion(), part.scorer());
        String most = messages.number(part.most());
        return part.points().isPresent()
                ? messages.text(
                        "why.part", criterion, messages.number(part.points().getAsInt()), most)
                : messages.text("why.part-closed", criterion, most);
    }

    private ImmutableList<String> ofCoordinator(WhyThisPair why) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(headline(why.pairing()));
        why.breakdown()
                .ifPresent(breakdown -> coordinators.ifPresent(text ->
                        lines.addAll(text.lines(new PairingExplanation(why.pairing(), breakdown, why.trace())))));
        Stream.of(why.mentor(), why.mentee()).forEach(standing -> lines.addAll(standing(standing, why.pairing())));
        return lines.build();
    }

    private String headline(Pairing pairing) {
        return messages.count(
                pairing.locked() ? "why.pair-locked" : "why.pair",
                pairing.score(),
                words.name(pairing.mentor()),
                words.name(pairing.mentee()));
    }

    private ImmutableList<String> standing(Standing standing, Pairing pairing) {
        String person = words.name(standing.person());
        String partner = words.name(pairing.mentor().equals(standing.person()) ? pairing.mentee() : pairing.mentor());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        standing.choice()
                .ifPresent(choice -> lines.add(messages.text(
                        "why.choice",
                        partner,
                        messages.number(choice.rank()),
                        messages.number(choice.ranks()),
                        person)));
        if (standing.higher() == 0) {
            lines.add(messages.text("why.best", partner, person));
        } else {
            lines.add(
                    standing.givenUp().isEmpty()
                            ? messages.count("why.higher-own", standing.higher(), person, partner)
                            : messages.count("why.higher", standing.higher(), person, partner));
        }
        standing.givenUp().forEach(given -> lines.add(givenUp(given)));
        return lines.build();
    }

    private String givenUp(GivenUp given) {
        String partner = words.name(given.partner());
        String score = messages.number(given.score());
        if (given.isFull()) {
            return given.pairedWith().isEmpty()
                    ? messages.text("why.given-up.no-place", partner, score)
                    : messages.text("why.given-up.full", partner, score, words.names(given.pairedWith()));
        }
        return given.forced()
                .map(forced -> messages.text(
                        "why.given-up.costs", partner, score, changes.gain(forced.pairs(), forced.score())))
                .orElseGet(() -> messages.text("why.given-up", partner, score));
    }

    private ImmutableList<String> ofAuditor(PairView.ForAuditor view) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(headline(new Pairing(view.mentor(), view.mentee(), view.score(), view.locked())));
        view.parts()
                .forEach(part -> lines.add(messages.text(
                        "criterion.known",
                        part.criterion(),
                        messages.number(part.points().orElse(0)),
                        messages.number(part.most()))));
        view.rules().forEach(rule -> lines.add(rule.clause() + " (" + rule.rule() + "): " + rule.verdict()));
        view.proof()
                .ifPresent(proof -> lines.add(messages.text(
                        "why.proof",
                        messages.number(proof.mentor()),
                        messages.number(proof.mentee()),
                        messages.number(proof.price()))));
        return lines.build();
    }
}
