package dev.mentoring.matching.experiment.statistic;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances that allow for how many there are (Holm 1979, A simple sequentially rejective multiple test procedure): sorted from the least, the
 * {@code k}-th of {@code m} is taken {@code m - k + 1} times, never below the one before, never above 1.
 */
final class StepDown {

    private StepDown() {}

    /** The same chances, in the same order, each allowing for all. */
    static double[] allowingForAll(double[] chances) {
        int[] fromLeast = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> chances[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[chances.length];
        double least = 0;
        for (int place = 0; place < fromLeast.length; place++) {
            double times = chances[fromLeast[place]] * (fromLeast.length - place);
            least = Math.max(least, Math.min(1, times));
            adjusted[fromLeast[place]] = least;
        }
        return adjusted;
    }
}
