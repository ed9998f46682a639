package dev.mentoring.matching.benchmark;

import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Somebody who takes part in the comparison.
 *
 * @param name stable name; a stroke stands before the part of the work that is measured alone
 * @param objective what the solver makes as large as possible
 * @param serves which instances it can solve in reasonable time
 * @param prepare makes the solver's own model, which is not measured, and returns the call that is: it solves from the
 *     start each time and returns the objective
 */
record Solver(String name, Objective objective, Predicate<Instance> serves, Function<Instance, LongSupplier> prepare) {}
