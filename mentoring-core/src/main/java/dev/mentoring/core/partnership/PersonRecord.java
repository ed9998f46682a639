package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the log has of a person.
 *
 * @param id identifier
 * @param applications to one cohort after the other, oldest first
 * @param ownWill whether they take part of their own will, if they said so
 * @param consent what the manager said last
 * @param attended components they took part in, each with the latest day
 * @param acknowledged statements they acknowledged, each with the version of the wording
 * @param penPicture whether they gave one
 * @param goals their goals and how far each has come
 * @param ratings how they rated themselves
 * @param outcomes what they reported of themselves, in the order of the log
 * @param partnerships relationships that they are or were to be part of, by identifier, oldest first
 * @param circles circles that they are in, by identifier
 * @param waitingSince number of the entry by which they were put on the waiting list, if they wait
 */
@Value.Builder
public record PersonRecord(
        String id,
        ImmutableList<Application> applications,
        Optional<Boolean> ownWill,
        Optional<Consent> consent,
        ImmutableMap<String, LocalDate> attended,
        ImmutableMap<String, String> acknowledged,
        boolean penPicture,
        ImmutableMap<String, Goal.Status> goals,
        ImmutableMap<Rating, Integer> ratings,
        ImmutableList<ReportedOutcome> outcomes,
        ImmutableList<String> partnerships,
        ImmutableSet<String> circles,
        Optional<Long> waitingSince) {

    /** Somebody of whom the log has nothing yet. */
    static PersonRecord unknown(String id) {
        return new PersonRecordBuilder().id(id).penPicture(false).build();
    }

    PersonRecordBuilder change() {
        return new PersonRecordBuilder().from(this);
    }

    /** The latest application. */
    public Optional<Application> application() {
        return Optional.ofNullable(Iterables.getLast(applications, null));
    }

    /** The latest application, unless it has been declined or withdrawn. */
    public Optional<Application> liveApplication() {
        return application().filter(Application::isLive);
    }

    /** Whether the latest application has been accepted. */
    public boolean isInPool() {
        return application()
                .filter(latest -> latest.status() == ApplicationStatus.ACCEPTED)
                .isPresent();
    }

    /** The roles of the latest application; empty when it is not live. */
    public ImmutableSet<Role> roles() {
        return liveApplication().map(Application::roles).orElse(ImmutableSet.of());
    }

    /** The cohort of the latest application, by identifier. */
    public Optional<String> cohort() {
        return application().map(Application::cohort);
    }

    /** How many goals are still open. */
    public int openGoals() {
        return (int) goals.values().stream()
                .filter(status -> status == Goal.Status.OPEN)
                .count();
    }

    /** What the rules may know of the person on a day: what a roster would hold. */
    public Readiness readiness(LocalDate on) {
        return Readiness.builder()
                .status(application().map(Application::status))
                .voluntary(ownWill)
                .managerConsent(
                        consent.map(said -> said.answer() == ManagerConsent.GRANTED && !said.holds(on, Optional.empty())
                                ? ManagerConsent.PENDING
                                : said.answer()))
                .completed(attended)
                .acknowledged(acknowledged)
                .build();
    }

    /** The identifier alone: most of the rest is private. */
    @Override
    public String toString() {
        return "PersonRecord[" + id + "]";
    }
}
