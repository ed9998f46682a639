package dev.mentoring.matching.certificate;

import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import java.util.Arrays;
import java.util.List;

/**
 * Whether numbers of peers and of odd sets prove the largest total weight, or that those who must be paired cannot all be.
 *
 * <p>Takes time linear in people and sets, and logarithmic in the depth of nesting for each pair.
 */
final class OddSetCheck {

    private final PeerProblem problem;
    private final MatchingResult result;
    private final PeerContentCheck content;
    private final List<Refusal> refusals;
    private final int[] timesSkipped;
    private final boolean[] outside;

    OddSetCheck(PeerProblem problem, MatchingResult result, PeerContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.content = content;
        this.refusals = refusals;
        timesSkipped = timesSkipped(problem, result.strategy().options());
        outside = outside(problem);
    }

    /** Who takes no part: people of locked pairs, and people without a place. */
    static boolean[] outside(PeerProblem problem) {
        boolean[] outside = new boolean[problem.peers().size()];
        for (int peer = 0; peer < outside.length; peer++) {
            outside[peer] = problem.peers().get(peer).capacity() == 0;
        }
        for (int first = 0; first < outside.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                if (problem.isLocked(pair)) {
                    outside[first] = true;
                    outside[problem.secondOf(pair)] = true;
                }
            }
        }
        return outside;
    }

    /** How often the settings say that each person has been left out before. */
    static int[] timesSkipped(PeerProblem problem, Options settings) {
        int[] times = new int[problem.peers().size()];
        for (String id : Claim.skipped(settings)) {
            int peer = problem.indexOfPeer(id);
            if (peer >= 0) {
                times[peer]++;
            }
        }
        return times;
    }

    void run(OddSetCertificate odd, Claim claim) {
        boolean needs = result.status() == Status.INFEASIBLE;
        if (problem.peers().stream().anyMatch(person -> person.capacity() > 1)) {
            refuse("PROBLEM_KIND", "the proof is for people of one place at most");
        } else if (odd.numbers().length() != problem.peers().size()) {
            refuse("CERTIFICATE_SHAPE", "the certificate has not one number for everybody");
        } else if (checkBonuses(odd, claim, needs)) {
            OddSets.of(problem, odd.sets(), refusals).ifPresent(sets -> checkBound(odd, sets, needs));
        }
    }

    /** Whether factor and bonuses put first what the claim puts first. */
    private boolean checkBonuses(OddSetCertificate odd, Claim claim, boolean needs) {
        long people = problem.peers().size();
        long times = Arrays.stream(timesSkipped).asLongStream().sum();
        boolean wellOrdered;
        if (Math.max(odd.scoreFactor(), Math.max(odd.pairBonus(), odd.skipBonus())) > DualBound.LARGEST) {
            wellOrdered = false;
        } else if (needs) {
            wellOrdered = odd.scoreFactor() == 0 && odd.pairBonus() == 0 && odd.skipBonus() == 0;
        } else if (claim == Claim.PEERS_LARGEST_SCORE) {
            // One point counts more than all pairs that there can be.
            wellOrdered = odd.pairBonus() == 1 && odd.skipBonus() == 0 && odd.scoreFactor() > people / 2;
        } else {
            // No difference of totals reaches the skip bonus, and none of totals and skips the pair bonus.
            WideSum totals = product(people, problem.largestScore());
            WideSum all = product(people, problem.largestScore());
            all.addProduct(times, odd.skipBonus());
            boolean skips = times == 0 ? odd.skipBonus() == 0 : odd.skipBonus() > 0 && isBelow(totals, odd.skipBonus());
            wellOrdered = odd.scoreFactor() == 1 && skips && odd.pairBonus() > 0 && isBelow(all, odd.pairBonus());
        }
        if (!wellOrdered) {
            refuse("NOT_PROVED", "the bonuses do not put first what the strategy puts first");
        }
        return wellOrdered;
    }

    private static WideSum product(long a, long b) {
        WideSum product = new WideSum();
        product.addProduct(a, b);
        return product;
    }

    private static boolean isBelow(WideSum sum, long number) {
        sum.add(-number);
        return sum.isNegative();
    }

    private void checkBound(OddSetCertificate odd, OddSets sets, boolean needs) {
        WideSum rest = new WideSum();
        for (int peer = 0; peer < outside.length; peer++) {
            Person person = problem.peers().get(peer);
            long number = odd.numbers().get(peer);
            boolean free = !outside[peer] && (needs || person.minimum() == 0);
            if (number < -DualBound.LARGEST || number > DualBound.LARGEST || (free && number < 0)) {
                refuse("CERTIFICATE_SHAPE", "a number of the certificate is below zero, or beyond 2^61", person.id());
                return;
            }
            if (outside[peer] && number != 0) {
                refuse("CERTIFICATE_SHAPE", "somebody outside the market has a number", person.id());
                return;
            }
            rest.add(number);
        }
        sets.addTo(rest);
        WideSum twice = new WideSum();
        for (int first = 0; first < outside.length; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                int second = problem.secondOf(pair);
                if (outside[first] || outside[second]) {
                    continue;
                }
                if (!covers(odd, sets, pair, first, second, needs)) {
                    refuse(
                            "NOT_PROVED",
                            "the numbers do not cover a pair",
                            problem.peers().get(first).id(),
                            problem.peers().get(second).id());
                    return;
                }
                if (content.made().get(pair)) {
                    addWeight(twice, odd, pair, first, second);
                    addWeight(twice, odd, pair, first, second);
                }
            }
        }
        if (needs) {
            rest.add(-2 * needed());
            if (!rest.isNegative()) {
                refuse("NOT_PROVED", "the numbers leave room for everybody who must be paired");
            }
        } else if (!rest.isEqualTo(twice)) {
            refuse("NOT_PROVED", "the bound that the numbers give is not the total");
        }
    }

    /** How many must be paired and are not in locked pairs. */
    private long needed() {
        long needed = 0;
        for (int peer = 0; peer < outside.length; peer++) {
            needed += outside[peer] ? 0 : problem.peers().get(peer).minimum();
        }
        return needed;
    }

    private boolean covers(OddSetCertificate odd, OddSets sets, int pair, int first, int second, boolean needs) {
        WideSum slack = sets.ofBoth(first, second);
        slack.add(odd.numbers().get(first));
        slack.add(odd.numbers().get(second));
        if (needs) {
            long weight = (long) problem.peers().get(first).minimum()
                    + problem.peers().get(second).minimum();
            slack.add(-2 * weight);
        } else {
            slack.addProduct(-2 * problem.score(pair), odd.scoreFactor());
            slack.addProduct(-2, odd.pairBonus());
            slack.addProduct(-2L * ((long) timesSkipped[first] + timesSkipped[second]), odd.skipBonus());
        }
        return !slack.isNegative();
    }

    private void addWeight(WideSum sum, OddSetCertificate odd, int pair, int first, int second) {
        sum.addProduct(problem.score(pair), odd.scoreFactor());
        sum.add(odd.pairBonus());
        sum.addProduct((long) timesSkipped[first] + timesSkipped[second], odd.skipBonus());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
