package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import java.util.function.BooleanSupplier;

/** Everybody is there, and all are paired in one round. */
final class AtOnce implements Schedule {

    @Override
    public String name() {
        return "at-once";
    }

    @Override
    public String description() {
        return "Everybody is there, and all are paired in one round.";
    }

    @Override
    public ImmutableSortedMap<String, String> measures() {
        return ImmutableSortedMap.of();
    }

    @Override
    public Course run(Perturbed question, Options settings, long seed, Solver solver, BooleanSupplier stop) {
        Setting.requireOnly(name(), ImmutableList.of(), settings);
        if (stop.getAsBoolean()) {
            return Cancelled.COURSE;
        }
        MatchingResult result = solver.solve(question.asked());
        return new Course(result.status(), result.pairings(), ImmutableSortedMap.of());
    }
}
