package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.CirclePolicy;
import java.time.LocalDate;
import java.util.Optional;

/** Decides and folds what circles do. */
final class CircleDesk {

    private final Hearing hearing;

    CircleDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(CircleAct act) {
        Optional<CirclePolicy> policy = hearing.policies().circles();
        if (policy.isEmpty()) {
            hearing.refuse(RefusalCode.NO_POLICY, "circles", "", act.circle());
        }
        hearing.record(act);
        if (act instanceof CircleAct.CircleFormed formed) {
            form(formed, policy);
            return;
        }
        open(act.circle()).ifPresent(circle -> {
            if (act instanceof CircleAct.CircleJoined joined) {
                join(joined, circle, policy);
            } else if (act instanceof CircleAct.CircleLeft left) {
                hearing.requireOneOf(ImmutableSet.of(left.person()), Optional.of(circle.cohort()));
                hearing.requireKnown(
                        circle.members().contains(left.person()), Hearing.LOG, act.circle(), left.person());
            } else {
                hearing.requireOneOf(ImmutableSet.of(circle.facilitator()), Optional.of(circle.cohort()));
                if (act instanceof CircleAct.CircleMet met) {
                    hearing.requireNotFuture(met.on(), act.circle());
                    if (circle.lastMet().filter(last -> !met.on().isAfter(last)).isPresent()) {
                        hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.circle());
                    }
                }
            }
        });
    }

    private void form(CircleAct.CircleFormed act, Optional<CirclePolicy> policy) {
        hearing.requireOffice(Optional.of(act.cohort()));
        hearing.requireCohortOpen(act.cohort());
        hearing.requireNew(hearing.state().circle(act.circle()).isEmpty(), act.circle());
        act.members().forEach(member -> requireMember(member, act.cohort()));
        policy.filter(limits ->
                        act.members().size() < limits.fewest() || act.members().size() > limits.most())
                .ifPresent(limits -> refuseSize(limits, act.circle()));
    }

    private void join(CircleAct.CircleJoined act, Circle circle, Optional<CirclePolicy> policy) {
        hearing.requireOneOf(ImmutableSet.of(act.person()), Optional.of(circle.cohort()));
        requireMember(act.person(), circle.cohort());
        if (circle.facilitator().equals(act.person())) {
            hearing.refuse(RefusalCode.LEADS_COHORT, "circles", "", circle.id(), act.person());
        }
        if (circle.members().contains(act.person())) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", circle.id(), act.person());
            return;
        }
        policy.filter(limits -> circle.members().size() >= limits.most())
                .ifPresent(limits -> refuseSize(limits, circle.id()));
    }

    private void refuseSize(CirclePolicy limits, String circle) {
        hearing.refuse(RefusalCode.CIRCLE_SIZE, "circles", limits.fewest() + " to " + limits.most(), circle);
    }

    private void requireMember(String id, String cohort) {
        hearing.applicant(id).ifPresent(person -> {
            if (!person.isInPool()) {
                hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "APPLIED", id);
            }
            if (!person.cohort().equals(Optional.of(cohort))) {
                hearing.refuse(RefusalCode.OTHER_COHORT, Hearing.LOG, "", id);
            }
        });
    }

    private Optional<Circle> open(String id) {
        Optional<Circle> circle = hearing.state().circle(id);
        if (circle.isEmpty()) {
            hearing.refuse(RefusalCode.UNKNOWN_CIRCLE, Hearing.LOG, "", id);
        }
        return circle.filter(known -> {
            if (!known.open()) {
                hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "CLOSED", id);
            }
            return known.open();
        });
    }

    static void apply(CircleAct act, ProgrammeState.Draft draft) {
        if (act instanceof CircleAct.CircleFormed formed) {
            boolean added = draft.add(new Circle(
                    formed.circle(),
                    formed.cohort(),
                    formed.facilitator(),
                    formed.members(),
                    0,
                    Optional.empty(),
                    true));
            if (added) {
                formed.members().forEach(member -> member(member, formed.circle(), true, draft));
            }
        } else if (act instanceof CircleAct.CircleJoined joined) {
            boolean added = draft.circle(
                    act.circle(),
                    circle -> draft.hasApplied(joined.person())
                            && !circle.members().contains(joined.person()),
                    circle -> circle.withMembers(with(circle.members(), joined.person(), true)));
            if (added) {
                member(joined.person(), act.circle(), true, draft);
            }
        } else if (act instanceof CircleAct.CircleLeft left) {
            boolean gone = draft.circle(
                    act.circle(),
                    circle -> circle.members().contains(left.person()),
                    circle -> circle.withMembers(with(circle.members(), left.person(), false)));
            if (gone) {
                member(left.person(), act.circle(), false, draft);
            }
        } else if (act instanceof CircleAct.CircleMet met) {
            draft.circle(act.circle(), any -> true, circle -> meet(circle, met.on()));
        } else {
            draft.circle(
                    act.circle(),
                    any -> true,
                    circle -> new Circle(
                            circle.id(),
                            circle.cohort(),
                            circle.facilitator(),
                            circle.members(),
                            circle.meetings(),
                            circle.lastMet(),
                            false));
        }
    }

    private static Circle meet(Circle circle, LocalDate on) {
        LocalDate last = circle.lastMet().filter(on::isBefore).orElse(on);
        return new Circle(
                circle.id(),
                circle.cohort(),
                circle.facilitator(),
                circle.members(),
                circle.meetings() + 1,
                Optional.of(last),
                circle.open());
    }

    private static void member(String person, String circle, boolean in, ProgrammeState.Draft draft) {
        draft.person(
                person,
                known -> known.change()
                        .circles(with(known.circles(), circle, in))
                        .build());
    }

    private static ImmutableSet<String> with(ImmutableSet<String> ids, String id, boolean in) {
        ImmutableSet.Builder<String> changed = ImmutableSet.builder();
        ids.stream().filter(other -> !other.equals(id)).forEach(changed::add);
        return in ? changed.add(id).build() : changed.build();
    }
}
