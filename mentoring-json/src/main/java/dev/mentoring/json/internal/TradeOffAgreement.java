package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.Variant;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds the trade-offs of a report against its design: one for each condition where there are two goals, none where there are fewer,
 * and in each every contender once: beaten by none, beaten by one that is not, or unmeasured.
 */
final class TradeOffAgreement {

    private static final int FEWEST_GOALS = 2;

    private final Design design;
    private final ImmutableList<TradeOff> tradeOffs;
    private final Problems problems;

    /** The trade-offs of a report, and where to put what is wrong with them. */
    TradeOffAgreement(ExperimentReport report, Problems problems) {
        this.design = report.design();
        this.tradeOffs = report.tradeOffs();
        this.problems = problems;
    }

    void check() {
        Set<Condition> seen = new HashSet<>();
        for (int k = 0; k < tradeOffs.size(); k++) {
            TradeOff tradeOff = tradeOffs.get(k);
            String path = "tradeOffs/" + k;
            if (!seen.add(tradeOff.condition())) {
                twice(path, "trade-offs under the same condition stand before");
            }
            contenders(tradeOff, path);
            beaters(tradeOff, path);
        }
        if (design.analysis().goals().size() >= FEWEST_GOALS) {
            missing(seen);
        } else if (!tradeOffs.isEmpty()) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel("tradeOffs"),
                    "there are no trade-offs in a design with fewer than " + FEWEST_GOALS + " goals");
        }
    }

    private void contenders(TradeOff tradeOff, String path) {
        ImmutableMap<String, String> beatenBy = tradeOff.set().beatenBy();
        Set<String> members = new HashSet<>(tradeOff.set().members());
        for (Variant contender : design.contenders()) {
            String id = contender.id();
            boolean unmeasured = tradeOff.unmeasured().contains(id);
            if (members.contains(id) && (beatenBy.containsKey(id) || unmeasured)) {
                twice(path + "/members", "a contender that none beats is beaten, or unmeasured", id);
            } else if (beatenBy.containsKey(id) && unmeasured) {
                twice(path + "/unmeasured", "a contender that is beaten is unmeasured", id);
            } else if (!members.contains(id) && !beatenBy.containsKey(id) && !unmeasured) {
                missing(path, "a contender of the design is missing in the trade-off", id);
            }
        }
    }

    private void beaters(TradeOff tradeOff, String path) {
        Set<String> members = new HashSet<>(tradeOff.set().members());
        tradeOff.set().beatenBy().forEach((beaten, better) -> {
            if (!members.contains(better)) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel(path + "/beatenBy/" + Location.segment(beaten)),
                        "who beats another is one of the members",
                        better);
            }
        });
    }

    private void missing(Set<Condition> found) {
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                for (Variant time : design.schedules()) {
                    if (problems.isFull()) {
                        return;
                    }
                    if (!found.contains(new Condition(source.id(), told.id(), time.id()))) {
                        missing(
                                "tradeOffs",
                                "the trade-off of a condition of the design is missing",
                                source.id(),
                                told.id(),
                                time.id());
                    }
                }
            }
        }
    }

    private void missing(String path, String message, String... ids) {
        problems.add(ProblemCode.MISSING_FIELD, Location.inModel(path), message, ids);
    }

    private void twice(String path, String message, String... ids) {
        problems.add(ProblemCode.DUPLICATE_ID, Location.inModel(path), message, ids);
    }
}
