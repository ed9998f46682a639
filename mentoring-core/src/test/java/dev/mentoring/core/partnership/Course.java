package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.PoliciesBuilder;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The course of a programme, told command by command: who asks for what, and when. Whatever is granted must fold into the state that
 * came with it, without a misfit.
 */
final class Course {

    private Lifecycle lifecycle;
    private ProgrammeState state;
    private Instant at = Instant.parse("2026-01-05T09:00:00Z");
    private String by = Policies.OFFICE;
    private Optional<Waiver> waiver = Optional.empty();
    private final List<Entry> log = new ArrayList<>();

    private Course(Programme programme) {
        this.lifecycle = Lifecycle.of(programme);
        this.state = lifecycle.empty();
    }

    // ---- programmes

    /** A programme that asks for nothing. */
    static Course free() {
        return of(policies -> policies);
    }

    /** The programme of {@link #programme} with some policies. */
    static Course of(UnaryOperator<PoliciesBuilder> policies) {
        return of(programme(), policies);
    }

    static Course of(ProgrammeBuilder programme, UnaryOperator<PoliciesBuilder> policies) {
        return new Course(
                programme.policies(policies.apply(Policies.builder()).build()).build());
    }

    static Course of(ProgrammeBuilder programme) {
        return new Course(programme.build());
    }

    /** A programme with one gate, of everybody. */
    static Course gated(Transition transition, Requirement requirement) {
        return of(policies -> policies.addGates(gate(transition, requirement)));
    }

    /** A gate named after what it asks for. */
    static Gate gate(Transition transition, Requirement requirement) {
        return new Gate(requirement.name(), transition, Optional.empty(), requirement);
    }

    /** Two cohorts, led by lea; one mentor and one mentee a pair. */
    static ProgrammeBuilder programme() {
        return Programme.builder()
                .id("library")
                .labels(Labels.of("Library mentoring"))
                .taxonomies(Taxonomies.of(List.of(Taxonomy.of(
                        "form",
                        "1",
                        List.of(
                                Topic.of("budget", "Budget"),
                                Topic.of("hiring", "Hiring"),
                                Topic.of("board", "Board"))))))
                .rules(new RuleBook("2", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .addCohorts(cohort("first", 1), cohort("second", 2))
                .addComponents(component("course"), component("workshop"))
                .addStatements(statement("time", "3"), statement("feedback", "1", Role.MENTEE))
                .addPurposes(
                        new Purpose("confidence", Labels.of("Confidence"), ImmutableSet.of(Role.MENTOR, Role.MENTEE)),
                        new Purpose("listening", Labels.of("Listening"), ImmutableSet.of(Role.MENTOR)))
                .addFormats(
                        new Choice("half-day", Labels.of("Half a day")),
                        new Choice("interview", Labels.of("Interview")))
                .addCommitments(
                        new Commitment(
                                new Choice("project", Labels.of("Project")),
                                ImmutableSet.of(Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON),
                                Optional.of(2),
                                Optional.of(3)),
                        Commitment.of(new Choice("ongoing", Labels.of("Ongoing"))));
    }

    static Cohort cohort(String id, int number) {
        return new Cohort(id, number, "2", ImmutableSet.of("lea"), Optional.empty());
    }

    private static Component component(String id) {
        return new Component(id, Labels.of(id), Component.Kind.TRAINING, ImmutableSet.of());
    }

    private static Statement statement(String id, String version, Role... roles) {
        return new Statement(id, version, Labels.of(id), ImmutableSet.copyOf(roles));
    }

    // ---- when and who

    Course at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    /** Nine o'clock of a day, by the programme's clock. */
    Course on(String day) {
        at = day(day).atTime(LocalTime.of(9, 0))
                .atZone(lifecycle.programme().policies().zone())
                .toInstant();
        return this;
    }

    Course by(String person) {
        by = person;
        return this;
    }

    Course byOffice() {
        return by(Policies.OFFICE);
    }

    /** The next command comes with a waiver. */
    Course waiving(String... policies) {
        waiver = Optional.of(new Waiver(ImmutableSet.copyOf(policies), "she has done it elsewhere"));
        return this;
    }

    /** From now on the programme is another one; the log stays. */
    Course under(ProgrammeBuilder programme) {
        lifecycle = Lifecycle.of(programme.build());
        return this;
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    // ---- commands

    /** What is to be granted. */
    Course does(Act... acts) {
        for (Act act : acts) {
            grant(act);
        }
        return this;
    }

    /** The sorts of events that come of an act that is to be granted, in order. */
    ImmutableList<EventKind> yields(Act act) {
        return grant(act).stream().map(entry -> entry.event().kind()).collect(ImmutableList.toImmutableList());
    }

    /** The events of an act that is to be granted, in order. */
    ImmutableList<Event> events(Act act) {
        return grant(act).stream().map(Entry::event).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Entry> grant(Act act) {
        Answer answer = decide(act);
        assertThat(answer)
                .as(() -> by + " at " + at + ": " + act + "\n" + shown(answer))
                .isInstanceOf(Answer.Granted.class);
        Answer.Granted granted = (Answer.Granted) answer;
        ProgrammeState folded = state;
        for (Entry entry : granted.entries()) {
            assertThat(entry.number()).isEqualTo(folded.entries() + 1);
            assertThat(entry.at()).isEqualTo(at);
            assertThat(entry.by()).isEqualTo(by);
            folded = Lifecycle.apply(folded, entry);
        }
        assertThat(granted.entries()).isNotEmpty();
        assertThat(States.shown(granted.after())).isEqualTo(States.shown(folded));
        assertThat(folded.misfits()).as("misfits").isZero();
        log.addAll(granted.entries());
        state = granted.after();
        return granted.entries();
    }

    /** What is in the way of an act, each as {@code CODE policy}; the act is to be refused. */
    ImmutableList<String> refused(Act act) {
        return refusals(act).stream()
                .map(refusal -> refusal.code() + " " + refusal.policy())
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Refusal> refusals(Act act) {
        String before = States.shown(state);
        Answer answer = decide(act);
        assertThat(answer).as(() -> by + " at " + at + ": " + act).isInstanceOf(Answer.Refused.class);
        assertThat(States.shown(state)).isEqualTo(before);
        ImmutableList<Refusal> refusals = ((Answer.Refused) answer).refusals();
        assertThat(refusals).isNotEmpty().doesNotHaveDuplicates();
        return refusals;
    }

    private Answer decide(Act act) {
        Answer answer = lifecycle.decide(state, new Command(by, act, waiver), at);
        waiver = Optional.empty();
        return answer;
    }

    private static String shown(Answer answer) {
        return answer instanceof Answer.Refused refused
                ? String.join(
                        "\n", refused.refusals().stream().map(Refusal::describe).toList())
                : "";
    }

    // ---- what one does without much ado

    Course applies(String person, Role... roles) {
        return by(person).does(applied(person, "first", roles)).byOffice();
    }

    static ApplicationAct.Applied applied(String person, String cohort, Role... roles) {
        return new ApplicationAct.Applied(person, cohort, ImmutableSet.copyOf(roles), Optional.empty());
    }

    static ApplicationAct.ApplicationAccepted accepted(String person) {
        return new ApplicationAct.ApplicationAccepted(person, "2");
    }

    /** Applies and is accepted. */
    Course joins(String person, Role... roles) {
        return applies(person, roles).does(accepted(person));
    }

    /** A mentor who takes several mentees applies and is accepted. */
    Course joinsAsMentorOf(String person, int places) {
        return by(person)
                .does(new ApplicationAct.Applied(person, "first", ImmutableSet.of(Role.MENTOR), Optional.of(places)))
                .byOffice()
                .does(accepted(person));
    }

    static MatchAct.MatchProposed proposed(String pair, String mentor, String mentee) {
        return proposed(pair, mentor, mentee, MatchingMode.ASSIGNED_WITH_ACCEPTANCE);
    }

    static MatchAct.MatchProposed proposed(String pair, String mentor, String mentee, MatchingMode mode) {
        return new MatchAct.MatchProposed(pair, mentor, mentee, mode, ImmutableSet.of(), Optional.empty());
    }

    /** The two are proposed to each other, and both accept. */
    Course pairs(String pair, String mentor, String mentee) {
        byOffice().does(proposed(pair, mentor, mentee));
        return acceptedByBoth(pair, mentor, mentee);
    }

    Course acceptedByBoth(String pair, String mentor, String mentee) {
        by(mentee).does(new MatchAct.MatchAccepted(pair, mentee));
        return by(mentor).does(new MatchAct.MatchAccepted(pair, mentor)).byOffice();
    }

    /** Ann, a mentor, and ben, a mentee, are a pair of the first cohort called {@code pair}. */
    Course annAndBen() {
        return joins("ann", Role.MENTOR).joins("ben", Role.MENTEE).pairs("pair", "ann", "ben");
    }

    static MeetingAct.MeetingHeld held(String pair, String meeting, String start) {
        return new MeetingAct.MeetingHeld(
                pair, meeting, Instant.parse(start), 60, MeetingPlace.ON_SITE, ImmutableSet.of());
    }

    static MeetingAct.MeetingPlanned planned(String pair, String meeting, String start) {
        return new MeetingAct.MeetingPlanned(pair, meeting, Instant.parse(start), 60, MeetingPlace.ON_SITE);
    }

    /** The two meet now. */
    Course meet(String pair, String meeting) {
        return does(held(pair, meeting, at.toString()));
    }

    // ---- what there is

    Programme programmeNow() {
        return lifecycle.programme();
    }

    ProgrammeState state() {
        return state;
    }

    ImmutableList<Entry> log() {
        return ImmutableList.copyOf(log);
    }

    PersonRecord person(String id) {
        return state.person(id).orElseThrow();
    }

    Partnership pair(String id) {
        return state.partnership(id).orElseThrow();
    }

    /** What a map has under a name; there is to be something. */
    static <V> V the(Map<String, V> map, String id) {
        return Optional.ofNullable(map.get(id)).orElseThrow();
    }

    Circle circle(String id) {
        return state.circle(id).orElseThrow();
    }

    ImmutableList<Obligation> due() {
        return lifecycle.obligations(state, at);
    }

    /** What is due of one person. */
    ImmutableList<Obligation> dueOf(String person) {
        return due().stream().filter(one -> one.by().contains(person)).collect(ImmutableList.toImmutableList());
    }

    /** The sorts of acts that are due of one person. */
    ImmutableList<EventKind> kindsDueOf(String person) {
        return dueOf(person).stream().map(Obligation::act).collect(ImmutableList.toImmutableList());
    }

    /** What is due of one person and of a sort; there is to be one. */
    Obligation due(String person, EventKind act) {
        ImmutableList<Obligation> found =
                dueOf(person).stream().filter(one -> one.act() == act).collect(ImmutableList.toImmutableList());
        assertThat(found).as(act + " due of " + person).hasSize(1);
        return found.get(0);
    }
}
