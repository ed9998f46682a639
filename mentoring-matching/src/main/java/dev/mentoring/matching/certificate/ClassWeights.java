package dev.mentoring.matching.certificate;

import java.util.Arrays;

/** Weights of classes of pairs, such that one pair of an earlier class outweighs all pairs of later ones. */
final class ClassWeights {

    static final ClassWeights NONE = new ClassWeights(new long[0], new long[0], 0, 0, false);

    private final long[] classes;
    private final long[] weights;
    /** The classes between these weigh -1 each, where the list is empty. */
    private final long least;

    private final long most;
    private final boolean tooLarge;

    private ClassWeights(long[] classes, long[] weights, long least, long most, boolean tooLarge) {
        this.classes = classes;
        this.weights = weights;
        this.least = least;
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /** The same for all classes of a range: a pair of any of them weighs -1. */
    static ClassWeights alike(long least, long most) {
        return new ClassWeights(new long[0], new long[0], least, most, false);
    }

    /**
     * In the order of the classes.
     *
     * @param classes the classes, ascending
     * @param sizes how many pairs of each class a matching can have at most
     * @param lastFirst whether the last class comes first
     * @param fewest whether pairs are to be few, so that weights are negative
     */
    static ClassWeights inOrder(long[] classes, long[] sizes, boolean lastFirst, boolean fewest) {
        long[] weights = new long[classes.length];
        long after = 0;
        boolean tooLarge = false;
        for (int k = 0; k < classes.length; k++) {
            int at = lastFirst ? k : classes.length - 1 - k;
            long weight = after + 1;
            weights[at] = fewest ? -weight : weight;
            tooLarge |= weight > DualBound.LARGEST / Math.max(1, sizes[at]);
            after = tooLarge ? 0 : after + weight * sizes[at];
            tooLarge |= after > DualBound.LARGEST;
        }
        return new ClassWeights(classes, weights, 0, -1, tooLarge);
    }

    boolean areTooLarge() {
        return tooLarge;
    }

    long of(long pairClass) {
        if (classes.length == 0) {
            return pairClass >= least && pairClass <= most ? -1 : 0;
        }
        int at = Arrays.binarySearch(classes, pairClass);
        return at < 0 ? 0 : weights[at];
    }
}
