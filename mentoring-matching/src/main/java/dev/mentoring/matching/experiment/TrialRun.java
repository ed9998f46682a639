package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One run of a design: what is left to do, done by workers, and put in the order of the design. */
final class TrialRun {

    private final Bench bench;
    private final Design design;
    private final RunPlan plan;
    /** The trials that are done, by key: those that the log has kept, and then each as it ends. */
    private final Map<TrialKey, Trial> done = new LinkedHashMap<>();

    TrialRun(Bench bench, Design design, RunPlan plan) {
        this.bench = bench;
        this.design = design;
        this.plan = plan;
    }

    ImmutableList<Trial> trials() {
        plan.log().kept().forEach(trial -> done.put(trial.key(), trial));
        List<Block> open = new ArrayList<>();
        long undone = 0;
        for (Block block : blocks()) {
            ImmutableList<TrialKey> left = block.keys(design).stream()
                    .filter(key -> !done.containsKey(key))
                    .collect(ImmutableList.toImmutableList());
            if (!left.isEmpty()) {
                open.add(block.only(left));
                undone += left.size();
            }
        }
        boolean whole = new Workers(plan, design.trials() - undone, design.trials())
                .run(open, (block, stop, finished) -> block.run(bench, design, stop, finished), this::take);
        if (!whole) {
            throw RunCancelledException.during("strategies were tried");
        }
        return inOrder();
    }

    /** What draws one question and tells it once, by replication first, so that a run that is stopped has tried a bit of everything. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int replication = 0; replication < design.replications(); replication++) {
            for (Source source : design.sources()) {
                for (Variant told : design.perturbations()) {
                    blocks.add(new Block(source, told, replication, ImmutableList.of()));
                }
            }
        }
        return blocks;
    }

    private void take(Trial trial) {
        plan.log().keep(ImmutableList.of(trial));
        done.put(trial.key(), trial);
    }

    private ImmutableList<Trial> inOrder() {
        ImmutableList.Builder<Trial> ordered = ImmutableList.builder();
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                for (Variant time : design.schedules()) {
                    for (Variant contender : design.contenders()) {
                        for (int r = 0; r < design.replications(); r++) {
                            TrialKey key = new TrialKey(source.id(), told.id(), time.id(), contender.id(), r);
                            ordered.add(Objects.requireNonNull(done.get(key), "a trial that was not run"));
                        }
                    }
                }
            }
        }
        return ordered.build();
    }
}
