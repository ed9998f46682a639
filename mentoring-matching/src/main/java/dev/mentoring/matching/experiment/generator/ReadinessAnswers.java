package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.ReadinessBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/** What people of a roster have done before they are paired: all that is asked of their roles, or what is required alone. */
final class ReadinessAnswers {

    private static final int DAYS_TO_COMPLETE = 30;

    private final Programme programme;
    private final RosterShape shape;
    private final Asked asked;
    private final LocalDate on;
    private final Draws draws;

    ReadinessAnswers(Programme programme, RosterShape shape, Asked asked, LocalDate on, Draws draws) {
        this.programme = programme;
        this.shape = shape;
        this.asked = asked;
        this.on = on;
        this.draws = draws;
    }

    Readiness of(ImmutableSet<Role> roles) {
        boolean ready = draws.perMille(shape.whole(RosterShape.READY_RATE));
        ReadinessBuilder readiness =
                Readiness.builder().status(ready ? ApplicationStatus.ACCEPTED : ApplicationStatus.APPLIED);
        if (ready || asked.requires(Field.VOLUNTARY)) {
            readiness.voluntary(true);
        }
        readiness.managerConsent(ready ? ManagerConsent.GRANTED : ManagerConsent.PENDING);
        for (Component component : programme.components()) {
            LocalDate day = on.minusDays(1 + draws.below(DAYS_TO_COMPLETE));
            if ((ready && concerns(component.roles(), roles)) || asked.requiresComponent(component.id())) {
                readiness.putCompleted(component.id(), day);
            }
        }
        for (Statement statement : programme.statements()) {
            if ((ready && concerns(statement.roles(), roles)) || asked.requiresStatement(statement.id())) {
                readiness.putAcknowledged(statement.id(), statement.version());
            }
        }
        return readiness.build();
    }

    private static boolean concerns(Set<Role> whom, Set<Role> roles) {
        return whom.isEmpty() || !Collections.disjoint(whom, roles);
    }
}
