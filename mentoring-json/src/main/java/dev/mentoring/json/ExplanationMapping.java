package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.rule.Change;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.WayOut;
import dev.mentoring.json.ExplanationParts.Cause;
import dev.mentoring.json.ExplanationParts.Contribution;
import dev.mentoring.json.ExplanationParts.Effect;
import dev.mentoring.json.ExplanationParts.GivenUpPartner;
import dev.mentoring.json.ExplanationParts.OtherFact;
import dev.mentoring.json.ExplanationParts.OtherSide;
import dev.mentoring.json.ExplanationParts.Party;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.json.ExplanationParts.Remedy;
import dev.mentoring.json.ExplanationParts.RuleSaid;
import dev.mentoring.json.ExplanationParts.Standing;
import dev.mentoring.json.ExplanationParts.Topic;
import dev.mentoring.json.ExplanationParts.Way;
import dev.mentoring.matching.explain.Forced;
import dev.mentoring.matching.explain.GivenUp;
import dev.mentoring.matching.explain.PairView;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.WayToMatch;
import dev.mentoring.matching.explain.WhyNobody;
import dev.mentoring.matching.explain.WhyNobodyView;
import dev.mentoring.matching.explain.WhyNot;
import dev.mentoring.matching.explain.WhyNotView;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Takes the parts of views into those of documents. */
final class ExplanationMapping {

    /** By what one more place gains, then by what one fewer costs; those without a number last. */
    static final Comparator<PlaceWorth> MOST_VALUABLE_FIRST = Comparator.<PlaceWorth, Boolean>comparing(
                    place -> place.oneMore().isEmpty())
            .thenComparing(place -> -pairs(place.oneMore()))
            .thenComparing(place -> -score(place.oneMore()))
            .thenComparing(place -> pairs(place.oneFewer()))
            .thenComparing(place -> score(place.oneFewer()));

    private ExplanationMapping() {}

    private static long pairs(Optional<Effect> effect) {
        return effect.map(Effect::pairs).orElse(0L);
    }

    private static long score(Optional<Effect> effect) {
        return effect.map(Effect::score).orElse(0L);
    }

    static ImmutableList<Contribution> parts(ImmutableList<PairView.Part> parts) {
        return parts.stream()
                .map(part -> new Contribution(
                        part.criterion(), part.scorer(), part.most(), part.points(), false, part.reasons()))
                .collect(toImmutableList());
    }

    static ImmutableList<Contribution> contributions(Optional<ScoreBreakdown> breakdown) {
        return breakdown.stream()
                .flatMap(known -> known.contributions().stream())
                .map(part -> new Contribution(
                        part.criterion(),
                        part.scorer(),
                        part.most(),
                        OptionalInt.of(part.points()),
                        !part.known(),
                        part.reasons()))
                .collect(toImmutableList());
    }

    static Topic topic(SharedTopic topic) {
        return new Topic(
                topic.criterion(),
                topic.kind(),
                topic.link(),
                topic.wanted(),
                topic.given(),
                topic.level(),
                topic.priority(),
                OptionalInt.of(topic.credit()));
    }

    static ImmutableList<RuleSaid> findings(ImmutableList<Finding> trace) {
        return trace.stream()
                .map(finding -> new RuleSaid(
                        finding.clause(), finding.trace().rule(), Optional.of(finding.verdict()), finding.facts()))
                .collect(toImmutableList());
    }

    static Standing standing(WhyThisPair.Standing standing) {
        return new Standing(
                standing.side(),
                standing.person(),
                standing.choice(),
                OptionalInt.of(standing.rank()),
                OptionalInt.of(standing.higher()),
                standing.givenUp().stream().map(ExplanationMapping::givenUp).collect(toImmutableList()));
    }

    private static GivenUpPartner givenUp(GivenUp given) {
        return new GivenUpPartner(
                given.partner(),
                given.score(),
                given.choice(),
                given.places(),
                given.pairedWith(),
                given.forced().map(ExplanationMapping::effect));
    }

    static Effect effect(Forced forced) {
        return new Effect(forced.pairs(), forced.score(), forced.difference().people());
    }

    // ---- why not

    static NotPairedAnswer notPaired(WhyNotView view, ImmutableList<String> lines) {
        if (view instanceof WhyNotView.ForParticipant own) {
            return notPaired(own, lines);
        }
        if (view instanceof WhyNot why) {
            return new NotPairedAnswer(
                    why.mentor().person(),
                    why.mentee().person(),
                    Optional.empty(),
                    why.score(),
                    contributions(why.breakdown()),
                    Stream.of(why.mentor(), why.mentee())
                            .map(ExplanationMapping::party)
                            .collect(toImmutableList()),
                    Optional.of(cause(why.cause())),
                    why.standoffs(),
                    lines);
        }
        WhyNotView.ForAuditor auditors = (WhyNotView.ForAuditor) view;
        return new NotPairedAnswer(
                auditors.mentor(),
                auditors.mentee(),
                Optional.empty(),
                OptionalLong.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.of(new Cause(
                        auditors.kind(),
                        auditors.clauses(),
                        ImmutableList.of(),
                        Optional.empty(),
                        ImmutableList.of(),
                        auditors.forced().map(ExplanationMapping::effect),
                        Optional.empty(),
                        Optional.empty())),
                ImmutableList.of(),
                lines);
    }

    private static NotPairedAnswer notPaired(WhyNotView.ForParticipant view, ImmutableList<String> lines) {
        return new NotPairedAnswer(
                Explanations.first(view.side(), view.person(), view.other()),
                Explanations.second(view.side(), view.person(), view.other()),
                Optional.of(view.person()),
                OptionalLong.empty(),
                ImmutableList.of(),
                ImmutableList.of(
                        new Party(view.side(), view.person(), view.choice(), view.avoids(), findings(view.rules()))),
                Optional.empty(),
                ImmutableList.of(),
                lines);
    }

    private static Party party(WhyNot.Party party) {
        return new Party(party.side(), party.person(), party.choice(), party.avoids(), findings(party.rules()));
    }

    private static Cause cause(WhyNot.Cause cause) {
        Optional<WayOut> wayOut = Optional.empty();
        ImmutableList<RuleSaid> rules = ImmutableList.of();
        if (cause instanceof WhyNot.KeptOut kept) {
            wayOut = Optional.of(kept.wayOut());
            rules = findings(kept.trace());
        } else if (cause instanceof WhyNot.Referred referred) {
            wayOut = Optional.of(referred.wayOut());
            rules = findings(referred.trace());
        }
        return new Cause(
                cause.kind(),
                cause.inTheWay(),
                rules,
                wayOut.map(ExplanationMapping::remedy),
                cause instanceof WhyNot.LeftOut left ? leftOut(left) : ImmutableList.of(),
                cause.ifMade().map(ExplanationMapping::effect),
                cause instanceof WhyNot.Tied tied ? Optional.of(tied.rule()) : Optional.empty(),
                cause instanceof WhyNot.Prevented prevented ? Optional.of(prevented.obstacle()) : Optional.empty());
    }

    private static ImmutableList<Side> leftOut(WhyNot.LeftOut left) {
        ImmutableList.Builder<Side> sides = ImmutableList.builder();
        if (left.byMentor()) {
            sides.add(Side.MENTOR);
        }
        if (left.byMentee()) {
            sides.add(Side.MENTEE);
        }
        return sides.build();
    }

    private static Remedy remedy(WayOut wayOut) {
        return new Remedy(
                wayOut.flip().outcome(),
                wayOut.flip().ruledOut(),
                wayOut.flip().changes().stream().map(ExplanationMapping::fact).collect(toImmutableList()),
                wayOut.clauses());
    }

    private static OtherFact fact(Change change) {
        return new OtherFact(
                change.fact().name(),
                change.person(),
                change.from().map(AttributeValue::show),
                change.to().show());
    }

    // ---- why nobody

    static NobodyAnswer nobody(WhyNobodyView view, ImmutableList<String> lines) {
        if (view instanceof WhyNobodyView.ForParticipant own) {
            return new NobodyAnswer(
                    own.side(),
                    own.person(),
                    Optional.empty(),
                    own.noPlace(),
                    findings(own.rules()),
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    false,
                    lines);
        }
        if (view instanceof WhyNobody why) {
            UnmatchedExplanation explanation = why.explanation();
            return new NobodyAnswer(
                    explanation.unmatched().side(),
                    explanation.unmatched().id(),
                    Optional.of(explanation.unmatched().reason()),
                    false,
                    findings(why.rules()),
                    Optional.of(why.funnel()),
                    Optional.of(new OtherSide(explanation.kept(), explanation.notChosen(), explanation.possible())),
                    why.ways().stream().map(ExplanationMapping::way).collect(toImmutableList()),
                    why.bounded(),
                    lines);
        }
        WhyNobodyView.ForAuditor auditors = (WhyNobodyView.ForAuditor) view;
        return new NobodyAnswer(
                auditors.unmatched().side(),
                auditors.unmatched().id(),
                Optional.of(auditors.unmatched().reason()),
                false,
                ImmutableList.of(),
                Optional.of(auditors.funnel()),
                Optional.empty(),
                auditors.ways().stream()
                        .map(way -> new Way(
                                way.kind(),
                                way.size(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                OptionalLong.empty(),
                                new Effect(way.pairs(), way.score(), ImmutableList.of())))
                        .collect(toImmutableList()),
                auditors.bounded(),
                lines);
    }

    private static Way way(WayToMatch way) {
        if (way instanceof WayToMatch.MorePlaces more) {
            return way(
                    way,
                    Optional.of(more.side()),
                    Optional.of(more.person()),
                    more.from(),
                    more.to(),
                    ImmutableList.of());
        }
        if (way instanceof WayToMatch.HigherLimit limit) {
            return way(way, Optional.of(limit.side()), Optional.empty(), limit.from(), limit.to(), limit.people());
        }
        if (way instanceof WayToMatch.OtherFacts facts) {
            return way(
                    way,
                    facts.partner(),
                    facts.changes().stream().map(ExplanationMapping::fact).collect(toImmutableList()),
                    ImmutableList.of(),
                    facts.score());
        }
        WayToMatch.WaivedClauses waived = (WayToMatch.WaivedClauses) way;
        return way(way, waived.partner(), ImmutableList.of(), waived.clauses(), waived.score());
    }

    /** A way by places. */
    private static Way way(
            WayToMatch way,
            Optional<Side> side,
            Optional<String> person,
            int from,
            int to,
            ImmutableList<String> people) {
        return new Way(
                way.kind(),
                way.size(),
                side,
                person,
                OptionalInt.of(from),
                OptionalInt.of(to),
                people,
                ImmutableList.of(),
                ImmutableList.of(),
                OptionalLong.empty(),
                effect(way.proof()));
    }

    /** A way by a pair. */
    private static Way way(
            WayToMatch way, String partner, ImmutableList<OtherFact> facts, ImmutableList<String> clauses, long score) {
        return new Way(
                way.kind(),
                way.size(),
                Optional.empty(),
                Optional.of(partner),
                OptionalInt.empty(),
                OptionalInt.empty(),
                ImmutableList.of(),
                facts,
                clauses,
                OptionalLong.of(score),
                effect(way.proof()));
    }
}
