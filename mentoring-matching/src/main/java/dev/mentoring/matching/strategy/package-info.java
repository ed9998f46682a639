/**
 * How people are paired: strategies by stable name.
 *
 * <p>{@link dev.mentoring.matching.strategy.PairingStrategies} is the entry: a catalogue that finds a strategy, runs it and
 * verifies what it made before anybody sees it. A {@link dev.mentoring.matching.strategy.PairingStrategy} of your own joins
 * it by {@link dev.mentoring.matching.strategy.PairingStrategies#plus}. Long runs are watched and stopped by a {@link
 * dev.mentoring.matching.strategy.RunControl}. May import problem, certificate and the solvers of kernel, and is the only room
 * but explain that touches solvers.
 */
@NullMarked
package dev.mentoring.matching.strategy;

import org.jspecify.annotations.NullMarked;
