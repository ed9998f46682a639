package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody's application to one cohort, as far as the log has it.
 *
 * @param cohort the cohort, by identifier
 * @param roles what they applied to be
 * @param mentorPlaces how many mentees they take at most; when absent, the programme's default
 * @param on day of the application
 * @param status what became of it
 * @param rules version of the rules by which it was accepted (000-15)
 * @param rounds in how many rounds somebody was proposed to them as a mentee, 0 or more
 */
@Value.Builder
public record Application(
        String cohort,
        ImmutableSet<Role> roles,
        Optional<Integer> mentorPlaces,
        LocalDate on,
        ApplicationStatus status,
        Optional<String> rules,
        int rounds) {

    /** Whether it has been neither declined nor withdrawn. */
    public boolean isLive() {
        return status == ApplicationStatus.APPLIED || status == ApplicationStatus.ACCEPTED;
    }

    ApplicationBuilder change() {
        return new ApplicationBuilder().from(this);
    }
}
