package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Periods;
import dev.mentoring.core.programme.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides and folds what the two settle between them. */
final class AgreementDesk {

    private final Hearing hearing;

    AgreementDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(AgreementAct act) {
        Optional<Partnership> known = hearing.settled(act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            hearing.requirePartner(pair, act.person());
            if (act instanceof AgreementAct.AgreementProposed proposed) {
                propose(proposed, pair);
            } else if (act instanceof AgreementAct.AgreementAccepted accepted) {
                accept(accepted, pair);
            } else if (act instanceof AgreementAct.AgreementRejected rejected) {
                requireOpen(rejected.version(), pair);
            } else if (act instanceof AgreementAct.PlanMade made) {
                plan(made, pair);
            }
        });
    }

    private void propose(AgreementAct.AgreementProposed act, Partnership pair) {
        AgreementTerms terms = act.terms();
        AgreementPolicy policy = hearing.policies().agreement();
        hearing.requireRoom(pair.agreements().size(), pair.id());
        boolean same = pair.openProposal()
                .or(pair::agreement)
                .filter(version -> version.terms().equals(terms))
                .isPresent();
        if (same) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id());
        }
        for (ClauseKind kind : Sets.difference(policy.required(), terms.kinds())) {
            hearing.refuse(RefusalCode.CLAUSE_MISSING, "agreement/required", kind.name(), pair.id());
        }
        for (Choice clause : policy.ownClauses()) {
            if (!terms.ownClauses().contains(clause.id())) {
                hearing.refuse(RefusalCode.CLAUSE_MISSING, "agreement/ownClauses", clause.id(), pair.id());
            }
        }
        bound(
                "agreement/longestInterval",
                policy.longestInterval(),
                pair,
                longest -> terms.frequency()
                        .filter(stated -> Periods.isLonger(stated, longest))
                        .isPresent());
        bound(
                "agreement/leastNotice",
                policy.leastNotice(),
                pair,
                least -> terms.notice()
                        .filter(stated -> Periods.isLonger(least, stated))
                        .isPresent());
        Optional<Span> span = hearing.programme().duration();
        bound(
                "duration/least",
                span.map(Span::least),
                pair,
                least -> terms.duration()
                        .filter(stated -> Periods.isLonger(least, stated))
                        .isPresent());
        bound(
                "duration/most",
                span.map(Span::most),
                pair,
                most -> terms.duration()
                        .filter(stated -> Periods.isLonger(stated, most))
                        .isPresent());
    }

    private void bound(String policy, Optional<Period> limit, Partnership pair, Predicate<Period> isPassed) {
        limit.filter(isPassed)
                .ifPresent(period -> hearing.refuse(RefusalCode.CLAUSE_BOUNDS, policy, period.toString(), pair.id()));
    }

    private void accept(AgreementAct.AgreementAccepted act, Partnership pair) {
        requireOpen(act.version(), pair).ifPresent(open -> {
            if (open.proposedBy().equals(act.person())) {
                hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), act.person());
            }
            Optional<LocalDate> ends =
                    pair.startedOn().flatMap(start -> open.terms().duration().map(start::plus));
            hearing.record(new Consequence.AgreementInForce(pair.id(), open.number(), ends));
        });
    }

    private Optional<AgreementVersion> requireOpen(int version, Partnership pair) {
        Optional<AgreementVersion> open = pair.openProposal();
        if (open.filter(proposal -> proposal.number() == version).isEmpty()) {
            hearing.refuse(
                    RefusalCode.OTHER_VERSION,
                    Hearing.LOG,
                    open.map(proposal -> "version " + proposal.number()).orElse("no open version"),
                    pair.id());
            return Optional.empty();
        }
        return open;
    }

    private void plan(AgreementAct.PlanMade act, Partnership pair) {
        Plan plan = act.plan();
        if (pair.plan().equals(Optional.of(plan))) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id());
        }
        for (String format : plan.formats()) {
            hearing.requireKnown(Formats.has(hearing.programme(), format), "formats", pair.id(), format);
        }
        Commitments.of(hearing.programme(), pair).ifPresent(commitment -> within(plan, commitment, pair));
    }

    private void within(Plan plan, Commitment commitment, Partnership pair) {
        String policy = "commitments/" + commitment.id();
        commitment
                .mostContacts()
                .filter(most -> plan.contacts().orElse(most) > most)
                .ifPresent(most -> hearing.refuse(
                        RefusalCode.PLAN_BOUNDS, policy + "/mostContacts", "at most " + most, pair.id()));
        commitment
                .fewestContacts()
                .filter(least -> plan.contacts().orElse(least) < least)
                .ifPresent(least -> hearing.refuse(
                        RefusalCode.PLAN_BOUNDS, policy + "/fewestContacts", "at least " + least, pair.id()));
        if (!commitment.channels().isEmpty() && !commitment.channels().containsAll(plan.channels())) {
            hearing.refuse(
                    RefusalCode.PLAN_BOUNDS,
                    policy + "/channels",
                    commitment.channels().toString(),
                    pair.id());
        }
    }

    // ---- folding

    static void apply(AgreementAct act, ProgrammeState.Draft draft) {
        draft.partnershipIfFit(
                act.partnership(),
                pair -> Optional.of(pair).filter(Partnership::takesPlace).flatMap(known -> apply(act, known)));
    }

    private static Optional<Partnership> apply(AgreementAct act, Partnership pair) {
        if (act instanceof AgreementAct.AgreementProposed proposed) {
            return Optional.of(open(proposed, pair));
        } else if (act instanceof AgreementAct.AgreementRejected rejected) {
            return Optional.of(pair)
                    .filter(known -> isOpen(known, rejected.version()))
                    .map(known -> mark(known, rejected.version(), AgreementVersion.Status.REJECTED));
        } else if (act instanceof AgreementAct.PlanMade made) {
            return Optional.of(pair.change().plan(made.plan()).build());
        }
        // one who accepts is told by what follows: that the version is in force
        return Optional.of(pair).filter(known -> isOpen(known, ((AgreementAct.AgreementAccepted) act).version()));
    }

    private static boolean isOpen(Partnership pair, int version) {
        return pair.openProposal().filter(open -> open.number() == version).isPresent();
    }

    private static Partnership open(AgreementAct.AgreementProposed act, Partnership pair) {
        ImmutableList.Builder<AgreementVersion> versions = ImmutableList.builder();
        for (AgreementVersion version : pair.agreements()) {
            boolean open = version.status() == AgreementVersion.Status.OPEN;
            versions.add(open ? version.as(AgreementVersion.Status.REPLACED, Optional.empty()) : version);
        }
        versions.add(new AgreementVersion(
                pair.agreements().size() + 1,
                act.terms(),
                act.person(),
                AgreementVersion.Status.OPEN,
                Optional.empty()));
        return pair.change().agreements(versions.build()).build();
    }

    private static Partnership mark(Partnership pair, int number, AgreementVersion.Status status) {
        return pair.change()
                .agreements(pair.agreements().stream()
                        .map(version -> version.number() == number ? version.as(status, version.since()) : version)
                        .toList())
                .build();
    }

    /** One version comes into force, and the one before it is history; empty when it was not open. */
    static Optional<Partnership> enforce(Partnership pair, int number, LocalDate on) {
        if (!pair.takesPlace() || !isOpen(pair, number)) {
            return Optional.empty();
        }
        return Optional.of(pair.change()
                .agreements(pair.agreements().stream()
                        .map(version -> {
                            if (version.number() == number) {
                                return version.as(AgreementVersion.Status.IN_FORCE, Optional.of(on));
                            }
                            return version.status() == AgreementVersion.Status.IN_FORCE
                                    ? version.as(AgreementVersion.Status.REPLACED, version.since())
                                    : version;
                        })
                        .toList())
                .build());
    }
}
