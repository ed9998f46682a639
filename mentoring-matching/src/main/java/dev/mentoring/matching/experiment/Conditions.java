package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;

/** The conditions of a design. */
final class Conditions {

    private Conditions() {}

    /** By source, perturbation and schedule, in the order of the design. */
    static ImmutableList<Condition> of(Design design) {
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                for (Variant time : design.schedules()) {
                    conditions.add(new Condition(source.id(), told.id(), time.id()));
                }
            }
        }
        return conditions.build();
    }
}
