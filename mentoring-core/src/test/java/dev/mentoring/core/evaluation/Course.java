package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.AgreementAct;
import dev.mentoring.core.partnership.AgreementTerms;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes the log of a programme, entry by entry, and folds it. */
final class Course {

    private ProgrammeState state;
    private LocalDate today = LocalDate.of(2026, 1, 1);

    Course() {
        this.state = Lifecycle.of(programme().build()).empty();
    }

    /** Two cohorts; confidence is rated by both sides, listening by mentors, from 1 to 5. */
    static ProgrammeBuilder programme() {
        return Programme.builder()
                .id("library")
                .labels(Labels.of("Library"))
                .taxonomies(Taxonomies.of(List.of(Taxonomy.of("t", "1", List.of()))))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .addCohorts(cohort("second", 2), cohort("first", 1))
                .addPurposes(
                        new Purpose("confidence", Labels.of("Confidence"), ImmutableSet.of(Role.MENTOR, Role.MENTEE)),
                        new Purpose("listening", Labels.of("Listening"), ImmutableSet.of(Role.MENTOR)),
                        new Purpose("training", Labels.of("Manager training"), ImmutableSet.of()))
                .policies(Policies.builder()
                        .evaluation(new EvaluationPlan(
                                ImmutableSet.of("confidence", "listening"), 1, 5, Period.ofDays(28), Optional.empty()))
                        .build());
    }

    private static Cohort cohort(String id, int number) {
        return new Cohort(id, number, "1", ImmutableSet.of(), Optional.empty());
    }

    ProgrammeState state() {
        return state;
    }

    Course on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Course add(Event event) {
        state = Lifecycle.apply(
                state,
                new Entry(
                        state.entries() + 1, today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "office", event));
        return this;
    }

    Course applies(String person, String cohort, Role... roles) {
        return add(new ApplicationAct.Applied(person, cohort, ImmutableSet.copyOf(roles), Optional.empty()));
    }

    Course accepted(String person) {
        return add(new ApplicationAct.ApplicationAccepted(person, "1"));
    }

    /** Both apply to the cohort, are accepted and paired. */
    Course paired(String pair, String mentor, String mentee, String cohort) {
        applies(mentor, cohort, Role.MENTOR).accepted(mentor);
        applies(mentee, cohort, Role.MENTEE).accepted(mentee);
        return proposed(pair, mentor, mentee, MatchingMode.ASSIGNED).settled(pair);
    }

    Course proposed(String pair, String mentor, String mentee, MatchingMode mode) {
        return add(new MatchAct.MatchProposed(pair, mentor, mentee, mode, ImmutableSet.of(), Optional.empty()));
    }

    Course settled(String pair) {
        return add(new Consequence.MatchConfirmed(pair));
    }

    Course met(String pair, String meeting, String day, String... areas) {
        LocalDate date = LocalDate.parse(day);
        add(new MeetingAct.MeetingHeld(
                pair,
                meeting,
                date.atTime(9, 0).toInstant(ZoneOffset.UTC),
                60,
                MeetingPlace.ON_SITE,
                ImmutableSet.copyOf(areas)));
        return add(new Consequence.Started(pair, date));
    }

    Course agreed(String pair, String by, int version, Optional<Period> frequency) {
        add(new AgreementAct.AgreementProposed(
                pair, by, new AgreementTerms(true, frequency, Optional.empty(), Optional.empty(), ImmutableSet.of())));
        return add(new Consequence.AgreementInForce(pair, version, Optional.empty()));
    }

    Course rated(String person, String purpose, RatingMoment moment, int value) {
        return add(new GrowthAct.Rated(person, purpose, moment, value));
    }

    Course ended(String pair, ClosureAct.End end) {
        return add(new ClosureAct.Ended(pair, end));
    }

    /** Pairs {@code PREFIX1} to {@code PREFIXn}, with mentors {@code PREFIX1m} and mentees {@code PREFIX1e} and so on, all settled. */
    Course pairs(String prefix, int count, String cohort) {
        for (int i = 1; i <= count; i++) {
            paired(prefix + i, prefix + i + "m", prefix + i + "e", cohort);
        }
        return this;
    }
}
