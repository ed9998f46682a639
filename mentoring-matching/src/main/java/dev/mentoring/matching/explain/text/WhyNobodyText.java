package dev.mentoring.matching.explain.text;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.explain.Forced;
import dev.mentoring.matching.explain.Funnel;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.WayToMatch;
import dev.mentoring.matching.explain.WayToMatch.HigherLimit;
import dev.mentoring.matching.explain.WayToMatch.MorePlaces;
import dev.mentoring.matching.explain.WayToMatch.OtherFacts;
import dev.mentoring.matching.explain.WayToMatch.WaivedClauses;
import dev.mentoring.matching.explain.WhyNobody;
import dev.mentoring.matching.explain.WhyNobodyView;
import java.util.Optional;
import java.util.function.Function;

/** Why somebody has no partner, in words for whoever may see them: the person, the coordinator or an auditor. */
public final class WhyNobodyText {

    /** How many ways to a match are told of each kind; the structured explanation holds them all. */
    private static final int SHOWN = 2;

    private final Vocabulary words;
    private final Messages messages;
    private final Optional<ExplanationText> coordinators;
    private final WhyNotText whyNot;
    private final WhatIfText changes;

    /**
     * Makes a text maker.
     *
     * @param programme the programme; empty for a problem without people
     * @param nameOf what to call a person, by identifier
     */
    public WhyNobodyText(Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.words = new Vocabulary(language, programme, nameOf);
        this.messages = words.messages();
        this.coordinators = programme.map(known -> new ExplanationText(language, known, nameOf));
        this.whyNot = new WhyNotText(language, programme, nameOf);
        this.changes = new WhatIfText(language, nameOf);
    }

    /** Why the person has nobody, a sentence a line. */
    public ImmutableList<String> lines(WhyNobodyView view) {
        if (view instanceof WhyNobodyView.ForParticipant own) {
            return ofParticipant(own);
        }
        return view instanceof WhyNobody why ? ofCoordinator(why) : ofAuditor((WhyNobodyView.ForAuditor) view);
    }

    private ImmutableList<String> ofParticipant(WhyNobodyView.ForParticipant view) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text("why-nobody.you"));
        if (view.noPlace()) {
            lines.add(messages.text("why-nobody.you.no-place"));
        }
        view.rules().forEach(rule -> lines.add(whyNot.ownRule(rule)));
        lines.add(messages.text("why-not.you.others"));
        return lines.build();
    }

    private ImmutableList<String> ofCoordinator(WhyNobody why) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text(
                "why-nobody.person", words.name(why.explanation().unmatched().id())));
        coordinators.ifPresent(text -> lines.addAll(text.lines(why.explanation())));
        lines.addAll(funnel(why.funnel()));
        if (why.ways().isEmpty()) {
            lines.add(messages.text(why.bounded() ? "why-nobody.no-way-bounded" : "why-nobody.no-way"));
        }
        String kind = "";
        int shown = 0;
        for (WayToMatch way : why.ways()) {
            shown = way.kind().equals(kind) ? shown + 1 : 1;
            kind = way.kind();
            if (shown <= SHOWN) {
                lines.add(way(way));
            }
        }
        return lines.build();
    }

    private ImmutableList<String> funnel(Funnel funnel) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.count("why-nobody.everybody", funnel.everybody()));
        funnel.steps().forEach(step -> lines.add(step(step)));
        if (funnel.leftOut() > 0) {
            lines.add(messages.text(
                    "why-nobody.left-out", messages.number(funnel.possible()), messages.number(funnel.leftOut())));
        }
        lines.add(messages.text("why-nobody.free", messages.number(funnel.possible()), messages.number(funnel.free())));
        return lines.build();
    }

    private String step(Funnel.Step step) {
        if (step.clause().equals(UnmatchedExplanation.NOT_ALLOWED)) {
            return messages.text(
                    "why-nobody.not-allowed", messages.number(step.after()), messages.number(step.keptOut()));
        }
        return messages.text(
                step.referred() == 0 ? "why-nobody.step" : "why-nobody.step-referred",
                messages.number(step.after()),
                step.clause(),
                words.asks(step.rule()),
                messages.number(step.keptOut()),
                messages.number(step.referred()));
    }

    private String way(WayToMatch way) {
        String gain = gain(way.proof());
        if (way instanceof MorePlaces more) {
            return messages.text(
                    "why-nobody.way.more-places",
                    words.name(more.person()),
                    messages.number(more.to()),
                    messages.number(more.from()),
                    gain);
        }
        if (way instanceof HigherLimit limit) {
            return messages.text(
                    "why-nobody.way.higher-limit." + limit.side(),
                    messages.number(limit.to()),
                    messages.number(limit.from()),
                    gain);
        }
        if (way instanceof OtherFacts facts) {
            return messages.text(
                    "why-nobody.way.other-facts", words.name(facts.partner()), words.changes(facts.changes()), gain);
        }
        WaivedClauses waived = (WaivedClauses) way;
        return messages.text(
                "why-nobody.way.waived-clauses", words.name(waived.partner()), messages.list(waived.clauses()), gain);
    }

    private String gain(Forced proof) {
        return changes.gain(proof.pairs(), proof.score());
    }

    private ImmutableList<String> ofAuditor(WhyNobodyView.ForAuditor view) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text(
                "why-nobody.auditor",
                words.name(view.unmatched().id()),
                view.unmatched().reason().name()));
        lines.addAll(funnel(view.funnel()));
        view.ways()
                .forEach(way -> lines.add(messages.text(
                        "why-nobody.auditor-way",
                        way.kind(),
                        messages.number(way.size()),
                        changes.gain(way.pairs(), way.score()))));
        return lines.build();
    }
}
