package dev.mentoring.core.partnership;

import java.time.LocalDate;
import java.util.Optional;

/** Folds one entry into a state. */
final class Folding {

    private Folding() {}

    static ProgrammeState apply(ProgrammeState state, Entry entry) {
        ProgrammeState.Draft draft = state.change();
        draft.count(entry);
        if (entry.event() instanceof Act act) {
            apply(act, entry, draft);
        } else {
            apply((Consequence) entry.event(), entry, draft);
        }
        return draft.build();
    }

    private static void apply(Act act, Entry entry, ProgrammeState.Draft draft) {
        if (act instanceof ApplicationAct application) {
            ApplicationDesk.apply(application, entry, draft);
        } else if (act instanceof ReadinessAct readiness) {
            ReadinessDesk.apply(readiness, entry, draft);
        } else if (act instanceof MatchAct match) {
            MatchDesk.apply(match, entry, draft);
        } else if (act instanceof AgreementAct agreement) {
            AgreementDesk.apply(agreement, draft);
        } else if (act instanceof MeetingAct meeting) {
            MeetingDesk.apply(meeting, draft);
        } else if (act instanceof GrowthAct growth) {
            GrowthDesk.apply(growth, draft);
        } else if (act instanceof SupportAct support) {
            SupportDesk.apply(support, draft);
        } else if (act instanceof ClosureAct closure) {
            ClosureDesk.apply(closure, entry, draft);
        } else if (act instanceof CircleAct circle) {
            CircleDesk.apply(circle, draft);
        } else if (act instanceof OfficeAct office) {
            OfficeDesk.apply(office, entry, draft);
        }
    }

    private static void apply(Consequence consequence, Entry entry, ProgrammeState.Draft draft) {
        LocalDate on = draft.dayOf(entry);
        if (consequence instanceof Consequence.MatchConfirmed confirmed) {
            boolean settled = draft.partnership(
                    confirmed.partnership(),
                    MatchDesk::isOpen,
                    pair -> pair.change()
                            .status(Partnership.Status.CONFIRMED)
                            .confirmedOn(on)
                            .build());
            draft.partnership(confirmed.partnership())
                    .filter(pair -> settled)
                    .ifPresent(pair -> draft.stopWaiting(pair.mentee()));
        } else if (consequence instanceof Consequence.Started started) {
            draft.partnership(
                    started.partnership(),
                    Partnership::takesPlace,
                    pair -> pair.change()
                            .status(Partnership.Status.RUNNING)
                            .startedOn(pair.startedOn()
                                    .filter(started.on()::isAfter)
                                    .orElse(started.on()))
                            .build());
        } else if (consequence instanceof Consequence.AgreementInForce inForce) {
            draft.partnershipIfFit(inForce.partnership(), pair -> AgreementDesk.enforce(pair, inForce.version(), on));
        } else if (consequence instanceof Consequence.BreachNoted noted) {
            draft.partnershipIfFit(
                    noted.partnership(), pair -> MeetingDesk.breach(pair, noted.meeting(), noted.breach()));
        } else if (consequence instanceof Consequence.ClaimDecided decided) {
            draft.partnershipIfFit(decided.partnership(), pair -> decide(decided, pair));
        }
        // an exception changes nothing by itself; the act that it lets pass does
    }

    private static Optional<Partnership> decide(Consequence.ClaimDecided decided, Partnership pair) {
        return Optional.ofNullable(pair.claims().get(decided.claim()))
                .map(claim -> pair.change()
                        .claims(Entries.with(
                                pair.claims(),
                                decided.claim(),
                                new Claim(
                                        claim.person(),
                                        claim.on(),
                                        claim.kilometres(),
                                        Optional.of(decided.reason()),
                                        Optional.of(decided.yearFrom()))))
                        .build());
    }
}
