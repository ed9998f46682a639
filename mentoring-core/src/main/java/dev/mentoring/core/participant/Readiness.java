package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.Ids;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What someone has done or agreed to before being paired.
 *
 * @param status what became of the application (001-06); empty when the programme keeps no track
 * @param voluntary whether the person takes part of their own will (002-15)
 * @param managerConsent whether the manager agrees (002-11)
 * @param completed trainings and other components that the person has completed, by identifier, with the day of completion;
 *     with several, the latest (000-02, 002-16, 004-01)
 * @param acknowledged statements that the person has acknowledged, by identifier, with the version of the wording (003-12,
 *     003-14, 003-17, 003-18)
 */
@Value.Builder
public record Readiness(
        Optional<ApplicationStatus> status,
        Optional<Boolean> voluntary,
        Optional<ManagerConsent> managerConsent,
        ImmutableMap<String, LocalDate> completed,
        ImmutableMap<String, String> acknowledged) {

    private static final Readiness UNKNOWN = builder().build();

    /** Refuses ill-formed identifiers; keeps both maps in order of the identifiers. */
    public Readiness {
        completed = Ids.requireKeys(completed, "component");
        acknowledged = ImmutableSortedMap.copyOfSorted(Maps.transformValues(
                Ids.requireKeys(acknowledged, "statement"), version -> Ids.require(version, "version")));
    }

    /** Nothing known. */
    public static Readiness unknown() {
        return UNKNOWN;
    }

    /** Starts a state of which nothing is known yet. */
    public static ReadinessBuilder builder() {
        return new ReadinessBuilder();
    }

    /** Whether the application has been declined or withdrawn. */
    public boolean isOut() {
        return status.filter(s -> s == ApplicationStatus.DECLINED || s == ApplicationStatus.WITHDRAWN)
                .isPresent();
    }

    /** A mask: a refused consent is private. */
    @Override
    public String toString() {
        return "Readiness[…]";
    }
}
