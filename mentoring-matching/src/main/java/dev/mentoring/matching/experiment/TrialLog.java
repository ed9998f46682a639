package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;

/**
 * Where trials are kept while a design runs, so that a run that was stopped goes on where it was.
 *
 * <p>A bench calls it by one thread at a time.
 */
public interface TrialLog {

    /** The trials of the same design that an earlier run has kept, in any order; those of no trial of the design are passed over. */
    ImmutableList<Trial> kept();

    /** Keeps trials; a bench gives each one alone, as soon as it is finished. */
    void keep(ImmutableList<Trial> trials);

    /** A log that keeps nothing. */
    static TrialLog none() {
        return new TrialLog() {
            @Override
            public ImmutableList<Trial> kept() {
                return ImmutableList.of();
            }

            @Override
            public void keep(ImmutableList<Trial> trials) {}
        };
    }
}
