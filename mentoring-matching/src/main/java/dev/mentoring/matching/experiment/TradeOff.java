package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.matching.experiment.statistic.ParetoSet;

/**
 * Which contenders no other beats in all goals of the design, under one condition, by their means to six decimals.
 *
 * <p>The means are over the replications in which all who are compared have a value of every goal, so that nobody looks better by
 * leaving out hard questions; they differ from the means of the cells where some replication lacks a value.
 *
 * @param condition the condition
 * @param set who is in, and who of them beats each of the others
 * @param unmeasured labels of contenders that have no value for one of the goals and are not compared; all, where no replication has
 *     a value of every goal for all the others
 */
public record TradeOff(Condition condition, ParetoSet set, ImmutableSortedSet<String> unmeasured) {}
