package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;

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
     * Takes what was made.
     *
     * @throws InvalidModelException with every label that the design does not have
     */
    public ExperimentReport {
        DesignLabels labels = DesignLabels.of(design);
        Problems problems = new Problems();
        for (int k = 0; k < cells.size(); k++) {
            labels.require("cells/" + k, cells.get(k).condition(), problems);
            labels.requireContender("cells/" + k + "/contender", cells.get(k).contender(), problems);
        }
        for (int k = 0; k < contrasts.size(); k++) {
            Contrast contrast = contrasts.get(k);
            labels.require("contrasts/" + k + "/one", contrast.one(), problems);
            labels.requireContender("contrasts/" + k + "/one/contender", contrast.oneContender(), problems);
            labels.require("contrasts/" + k + "/other", contrast.other(), problems);
            labels.requireContender("contrasts/" + k + "/other/contender", contrast.otherContender(), problems);
        }
        for (int k = 0; k < tradeOffs.size(); k++) {
            labels.require("tradeOffs/" + k, tradeOffs.get(k).condition(), problems);
            labels.requireContenders("tradeOffs/" + k, tradeOffs.get(k), problems);
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /**
     * What is made of trials.
     *
     * @param trials one for each that the design asks for, in its order, as {@link Bench#trials} gives them
     */
    public static ExperimentReport of(Design design, ImmutableList<Trial> trials) {
        return new ReportMaking(design, trials).report();
    }
}
