package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.matching.experiment.statistic.ParetoSet;

/**
 * Which contenders no other beats in all goals of the design, under one condition, by their means.
 *
 * @param condition the condition
 * @param set who is in, and who of them beats each of the others
 * @param unmeasured labels of contenders that have no value for one of the goals and are not compared
 */
public record TradeOff(Condition condition, ParetoSet set, ImmutableSortedSet<String> unmeasured) {}
