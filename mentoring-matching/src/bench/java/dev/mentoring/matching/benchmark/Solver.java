package dev.mentoring.matching.benchmark;

import java.util.function.LongSupplier;

/** Somebody who takes part in the comparison. */
interface Solver {

    /**
     * Makes the solver's own model of an instance, which is not measured.
     *
     * @return the call that is measured: it solves from the start each time and returns the total score
     * @throws IllegalArgumentException when the solver does not serve the instance
     */
    LongSupplier prepare(Instance instance);
}
