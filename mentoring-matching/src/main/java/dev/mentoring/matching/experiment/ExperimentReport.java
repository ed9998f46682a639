package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.strategy.RunControl;

/**
 * What a design led to: figures rounded to six decimals, the same on every machine.
 *
 * <p>What intervals and chances speak of is what was drawn anew in each replication: questions, what comes between what is so and what is
 * told, arrivals, and lots. Where the question is the same each time, and told the same way, they speak of the rest alone, lots as a
 * rule, and tell nothing of other questions; where nothing is drawn that shows, as every replication has the same value, there are none.
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
     * What is made of trials, by nobody watched.
     *
     * @throws RunCancelledException as {@link #of(Design, ImmutableList, RunControl)}
     */
    public static ExperimentReport of(Design design, ImmutableList<Trial> trials) {
        return of(design, trials, RunControl.none());
    }

    /**
     * What is made of trials, on the thread of the caller.
     *
     * @param trials one for each that the design asks for, in its order, as {@link Bench#trials} gives them
     * @param control can stop the work, and is asked several times in a tenth of a second, but for a step over a hundred thousand
     *     replications or more at once; told of progress in series summed up or compared, which are {@link Design#series} for each metric
     * @throws RunCancelledException when the control says that the work is to stop, or the thread is interrupted
     */
    public static ExperimentReport of(Design design, ImmutableList<Trial> trials, RunControl control) {
        return new ReportMaking(design, trials, control).report();
    }
}
