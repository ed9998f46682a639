/**
 * Benchmarks of this library, those beside other libraries on the same instances and in the same run.
 *
 * <p>{@link dev.mentoring.matching.benchmark.Comparison} runs solvers, each in a process of its own that {@link
 * dev.mentoring.matching.benchmark.Measure} begins, and prints a table; {@link dev.mentoring.matching.benchmark.Instances} makes
 * what they solve. {@link dev.mentoring.matching.benchmark.RuleBenchmark} is for JMH. Nothing here is published. May import
 * everything, kernels included.
 */
@NullMarked
package dev.mentoring.matching.benchmark;

import org.jspecify.annotations.NullMarked;
