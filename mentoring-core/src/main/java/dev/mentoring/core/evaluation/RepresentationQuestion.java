package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.partnership.Baseline;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a {@link RepresentationReport} is to tell.
 *
 * @param cohorts the cohorts whose people are counted, all in one table, by identifier; empty for every cohort
 * @param byRole whether mentors, mentees and people who are both are counted apart, which leaves smaller and more often suppressed
 *     counts
 * @param wellMatched people who are well matched by a measure of the caller's own, such as having got their first choice, by
 *     identifier; when given, the last step is to be well matched rather than to complete (002-02)
 * @param baselines figures to compare with, by characteristic and group as in {@code gender/women}; those of the state where there is
 *     none (002-07, 002-08)
 * @param policy how small counts are protected
 */
@Value.Builder
public record RepresentationQuestion(
        ImmutableSet<String> cohorts,
        boolean byRole,
        Optional<ImmutableSet<String>> wellMatched,
        ImmutableMap<String, Baseline> baselines,
        DisclosurePolicy policy) {

    /** Refuses ill-formed identifiers. */
    public RepresentationQuestion {
        cohorts = Ids.requireAll(cohorts, "cohort");
        wellMatched = wellMatched.map(people -> Ids.requireAll(people, "person"));
    }

    /** Starts a question about every cohort, not by role, to the completion, by the standard policy. */
    public static RepresentationQuestionBuilder builder() {
        return new RepresentationQuestionBuilder().byRole(false).policy(DisclosurePolicy.standard());
    }

    /** The question that {@link #builder} starts with. */
    public static RepresentationQuestion standard() {
        return builder().build();
    }
}
