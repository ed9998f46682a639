package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Collection;

/**
 * What a design calls what it combines.
 *
 * @param sources labels of the sources
 * @param perturbations labels of the perturbations
 * @param schedules labels of the schedules
 * @param contenders labels of the contenders
 */
record DesignLabels(
        ImmutableSet<String> sources,
        ImmutableSet<String> perturbations,
        ImmutableSet<String> schedules,
        ImmutableSet<String> contenders) {

    static DesignLabels of(Design design) {
        return new DesignLabels(
                design.sources().stream().map(Source::id).collect(ImmutableSet.toImmutableSet()),
                labels(design.perturbations()),
                labels(design.schedules()),
                labels(design.contenders()));
    }

    private static ImmutableSet<String> labels(Collection<Variant> variants) {
        return variants.stream().map(Variant::id).collect(ImmutableSet.toImmutableSet());
    }

    void require(String path, Condition condition, Problems problems) {
        require(sources, path + "/source", condition.source(), problems);
        require(perturbations, path + "/perturbation", condition.perturbation(), problems);
        require(schedules, path + "/schedule", condition.schedule(), problems);
    }

    void requireContender(String path, String contender, Problems problems) {
        require(contenders, path, contender, problems);
    }

    void requireContenders(String path, TradeOff tradeOff, Problems problems) {
        tradeOff.set().members().forEach(each -> requireContender(path + "/members", each, problems));
        tradeOff.set().beatenBy().forEach((beaten, better) -> {
            requireContender(path + "/beatenBy", beaten, problems);
            requireContender(path + "/beatenBy", better, problems);
        });
        tradeOff.unmeasured().forEach(each -> requireContender(path + "/unmeasured", each, problems));
    }

    private static void require(ImmutableSet<String> known, String path, String label, Problems problems) {
        if (!known.contains(label)) {
            problems.add(ProblemCode.UNKNOWN_ID, Location.inModel(path), "the design has nothing of that label", label);
        }
    }
}
