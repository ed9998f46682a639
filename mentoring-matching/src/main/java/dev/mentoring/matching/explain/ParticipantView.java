package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.explain.PairView.OwnRule;
import dev.mentoring.matching.explain.PairView.OwnTopic;
import dev.mentoring.matching.explain.PairView.Part;
import dev.mentoring.matching.explain.SharedTopic.Kind;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.score.Contribution;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Picks out of an explanation what one of the two may see. */
final class ParticipantView {

    /** By topic: the order of the whole tells what matters most to the one and what the other is surest of. */
    private static final Comparator<OwnTopic> BY_TOPIC =
            Comparator.comparing(OwnTopic::wanted, Ids.ORDER).thenComparing(OwnTopic::given, Ids.ORDER);

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
                why.breakdown()
                        .map(breakdown -> topics(breakdown, why.topics()))
                        .orElse(ImmutableList.of()),
                own.choice(),
                why.trace().stream().map(this::rule).flatMap(Optional::stream).collect(toImmutableList()));
    }

    private ImmutableList<OwnTopic> topics(ScoreBreakdown breakdown, ImmutableList<SharedTopic> topics) {
        return breakdown.contributions().stream()
                .filter(contribution -> OpenCriteria.sharesTopics(contribution.scorer()))
                .flatMap(contribution -> topics.stream()
                        .filter(topic -> topic.criterion().equals(contribution.criterion()))
                        .filter(topic -> topic.kind() != Kind.LIVED_BY_MENTOR)
                        .map(this::topic)
                        .sorted(BY_TOPIC))
                .collect(toImmutableList());
    }

    private ImmutableList<Part> parts(ScoreBreakdown breakdown) {
        return breakdown.contributions().stream().map(this::part).collect(toImmutableList());
    }

    private Part part(Contribution contribution) {
        return new Part(
                contribution.criterion(),
                contribution.scorer(),
                contribution.most(),
                OpenCriteria.showsPoints(contribution.scorer(), contribution.reasons(), own.side())
                        ? OptionalInt.of(contribution.points())
                        : OptionalInt.empty(),
                contribution.reasons().stream()
                        .map(reason -> OpenCriteria.shown(contribution.scorer(), reason, own.side()))
                        .flatMap(Optional::stream)
                        .collect(toImmutableList()));
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
        ImmutableList<Fact> facts = new OwnFacts(own.person()).of(finding.trace());
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnRule(finding.clause(), finding.trace().rule(), facts));
    }
}
