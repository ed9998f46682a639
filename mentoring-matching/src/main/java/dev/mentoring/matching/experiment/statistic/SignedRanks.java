package dev.mentoring.matching.experiment.statistic;

import java.util.Arrays;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * The signed-rank test of Wilcoxon 1945 (Individual comparisons by ranking methods), two-sided.
 *
 * <p>Differences are ranked by size, equal ones by the middle of their ranks, and the ranks of those above zero added up. If there
 * were no difference, each sign would be a toss of a coin; the chance is that of a sum as far from the middle. Zeros are
 * dropped, as by Wilcoxon.
 *
 * <p>Up to {@link Statistics#MOST_EXACT} differences the chance is exact, ties or not: the shift algorithm (Streitberg, Röhmel 1986, Exact
 * distributions for permutation and rank tests: an introduction to some recently published algorithms) works out how likely each sum
 * of ranks is. Ranks are taken twice, which makes them whole numbers. Time {@code n^3/4}, space {@code n^2/2}. All terms are
 * positive and a probability is only halved and added to, so that the relative error stays below {@code 10^-11}, which six decimals
 * do not show.
 *
 * <p>Of more differences the chance is the normal approximation with corrections for ties and continuity.
 */
final class SignedRanks {

    private SignedRanks() {}

    /**
     * The chance of differences as far from zero if there were none.
     *
     * @param differences at least one of them not zero
     */
    static double chance(double[] differences) {
        double[] others = Arrays.stream(differences).filter(d -> d != 0).toArray();
        return others.length <= Statistics.MOST_EXACT
                ? exact(others)
                : WilcoxonSignedRankTest.withDefaults()
                        .with(PValueMethod.ASYMPTOTIC)
                        .test(others)
                        .getPValue();
    }

    private static double exact(double[] differences) {
        int[] twiceRank = twiceRanks(differences);
        int above = 0;
        for (int k = 0; k < differences.length; k++) {
            above += differences[k] > 0 ? twiceRank[k] : 0;
        }
        int all = differences.length * (differences.length + 1);
        int tail = Math.min(above, all - above);
        // A sum is as likely as what it leaves of all; in the very middle, everything is as far.
        return Math.min(1, 2 * chanceOfAtMost(tail, twiceRank));
    }

    /** Twice the rank of each by size; of equal ones, the least and the largest rank together. */
    private static int[] twiceRanks(double[] differences) {
        double[] sizes = Arrays.stream(differences).map(Math::abs).sorted().toArray();
        int[] twiceRank = new int[differences.length];
        for (int k = 0; k < differences.length; k++) {
            double size = Math.abs(differences[k]);
            twiceRank[k] = smaller(sizes, size, false) + 1 + smaller(sizes, size, true);
        }
        return twiceRank;
    }

    /** How many of the sorted sizes are below one, or at most that. */
    private static int smaller(double[] sizes, double size, boolean orEqual) {
        int low = 0;
        int high = sizes.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sizes[middle] < size || (orEqual && sizes[middle] == size)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chance of a sum of at most so much, when each number is in it or not by the toss of a coin. */
    private static double chanceOfAtMost(int tail, int[] numbers) {
        int[] ascending = Arrays.stream(numbers).sorted().toArray();
        double[] chanceOfSum = new double[tail + 1];
        chanceOfSum[0] = 1;
        int reached = 0;
        for (int number : ascending) {
            reached = Math.min(tail, reached + number);
            for (int sum = reached; sum >= 0; sum--) {
                double without = chanceOfSum[sum];
                chanceOfSum[sum] = sum < number ? without / 2 : (without + chanceOfSum[sum - number]) / 2;
            }
        }
        return Arrays.stream(chanceOfSum).sum();
    }
}
