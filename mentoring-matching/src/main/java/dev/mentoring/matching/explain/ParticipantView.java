package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.matching.explain.PairView.OwnRule;
import dev.mentoring.matching.explain.PairView.OwnTopic;
import dev.mentoring.matching.explain.PairView.Part;
import dev.mentoring.matching.explain.SharedTopic.Kind;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Contribution;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Picks out of an explanation what one of the two may see. */
final class ParticipantView {

    /** Facts about two people may tell of the other, whomever they are listed with; the own refusal is the exception. */
    private static final ImmutableSet<String> RELATIONS = Arrays.stream(RelationFact.values())
            .filter(fact -> fact != RelationFact.AVOIDS)
            .map(RelationFact::factName)
            .collect(toImmutableSet());

    private final Standing own;
    private final Standing other;

    ParticipantView(Standing own, Standing other) {
        this.own = own;
        this.other = other;
    }

    PairView.ForParticipant of(WhyThisPair why) {
        ImmutableList<Part> parts = why.breakdown().map(this::parts).orElse(ImmutableList.of());
        boolean open = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.points().isPresent());
        return new PairView.ForParticipant(
                own.side(),
                own.person(),
                other.person(),
                open ? OptionalLong.of(why.pairing().score()) : OptionalLong.empty(),
                parts,
                why.topics().stream()
                        .filter(topic -> topic.kind() != Kind.LIVED_BY_MENTOR)
                        .map(this::topic)
                        .collect(toImmutableList()),
                own.choice(),
                why.trace().stream().map(this::rule).flatMap(Optional::stream).collect(toImmutableList()));
    }

    private ImmutableList<Part> parts(ScoreBreakdown breakdown) {
        return breakdown.contributions().stream().map(this::part).collect(toImmutableList());
    }

    private Part part(Contribution contribution) {
        boolean open = OpenCriteria.isOpen(contribution.scorer(), own.side()) || restsOnOwnChoices(contribution);
        return new Part(
                contribution.criterion(),
                contribution.scorer(),
                contribution.most(),
                open ? OptionalInt.of(contribution.points()) : OptionalInt.empty(),
                contribution.reasons().stream()
                        .map(this::reason)
                        .flatMap(Optional::stream)
                        .collect(toImmutableList()));
    }

    /** Whose choices the criterion counts is a setting of the programme, and it gives a reason for each of them. */
    private boolean restsOnOwnChoices(Contribution contribution) {
        return contribution.scorer().equals("stated-choice")
                && contribution.reasons().stream().allMatch(this::isOwn);
    }

    private boolean isOwn(Reason reason) {
        return reason.fact("by").equals(own.side().name());
    }

    private Optional<Reason> reason(Reason reason) {
        return switch (reason.code()) {
            case "same-answer" -> Optional.of(Reason.of("same-answer", "attribute", reason.fact("attribute")));
            case "chosen" ->
                Optional.of(Reason.of(
                                "chosen",
                                "by",
                                own.side().name(),
                                "rank",
                                reason.fact("rank"),
                                "ranks",
                                reason.fact("ranks")))
                        .filter(kept -> isOwn(reason));
            case "not-chosen", "no-choices-stated" ->
                Optional.of(Reason.of(reason.code(), "by", own.side().name())).filter(kept -> isOwn(reason));
            case "priority", "no-priority" -> Optional.of(reason).filter(kept -> own.side() == Side.MENTEE);
            default -> Optional.empty();
        };
    }

    private OwnTopic topic(SharedTopic topic) {
        boolean mine = topic.kind().giver() == own.side();
        return new OwnTopic(
                topic.criterion(),
                mine,
                topic.link(),
                topic.wanted(),
                topic.given(),
                topic.level().filter(level -> mine),
                topic.priority().filter(priority -> !mine));
    }

    private Optional<OwnRule> rule(Finding finding) {
        ImmutableList<Fact> facts = finding.facts().stream()
                .filter(fact -> fact.person().equals(Optional.of(own.person())))
                .filter(fact -> !RELATIONS.contains(fact.name()))
                .collect(toImmutableList());
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnRule(finding.clause(), finding.trace().rule(), facts));
    }
}
