package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.SponsorPolicy;
import java.time.LocalDate;
import java.util.Optional;

/** Decides and folds shadowing, journeys, and what sponsors do. */
final class SupportDesk {

    private final Hearing hearing;

    SupportDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(SupportAct act) {
        if (act instanceof SupportAct.TripClaimed claimed) {
            claim(claimed);
            return;
        }
        Optional<Partnership> known = hearing.settled(act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            if (act instanceof SupportAct.Shadowed shadowed) {
                shadow(shadowed, pair);
            } else if (act instanceof SupportAct.AchievementShown shown) {
                hearing.requireParty(pair);
                requireSponsor();
                hearing.requireNotFuture(shown.on(), pair.id());
                hearing.requireNew(
                        !pair.achievements().containsKey(shown.achievement()), pair.id(), shown.achievement());
                hearing.requireRoom(pair.achievements().size(), pair.id());
            } else {
                sponsor(act, pair);
            }
        });
    }

    private void shadow(SupportAct.Shadowed act, Partnership pair) {
        hearing.requireParty(pair);
        hearing.requireNotFuture(act.on(), pair.id());
        requireWithin(act.on(), pair);
        hearing.requireKnown(Formats.has(hearing.programme(), act.format()), "formats", act.format());
        hearing.requireRoom(pair.shadowings().size(), pair.id());
        if (pair.shadowings().contains(new Shadowing(act.format(), act.on()))) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id());
        }
    }

    private void requireWithin(LocalDate on, Partnership pair) {
        if (pair.confirmedOn().filter(on::isBefore).isPresent()) {
            hearing.refuse(RefusalCode.IN_THE_PAST, Hearing.LOG, "", pair.id());
        }
    }

    // ---- sponsors

    private Optional<SponsorPolicy> requireSponsor() {
        Optional<SponsorPolicy> policy = hearing.policies().sponsor();
        if (policy.isEmpty()) {
            hearing.refuse(RefusalCode.NO_POLICY, "sponsor", "", act().partnership());
        }
        return policy;
    }

    private SupportAct act() {
        return (SupportAct) hearing.act();
    }

    private void sponsor(SupportAct act, Partnership pair) {
        hearing.requireOneOf(ImmutableSet.of(pair.mentor()), Optional.of(pair.cohort()));
        Optional<SponsorPolicy> policy = requireSponsor();
        if (act instanceof SupportAct.SupportPromised promised) {
            hearing.requireNew(!pair.promises().containsKey(promised.promise()), pair.id(), promised.promise());
            hearing.requireRoom(pair.promises().size(), pair.id());
            policy.ifPresent(rules -> hearing.requireKnown(
                    rules.kinds().isEmpty() || rules.kinds().contains(promised.advocacy()),
                    "sponsor/kinds",
                    pair.id(),
                    promised.promise()));
        } else if (act instanceof SupportAct.SupportGiven given) {
            hearing.requireNotFuture(given.on(), pair.id());
            requireWithin(given.on(), pair);
            hearing.requireRoom(pair.support().size(), pair.id());
            given.promise().ifPresent(id -> keep(given, id, pair));
        }
    }

    private void keep(SupportAct.SupportGiven act, String id, Partnership pair) {
        Optional<Promise> promise =
                Optional.ofNullable(pair.promises().get(id)).filter(known -> known.advocacy() == act.advocacy());
        hearing.requireKnown(promise.isPresent(), Hearing.LOG, pair.id(), id);
        promise.filter(Promise::kept)
                .ifPresent(kept -> hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), id));
    }

    // ---- journeys

    private void claim(SupportAct.TripClaimed act) {
        Optional<Partnership> known = hearing.partnership(act.partnership());
        if (hearing.policies().reimbursement().isEmpty()) {
            hearing.refuse(RefusalCode.NO_POLICY, "reimbursement", "", act.partnership());
        }
        hearing.requireNotFuture(act.on(), act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            hearing.requirePartner(pair, act.person());
            hearing.requireNew(!pair.claims().containsKey(act.claim()), pair.id(), act.claim());
            hearing.requireRoom(pair.claims().size(), pair.id());
            boolean twice = pair.claims().values().stream()
                    .anyMatch(claim ->
                            claim.on().equals(act.on()) && claim.person().equals(act.person()));
            if (twice) {
                hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), act.claim());
            }
            hearing.policies()
                    .reimbursement()
                    .ifPresent(policy -> hearing.record(new Ledger(hearing.state(), policy).decide(act, pair)));
        });
    }

    // ---- folding

    static void apply(SupportAct act, ProgrammeState.Draft draft) {
        draft.partnership(act.partnership(), pair -> fits(act, pair), pair -> apply(act, pair));
    }

    /** Journeys are claimed after the end, too. */
    private static boolean fits(SupportAct act, Partnership pair) {
        if (act instanceof SupportAct.TripClaimed claimed) {
            return pair.isOf(claimed.person()) && !pair.claims().containsKey(claimed.claim());
        } else if (act instanceof SupportAct.SupportPromised promised) {
            return pair.takesPlace() && !pair.promises().containsKey(promised.promise());
        } else if (act instanceof SupportAct.AchievementShown shown) {
            return pair.takesPlace() && !pair.achievements().containsKey(shown.achievement());
        } else if (act instanceof SupportAct.SupportGiven given) {
            return pair.takesPlace()
                    && given.promise().map(pair.promises()::containsKey).orElse(true);
        }
        return pair.takesPlace();
    }

    private static Partnership apply(SupportAct act, Partnership pair) {
        if (act instanceof SupportAct.Shadowed shadowed) {
            return pair.change()
                    .addShadowings(new Shadowing(shadowed.format(), shadowed.on()))
                    .build();
        } else if (act instanceof SupportAct.TripClaimed claimed) {
            Claim claim =
                    new Claim(claimed.person(), claimed.on(), claimed.kilometres(), Optional.empty(), Optional.empty());
            return pair.change()
                    .claims(Entries.with(pair.claims(), claimed.claim(), claim))
                    .build();
        } else if (act instanceof SupportAct.SupportPromised promised) {
            Promise promise = new Promise(promised.advocacy(), promised.due(), false);
            return pair.change()
                    .promises(Entries.with(pair.promises(), promised.promise(), promise))
                    .build();
        } else if (act instanceof SupportAct.AchievementShown shown) {
            return pair.change()
                    .achievements(Entries.with(pair.achievements(), shown.achievement(), shown.on()))
                    .build();
        }
        return give((SupportAct.SupportGiven) act, pair);
    }

    private static Partnership give(SupportAct.SupportGiven act, Partnership pair) {
        Partnership given =
                pair.change().addSupport(new Support(act.advocacy(), act.on())).build();
        return act.promise()
                .flatMap(id -> Optional.ofNullable(pair.promises().get(id))
                        .map(promise -> given.change()
                                .promises(Entries.with(
                                        pair.promises(), id, new Promise(promise.advocacy(), promise.due(), true)))
                                .build()))
                .orElse(given);
    }
}
