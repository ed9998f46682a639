package dev.mentoring.matching.experiment.catalogue;

import com.google.common.collect.ImmutableList;

/** Something of the bench that a design names: a generator, a perturbation or a schedule. */
public interface Entry {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What it does, as one English sentence. */
    String description();

    /**
     * The settings that it takes, by name. Empty also where somebody's own does not tell them, and where their names depend on the
     * question, as the description then says.
     */
    default ImmutableList<Setting> settings() {
        return ImmutableList.of();
    }
}
