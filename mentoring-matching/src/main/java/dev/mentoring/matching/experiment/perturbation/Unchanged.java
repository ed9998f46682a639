package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import java.util.function.BooleanSupplier;

/** The strategy is told what is so. */
final class Unchanged implements Perturbation {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String description() {
        return "The strategy is told what is so.";
    }

    @Override
    public Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop) {
        settings.requireOnly(name(), ImmutableList.of());
        return Perturbed.unchanged(instance.problem());
    }
}
