package dev.mentoring.core.partnership;

import java.util.Optional;

/** Whom and what an act is about. */
final class Subjects {

    private Subjects() {}

    /** The relationship that it is about, by identifier. */
    static Optional<String> partnership(Act act) {
        if (act instanceof MatchAct match) {
            return Optional.of(match.partnership());
        } else if (act instanceof AgreementAct agreement) {
            return Optional.of(agreement.partnership());
        } else if (act instanceof MeetingAct meeting) {
            return Optional.of(meeting.partnership());
        } else if (act instanceof SupportAct support) {
            return Optional.of(support.partnership());
        } else if (act instanceof ClosureAct closure) {
            return Optional.of(closure.partnership());
        }
        return Optional.empty();
    }

    /** The person whom it is about, by identifier. */
    static Optional<String> person(Act act) {
        if (act instanceof ApplicationAct application) {
            return Optional.of(application.person());
        } else if (act instanceof ReadinessAct readiness) {
            return Optional.of(readiness.person());
        } else if (act instanceof GrowthAct growth) {
            return Optional.of(growth.person());
        } else if (act instanceof MatchAct.MatchProposed proposed) {
            return Optional.of(proposed.mentee());
        }
        return Optional.empty();
    }
}
