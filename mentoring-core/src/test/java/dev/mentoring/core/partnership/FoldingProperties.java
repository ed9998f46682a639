package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.CirclePolicy;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Transition;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Random events on the states that random events lead to, and random commands by whoever. */
class FoldingProperties {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @Property(tries = 100)
    void folds_every_event_and_changes_nothing_by_one_that_does_not_fit(@ForAll long seed) {
        foldEvents(seed, 120);
    }

    @Property(tries = 500, seed = "20260105")
    @Tag("thorough")
    void folds_every_event_many_times(@ForAll long seed) {
        foldEvents(seed, 200);
    }

    private static void foldEvents(long seed, int count) {
        AnyEvents events = new AnyEvents(seed);
        ProgrammeState state = ProgrammeState.empty(ZoneOffset.UTC);
        for (int i = 1; i <= count; i++) {
            ProgrammeState before = state;
            Event event = events.event();
            state = Lifecycle.apply(state, new Entry(i, START.plusSeconds(i), "office", event));

            assertThat(state.entries()).isEqualTo(i);
            assertThat(state.misfits() - before.misfits())
                    .as(event.kind().name())
                    .isBetween(0L, 1L);
            if (state.misfits() > before.misfits()) {
                assertThat(States.known(state)).as(event.kind().name()).isEqualTo(States.known(before));
            }
        }
        assertWhole(state);
    }

    @Property(tries = 20)
    void grants_what_folds_without_a_misfit_and_what_no_place_is_given_twice_for(@ForAll long seed) {
        decideCommands(seed, 150);
    }

    @Property(tries = 500, seed = "20260105")
    @Tag("thorough")
    void grants_what_folds_many_times(@ForAll long seed) {
        decideCommands(seed, 400);
    }

    private static void decideCommands(long seed, int count) {
        AnyEvents acts = new AnyEvents(seed);
        Lifecycle lifecycle = Lifecycle.of(Course.programme()
                .capacities(new Capacities(1, 2, 1))
                .policies(policies())
                .build());
        ProgrammeState state = lifecycle.empty();
        Instant at = START;
        for (int i = 0; i < count; i++) {
            Act act = acts.act();
            String by = act.doers().stream().findFirst().orElse("office");
            Answer answer = lifecycle.decide(state, Command.of(by, act), at);
            if (answer instanceof Answer.Granted granted) {
                ProgrammeState folded = state;
                for (Entry entry : granted.entries()) {
                    folded = Lifecycle.apply(folded, entry);
                }
                assertThat(States.shown(folded)).isEqualTo(States.shown(granted.after()));
                state = folded;
            }
            assertThat(state.misfits()).as(act.kind().name()).isZero();
            assertWhole(state);
            assertDue(lifecycle, state, at);
            at = at.plusSeconds(acts.number(2 * 86_400));
        }
    }

    /** Nobody has more than they take, and what is counted is what there is. */
    private static void assertWhole(ProgrammeState state) {
        for (String cohort : state.cohorts()) {
            long people = state.people().stream()
                    .flatMap(person -> person.applications().stream())
                    .filter(one -> one.isLive() && one.cohort().equals(cohort))
                    .count();
            assertThat((long) state.cohort(cohort).people()).isEqualTo(people);
        }
        for (PersonRecord person : state.people()) {
            assertThat(person.waitingSince().isPresent())
                    .isEqualTo(state.waiting().contains(person.id()));
            for (String circle : person.circles()) {
                assertThat(state.circle(circle).orElseThrow().members()).contains(person.id());
            }
            for (Partnership pair : state.partnershipsOf(person.id())) {
                assertThat(pair.isOf(person.id())).isTrue();
            }
        }
        for (Partnership pair : state.partnerships()) {
            assertThat(pair.agreements().stream()
                            .filter(one -> one.status() == AgreementVersion.Status.IN_FORCE)
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    /** What is due is due once, in one order, and of somebody. */
    private static void assertDue(Lifecycle lifecycle, ProgrammeState state, Instant at) {
        ImmutableList<Obligation> due = lifecycle.obligations(state, at);
        Set<Object> seen = new LinkedHashSet<>();
        for (Obligation one : due) {
            assertThat(one.by()).isNotEmpty();
            assertThat(one.policy()).isNotBlank().doesNotEndWith("/");
            assertThat(seen.add(List.of(one.by(), one.act(), one.about()))).isTrue();
        }
        assertThat(lifecycle.obligations(state, at)).isEqualTo(due);
    }

    private static Policies policies() {
        return Policies.builder()
                .addGates(
                        Course.gate(Transition.ENTER_POOL, new Requirement.Statements(ImmutableSet.of("time"))),
                        Course.gate(Transition.COMPLETE, new Requirement.ReviewHeld()))
                .reimbursement(new ReimbursementPolicy(
                        1,
                        ReimbursementPolicy.Per.PAIR,
                        ReimbursementPolicy.Year.ROLLING,
                        Optional.empty(),
                        Optional.empty()))
                .evaluation(new EvaluationPlan(
                        ImmutableSet.of("confidence"), 1, 5, Period.ofDays(28), Optional.of(Period.ofMonths(2))))
                .pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14)))
                .sponsor(new SponsorPolicy(ImmutableSet.of(), 1, 1))
                .circles(new CirclePolicy(2, 3))
                .build();
    }
}
