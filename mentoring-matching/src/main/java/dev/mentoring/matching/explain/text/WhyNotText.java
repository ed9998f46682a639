package dev.mentoring.matching.explain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.core.rule.WayOut;
import dev.mentoring.matching.explain.Forced;
import dev.mentoring.matching.explain.Standoff;
import dev.mentoring.matching.explain.Standoff.HasBetter;
import dev.mentoring.matching.explain.Standoff.Holder;
import dev.mentoring.matching.explain.Standoff.TakenEarlier;
import dev.mentoring.matching.explain.WhyNot;
import dev.mentoring.matching.explain.WhyNotView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why two people are not paired, in words for whoever may see them: one of the two, the coordinator or an auditor. */
public final class WhyNotText {

    private static final WhyNot.Made MADE = new WhyNot.Made();

    private final Vocabulary words;
    private final Messages messages;
    private final WhatIfText changes;

    /**
     * Makes a text maker.
     *
     * @param programme the programme; empty for a problem without people
     * @param nameOf what to call a person, by identifier
     */
    public WhyNotText(Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.words = new Vocabulary(language, programme, nameOf);
        this.messages = words.messages();
        this.changes = new WhatIfText(language, nameOf);
    }

    /** Why the two are not paired, a sentence a line. */
    public ImmutableList<String> lines(WhyNotView view) {
        if (view instanceof WhyNotView.ForParticipant own) {
            return ofParticipant(own);
        }
        return view instanceof WhyNot why ? ofCoordinator(why) : ofAuditor((WhyNotView.ForAuditor) view);
    }

    private ImmutableList<String> ofParticipant(WhyNotView.ForParticipant view) {
        String other = words.name(view.other());
        if (view.made()) {
            return ImmutableList.of(messages.text("why.you-peer", other));
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text("why-not.you", other));
        view.choice()
                .ifPresent(choice -> lines.add(messages.text(
                        "why.you.choice", other, messages.number(choice.rank()), messages.number(choice.ranks()))));
        if (view.avoids()) {
            lines.add(messages.text("why-not.you.avoids", other));
        }
        view.rules().forEach(rule -> lines.add(ownRule(rule)));
        lines.add(messages.text("why-not.you.others"));
        return lines.build();
    }

    /** A rule about somebody alone that is not met, to that person. */
    String ownRule(Finding rule) {
        String key = rule.verdict() == Verdict.UNKNOWN ? "why-not.you.rule-unknown" : "why-not.you.rule";
        return messages.text(key, words.asks(rule.trace().rule()), words.ownFacts(rule.trace()));
    }

    private ImmutableList<String> ofCoordinator(WhyNot why) {
        if (why.cause() instanceof WhyNot.Made) {
            return cause(why.cause());
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String mentor = words.name(why.mentor().person());
        String mentee = words.name(why.mentee().person());
        lines.add(
                why.score().isPresent()
                        ? messages.count("why-not.pair", why.score().getAsLong(), mentor, mentee)
                        : messages.text("why-not.none", mentor, mentee));
        lines.addAll(cause(why.cause()));
        why.standoffs().forEach(standoff -> lines.add(standoff(standoff, why)));
        return lines.build();
    }

    private ImmutableList<String> cause(WhyNot.Cause cause) {
        if (cause instanceof WhyNot.KeptOut kept) {
            return kept("why-not.kept-out", kept.clauses(), kept.trace(), kept.wayOut());
        }
        if (cause instanceof WhyNot.Referred referred) {
            return kept("why-not.referred", referred.clauses(), referred.trace(), referred.wayOut());
        }
        if (cause instanceof WhyNot.Costs costs) {
            return forced("why-not.costs", costs.forced());
        }
        if (cause instanceof WhyNot.Tied tied) {
            return forced("why-not.tied." + tied.rule(), tied.forced());
        }
        if (cause instanceof WhyNot.Prevented prevented) {
            return ImmutableList.of(changes.obstacle(prevented.obstacle()));
        }
        if (cause instanceof WhyNot.LeftOut left) {
            String who = left.byMentor() ? (left.byMentee() ? "both" : "mentor") : "mentee";
            return ImmutableList.of(messages.text("why-not.left-out." + who));
        }
        return ImmutableList.of(messages.text("why-not." + cause.kind()));
    }

    private ImmutableList<String> kept(
            String key, ImmutableList<String> clauses, ImmutableList<Finding> trace, WayOut wayOut) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        trace.stream()
                .filter(finding -> clauses.contains(finding.clause()))
                .forEach(finding -> lines.add(messages.text(
                        key, finding.clause(), words.asks(finding.trace().rule()), words.facts(finding.facts()))));
        switch (wayOut.flip().outcome()) {
            case FOUND ->
                lines.add(messages.text(
                        "why-not.flip", words.changes(wayOut.flip().changes())));
            case NONE -> lines.add(messages.text("why-not.flip-none"));
            case NOT_FOUND ->
                lines.add(messages.count("why-not.flip-more", wayOut.flip().ruledOut() + 1L));
        }
        return lines.build();
    }

    private ImmutableList<String> forced(String key, Forced forced) {
        ImmutableList<String> moves =
                forced.difference().people().stream().map(changes::move).collect(toImmutableList());
        return ImmutableList.<String>builder()
                .add(messages.text(key, changes.gain(forced.pairs(), forced.score())))
                .addAll(moves)
                .build();
    }

    private String standoff(Standoff standoff, WhyNot why) {
        if (standoff instanceof HasBetter better) {
            String other =
                    words.name((better.person().equals(why.mentor().person()) ? why.mentee() : why.mentor()).person());
            return messages.text(
                    "why-not.has-better",
                    words.name(better.person()),
                    other,
                    messages.number(better.rankOfOther()),
                    holders("why-not.holder.rank", "why-not.holder.rank-by-lot", better.partners()));
        }
        TakenEarlier taken = (TakenEarlier) standoff;
        String own = taken.own().isPresent() ? messages.number(taken.own().getAsInt()) : "-";
        return messages.text(
                "why-not.taken." + taken.order(),
                words.name(taken.mentor()),
                holders("why-not.holder.number", "why-not.holder.number-by-lot", taken.holders()),
                words.name(taken.mentee()),
                own);
    }

    private String holders(String key, String keyByLot, List<Holder> holders) {
        return messages.commas(holders.stream()
                .map(holder -> messages.text(
                        holder.byLot() ? keyByLot : key, words.name(holder.person()), messages.number(holder.number())))
                .toList());
    }

    private ImmutableList<String> ofAuditor(WhyNotView.ForAuditor view) {
        if (view.kind().equals(MADE.kind())) {
            return cause(MADE);
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text("why-not.none", words.name(view.mentor()), words.name(view.mentee())));
        lines.add(
                view.clauses().isEmpty()
                        ? messages.text("why-not.auditor-cause", view.kind())
                        : messages.text("why-not.auditor", view.kind(), messages.commas(view.clauses())));
        view.forced().ifPresent(forced -> lines.addAll(forced("why-not.costs", forced)));
        return lines.build();
    }
}
