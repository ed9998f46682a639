package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;

/**
 * What a programme did and what came of it, each cohort beside the others and all of them together (requirements 000-05 to 000-08,
 * 000-16, 000-21, 001-11, 001-13, 001-15, 002-20, 002-23, 002-24, 003-15, 003-35, 004-09, 004-11).
 *
 * <p>Counts of applications, pairs, meetings, journeys and the like are the office's own and exact. What people say of themselves,
 * in ratings, reviews and outcomes, is told of enough people or not at all. What is said in meetings, the areas that were worked on,
 * and whatever somebody wrote have no part in it (002-13).
 */
public final class ProgrammeReport {

    private ProgrammeReport() {}

    /** The report on every cohort by the standard policy. */
    public static Report of(Programme programme, ProgrammeState state, LocalDate on) {
        return of(programme, state, on, ImmutableSet.of(), DisclosurePolicy.standard());
    }

    /**
     * The report on some cohorts.
     *
     * <p>Columns are {@code cohort/ID} in the order of the cohorts, and {@code all} where there are several.
     *
     * @param on the day as of which the state is
     * @param cohorts the cohorts, by identifier; empty for all of them
     * @throws InvalidModelException when neither the programme nor the state has one of the cohorts
     */
    public static Report of(
            Programme programme,
            ProgrammeState state,
            LocalDate on,
            ImmutableSet<String> cohorts,
            DisclosurePolicy policy) {
        Scopes scopes = Scopes.of(programme, state, Ids.requireAll(cohorts, "cohort"));
        PeopleSection people = new PeopleSection(scopes);
        PairSection pairs = new PairSection(scopes);
        ActivitySection activity = new ActivitySection(scopes, programme, on);
        return new Report(
                "programme",
                "Report on the programme",
                programme.id(),
                on,
                ImmutableList.of(
                        people.section(),
                        people.components(programme),
                        pairs.pairs(),
                        activity.agreements(),
                        activity.meetings(),
                        pairs.course(policy),
                        new PurposeSection(scopes, programme, policy).section(),
                        new OutcomeSection(scopes, policy).section(),
                        activity.journeys(),
                        activity.support(),
                        activity.circles()));
    }
}
