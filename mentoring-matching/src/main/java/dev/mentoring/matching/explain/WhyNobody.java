package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;

/**
 * Why somebody has no partner, and what would get one, as the coordinator sees it (requirement 001-03).
 *
 * @param explanation whom each rule kept out and who has the places of the others, person by person
 * @param funnel the same in numbers
 * @param rules what the rules about single people say of the person
 * @param ways changes after each of which the person would be paired: by kind in the order of {@link WayToMatch}'s records,
 *     within a kind the smallest first, then the one by which everybody together gains most
 * @param bounded whether the search for them stopped before everything was tried; if not, and there are none, then no single
 *     place, and no facts or clauses of a single pair, would do
 */
public record WhyNobody(
        UnmatchedExplanation explanation,
        Funnel funnel,
        ImmutableList<Finding> rules,
        ImmutableList<WayToMatch> ways,
        boolean bounded)
        implements WhyNobodyView {

    @Override
    public Audience audience() {
        return Audience.COORDINATOR;
    }

    /** What an audience may see; {@code side} is the person's own. */
    public WhyNobodyView forParty(Side side, Audience audience) {
        return switch (audience) {
            case PARTICIPANT ->
                new ForParticipant(
                        side,
                        explanation.unmatched().id(),
                        explanation.unmatched().reason() == UnmatchedReason.CAPACITY_ZERO,
                        WhyNot.unmet(rules));
            case COORDINATOR -> this;
            case AUDITOR ->
                new ForAuditor(
                        explanation.unmatched(),
                        funnel,
                        ways.stream()
                                .map(way -> new Way(
                                        way.kind(),
                                        way.size(),
                                        way.proof().pairs(),
                                        way.proof().score()))
                                .collect(toImmutableList()),
                        bounded);
        };
    }

    /** The person alone. */
    @Override
    public String toString() {
        return "WhyNobody[" + explanation.unmatched().id() + "]";
    }
}
