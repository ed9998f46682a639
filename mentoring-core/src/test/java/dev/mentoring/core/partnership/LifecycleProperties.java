package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.CirclePolicy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** What holds after any sequence of commands, whoever gives them and in whatever order. */
@Tag("000-02")
@Tag("001-20")
@Tag("003-07")
class LifecycleProperties {

    private static final Labels LABELS = Labels.of("Label");
    private static final Instant BEGIN = Instant.parse("2026-01-31T22:30:00Z");

    @Property(tries = 100)
    void any_course_keeps_what_always_holds(
            @ForAll @Size(min = 10, max = 60) List<Long> throwsOfDice, @ForAll MatchingMode mode) {
        new Course(programme(mode)).run(throwsOfDice);
    }

    @Property(tries = 100_000, seed = "20261122")
    @Tag("thorough")
    @Label("any course keeps what always holds: 100,000 courses, seed 20261122")
    void any_of_many_courses_keeps_what_always_holds(
            @ForAll @Size(min = 10, max = 40) List<Long> throwsOfDice, @ForAll MatchingMode mode) {
        new Course(programme(mode)).run(throwsOfDice);
    }

    /** The courses get everywhere: without that, the properties would say little. */
    @Example
    void courses_reach_every_kind_of_event() {
        Set<EventKind> reached = EnumSet.noneOf(EventKind.class);
        Random random = new Random(20_261_122);
        for (int i = 0; i < 120; i++) {
            for (MatchingMode mode : MatchingMode.values()) {
                Course course = new Course(programme(mode));
                course.run(random.longs(90).boxed().toList());
                course.log.forEach(entry -> reached.add(entry.event().kind()));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(EventKind.values());
    }

    private static Programme programme(MatchingMode mode) {
        return Programme.builder()
                .id("course")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(ImmutableList.of()))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .mode(mode)
                .capacities(new Capacities(1, 2, 1))
                .relationship(new RelationshipType("sponsorship", LABELS, LABELS, LABELS, false))
                .addCohorts(new Cohort("first", 1, "1", ImmutableSet.of("lead"), Optional.of(4)))
                .addCohorts(new Cohort("second", 2, "1", ImmutableSet.of(), Optional.empty()))
                .addCommitments(new Commitment(
                        new Choice("project", LABELS), ImmutableSet.of(), Optional.of(1), Optional.of(3)))
                .addComponents(new Component("course", LABELS, Component.Kind.TRAINING, ImmutableSet.of()))
                .addStatements(new Statement("time", "n1", LABELS, ImmutableSet.of()))
                .addPurposes(new Purpose("confidence", LABELS, ImmutableSet.of(Role.MENTOR, Role.MENTEE)))
                .addFormats(new Choice("half-day", LABELS))
                .policies(policies())
                .build();
    }

    private static Policies policies() {
        return Policies.builder()
                .zone(ZoneId.of("Europe/London"))
                .addGates(new Gate(
                        "trained",
                        Transition.ENTER_POOL,
                        Optional.empty(),
                        new Requirement.Attendance("course", Optional.of(Period.ofMonths(6)))))
                .addGates(new Gate(
                        "permitted",
                        Transition.PROPOSE,
                        Optional.of(Role.MENTEE),
                        new Requirement.ManagerAgrees(Optional.of(Period.ofMonths(4)))))
                .addGates(new Gate("willing", Transition.CONFIRM, Optional.of(Role.MENTOR), new Requirement.OwnWill()))
                .addGates(new Gate("agreed", Transition.CONTINUE, Optional.empty(), new Requirement.AgreementInForce()))
                .addGates(new Gate(
                        "rated",
                        Transition.COMPLETE,
                        Optional.of(Role.MENTEE),
                        new Requirement.SelfRating(RatingMoment.AFTER)))
                .acceptance(new AcceptancePolicy(Period.ofDays(14), 2, 2, true))
                .agreement(new AgreementPolicy(
                        ImmutableSet.of(ClauseKind.CONFIDENTIALITY),
                        ImmutableList.of(),
                        Optional.of(Period.ofDays(14)),
                        Optional.of(Period.ofMonths(1)),
                        Optional.empty()))
                .meetings(new MeetingPolicy(
                        ImmutableSet.of(MeetingPlace.ON_SITE, MeetingPlace.REMOTE),
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.of(Period.ofDays(1))))
                .reimbursement(new ReimbursementPolicy(
                        1,
                        ReimbursementPolicy.Per.PAIR,
                        ReimbursementPolicy.Year.CALENDAR,
                        Optional.empty(),
                        Optional.of(500)))
                .evaluation(new EvaluationPlan(
                        ImmutableSet.of("confidence"), 1, 5, Period.ofDays(28), Optional.of(Period.ofMonths(1))))
                .pilot(new PilotPolicy(Period.ofMonths(2), Period.ofDays(14)))
                .sponsor(new SponsorPolicy(ImmutableSet.of(), 1, 1))
                .circles(new CirclePolicy(2, 3))
                .build();
    }

    /** One course of the programme, checked after every command. */
    private static final class Course {

        private final Programme programme;
        private final Lifecycle lifecycle;
        private final List<Entry> log = new ArrayList<>();
        private ProgrammeState state;
        private Instant at = BEGIN;

        Course(Programme programme) {
            this.programme = programme;
            this.lifecycle = Lifecycle.of(programme);
            this.state = lifecycle.empty();
        }

        /** Every other course begins where dutiful people have brought it. */
        void run(List<Long> throwsOfDice) {
            if (throwsOfDice.get(0) % 2 == 0) {
                LongStream.range(0, 45).forEach(this::beDutiful);
            }
            for (long seed : throwsOfDice) {
                Random dice = new Random(seed);
                at = at.plus(Duration.ofHours(dice.nextInt(8) == 0 ? 24L * dice.nextInt(40) : dice.nextInt(30)));
                RandomCourse course = new RandomCourse(programme, state, at, dice);
                Command command = course.next();
                step(command)
                        .flatMap(refused -> course.waived(command, refused.refusals()))
                        .ifPresent(this::step);
            }
            assertThat(contents(replayed())).isEqualTo(contents(state));
        }

        private void beDutiful(long seed) {
            at = at.plus(Duration.ofHours(3));
            Random dice = new Random(seed);
            Command command = new RandomCourse(programme, state, at, dice).dutiful();
            if (lifecycle.decide(state, command, at) instanceof Answer.Granted granted) {
                state = granted.after();
                log.addAll(granted.entries());
            }
        }

        /** What refused the command, if anything did. */
        private Optional<Answer.Refused> step(Command command) {
            ProgrammeState before = state;
            Answer answer = lifecycle.decide(state, command, at);
            assertThat(lifecycle.decide(before, command, at).toString()).isEqualTo(answer.toString());
            if (answer instanceof Answer.Granted granted) {
                state = granted.after();
                log.addAll(granted.entries());
                grantedWell(before, granted, command);
                return Optional.empty();
            }
            Answer.Refused refused = (Answer.Refused) answer;
            assertThat(refused.refusals()).isNotEmpty();
            return Optional.of(refused);
        }

        private void grantedWell(ProgrammeState before, Answer.Granted granted, Command command) {
            assertThat(granted.entries())
                    .last()
                    .satisfies(entry -> assertThat(entry.number()).isEqualTo(log.size()));
            assertThat(state.misfits()).isZero();
            assertThat(lifecycle.decide(state, command, at))
                    .as("the same again: %s", command.act())
                    .isInstanceOf(Answer.Refused.class);
            for (Entry entry : granted.entries()) {
                passedItsGates(before, entry, granted);
            }
            state.people().forEach(this::hasNoMorePairsThanPlaces);
            state.partnerships().forEach(this::isSound);
            hasOneJourneyAYear();
            hasOneLiveApplicationEach();
        }

        // ---- what always holds

        private void hasNoMorePairsThanPlaces(PersonRecord person) {
            List<Partnership> taken = state.partnerships().stream()
                    .filter(pair -> pair.status() == Partnership.Status.CONFIRMED
                            || pair.status() == Partnership.Status.RUNNING)
                    .toList();
            long asMentor = taken.stream()
                    .filter(pair -> pair.mentor().equals(person.id()))
                    .count();
            long asMentee = taken.stream()
                    .filter(pair -> pair.mentee().equals(person.id()))
                    .count();
            int places = person.application().flatMap(Application::mentorPlaces).orElse(1);
            assertThat(asMentor).isLessThanOrEqualTo(Math.min(2, places));
            assertThat(asMentee).isLessThanOrEqualTo(1);
        }

        private void isSound(Partnership pair) {
            assertThat(pair.mentor()).isNotEqualTo(pair.mentee());
            boolean settled = pair.confirmedOn().isPresent();
            if (settled && programme.mode() != MatchingMode.ASSIGNED) {
                assertThat(pair.acceptedBy()).containsExactlyInAnyOrder(pair.mentor(), pair.mentee());
            }
            assertThat(count(pair, AgreementVersion.Status.IN_FORCE)).isLessThanOrEqualTo(1);
            assertThat(count(pair, AgreementVersion.Status.OPEN)).isLessThanOrEqualTo(1);
            for (int i = 0; i < pair.agreements().size(); i++) {
                assertThat(pair.agreements().get(i).number()).isEqualTo(i + 1);
            }
            if (pair.contacts() > 0) {
                assertThat(pair.startedOn()).isPresent();
            }
            assertThat(pair.endedOn().isPresent())
                    .isEqualTo(
                            pair.status() == Partnership.Status.ENDED || pair.status() == Partnership.Status.NOT_MADE);
        }

        private static long count(Partnership pair, AgreementVersion.Status status) {
            return pair.agreements().stream()
                    .filter(version -> version.status() == status)
                    .count();
        }

        private void hasOneJourneyAYear() {
            Map<String, Long> paid = state.partnerships().stream()
                    .flatMap(pair -> pair.claims().values().stream()
                            .filter(Claim::isPaid)
                            .map(claim -> ImmutableSet.of(pair.mentor(), pair.mentee()).stream()
                                            .sorted()
                                            .toList()
                                    + " " + claim.on().getYear()))
                    .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
            assertThat(paid.values()).allMatch(count -> count == 1);
        }

        private void hasOneLiveApplicationEach() {
            for (PersonRecord person : state.people()) {
                assertThat(person.applications().stream()
                                .filter(Application::isLive)
                                .filter(live ->
                                        state.cohort(live.cohort()).closedOn().isEmpty()))
                        .hasSizeLessThanOrEqualTo(1);
            }
            for (String cohort : ImmutableList.of("first", "second")) {
                long live = state.people().stream()
                        .flatMap(person -> person.applications().stream())
                        .filter(one -> one.cohort().equals(cohort) && one.isLive())
                        .count();
                assertThat(state.cohort(cohort).people()).isEqualTo((int) live);
            }
        }

        /** By the history alone, and not by the code that guards the gates. */
        private void passedItsGates(ProgrammeState before, Entry entry, Answer.Granted granted) {
            LocalDate day = before.dayOf(entry.at());
            if (entry.event() instanceof ApplicationAct.ApplicationAccepted accepted) {
                LocalDate attended = lastAttended(accepted.person());
                assertThat(isWaived(granted, "gates/trained")
                                || attended.plusMonths(6).isAfter(day))
                        .isTrue();
            } else if (entry.event() instanceof MatchAct.MatchProposed proposed) {
                assertThat(before.person(proposed.mentor())
                                .orElseThrow()
                                .application()
                                .orElseThrow()
                                .status())
                        .isEqualTo(ApplicationStatus.ACCEPTED);
                assertThat(isWaived(granted, "gates/permitted") || lastConsent(proposed.mentee(), day))
                        .isTrue();
            } else if (entry.event() instanceof MeetingAct.MeetingHeld held) {
                Partnership pair = before.partnership(held.partnership()).orElseThrow();
                assertThat(pair.status() == Partnership.Status.CONFIRMED
                                || isWaived(granted, "gates/agreed")
                                || pair.agreement().isPresent())
                        .isTrue();
            }
        }

        private static boolean isWaived(Answer.Granted granted, String policy) {
            return granted.entries().stream()
                    .anyMatch(entry -> entry.event() instanceof Consequence.Overridden overridden
                            && overridden.policy().equals(policy));
        }

        private LocalDate lastAttended(String person) {
            return log.stream()
                    .map(Entry::event)
                    .filter(event -> event instanceof ReadinessAct.Attended attended
                            && attended.person().equals(person))
                    .map(event -> ((ReadinessAct.Attended) event).on())
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.of(1, 1, 1));
        }

        private boolean lastConsent(String person, LocalDate day) {
            boolean holds = false;
            for (Entry entry : log) {
                if (entry.event() instanceof ReadinessAct act && act.person().equals(person)) {
                    if (act instanceof ReadinessAct.ConsentGranted granted) {
                        holds = granted.on().plusMonths(4).isAfter(day);
                    } else if (act.kind().key().startsWith("consent-")) {
                        holds = false;
                    }
                }
            }
            return holds;
        }

        // ---- replay

        private ProgrammeState replayed() {
            ProgrammeState again = lifecycle.empty();
            for (Entry entry : log) {
                again = Lifecycle.apply(again, entry);
            }
            return again;
        }

        private static List<Object> contents(ProgrammeState state) {
            return List.of(
                    List.copyOf(state.people()),
                    List.copyOf(state.partnerships()),
                    List.copyOf(state.circles()),
                    state.waiting(),
                    state.pilot(),
                    state.cohorts().stream().map(state::cohort).toList(),
                    state.measures().stream().map(state::baseline).toList(),
                    state.entries(),
                    state.last(),
                    state.misfits());
        }
    }
}
