/**
 * Tests that scorers, strategies, generators, perturbations and schedules of anybody's own must pass, published as the test-jar of this
 * module.
 *
 * <p>{@link dev.mentoring.matching.contract.ScorerContract}, {@link dev.mentoring.matching.contract.StrategyContract} and {@link
 * dev.mentoring.matching.contract.GeneratorContract} are the entries: a test class implements one of them, and JUnit 5 runs every
 * check. The checks are {@link dev.mentoring.matching.contract.ScorerCheck}, {@link dev.mentoring.matching.contract.StrategyCheck} and
 * {@link dev.mentoring.matching.contract.GeneratorCheck}, ordinary code that gives a list of what is wrong. They try people, problems
 * and seeds of their own, {@link dev.mentoring.matching.contract.ScorerSample}, {@link
 * dev.mentoring.matching.contract.StrategySample} and {@link dev.mentoring.matching.contract.GeneratorSample}, which a test can replace
 * or add to. {@link dev.mentoring.matching.contract.PerturbationContract} and {@link
 * dev.mentoring.matching.contract.ScheduleContract} hold what else experiments are made of. Every member of the library's catalogues
 * passes the same checks. May import the library, Guava and JUnit 5, and nothing else, as users need whatever it imports.
 */
@NullMarked
package dev.mentoring.matching.contract;

import org.jspecify.annotations.NullMarked;
