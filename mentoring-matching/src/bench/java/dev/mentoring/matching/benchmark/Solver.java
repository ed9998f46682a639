package dev.mentoring.matching.benchmark;

import java.util.function.LongSupplier;

/**
 * Somebody who takes part in the comparison.
 *
 * @param <I> the kind of instances that the solver takes
 */
interface Solver<I extends Instance> {

    /**
     * Makes the solver's own model of an instance, which is not measured.
     *
     * @return the call that is measured: it solves from the start each time and returns what the answer comes to: the total score;
     *     {@link ChoiceLists#worth(int[])} of the mentees' choices; of peers' choices the number of pairs, as stable matchings
     *     may differ otherwise
     * @throws IllegalArgumentException when the solver does not serve the instance
     */
    LongSupplier prepare(I instance);
}
