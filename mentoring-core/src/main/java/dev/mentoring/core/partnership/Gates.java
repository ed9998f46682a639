package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.Optional;

/** Whether gates are open: the one place that says so, for decisions and for what is due alike. */
final class Gates {

    private final Programme programme;

    Gates(Programme programme) {
        this.programme = programme;
    }

    /** How refusals, waivers and obligations name a gate. */
    static String policy(Gate gate) {
        return "gates/" + gate.id();
    }

    /** The gates before a transition that somebody does not pass on a day, in order. */
    ImmutableList<Gate> shut(
            Transition transition, PersonRecord person, Role role, Optional<Partnership> partnership, LocalDate on) {
        return programme.policies().gates(transition, role).stream()
                .filter(gate -> !isMet(gate.requirement(), person, role, partnership, on))
                .collect(toImmutableList());
    }

    private boolean isMet(
            Requirement requirement, PersonRecord person, Role role, Optional<Partnership> partnership, LocalDate on) {
        if (requirement instanceof Requirement.Attendance attendance) {
            return hasAttended(attendance, person, on);
        } else if (requirement instanceof Requirement.ManagerAgrees manager) {
            return person.consent()
                    .filter(consent -> consent.holds(on, manager.validFor()))
                    .isPresent();
        } else if (requirement instanceof Requirement.Statements statements) {
            return missing(statements, person, role).isEmpty();
        } else if (requirement instanceof Requirement.PenPicture) {
            return person.penPicture();
        } else if (requirement instanceof Requirement.OwnWill) {
            return person.ownWill().orElse(false);
        } else if (requirement instanceof Requirement.Goals goals) {
            return person.openGoals() >= goals.least();
        } else if (requirement instanceof Requirement.SelfRating rating) {
            return unrated(rating.moment(), person, role).isEmpty();
        }
        return partnership
                .filter(pair -> isMetByPair(requirement, person, pair))
                .isPresent();
    }

    private boolean isMetByPair(Requirement requirement, PersonRecord person, Partnership pair) {
        if (requirement instanceof Requirement.AgreementInForce) {
            return pair.agreement().isPresent();
        } else if (requirement instanceof Requirement.PlanMade) {
            return pair.plan().isPresent();
        } else if (requirement instanceof Requirement.ReviewHeld) {
            return pair.reviews().containsKey(person.id());
        }
        return hasPromises(pair) && hasKept(pair) && hasAchievements(pair);
    }

    private static boolean hasAttended(Requirement.Attendance attendance, PersonRecord person, LocalDate on) {
        LocalDate day = person.attended().get(attendance.component());
        return day != null
                && attendance
                        .validFor()
                        .map(period -> on.isBefore(day.plus(period)))
                        .orElse(true);
    }

    /** Whether the sponsor has promised as much as the policy asks. */
    boolean hasPromises(Partnership pair) {
        return programme
                .policies()
                .sponsor()
                .map(policy -> pair.promises().size() >= policy.fewestPromises())
                .orElse(true);
    }

    /** Whether the sponsor has kept as many promises as the policy asks for. */
    boolean hasKept(Partnership pair) {
        return programme
                .policies()
                .sponsor()
                .map(policy ->
                        pair.promises().values().stream().filter(Promise::kept).count() >= policy.fewestPromises())
                .orElse(true);
    }

    /** Whether there is as much to show as the policy asks. */
    boolean hasAchievements(Partnership pair) {
        return programme
                .policies()
                .sponsor()
                .map(policy -> pair.achievements().size() >= policy.fewestAchievements())
                .orElse(true);
    }

    /** The statements that somebody has not acknowledged in the wording of today. */
    ImmutableList<Statement> missing(Requirement.Statements required, PersonRecord person, Role role) {
        return programme.statements().stream()
                .filter(statement ->
                        statement.roles().isEmpty() || statement.roles().contains(role))
                .filter(statement ->
                        required.statements().isEmpty() || required.statements().contains(statement.id()))
                .filter(statement ->
                        !statement.version().equals(person.acknowledged().get(statement.id())))
                .collect(toImmutableList());
    }

    /** The purposes on which somebody is to rate themselves and has not, by identifier. */
    ImmutableList<String> unrated(RatingMoment moment, PersonRecord person, Role role) {
        String cohort = person.cohort().orElse("");
        return ratedBy(role).stream()
                .filter(purpose -> !person.ratings().containsKey(new Rating(cohort, purpose, moment)))
                .collect(toImmutableList());
    }

    /** The purposes on which people of a role rate themselves, by identifier. */
    ImmutableList<String> ratedBy(Role role) {
        return programme.purposes().stream()
                .filter(purpose -> programme.policies().evaluation().rated().contains(purpose.id()))
                .filter(purpose -> purpose.roles().contains(role))
                .map(Purpose::id)
                .collect(toImmutableList());
    }

    /** What a requirement asks for, in the terms of the programme. */
    static String asks(Requirement requirement) {
        if (requirement instanceof Requirement.Attendance attendance) {
            return requirement.name() + " " + attendance.component();
        } else if (requirement instanceof Requirement.Statements statements) {
            return (requirement.name() + " " + String.join(", ", statements.statements())).strip();
        } else if (requirement instanceof Requirement.Goals goals) {
            return requirement.name() + " at least " + goals.least();
        } else if (requirement instanceof Requirement.SelfRating rating) {
            return requirement.name() + " " + rating.moment();
        }
        return requirement.name();
    }
}
