package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides and folds proposals of pairs, and what becomes of them. */
final class MatchDesk {

    private final Hearing hearing;

    MatchDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(MatchAct act) {
        if (act instanceof MatchAct.MatchProposed proposed) {
            propose(proposed);
            return;
        }
        Optional<Partnership> known = hearing.partnership(act.partnership());
        hearing.record(act);
        known.ifPresent(pair -> {
            requireDoer(act, pair);
            if (pair.status() != Partnership.Status.PROPOSED) {
                hearing.refuse(
                        RefusalCode.WRONG_STATE, Hearing.LOG, pair.status().name(), pair.id());
            } else if (act instanceof MatchAct.MatchAccepted accepted) {
                accept(accepted, pair);
            } else if (act instanceof MatchAct.MatchDeclined) {
                waitIfRoundsAreUp(pair);
            }
        });
    }

    private void requireDoer(MatchAct act, Partnership pair) {
        if (act instanceof MatchAct.MatchAccepted accepted) {
            hearing.requirePartner(pair, accepted.person());
        } else if (act instanceof MatchAct.MatchDeclined declined) {
            hearing.requirePartner(pair, declined.person());
        } else {
            hearing.requireOffice(Optional.of(pair.cohort()));
        }
    }

    // ---- proposing

    private void propose(MatchAct.MatchProposed act) {
        Optional<PersonRecord> mentor = inPool(act.mentor(), Role.MENTOR);
        Optional<PersonRecord> mentee = inPool(act.mentee(), Role.MENTEE);
        hearing.requireOffice(mentee.flatMap(PersonRecord::cohort));
        hearing.requireNew(hearing.state().partnership(act.partnership()).isEmpty(), act.partnership());
        hearing.requireKnown(act.mode() == hearing.programme().mode(), "mode", act.partnership());
        hearing.requireKnown(
                act.areas().stream()
                        .allMatch(area ->
                                hearing.programme().taxonomies().topic(area).isPresent()),
                "taxonomies",
                act.partnership());
        act.commitment()
                .ifPresent(id -> hearing.requireKnown(
                        hearing.programme().commitments().stream()
                                .anyMatch(one -> one.id().equals(id)),
                        "commitments",
                        id));
        mentor.ifPresent(person -> hearing.requireRoom(person.partnerships().size(), act.mentor()));
        mentee.ifPresent(person -> {
            person.cohort().ifPresent(hearing::requireCohortOpen);
            requireRounds(person);
            hearing.requireRoom(person.partnerships().size(), act.mentee());
            requireNoOther(act, person);
        });
        if (mentor.isPresent()
                && mentee.isPresent()
                && !mentor.get().cohort().equals(mentee.get().cohort())) {
            hearing.refuse(RefusalCode.OTHER_COHORT, Hearing.LOG, "", act.mentor(), act.mentee());
        }
        hearing.record(act);
        if (hearing.programme().mode() == MatchingMode.ASSIGNED) {
            mentor.ifPresent(person -> hearing.requireOpen(Transition.CONFIRM, person, Role.MENTOR, Optional.empty()));
            mentee.ifPresent(person -> hearing.requireOpen(Transition.CONFIRM, person, Role.MENTEE, Optional.empty()));
            confirm(act.partnership(), act.mentor(), act.mentee());
        }
    }

    private Optional<PersonRecord> inPool(String id, Role role) {
        Optional<PersonRecord> person = hearing.applicant(id);
        person.ifPresent(known -> {
            if (!known.isInPool()) {
                hearing.refuse(RefusalCode.WRONG_STATE, Hearing.LOG, "APPLIED", id);
            }
            if (!known.roles().contains(role)) {
                hearing.refuse(RefusalCode.ROLE_MISSING, Hearing.LOG, role.name(), id);
            }
            requirePlace(known, role);
            hearing.requireOpen(Transition.PROPOSE, known, role, Optional.empty());
        });
        return person;
    }

    /** Mentors can be proposed to several mentees at once, and the first who is accepted has the place; so can a shortlist. */
    private void requirePlace(PersonRecord person, Role role) {
        int taken = taken(person.id(), role);
        if (taken >= capacity(person, role)) {
            hearing.refuse(RefusalCode.PLACE_TAKEN, policy(role), "at most " + capacity(person, role), person.id());
        } else if (role == Role.MENTEE && openProposals(person.id()) >= mostOpen(person, taken)) {
            hearing.refuse(
                    RefusalCode.PLACE_TAKEN,
                    hearing.programme().mode() == MatchingMode.SHORTLIST ? "acceptance/shortlist" : policy(role),
                    "at most " + mostOpen(person, taken),
                    person.id());
        }
    }

    private int mostOpen(PersonRecord mentee, int taken) {
        return hearing.programme().mode() == MatchingMode.SHORTLIST
                ? hearing.policies().acceptance().shortlist()
                : capacity(mentee, Role.MENTEE) - taken;
    }

    private static String policy(Role role) {
        return role == Role.MENTOR ? "capacities/mentorMaximum" : "capacities/mentee";
    }

    private int capacity(PersonRecord person, Role role) {
        return Places.capacity(hearing.programme(), person, role);
    }

    private int taken(String person, Role role) {
        return Places.taken(hearing.state(), person, role);
    }

    private int openProposals(String mentee) {
        return Places.openProposals(hearing.state(), mentee);
    }

    private void requireRounds(PersonRecord mentee) {
        int most = hearing.policies().acceptance().mostRounds();
        int used = mentee.liveApplication().map(Application::rounds).orElse(0);
        if (used >= most && openProposals(mentee.id()) == 0) {
            hearing.refuse(RefusalCode.ROUNDS_USED_UP, "acceptance/mostRounds", "at most " + most, mentee.id());
        }
    }

    private void requireNoOther(MatchAct.MatchProposed act, PersonRecord mentee) {
        boolean open = hearing.state().partnershipsOf(mentee.id()).stream()
                .filter(pair -> pair.takesPlace() || pair.status() == Partnership.Status.PROPOSED)
                .anyMatch(pair -> pair.isOf(act.mentor()));
        if (open) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", act.mentor(), act.mentee());
        }
    }

    // ---- answering

    private void accept(MatchAct.MatchAccepted act, Partnership pair) {
        if (pair.acceptedBy().contains(act.person())) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", pair.id(), act.person());
        }
        AcceptancePolicy policy = hearing.policies().acceptance();
        LocalDate last = pair.proposedOn().plus(policy.answerWithin());
        if (hearing.on().isAfter(last)) {
            hearing.refuse(RefusalCode.TOO_LATE, "acceptance/answerWithin", last.toString(), pair.id());
        }
        for (Role role : Role.values()) {
            PersonRecord person = hearing.known(pair.inRole(role));
            if (taken(person.id(), role) >= capacity(person, role)) {
                hearing.refuse(RefusalCode.PLACE_TAKEN, policy(role), "", pair.id(), person.id());
            }
            if (person.id().equals(act.person())) {
                hearing.requireOpen(Transition.CONFIRM, person, role, Optional.of(pair));
            }
        }
        if (pair.acceptedBy().size() + 1 == pair.people().size()) {
            confirm(pair.id(), pair.mentor(), pair.mentee());
        }
    }

    /** Settles a pair, and takes back what there is no place for any more. */
    private void confirm(String partnership, String mentor, String mentee) {
        hearing.record(new Consequence.MatchConfirmed(partnership));
        Set<String> gone = new HashSet<>(Set.of(partnership));
        withdrawOthers(mentor, Role.MENTOR, gone);
        withdrawOthers(mentee, Role.MENTEE, gone);
    }

    private void withdrawOthers(String id, Role role, Set<String> gone) {
        PersonRecord person = hearing.known(id);
        if (taken(id, role) + 1 < capacity(person, role)) {
            return;
        }
        hearing.state().partnershipsOf(id).stream()
                .filter(pair -> pair.status() == Partnership.Status.PROPOSED
                        && pair.inRole(role).equals(id)
                        && gone.add(pair.id()))
                .forEach(pair -> hearing.record(new MatchAct.ProposalWithdrawn(pair.id())));
    }

    private void waitIfRoundsAreUp(Partnership pair) {
        AcceptancePolicy policy = hearing.policies().acceptance();
        PersonRecord mentee = hearing.known(pair.mentee());
        boolean waits = mentee.waitingSince().isPresent();
        boolean up = mentee.liveApplication().map(Application::rounds).orElse(0) >= policy.mostRounds();
        if (policy.waitingList() && up && !waits && openProposals(mentee.id()) == 1) {
            hearing.record(new ApplicationAct.Waitlisted(mentee.id()));
        }
    }

    // ---- folding

    static void apply(MatchAct act, Entry entry, ProgrammeState.Draft draft) {
        if (act instanceof MatchAct.MatchProposed proposed) {
            add(proposed, draft.dayOf(entry), draft);
        } else if (act instanceof MatchAct.MatchAccepted accepted) {
            draft.partnership(
                    act.partnership(),
                    pair -> isOpen(pair) && pair.isOf(accepted.person()),
                    pair -> pair.change()
                            .acceptedBy(ImmutableSet.<String>builder()
                                    .addAll(pair.acceptedBy())
                                    .add(accepted.person())
                                    .build())
                            .build());
        } else {
            draft.partnership(
                    act.partnership(),
                    MatchDesk::isOpen,
                    pair -> pair.change()
                            .status(Partnership.Status.NOT_MADE)
                            .endedOn(draft.dayOf(entry))
                            .build());
        }
    }

    static boolean isOpen(Partnership pair) {
        return pair.status() == Partnership.Status.PROPOSED;
    }

    private static void add(MatchAct.MatchProposed act, LocalDate on, ProgrammeState.Draft draft) {
        ImmutableList<Partnership> before =
                draft.person(act.mentee()).map(PersonRecord::partnerships).orElse(ImmutableList.of()).stream()
                        .flatMap(id -> draft.partnership(id).stream())
                        .collect(toImmutableList());
        boolean sameRound = before.stream()
                .anyMatch(pair -> pair.status() == Partnership.Status.PROPOSED
                        && pair.mentee().equals(act.mentee()));
        int rounds = draft.person(act.mentee())
                .flatMap(PersonRecord::application)
                .map(Application::rounds)
                .orElse(0);
        int round = sameRound ? Math.max(1, rounds) : rounds + 1;
        boolean added = draft.add(new PartnershipBuilder()
                .id(act.partnership())
                .mentor(act.mentor())
                .mentee(act.mentee())
                .cohort(draft.person(act.mentee()).flatMap(PersonRecord::cohort).orElse(""))
                .mode(act.mode())
                .areas(act.areas())
                .commitment(act.commitment())
                .status(Partnership.Status.PROPOSED)
                .proposedOn(on)
                .round(round)
                .build());
        if (added) {
            draft.application(
                    act.mentee(), any -> true, old -> old.change().rounds(round).build());
        }
    }
}
