package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;

/**
 * What a design led to: figures rounded to six decimals, the same on every machine.
 *
 * @param design the design
 * @param cells the figures, by source, perturbation, schedule and contender in the order of the design
 * @param contrasts what differs by how much, by factor, condition, reference, metric and contender
 * @param tradeOffs which contenders no other beats in all goals, by condition; empty for designs with fewer than two goals
 */
public record ExperimentReport(
        Design design,
        ImmutableList<Cell> cells,
        ImmutableList<Contrast> contrasts,
        ImmutableList<TradeOff> tradeOffs) {

    /**
     * What is made of trials.
     *
     * @param trials one for each that the design asks for, in its order, as {@link Bench#trials} gives them
     */
    public static ExperimentReport of(Design design, ImmutableList<Trial> trials) {
        return new ReportMaking(design, trials).report();
    }
}
