package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What opens the gates that are shut before somebody. */
final class GateDues {

    private final Obligations dues;
    private final Gates gates;

    GateDues(Obligations dues) {
        this.dues = dues;
        this.gates = new Gates(dues.programme());
    }

    /**
     * Adds what opens every gate that is shut before a transition.
     *
     * @param due the last day for it
     * @param end first day of what comes after a relationship, as ratings do
     * @return the gates that are shut, as refusals name them
     */
    ImmutableList<String> add(
            Transition transition,
            PersonRecord person,
            Role role,
            Optional<Partnership> pair,
            Optional<LocalDate> due,
            Optional<LocalDate> end) {
        ImmutableList.Builder<String> shut = ImmutableList.builder();
        for (Gate gate : gates.shut(transition, person, role, pair, dues.on())) {
            shut.add(Gates.policy(gate));
            new Opening(gate, person, role, pair, due, end).add();
        }
        return shut.build();
    }

    /** What opens one gate. */
    private final class Opening {
        private final Gate gate;
        private final PersonRecord person;
        private final Role role;
        private final Optional<Partnership> pair;
        private final Optional<LocalDate> due;
        private final Optional<LocalDate> end;

        Opening(
                Gate gate,
                PersonRecord person,
                Role role,
                Optional<Partnership> pair,
                Optional<LocalDate> due,
                Optional<LocalDate> end) {
            this.gate = gate;
            this.person = person;
            this.role = role;
            this.pair = pair;
            this.due = due;
            this.end = end;
        }

        void add() {
            Requirement requirement = gate.requirement();
            if (requirement instanceof Requirement.Attendance attendance) {
                add(person.id(), EventKind.ATTENDED, attendance.component());
            } else if (requirement instanceof Requirement.ManagerAgrees) {
                consent();
            } else if (requirement instanceof Requirement.Statements statements) {
                for (Statement statement : gates.missing(statements, person, role)) {
                    add(person.id(), EventKind.ACKNOWLEDGED, statement.id(), statement.version());
                }
            } else if (requirement instanceof Requirement.PenPicture) {
                add(person.id(), EventKind.PEN_PICTURE_GIVEN);
            } else if (requirement instanceof Requirement.OwnWill) {
                add(person.id(), EventKind.VOLUNTEERED);
            } else if (requirement instanceof Requirement.Goals) {
                add(person.id(), EventKind.GOAL_SET);
            } else if (requirement instanceof Requirement.SelfRating rating) {
                rate(rating.moment());
            } else {
                pair.ifPresent(known -> addOfPair(requirement, known));
            }
        }

        private void consent() {
            Optional<Consent> asked = person.consent().filter(said -> said.answer() == ManagerConsent.PENDING);
            if (asked.isPresent()) {
                add(asked.get().manager(), EventKind.CONSENT_GRANTED, person.id());
            } else {
                add(person.id(), EventKind.CONSENT_ASKED);
            }
        }

        private void rate(RatingMoment moment) {
            for (String purpose : gates.unrated(moment, person, role)) {
                Obligation rating = obligation(ImmutableSet.of(person.id()), EventKind.RATED, purpose, moment.name());
                dues.add(moment == RatingMoment.AFTER ? rating.from(end) : rating);
            }
        }

        private void addOfPair(Requirement requirement, Partnership known) {
            if (requirement instanceof Requirement.PlanMade) {
                add(ImmutableSet.copyOf(known.people()), EventKind.PLAN_MADE, known.id());
            } else if (requirement instanceof Requirement.ReviewHeld) {
                add(person.id(), EventKind.REVIEWED, known.id());
            } else if (requirement instanceof Requirement.AgreementInForce) {
                AgreementDues.ofGate(known, this::add);
            } else if (role == Role.MENTOR) {
                support(known);
            } else if (!gates.hasAchievements(known)) {
                add(person.id(), EventKind.ACHIEVEMENT_SHOWN, known.id());
            }
        }

        private void support(Partnership known) {
            if (!gates.hasPromises(known)) {
                add(person.id(), EventKind.SUPPORT_PROMISED, known.id());
            }
            if (!gates.hasKept(known)) {
                for (Map.Entry<String, Promise> promise : known.promises().entrySet()) {
                    if (!promise.getValue().kept()) {
                        add(person.id(), EventKind.SUPPORT_GIVEN, known.id(), promise.getKey());
                    }
                }
            }
        }

        private void add(String by, EventKind act, String... about) {
            add(ImmutableSet.of(by), act, about);
        }

        private void add(ImmutableSet<String> by, EventKind act, String... about) {
            dues.add(obligation(by, act, about));
        }

        private Obligation obligation(ImmutableSet<String> by, EventKind act, String... about) {
            return Obligations.of(by, act, Gates.policy(gate), about).dueOn(due).unlocking(Optional.of(gate.guards()));
        }
    }
}
