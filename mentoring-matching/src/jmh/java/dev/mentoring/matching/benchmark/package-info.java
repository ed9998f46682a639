/**
 * Benchmarks of the strategies beside other libraries, on the same instances and in the same run.
 *
 * <p>{@link dev.mentoring.matching.benchmark.RatioTable} measures and prints a table; {@link
 * dev.mentoring.matching.benchmark.PairingBenchmark} is what it measures, and {@link
 * dev.mentoring.matching.benchmark.Solvers} lists who takes part. Nothing here is published. May import everything,
 * kernels included.
 */
@NullMarked
package dev.mentoring.matching.benchmark;

import org.jspecify.annotations.NullMarked;
