package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.SerialCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.MenteeRanks;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Mentees choose one after another, in an order drawn from the seed or as they were listed: each takes the best mentors that
 * still have a place, as many as the mentee has places.
 *
 * <p>Nobody gains by stating other choices than their own, as long as everybody has one place (Abdulkadiroğlu, Sönmez 1998, "Random
 * serial dictatorship and the core from random endowments in house allocation problems"). Tied choices go by the mentors' lot.
 */
final class SerialDictatorship implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(
                    Promise.PARETO_OPTIMAL_FOR_MENTEES,
                    Promise.STRATEGY_PROOF_FOR_MENTEES,
                    Promise.ORDER_PROOF_FOR_MENTEES)
            .withTies(StrategyCard.Ties.DRAWN)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources(
                    "Abdulkadiroğlu, Sönmez 1998, \"Random serial dictatorship and the core from random endowments in"
                            + " house allocation problems\"");

    static final SerialDictatorship BY_TURNS = new SerialDictatorship();

    private static final String LOT = "lot";

    private SerialDictatorship() {}

    @Override
    public String name() {
        return "serial-dictatorship";
    }

    @Override
    public String claim() {
        return "Mentees choose one after another, in the order of a lot or as listed; each the best that is left.";
    }

    @Override
    public Claim proves() {
        return Claim.SERIAL_CHOICE;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem twoSided
                && twoSided.groups().isEmpty()
                && !Baselines.hasMinimums(twoSided);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name(), problem, this::serves);
        how.options().requireOnly(name(), ImmutableList.of(Claim.ORDER));
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        ImmutableIntArray order =
                isListed(how.options()) ? twoSided.menteesAsListed() : TieOrder.of(twoSided.mentees(), how.seed());
        Taking taking = new Taking(twoSided);
        MenteeRanks ranks = MenteeRanks.of(twoSided);
        int[] placeOfMentor = TieOrder.places(twoSided.mentors(), how.seed());
        for (int turn = 0; turn < order.length(); turn++) {
            if (control.cancelled().getAsBoolean()) {
                return result.build(Status.CANCELLED);
            }
            choose(twoSided, order.get(turn), ranks, placeOfMentor, taking);
        }
        ImmutableList<String> turns = order.stream()
                .mapToObj(mentee -> twoSided.mentees().get(mentee).id())
                .collect(ImmutableList.toImmutableList());
        return result.pairings(taking.pairings())
                .certificate(new SerialCertificate(turns))
                .build(Status.SOLVED);
    }

    private static void choose(
            TwoSidedProblem problem, int mentee, MenteeRanks ranks, int[] placeOfMentor, Taking taking) {
        int from = problem.rowStart(mentee);
        long[] keys = IntStream.range(from, problem.rowStart(mentee + 1))
                .mapToLong(pair -> (long) ranks.of(pair) << Integer.SIZE | placeOfMentor[problem.mentorOf(pair)])
                .toArray();
        IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong(k -> keys[k]))
                .mapToInt(k -> from + k)
                .filter(taking::fits)
                .forEach(taking::take);
    }

    private static boolean isListed(Options options) {
        if (!options.values().containsKey(Claim.ORDER)) {
            return false;
        }
        String order = options.text(Claim.ORDER);
        if (!order.equals(Claim.LISTED) && !order.equals(LOT)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "options/" + Claim.ORDER,
                    "the order is \"" + LOT + "\" or \"" + Claim.LISTED + "\"");
        }
        return order.equals(Claim.LISTED);
    }
}
