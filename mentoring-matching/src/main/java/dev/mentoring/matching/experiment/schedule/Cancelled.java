package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.certificate.Status;

/** What becomes of a schedule one of whose runs was cancelled. */
final class Cancelled {

    static final Course COURSE = new Course(Status.CANCELLED, ImmutableList.of(), ImmutableSortedMap.of());

    private Cancelled() {}
}
