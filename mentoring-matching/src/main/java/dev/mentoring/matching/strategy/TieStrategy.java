package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RejectionsCertificate;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.Rejections;
import dev.mentoring.matching.kernel.stable.StrongAcceptance;
import dev.mentoring.matching.kernel.stable.SuperAcceptance;
import dev.mentoring.matching.kernel.stable.TieAcceptance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Matchings that stay stable however people break their ties, {@link SuperAcceptance}, or as long as nobody leaves who would not gain
 * by it, {@link StrongAcceptance}; or the proof that there are none. The best for every mentee among all of their kind.
 */
final class TieStrategy implements PairingStrategy {

    private static final StrategyCard BEST = StrategyCard.ofTwoSided()
            .withPromises(Promise.STABLE, Promise.BEST_FOR_MENTEES)
            .withTies(StrategyCard.Ties.ALLOWED)
            .withPlaces(StrategyCard.Places.SEVERAL_FOR_MENTORS)
            .withBounds(StrategyCard.Bound.LOCKS);

    static final TieStrategy SUPER = new TieStrategy(
            "stable-super",
            "Nobody who is not paired likes each other at least as well as what they have; or there are no such pairings.",
            Claim.SUPER_STABLE,
            BEST.withSources("Irving, Manlove, Scott 2000, \"The hospitals/residents problem with ties\""));
    static final TieStrategy STRONG = new TieStrategy(
            "stable-strong",
            "No two who are not paired would leave for each other, one of them gladly and the other at least as soon;"
                    + " or there are no such pairings.",
            Claim.STRONGLY_STABLE,
            BEST.withSources("Irving, Manlove, Scott 2003, \"Strong stability in the hospitals/residents problem\""));

    private final String name;
    private final String claim;
    private final Claim proves;
    private final StrategyCard card;

    private TieStrategy(String name, String claim, Claim proves, StrategyCard card) {
        this.name = name;
        this.claim = claim;
        this.proves = proves;
        this.card = card;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String claim() {
        return claim;
    }

    @Override
    public Claim proves() {
        return proves;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(card);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem)
                && problem instanceof TwoSidedProblem twoSided
                && twoSided.mentees().stream().allMatch(mentee -> mentee.capacity() <= 1);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name, problem, this::serves);
        how.options().requireOnly(name, ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()));
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.byLot(twoSided, ranks, how.seed());
        TieAcceptance solver = proves == Claim.SUPER_STABLE
                ? new SuperAcceptance(market.rows(), market.roomOfRow(), market.roomOfPartner(), control.cancelled())
                : new StrongAcceptance(market.rows(), market.roomOfRow(), market.roomOfPartner(), control.cancelled());
        if (!solver.solve()) {
            return result.build(Status.CANCELLED);
        }
        return solver.isFound()
                ? solved(result, market, solver.pairOfRow())
                : infeasible(result, market, solver.steps());
    }

    private static MatchingResult solved(MatchingResult.Builder result, StableMarket market, int[] pairOfRow) {
        BitSet made = new BitSet();
        Arrays.stream(pairOfRow).filter(pair -> pair >= 0).forEach(made::set);
        return result.pairings(market.pairings(made))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);
    }

    private static MatchingResult infeasible(MatchingResult.Builder result, StableMarket market, Rejections steps) {
        return result.certificate(new RejectionsCertificate(IntStream.range(0, steps.size())
                        .mapToObj(step -> step(market, steps, step))
                        .collect(ImmutableList.toImmutableList())))
                .build(Status.INFEASIBLE);
    }

    private static RejectionsCertificate.Step step(StableMarket market, Rejections steps, int step) {
        if (steps.partner(step) != Rejections.NONE) {
            return new RejectionsCertificate.Step(
                    market.idOfPartner(steps.partner(step)), steps.cutoff(step), ImmutableList.of());
        }
        return new RejectionsCertificate.Step(
                "",
                0,
                IntStream.range(steps.crowdStart(step), steps.crowdEnd(step))
                        .mapToObj(k -> new Couple(
                                steps.seat(k) == Rejections.NONE ? "" : market.idOfPartner(steps.seat(k)),
                                market.idOfRow(steps.member(k))))
                        .collect(ImmutableList.toImmutableList()));
    }
}
