package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.BoundCertificate;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Baselines that take pairs in a fixed order, each that still fits: by score, or by lot.
 *
 * <p>By score, without locked pairs and groups, the total is at least half of the largest one (Avis 1983, "A survey of
 * heuristics for the weighted matching problem"): whoever keeps a pair from being made is full with pairs of at least its score.
 * The certificate bounds the largest total by numbers made of that.
 */
final class GreedyStrategy implements PairingStrategy {

    private static final StrategyCard BASELINE =
            StrategyCard.ofTwoSided().withBounds(StrategyCard.Bound.GROUPS, StrategyCard.Bound.LOCKS);

    static final GreedyStrategy GREEDY = new GreedyStrategy(
            "greedy",
            "Baseline: the best pair that still fits, again and again, while scores are not negative; at least half of the"
                    + " largest total where nothing is locked and there are no groups.",
            true,
            BASELINE.withSources("Avis 1983, \"A survey of heuristics for the weighted matching problem\""));
    static final GreedyStrategy RANDOM = new GreedyStrategy(
            "random",
            "Baseline: pairs in an order drawn from the seed, each that still fits; scores count for nothing.",
            false,
            BASELINE);

    private final String name;
    private final String claim;
    private final boolean byScore;
    private final StrategyCard card;

    private GreedyStrategy(String name, String claim, boolean byScore, StrategyCard card) {
        this.name = name;
        this.claim = claim;
        this.byScore = byScore;
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
        return Claim.WITHIN_BOUNDS;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(card);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem twoSided && !Baselines.hasMinimums(twoSided);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name, problem, this::serves);
        how.options().requireOnly(name, ImmutableList.of());
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        Taking taking = new Taking(twoSided);
        long[] order = byScore ? ScoredOrder.of(twoSided, how.seed()) : ScoredOrder.drawn(twoSided, how.seed());
        for (int k = 0; k < order.length; k++) {
            int pair = (int) order[k];
            if ((!byScore || twoSided.score(pair) >= 0) && taking.fits(pair)) {
                taking.take(pair);
            }
            if (k % Baselines.WORK_BETWEEN_POLLS == 0 && control.cancelled().getAsBoolean()) {
                return result.build(Status.CANCELLED);
            }
        }
        return result.pairings(taking.pairings())
                .certificate(bound(twoSided, taking))
                .build(Status.BOUNDED);
    }

    /** Numbers that make a small bound: whoever is full, their worst pair's score; or their best where all is locked. */
    private static BoundCertificate bound(TwoSidedProblem problem, Taking taking) {
        long[] mentors = new long[problem.mentors().size()];
        long[] mentees = new long[problem.mentees().size()];
        long[] bestOfMentor = new long[mentors.length];
        long[] bestOfMentee = new long[mentees.length];
        Arrays.fill(mentors, Long.MAX_VALUE);
        Arrays.fill(mentees, Long.MAX_VALUE);
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                int mentor = problem.mentorOf(pair);
                long score = problem.score(pair);
                if (problem.isLocked(pair)) {
                    continue;
                }
                if (taking.isTaken(pair)) {
                    mentors[mentor] = Math.min(mentors[mentor], score);
                    mentees[mentee] = Math.min(mentees[mentee], score);
                }
                bestOfMentor[mentor] = Math.max(bestOfMentor[mentor], score);
                bestOfMentee[mentee] = Math.max(bestOfMentee[mentee], score);
            }
        }
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            mentors[mentor] = number(taking.mentorIsFull(mentor), mentors[mentor], bestOfMentor[mentor]);
        }
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            mentees[mentee] = number(taking.menteeIsFull(mentee), mentees[mentee], bestOfMentee[mentee]);
        }
        return new BoundCertificate(
                value(problem, mentors, mentees),
                ImmutableLongArray.copyOf(mentors),
                ImmutableLongArray.copyOf(mentees));
    }

    private static long number(boolean full, long worst, long best) {
        if (!full) {
            return 0;
        }
        return worst == Long.MAX_VALUE ? best : Math.max(0, worst);
    }

    /** The bound that the numbers give, all of them being zero or more. */
    private static long value(TwoSidedProblem problem, long[] mentors, long[] mentees) {
        long value = 0;
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            Person person = problem.mentors().get(mentor);
            value += mentors[mentor] * person.capacity();
        }
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            value += mentees[mentee] * problem.mentees().get(mentee).capacity();
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                long rest = problem.score(pair) - mentors[problem.mentorOf(pair)] - mentees[mentee];
                value += problem.isLocked(pair) ? rest : Math.max(0, rest);
            }
        }
        return value;
    }
}
