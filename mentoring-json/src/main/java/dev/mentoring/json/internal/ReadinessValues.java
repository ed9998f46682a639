package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Readiness;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what someone has done or agreed to before being paired. */
final class ReadinessValues {

    private static final Shape READINESS =
            Shape.requiring().allowing("status", "voluntary", "managerConsent", "completed", "acknowledged");

    private static final ImmutableSortedMap<String, Optional<LocalDate>> NO_DAYS = ImmutableSortedMap.of();

    private ReadinessValues() {}

    /** Reads a state. */
    static Supplier<Readiness> read(DocumentReader in) {
        Optional<ApplicationStatus> status = Optional.empty();
        Optional<Boolean> voluntary = Optional.empty();
        Optional<ManagerConsent> managerConsent = Optional.empty();
        ImmutableSortedMap<String, Optional<LocalDate>> completed = NO_DAYS;
        ImmutableSortedMap<String, String> acknowledged = ImmutableSortedMap.of();
        if (in.enterObject(READINESS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "status" -> status = in.choice(ApplicationStatus.class);
                    case "voluntary" -> voluntary = Optional.of(in.truth());
                    case "managerConsent" -> managerConsent = in.choice(ManagerConsent.class);
                    case "completed" -> completed = Values.map(in, DocumentReader::memberAsId, DocumentReader::date);
                    default -> acknowledged = Values.map(in, DocumentReader::memberAsId, DocumentReader::id);
                }
            }
        }
        Optional<ApplicationStatus> state = status;
        Optional<Boolean> willing = voluntary;
        Optional<ManagerConsent> consent = managerConsent;
        ImmutableSortedMap<String, Optional<LocalDate>> days = completed;
        ImmutableSortedMap<String, String> statements = acknowledged;
        return () -> new Readiness(
                state,
                willing,
                consent,
                ImmutableSortedMap.copyOfSorted(Maps.transformValues(days, Optional::orElseThrow)),
                statements);
    }

    /** Writes a state, unless nothing is known of it. */
    static void write(Readiness readiness, JsonText out) {
        if (readiness.equals(Readiness.unknown())) {
            return;
        }
        out.name("readiness").row();
        readiness.status().ifPresent(status -> out.name("status").value(status.name()));
        readiness.voluntary().ifPresent(voluntary -> out.name("voluntary").value(voluntary));
        readiness
                .managerConsent()
                .ifPresent(consent -> out.name("managerConsent").value(consent.name()));
        if (!readiness.completed().isEmpty()) {
            out.name("completed").row();
            readiness.completed().forEach((id, day) -> out.name(id).value(day.toString()));
            out.end();
        }
        if (!readiness.acknowledged().isEmpty()) {
            out.name("acknowledged").row();
            readiness.acknowledged().forEach((id, version) -> out.name(id).value(version));
            out.end();
        }
        out.end();
    }
}
