package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is due can be done, and what is locked is refused for the gates that lock it: whatever has happened before. */
class ObligationsProperties {

    private static final ImmutableList<Transition> LATER = ImmutableList.of(
            Transition.ENTER_POOL,
            Transition.PROPOSE,
            Transition.CONFIRM,
            Transition.START,
            Transition.CONTINUE,
            Transition.COMPLETE);

    @Property(tries = 100)
    @Tag("001-10")
    void asks_for_what_is_granted_and_locks_what_is_refused(@ForAll long seed) {
        new Walk(seed).go(80);
    }

    @Property(tries = 3_000, seed = "20260105")
    @Tag("thorough")
    void asks_for_what_is_granted_many_times(@ForAll long seed) {
        new Walk(seed).go(200);
    }

    /** People who do what is due of them, or now and then something else. */
    private static final class Walk {

        private final Random random;
        private final AnyEvents others;
        private final Lifecycle lifecycle;
        private ProgrammeState state;
        private Instant at = Instant.parse("2026-01-05T09:00:00Z");

        Walk(long seed) {
            this.random = new Random(seed);
            this.others = new AnyEvents(seed);
            this.lifecycle = Lifecycle.of(Course.programme()
                    .capacities(new Capacities(1, 2, 1))
                    .duration(new Span(Period.ofMonths(2), Period.ofMonths(6)))
                    .policies(policies(random))
                    .build());
            this.state = lifecycle.empty();
            grant("office", new OfficeAct.CohortOpened("first", LocalDate.of(2026, 1, 5)));
            for (String person : AnyEvents.PEOPLE) {
                Role role = random.nextBoolean() ? Role.MENTOR : Role.MENTEE;
                grant(
                        person,
                        Course.applied(person, "first", random.nextInt(4) == 0 ? Role.values() : new Role[] {role}));
            }
        }

        void go(int steps) {
            for (int i = 0; i < steps; i++) {
                ImmutableList<Obligation> due = lifecycle.obligations(state, at);
                if (due.isEmpty() || random.nextInt(5) == 0) {
                    Act act = others.act();
                    grant(act.doers().stream().findFirst().orElse("office"), act);
                } else {
                    doOne(due.get(random.nextInt(due.size())), "x" + i);
                }
                at = at.plusSeconds(random.nextInt(random.nextInt(10) == 0 ? 60 * 86_400 : 86_400));
            }
        }

        private void doOne(Obligation due, String fresh) {
            if (due.from().filter(state.dayOf(at)::isBefore).isPresent()) {
                return;
            }
            List<Answer> rulings = new ArrayList<>();
            for (Command command : new Doing(state, at, fresh).of(due)) {
                rulings.add(lifecycle.decide(state, command, at));
            }
            if (due.lockedBy().isEmpty()) {
                Optional<Answer.Granted> granted = rulings.stream()
                        .filter(Answer.Granted.class::isInstance)
                        .map(Answer.Granted.class::cast)
                        .findFirst();
                assertThat(granted).as(() -> at + " " + due + "\n" + rulings).isPresent();
                state = granted.orElseThrow().after();
            } else {
                assertThat(rulings)
                        .as(() -> at + " " + due + "\n" + rulings)
                        .allSatisfy(answer -> assertThat(answer)
                                .isInstanceOfSatisfying(
                                        Answer.Refused.class,
                                        refused -> assertThat(refused.refusals())
                                                .anySatisfy(refusal -> assertThat(refusal.code())
                                                        .isEqualTo(RefusalCode.GATE_SHUT))));
                assertThat(policiesInTheWay(rulings)).containsAll(due.lockedBy());
            }
        }

        private static ImmutableSet<String> policiesInTheWay(List<Answer> rulings) {
            return rulings.stream()
                    .flatMap(answer -> ((Answer.Refused) answer).refusals().stream())
                    .map(Refusal::policy)
                    .collect(ImmutableSet.toImmutableSet());
        }

        private void grant(String by, Act act) {
            if (lifecycle.decide(state, Command.of(by, act), at) instanceof Answer.Granted granted) {
                state = granted.after();
            }
        }
    }

    private static Policies policies(Random random) {
        ImmutableList<Requirement> free = ImmutableList.of(
                new Requirement.OwnWill(),
                new Requirement.PenPicture(),
                new Requirement.Goals(1),
                new Requirement.Statements(ImmutableSet.of()),
                new Requirement.Attendance("course", Optional.of(Period.ofMonths(4))),
                new Requirement.ManagerAgrees(Optional.of(Period.ofMonths(3))));
        ImmutableList<Gate> gates = free.stream()
                .map(one -> Course.gate(LATER.get(random.nextInt(LATER.size())), one))
                .collect(ImmutableList.toImmutableList());
        return Policies.builder()
                .addAllGates(gates)
                .addGates(
                        Course.gate(Transition.CONTINUE, new Requirement.AgreementInForce()),
                        Course.gate(Transition.CONTINUE, new Requirement.PlanMade()),
                        Course.gate(Transition.COMPLETE, new Requirement.ReviewHeld()),
                        new Gate(
                                "evidence",
                                Transition.COMPLETE,
                                Optional.of(Role.MENTOR),
                                new Requirement.SponsorEvidence()),
                        new Gate(
                                "before",
                                Transition.START,
                                Optional.empty(),
                                new Requirement.SelfRating(RatingMoment.BEFORE)),
                        new Gate(
                                "after",
                                Transition.COMPLETE,
                                Optional.empty(),
                                new Requirement.SelfRating(RatingMoment.AFTER)))
                .agreement(new AgreementPolicy(
                        ImmutableSet.of(),
                        ImmutableList.of(),
                        Optional.of(Period.ofDays(14)),
                        Optional.empty(),
                        Optional.empty()))
                .evaluation(new EvaluationPlan(
                        ImmutableSet.of("confidence", "listening"),
                        1,
                        5,
                        Period.ofDays(28),
                        Optional.of(Period.ofMonths(1))))
                .pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14)))
                .sponsor(new SponsorPolicy(ImmutableSet.of(), 1, 1))
                .build();
    }
}
