package dev.mentoring.core.partnership;

import com.google.common.collect.Iterables;
import dev.mentoring.core.programme.PilotPolicy;
import java.time.LocalDate;
import java.util.Optional;

/** Where a pilot stands. */
final class Pilots {

    private Pilots() {}

    /** Whether it has been decided for good. */
    static boolean isDecided(ProgrammeState state) {
        return latest(state)
                .filter(ruling -> ruling.decision() != OfficeAct.PilotDecision.EXTEND)
                .isPresent();
    }

    /** The day on which it ends, an extension counted; empty when it has not begun. */
    static Optional<LocalDate> end(ProgrammeState state, PilotPolicy policy) {
        return latest(state)
                .flatMap(PilotRuling::until)
                .or(() -> state.firstOpened().map(first -> first.plus(policy.period())));
    }

    private static Optional<PilotRuling> latest(ProgrammeState state) {
        return Optional.ofNullable(Iterables.getLast(state.pilot(), null));
    }
}
