package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Status;

/** How several runs together ended: as the worst of them. */
final class Statuses {

    private static final ImmutableList<Status> BEST_FIRST =
            ImmutableList.of(Status.SOLVED, Status.BOUNDED, Status.INFEASIBLE, Status.CANCELLED);

    private Statuses() {}

    static Status worse(Status one, Status other) {
        return BEST_FIRST.indexOf(one) >= BEST_FIRST.indexOf(other) ? one : other;
    }
}
