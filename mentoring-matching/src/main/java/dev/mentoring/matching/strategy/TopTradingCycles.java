package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.TradingCertificate;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Mentees trade places: everybody points to the mentor they like best, every mentor to the mentee they put first, and whoever stands in a
 * cycle takes the place that they point to; then the same among the others (Shapley, Scarf 1974, "On cores and indivisibility"; with
 * priorities and several places, Abdulkadiroğlu, Sönmez 2003, "School choice: a mechanism design approach").
 *
 * <p>No mentee can do better without another doing worse, and none gains by ordering otherwise, or leaving out, mentors whom they would have. Who
 * names a mentor whom they would not have may gain by it: unlike in the papers, a mentor points to those only who name that mentor. Ties are
 * drawn by lot. Time and space are linear in the pairs: pointers move down lists only, and a path is walked on from where its cycle was cut off.
 */
final class TopTradingCycles implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(Promise.PARETO_OPTIMAL_FOR_MENTEES, Promise.ORDER_PROOF_FOR_MENTEES)
            .withTies(StrategyCard.Ties.DRAWN)
            .withPlaces(StrategyCard.Places.SEVERAL_FOR_MENTORS)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources(
                    "Shapley, Scarf 1974, \"On cores and indivisibility\"",
                    "Abdulkadiroğlu, Sönmez 2003, \"School choice: a mechanism design approach\"");

    static final TopTradingCycles TRADING = new TopTradingCycles();

    private TopTradingCycles() {}

    @Override
    public String name() {
        return "top-trading-cycles";
    }

    @Override
    public String claim() {
        return "Mentees trade the places that mentors' priorities give them, in cycles; none can do better without another doing worse.";
    }

    @Override
    public Claim proves() {
        return Claim.TRADING_CYCLES;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem)
                && problem instanceof TwoSidedProblem twoSided
                && twoSided.mentees().stream().allMatch(mentee -> mentee.capacity() <= 1);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name(), problem, this::serves);
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()))
                .drawn(how.seed());
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        Trading trading = new Trading(market);
        if (!trading.run(control)) {
            return result.build(Status.CANCELLED);
        }
        return result.pairings(market.pairings(trading.traded))
                .certificate(new TradingCertificate(trading.cycles.build()))
                .build(Status.SOLVED);
    }

    /** One run: who is served, how many places are left, and how far down everybody's list is looked. */
    private static final class Trading {

        private static final int NONE = -1;

        private final StableMarket market;
        private final PreferenceRows mentees;
        private final PreferenceRows mentors;
        private final int[] roomOfMentee;
        private final int[] roomOfMentor;
        private final int[] nextOfMentee;
        private final int[] nextOfMentor;
        private final BitSet traded = new BitSet();
        private final ImmutableList.Builder<ImmutableList<Couple>> cycles = ImmutableList.builder();

        Trading(StableMarket market) {
            this.market = market;
            mentees = market.rows();
            mentors = mentees.turned();
            roomOfMentee = market.roomOfRow();
            roomOfMentor = market.roomOfPartner();
            nextOfMentee = new int[mentees.rows()];
            nextOfMentor = new int[mentors.rows()];
            for (int mentee = 0; mentee < nextOfMentee.length; mentee++) {
                nextOfMentee[mentee] = mentees.start(mentee);
            }
            for (int mentor = 0; mentor < nextOfMentor.length; mentor++) {
                nextOfMentor[mentor] = mentors.start(mentor);
            }
        }

        boolean run(RunControl control) {
            int[] path = new int[roomOfMentee.length];
            boolean[] onPath = new boolean[roomOfMentee.length];
            for (int start = 0; start < path.length; start++) {
                if (control.cancelled().getAsBoolean()) {
                    return false;
                }
                int length = 0;
                if (roomOfMentee[start] > 0) {
                    path[length++] = start;
                    onPath[start] = true;
                }
                while (length > 0) {
                    int entry = best(path[length - 1]);
                    int next = entry == NONE ? NONE : first(mentees.partner(entry));
                    if (next == NONE) {
                        onPath[path[--length]] = false;
                    } else if (onPath[next]) {
                        length = trade(path, length, next, onPath);
                    } else {
                        path[length++] = next;
                        onPath[next] = true;
                    }
                }
            }
            return true;
        }

        /** Trades along the end of a path that has come back to somebody, and gives the length of the rest. */
        private int trade(int[] path, int length, int back, boolean[] onPath) {
            List<Couple> cycle = new ArrayList<>();
            int end = length;
            int mentee;
            do {
                mentee = path[--end];
                int entry = best(mentee);
                traded.set(mentees.pair(entry));
                cycle.add(market.couple(mentees.pair(entry)));
                onPath[mentee] = false;
            } while (mentee != back);
            for (int k = end; k < length; k++) {
                roomOfMentor[mentees.partner(best(path[k]))]--;
                roomOfMentee[path[k]] = 0;
            }
            cycles.add(ImmutableList.copyOf(Lists.reverse(cycle)));
            return end;
        }

        /** The entry of the best mentor who has a place left. */
        private int best(int mentee) {
            int end = mentees.start(mentee + 1);
            while (nextOfMentee[mentee] < end && roomOfMentor[mentees.partner(nextOfMentee[mentee])] <= 0) {
                nextOfMentee[mentee]++;
            }
            return nextOfMentee[mentee] < end ? nextOfMentee[mentee] : NONE;
        }

        /** The mentee whom a mentor puts first among those without a place. */
        private int first(int mentor) {
            int end = mentors.start(mentor + 1);
            while (nextOfMentor[mentor] < end && roomOfMentee[mentors.partner(nextOfMentor[mentor])] <= 0) {
                nextOfMentor[mentor]++;
            }
            return nextOfMentor[mentor] < end ? mentors.partner(nextOfMentor[mentor]) : NONE;
        }
    }
}
