package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RotationsCertificate;
import dev.mentoring.matching.certificate.RotationsCertificate.Precedence;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.flow.MaximumFlow;
import dev.mentoring.matching.kernel.stable.DeferredAcceptance;
import dev.mentoring.matching.kernel.stable.Precedences;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.kernel.stable.Rotations;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The stable matching in which the ranks that all people give to their partners have the least sum: from the one that is best for mentees,
 * those rotations are made that together save most, with all that they need.
 *
 * <p>Such a set is the source's side of a smallest cut between rotations that save and rotations that cost (Irving, Leather, Gusfield 1987,
 * "An efficient algorithm for the optimal stable marriage"). Of several matchings with the least sum it is the best for mentees.
 */
final class EgalitarianStable implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(Promise.STABLE)
            .withTies(StrategyCard.Ties.REFUSED)
            .withPlaces(StrategyCard.Places.SEVERAL_FOR_MENTORS)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Irving, Leather, Gusfield 1987, \"An efficient algorithm for the optimal stable marriage\"");

    static final EgalitarianStable LEAST_RANKS = new EgalitarianStable();

    private EgalitarianStable() {}

    @Override
    public String name() {
        return "stable-egalitarian";
    }

    @Override
    public String claim() {
        return "Stable, and of all stable matchings the one with the least sum of ranks, mentees' and mentors' counted alike.";
    }

    @Override
    public Claim proves() {
        return Claim.STABLE_LEAST_RANKS;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    /** Serves mentees with one place, beside those that locked pairs fill. */
    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem)
                && problem instanceof TwoSidedProblem twoSided
                && StableMarket.placesOfMentees(twoSided) <= 1;
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name(), problem, this::serves);
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()));
        StableMarket.requireStrict(name(), twoSided, ranks);
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        BooleanSupplier cancelled = control.cancelled();
        DeferredAcceptance start =
                new DeferredAcceptance(market.rows(), market.roomOfRow(), market.roomOfPartner(), cancelled);
        if (cancelled.getAsBoolean() || !start.solve()) {
            return result.build(Status.CANCELLED);
        }
        BitSet made = start.madePairs();
        Rotations rotations = new Rotations(market.rows(), market.roomOfRow(), market.roomOfPartner(), made, cancelled);
        Precedences precedences = new Precedences(rotations, cancelled);
        if (!rotations.solve() || !precedences.solve()) {
            return result.build(Status.CANCELLED);
        }
        MaximumFlow flow = flow(market.rows(), rotations, precedences, cancelled);
        if (!flow.solve()) {
            return result.build(Status.CANCELLED);
        }
        for (int rotation = 0; rotation < rotations.count(); rotation++) {
            if (flow.isWithSource(rotation)) {
                make(market.rows(), rotations, rotation, made);
            }
        }
        return result.pairings(market.pairings(made))
                .certificate(
                        new RotationsCertificate(rotations(market, rotations), precedences(market, precedences, flow)))
                .build(Status.SOLVED);
    }

    /** A network with an arc for each precedence, first, and one for each rotation, from the source if it saves, else to the sink. */
    private static MaximumFlow flow(
            PreferenceRows rows, Rotations rotations, Precedences precedences, BooleanSupplier cancelled) {
        int count = rotations.count();
        int arcs = precedences.count();
        int[] from = new int[arcs + count];
        int[] to = new int[arcs + count];
        long[] capacity = new long[arcs + count];
        long saved = 0;
        for (int rotation = 0; rotation < count; rotation++) {
            long weight = weight(rows, rotations, rotation);
            from[arcs + rotation] = weight < 0 ? count : rotation;
            to[arcs + rotation] = weight < 0 ? rotation : count + 1;
            capacity[arcs + rotation] = Math.abs(weight);
            saved -= Math.min(0, weight);
        }
        for (int arc = 0; arc < arcs; arc++) {
            from[arc] = precedences.later(arc);
            to[arc] = precedences.earlier(arc);
            capacity[arc] = saved + 1;
        }
        return new MaximumFlow(count + 2, from, to, capacity, count, count + 1, cancelled);
    }

    /** What a rotation adds to the sum of ranks; the sums of all are below 2^53, as ranks have 22 bits and pairs 31. */
    private static long weight(PreferenceRows rows, Rotations rotations, int rotation) {
        long weight = 0;
        for (int step = rotations.start(rotation); step < rotations.start(rotation + 1); step++) {
            int gained = rotations.gained(step);
            int given = rotations.given(step);
            weight += (long) rows.own(gained) + rows.theirs(gained) - rows.own(given) - rows.theirs(given);
        }
        return weight;
    }

    private static void make(PreferenceRows rows, Rotations rotations, int rotation, BitSet made) {
        for (int step = rotations.start(rotation); step < rotations.start(rotation + 1); step++) {
            made.clear(rows.pair(rotations.given(step)));
            made.set(rows.pair(rotations.gained(step)));
        }
    }

    private static ImmutableList<ImmutableList<Couple>> rotations(StableMarket market, Rotations rotations) {
        ImmutableList.Builder<ImmutableList<Couple>> all = ImmutableList.builder();
        for (int rotation = 0; rotation < rotations.count(); rotation++) {
            ImmutableList.Builder<Couple> couples = ImmutableList.builder();
            for (int step = rotations.start(rotation); step < rotations.start(rotation + 1); step++) {
                couples.add(market.couple(market.rows().pair(rotations.given(step))));
            }
            all.add(couples.build());
        }
        return all.build();
    }

    /** The precedences along which something flows; others add nothing to the bound. */
    private static ImmutableList<Precedence> precedences(
            StableMarket market, Precedences precedences, MaximumFlow flow) {
        ImmutableList.Builder<Precedence> all = ImmutableList.builder();
        for (int arc = 0; arc < precedences.count(); arc++) {
            if (flow.flow(arc) > 0) {
                Couple couple = market.couple(market.rows().pair(precedences.entry(arc)));
                all.add(new Precedence(couple.mentor(), couple.mentee(), flow.flow(arc)));
            }
        }
        return all.build();
    }
}
