package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.OddSetCertificate.OddSet;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Trios;
import dev.mentoring.matching.kernel.general.WeightedMatching;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pairs peers by weight: a largest weighted matching of a general graph, with Edmonds' proof.
 *
 * <p>What counts first, second and third is folded into one weight, so that one solution and one proof serve: points before pairs, or pairs
 * before those who were left out before and those before points. Those who must be paired count before everything; their bonus is taken out
 * of their numbers again, which may become negative.
 */
final class PeerScoreStrategy implements PairingStrategy {

    private static final StrategyCard WEIGHED = StrategyCard.ofPeers()
            .withBounds(StrategyCard.Bound.MINIMUMS, StrategyCard.Bound.LOCKS)
            .withSources("Edmonds 1965, \"Maximum matching and a polyhedron with 0,1-vertices\"");

    static final PeerScoreStrategy MAX_SCORE = new PeerScoreStrategy(
            "peer-max-score",
            "Among peers, the largest total score; among those, the most pairs.",
            Claim.PEERS_LARGEST_SCORE,
            ImmutableList.of(Claim.ODD),
            WEIGHED.withPromises(Promise.LARGEST_SCORE));
    static final PeerScoreStrategy MAX_COVERAGE = new PeerScoreStrategy(
            "peer-max-coverage",
            "Among peers, the most pairs; among those, whoever was left out most often before is served; then the largest"
                    + " total score.",
            Claim.PEERS_MOST_PAIRS_THEN_SCORE,
            ImmutableList.of(Claim.ODD, Claim.SKIPPED),
            WEIGHED.withPromises(Promise.MOST_PAIRS));

    private final String name;
    private final String claim;
    private final Claim proves;
    private final ImmutableList<String> settings;
    private final StrategyCard card;

    private PeerScoreStrategy(
            String name, String claim, Claim proves, ImmutableList<String> settings, StrategyCard card) {
        this.name = name;
        this.claim = claim;
        this.proves = proves;
        this.settings = settings;
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
        return PeerMarket.serves(problem);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!(problem instanceof PeerProblem peers) || !serves(problem)) {
            throw StrategyException.of(
                    ProblemCode.STRATEGY_UNSUITED,
                    "strategy/name",
                    name + " serves one-sided problems where everybody has one place at most");
        }
        checkSettings(how.options());
        return new Run(peers, how, control).solve();
    }

    private void checkSettings(Options options) {
        options.requireOnly(name, settings);
        if (options.values().containsKey(Claim.ODD) && !options.text(Claim.ODD).equals(Claim.TRIO)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "options/" + Claim.ODD,
                    "the setting \"" + Claim.ODD + "\" must be \"" + Claim.TRIO + "\", or absent");
        }
        PeerMarket.requireSkipped(options);
    }

    /** One run. */
    private final class Run {

        private final PeerProblem problem;
        private final StrategyUsed how;
        private final RunControl control;
        private final PeerMarket market;
        private final MatchingResult.Builder result;
        private final int[] timesSkipped;
        private final long needed;
        private long scoreFactor = 1;
        private long pairBonus = 1;
        private long skipBonus;
        private long needBonus;

        Run(PeerProblem problem, StrategyUsed how, RunControl control) {
            this.problem = problem;
            this.how = how;
            this.control = control;
            result = MatchingResult.answering(problem, how);
            market = new PeerMarket(problem, how.seed());
            timesSkipped = new int[problem.peers().size()];
            Claim.skipped(how.options()).stream()
                    .mapToInt(problem::indexOfPeer)
                    .filter(peer -> peer >= 0)
                    .forEach(peer -> timesSkipped[peer]++);
            long count = 0;
            for (int vertex = 0; vertex < market.vertices(); vertex++) {
                count += need(vertex);
            }
            needed = count;
        }

        private int need(int vertex) {
            return problem.peers().get(market.peerOf(vertex)).minimum();
        }

        private int times(int vertex) {
            return timesSkipped[market.peerOf(vertex)];
        }

        MatchingResult solve() {
            setBonuses();
            if (needed > 0) {
                long[] needs = new long[market.edges()];
                Arrays.setAll(needs, edge -> (long) need(market.first()[edge]) + need(market.second()[edge]));
                WeightedMatching most = matching(needs);
                if (!most.solve()) {
                    return result.build(Status.CANCELLED);
                }
                if (covered(most.mate()) < needed) {
                    return result.certificate(certificate(most, 0, 0, 0, 0)).build(Status.INFEASIBLE);
                }
            }
            long[] weights = new long[market.edges()];
            Arrays.setAll(weights, this::weight);
            WeightedMatching best = matching(weights);
            if (!best.solve()) {
                return result.build(Status.CANCELLED);
            }
            ImmutableList<Pairing> pairings = market.pairings(best.mate());
            return result.pairings(pairings)
                    .remedies(Trios.offers(problem, how.options(), pairings))
                    .certificate(certificate(best, scoreFactor, pairBonus, skipBonus, needBonus))
                    .build(Status.SOLVED);
        }

        /** Makes what counts first outweigh everything that follows, as exactly as 64 bits allow. */
        private void setBonuses() {
            try {
                long people = problem.peers().size();
                long totals = Math.multiplyExact(people, problem.largestScore());
                if (proves == Claim.PEERS_LARGEST_SCORE) {
                    scoreFactor = people / 2 + 1;
                    totals = Math.multiplyExact(totals, scoreFactor);
                } else {
                    long times = Arrays.stream(timesSkipped).asLongStream().sum();
                    skipBonus = times == 0 ? 0 : totals + 1;
                    pairBonus = Math.addExact(Math.addExact(totals, Math.multiplyExact(times, skipBonus)), 1);
                }
                long mostSkipped = Arrays.stream(timesSkipped).max().orElse(0);
                long largest = Math.addExact(
                        Math.addExact(Math.multiplyExact(scoreFactor, problem.largestScore()), pairBonus),
                        Math.multiplyExact(2 * mostSkipped, skipBonus));
                if (needed > 0) {
                    needBonus = Math.addExact(Math.multiplyExact(people, largest), 1);
                    largest = Math.addExact(largest, Math.multiplyExact(2, needBonus));
                }
                if (!WeightedMatching.fits(market.vertices(), largest)) {
                    throw new ArithmeticException("beyond what the solver takes");
                }
            } catch (ArithmeticException tooLarge) {
                throw InvalidModelException.of(
                        ProblemCode.SCORE_OVERFLOW,
                        "pairs",
                        "scores, folded with what counts before and after them, pass what exact arithmetic of 64 bits holds");
            }
        }

        private long weight(int edge) {
            int first = market.first()[edge];
            int second = market.second()[edge];
            return scoreFactor * market.score(edge)
                    + pairBonus
                    + skipBonus * ((long) times(first) + times(second))
                    + needBonus * ((long) need(first) + need(second));
        }

        private WeightedMatching matching(long[] weights) {
            return new WeightedMatching(
                    market.vertices(), market.first(), market.second(), weights, control.cancelled(), done -> {});
        }

        private long covered(int[] mate) {
            long covered = 0;
            for (int vertex = 0; vertex < mate.length; vertex++) {
                covered += mate[vertex] >= 0 ? need(vertex) : 0;
            }
            return covered;
        }

        private OddSetCertificate certificate(
                WeightedMatching matching, long factor, long ofPair, long ofSkip, long ofNeed) {
            long[] numbers = new long[problem.peers().size()];
            long[] number = matching.number();
            for (int vertex = 0; vertex < number.length; vertex++) {
                numbers[market.peerOf(vertex)] = number[vertex] - 2 * ofNeed * need(vertex);
            }
            return new OddSetCertificate(factor, ofPair, ofSkip, ImmutableLongArray.copyOf(numbers), sets(matching));
        }

        /** The sets, each after the one around it. */
        private ImmutableList<OddSet> sets(WeightedMatching matching) {
            int[] parent = matching.parentOfSet();
            long[] number = matching.numberOfSet();
            int[] order = outermostFirst(parent);
            int[] position = new int[order.length];
            List<ImmutableList.Builder<String>> peers = new ArrayList<>();
            for (int k = 0; k < order.length; k++) {
                position[order[k]] = k;
                peers.add(ImmutableList.builder());
            }
            int[] setOf = matching.setOf();
            int[] vertexOfPeer = new int[problem.peers().size()];
            Arrays.fill(vertexOfPeer, -1);
            for (int vertex = 0; vertex < setOf.length; vertex++) {
                vertexOfPeer[market.peerOf(vertex)] = vertex;
            }
            for (int peer = 0; peer < vertexOfPeer.length; peer++) {
                if (vertexOfPeer[peer] >= 0 && setOf[vertexOfPeer[peer]] >= 0) {
                    peers.get(position[setOf[vertexOfPeer[peer]]])
                            .add(problem.peers().get(peer).id());
                }
            }
            ImmutableList.Builder<OddSet> sets = ImmutableList.builder();
            for (int k = 0; k < order.length; k++) {
                int outer = parent[order[k]];
                sets.add(new OddSet(
                        number[order[k]],
                        outer < 0 ? -1 : position[outer],
                        peers.get(k).build()));
            }
            return sets.build();
        }

        /** Sets by depth of nesting, then by number. */
        private static int[] outermostFirst(int[] parent) {
            int[] childCount = new int[parent.length + 1];
            for (int outer : parent) {
                childCount[outer + 1]++;
            }
            int[] start = new int[parent.length + 2];
            for (int k = 0; k <= parent.length; k++) {
                start[k + 1] = start[k] + childCount[k];
            }
            int[] next = start.clone();
            int[] children = new int[parent.length];
            for (int set = 0; set < parent.length; set++) {
                children[next[parent[set] + 1]++] = set;
            }
            int[] order = new int[parent.length];
            int end = 0;
            for (int k = start[0]; k < start[1]; k++) {
                order[end++] = children[k];
            }
            for (int k = 0; k < end; k++) {
                for (int c = start[order[k] + 1]; c < start[order[k] + 2]; c++) {
                    order[end++] = children[c];
                }
            }
            return order;
        }
    }
}
