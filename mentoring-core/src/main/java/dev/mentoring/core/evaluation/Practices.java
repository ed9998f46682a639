package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Transition;
import java.util.function.Predicate;

/** What can be seen in a programme's settings, each with the member that holds it. */
final class Practices {
    static final Check PURPOSES = new Check(
            "says what it is to bring about",
            "purposes",
            programme -> !programme.purposes().isEmpty());

    static final Check PURPOSES_FOR_BOTH = new Check(
            "has purposes for mentors and for mentees",
            "purposes/roles",
            programme -> programme.purposes().stream()
                            .anyMatch(one -> one.roles().contains(Role.MENTOR))
                    && programme.purposes().stream().anyMatch(one -> one.roles().contains(Role.MENTEE)));

    static final Check CHARTER = new Check(
            "has a charter of principles",
            "policies/charter",
            programme -> programme
                    .policies()
                    .charter()
                    .filter(charter -> !charter.principles().isEmpty())
                    .isPresent());

    static final Check HELD_PRINCIPLES = new Check(
            "holds itself to principles by rules or gates",
            "policies/charter/principles/heldBy",
            programme -> programme.policies().charter().stream()
                    .flatMap(charter -> charter.principles().stream())
                    .anyMatch(principle -> !principle.heldBy().isEmpty()));

    static final Check MENTOR_TRAINING =
            new Check("trains or briefs mentors", "components", programme -> trains(programme, Role.MENTOR));

    static final Check MENTEE_TRAINING =
            new Check("trains or briefs mentees", "components", programme -> trains(programme, Role.MENTEE));

    static final Check TRAINING_BEFORE_START = new Check(
            "lets nobody start a relationship untrained",
            "policies/gates",
            programme -> isGated(programme, Transition.START, Requirement.Attendance.class));

    static final Check FURTHER_EVENTS = new Check(
            "brings people together beside the pairs",
            "components",
            programme -> programme.policies().circles().isPresent()
                    || programme.components().stream()
                            .anyMatch(one ->
                                    one.kind() == Component.Kind.NETWORKING || one.kind() == Component.Kind.WORKSHOP));

    static final Check ELIGIBILITY = new Check(
            "says who may take part",
            "rules/participants",
            programme -> !programme.rules().listedParticipation().isEmpty());

    static final Check PAIR_RULES = new Check(
            "says who may not be paired",
            "rules/clauses",
            programme -> !programme.rules().listed().isEmpty());

    static final Check CRITERIA = new Check(
            "says what makes a good pair",
            "scoring/criteria",
            programme -> !programme.scoring().criteria().isEmpty());

    static final Check SAY_IN_THE_MATCH = new Check(
            "gives people a say in their match", "mode", programme -> programme.mode() != MatchingMode.ASSIGNED);

    static final Check OWN_WILL = new Check(
            "takes only people who take part of their own will",
            "policies/gates",
            programme -> isGated(programme, Transition.CONFIRM, Requirement.OwnWill.class));

    static final Check STATEMENTS = new Check(
            "tells applicants what taking part means",
            "statements",
            programme -> !programme.statements().isEmpty());

    static final Check STATEMENTS_FIRST = new Check(
            "has people acknowledge that before they are paired",
            "policies/gates",
            programme -> isGated(programme, Transition.PROPOSE, Requirement.Statements.class));

    static final Check MANAGER = new Check(
            "asks for the manager's consent",
            "policies/gates",
            programme -> isGated(programme, Transition.CONFIRM, Requirement.ManagerAgrees.class));

    static final Check FORM = new Check(
            "asks applicants about themselves",
            "form/attributes",
            programme -> !programme.form().attributes().isEmpty());

    static final Check GATE_TO_THE_POOL = new Check(
            "asks something of people before it accepts them",
            "policies/gates",
            programme -> programme.policies().gates().stream()
                    .anyMatch(gate -> gate.guards().compareTo(Transition.ENTER_POOL) <= 0));

    static final Check AGREEMENT = new Check(
            "has pairs agree on how they work",
            "policies/agreement/dueAfterFirstMeeting",
            programme -> programme.policies().agreement().dueAfterFirstMeeting().isPresent());

    static final Check CONFIDENTIAL_CLAUSE = new Check(
            "asks for a clause on confidentiality",
            "policies/agreement/required",
            programme -> clause(programme, ClauseKind.CONFIDENTIALITY));

    static final Check FREQUENCY_CLAUSE = new Check(
            "asks for a clause on how often to meet",
            "policies/agreement/required",
            programme -> clause(programme, ClauseKind.FREQUENCY));

    static final Check DURATION_CLAUSE = new Check(
            "asks for a clause on how long it lasts",
            "policies/agreement/required",
            programme -> clause(programme, ClauseKind.DURATION));

    static final Check DURATION = new Check(
            "says how long relationships last",
            "duration",
            programme -> programme.duration().isPresent());

    static final Check RATINGS = new Check(
            "has people rate themselves",
            "policies/evaluation/rated",
            programme -> !programme.policies().evaluation().rated().isEmpty());

    static final Check ALL_RATED = new Check(
            "measures every purpose for people by a rating",
            "policies/evaluation/rated",
            programme -> !programme.purposes().isEmpty()
                    && programme.purposes().stream()
                            .filter(purpose -> !purpose.roles().isEmpty())
                            .allMatch(purpose ->
                                    programme.policies().evaluation().rated().contains(purpose.id())));

    static final Check REVIEW = new Check(
            "reviews relationships half-way",
            "policies/evaluation/review",
            programme -> programme.policies().evaluation().review().isPresent());

    static final Check RATING_AT_THE_END = new Check(
            "asks for a rating before a relationship is complete",
            "policies/gates",
            programme -> programme.policies().gates().stream()
                    .anyMatch(gate -> gate.guards() == Transition.COMPLETE
                            && gate.requirement() instanceof Requirement.SelfRating rating
                            && rating.moment() == RatingMoment.AFTER));

    static final Check CLOSING_STEP = new Check(
            "asks something of people before a relationship is complete",
            "policies/gates",
            programme -> programme.policies().gates().stream().anyMatch(gate -> gate.guards() == Transition.COMPLETE));

    static final Check OFFICE = new Check(
            "names who acts for it",
            "policies/office",
            programme -> !programme.policies().office().equals(Policies.none().office()));

    static final Check LEADS = new Check(
            "names who leads each cohort",
            "cohorts/leads",
            programme -> !programme.cohorts().isEmpty()
                    && programme.cohorts().stream()
                            .noneMatch(cohort -> cohort.leads().isEmpty()));

    static final Check MEETINGS =
            new Check("says where, when or how long pairs meet", "policies/meetings", programme -> {
                var meetings = programme.policies().meetings();
                return !meetings.places().isEmpty()
                        || !meetings.hours().isEmpty()
                        || meetings.mostMinutes().isPresent()
                        || meetings.notice().isPresent();
            });

    static final Check ADVICE = new Check(
            "advises people on how to work together",
            "policies/recommendations",
            programme -> !programme.policies().recommendations().isEmpty());

    private Practices() {}

    /**
     * Something to be looked for.
     *
     * @param says what it is, as words that follow "the programme"
     * @param member the member of the programme document that holds it
     * @param isThere whether a programme has it
     */
    record Check(String says, String member, Predicate<Programme> isThere) {

        /** What it is. */
        ConformanceElement.Practice practice() {
            return new ConformanceElement.Practice(says, member);
        }
    }

    private static boolean trains(Programme programme, Role role) {
        return programme.components().stream()
                .filter(one -> one.kind() == Component.Kind.TRAINING || one.kind() == Component.Kind.BRIEFING)
                .anyMatch(one -> one.roles().isEmpty() || one.roles().contains(role));
    }

    private static boolean clause(Programme programme, ClauseKind kind) {
        return programme.policies().agreement().required().contains(kind);
    }

    /** Whether both sides meet a requirement at a transition or before it. */
    private static boolean isGated(Programme programme, Transition last, Class<? extends Requirement> requirement) {
        return ImmutableList.copyOf(Role.values()).stream()
                .allMatch(role -> programme.policies().gates().stream()
                        .filter(gate -> gate.concerns(role) && gate.guards().compareTo(last) <= 0)
                        .map(Gate::requirement)
                        .anyMatch(requirement::isInstance));
    }
}
