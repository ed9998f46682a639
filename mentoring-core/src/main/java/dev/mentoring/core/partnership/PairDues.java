package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What is due of pairs, from the proposal to the end. */
final class PairDues {

    private final Obligations dues;
    private final GateDues gateDues;
    private final Gates gates;

    PairDues(Obligations dues) {
        this.dues = dues;
        this.gateDues = new GateDues(dues);
        this.gates = new Gates(dues.programme());
    }

    void add(Partnership pair) {
        switch (pair.status()) {
            case PROPOSED -> addProposed(pair);
            case CONFIRMED -> addConfirmed(pair);
            case RUNNING -> addRunning(pair);
            case ENDED -> addEnded(pair);
            case NOT_MADE -> {
                // nothing is due of what did not come about
            }
        }
    }

    private void addProposed(Partnership pair) {
        LocalDate last =
                pair.proposedOn().plus(dues.programme().policies().acceptance().answerWithin());
        if (dues.on().isAfter(last)) {
            dues.add(Obligations.of(
                    dues.office(pair.cohort()), EventKind.PROPOSAL_WITHDRAWN, "acceptance/answerWithin", pair.id()));
            return;
        }
        for (Role role : Role.values()) {
            String person = pair.inRole(role);
            if (!pair.acceptedBy().contains(person)) {
                ImmutableList<String> shut = gates(Transition.CONFIRM, pair, role, Optional.of(last));
                dues.add(Obligations.of(person, EventKind.MATCH_ACCEPTED, "acceptance/answerWithin", pair.id())
                        .dueOn(Optional.of(last))
                        .lockedBy(shut)
                        .unlocking(Optional.of(Transition.CONFIRM)));
            }
        }
    }

    private void addConfirmed(Partnership pair) {
        ImmutableList.Builder<String> shut = ImmutableList.builder();
        Optional<LocalDate> ratings = pair.confirmedOn().map(this::ratingsDue);
        for (Role role : Role.values()) {
            shut.addAll(gates(Transition.START, pair, role, Optional.empty()));
            rate(pair, role, RatingMoment.BEFORE, ratings);
        }
        AgreementDues.add(pair, dues);
        meet(pair, Optional.empty(), "meetings", shut.build(), Transition.START);
        rematch(pair);
    }

    private void addRunning(Partnership pair) {
        Optional<Commitment> commitment = Commitments.of(dues.programme(), pair);
        boolean usedUp = commitment
                .flatMap(Commitment::mostContacts)
                .filter(most -> pair.contacts() >= most)
                .isPresent();
        Optional<LocalDate> end = Ends.of(dues.programme(), pair);
        boolean over = usedUp || end.filter(day -> !dues.on().isBefore(day)).isPresent();
        Optional<LocalDate> lastDay = usedUp ? Optional.of(dues.on()) : end;
        boolean tooFew = hasTooFewContacts(pair, commitment);
        // where a commitment asks for more contacts than there were, the two go on as long as the agreement lets them
        boolean goesOn =
                !over || (tooFew && pair.ends().filter(dues.on()::isAfter).isEmpty());
        ImmutableList.Builder<String> shut = ImmutableList.builder();
        ImmutableList.Builder<String> shutAtEnd = ImmutableList.builder();
        for (Role role : Role.values()) {
            if (goesOn) {
                shut.addAll(gates(Transition.CONTINUE, pair, role, Optional.empty()));
            }
            shutAtEnd.addAll(gates(Transition.COMPLETE, pair, role, lastDay));
        }
        AgreementDues.add(pair, dues);
        review(pair);
        actions(pair);
        promises(pair);
        rematch(pair);
        if (goesOn) {
            nextMeeting(pair, commitment, shut.build());
        }
        if (!over || !goesOn) {
            // with too few contacts it ends, and is not complete
            ending(pair, usedUp)
                    .map(ending -> over && tooFew ? ending : completing(ending, shutAtEnd.build()))
                    .ifPresent(dues::add);
        }
    }

    /** What has lasted long enough ends; what has no end can, once both have looked back on it. */
    private Optional<Obligation> ending(Partnership pair, boolean usedUp) {
        Optional<LocalDate> end = Ends.of(dues.programme(), pair);
        Optional<LocalDate> review = reviewDue(pair);
        if (usedUp) {
            return Optional.of(ending(pair, "commitments/" + pair.commitment().orElseThrow() + "/mostContacts")
                    .dueOn(Optional.of(dues.on())));
        } else if (end.isPresent()) {
            return Optional.of(ending(pair, "duration").from(end).dueOn(Ends.latest(dues.programme(), pair)));
        } else if (review.isPresent() && pair.reviews().keySet().containsAll(pair.people())) {
            return Optional.of(ending(pair, "evaluation/review").from(review));
        }
        return Optional.empty();
    }

    private static Obligation ending(Partnership pair, String policy) {
        return Obligations.of(ImmutableSet.copyOf(pair.people()), EventKind.ENDED, policy, pair.id());
    }

    private static Obligation completing(Obligation ending, ImmutableList<String> shut) {
        return ending.lockedBy(shut).unlocking(Optional.of(Transition.COMPLETE));
    }

    private static boolean hasTooFewContacts(Partnership pair, Optional<Commitment> commitment) {
        return commitment
                .flatMap(Commitment::fewestContacts)
                .filter(least -> pair.contacts() < least)
                .isPresent();
    }

    private void addEnded(Partnership pair) {
        if (pair.startedOn().isPresent()) {
            Optional<LocalDate> due = pair.endedOn().map(this::ratingsDue);
            for (Role role : Role.values()) {
                rate(pair, role, RatingMoment.AFTER, due);
            }
        }
    }

    // ---- parts

    private ImmutableList<String> gates(Transition transition, Partnership pair, Role role, Optional<LocalDate> due) {
        return dues.state()
                .person(pair.inRole(role))
                .map(person ->
                        gateDues.add(transition, person, role, Optional.of(pair), due, Ends.of(dues.programme(), pair)))
                .orElse(ImmutableList.of());
    }

    private LocalDate ratingsDue(LocalDate from) {
        return from.plus(dues.programme().policies().evaluation().ratingsWithin());
    }

    private void rate(Partnership pair, Role role, RatingMoment moment, Optional<LocalDate> due) {
        Optional<PersonRecord> person = dues.state()
                .person(pair.inRole(role))
                .filter(known -> known.cohort().equals(Optional.of(pair.cohort())))
                .filter(known -> known.liveApplication().isPresent());
        person.ifPresent(known -> {
            for (String purpose : gates.unrated(moment, known, role)) {
                dues.add(Obligations.of(known.id(), EventKind.RATED, "evaluation/ratingsWithin", purpose, moment.name())
                        .dueOn(due));
            }
        });
    }

    private void nextMeeting(Partnership pair, Optional<Commitment> commitment, ImmutableList<String> shut) {
        Optional<LocalDate> frequency = pair.agreement()
                .flatMap(version -> version.terms().frequency())
                .map(period -> lastMet(pair).plus(period));
        boolean tooFew = hasTooFewContacts(pair, commitment);
        if (frequency.isPresent() || tooFew || pair.planned().findAny().isPresent()) {
            String policy = frequency.isPresent()
                    ? "agreement"
                    : tooFew ? "commitments/" + pair.commitment().orElseThrow() : "meetings";
            meet(pair, frequency, policy, shut, Transition.CONTINUE);
        }
    }

    private LocalDate lastMet(Partnership pair) {
        return pair.held()
                .map(meeting -> dues.state().dayOf(meeting.start()))
                .max(Comparator.naturalOrder())
                .or(pair::startedOn)
                .orElse(pair.proposedOn());
    }

    /** A meeting is to be held once it is planned, and to be planned before. */
    private void meet(
            Partnership pair,
            Optional<LocalDate> due,
            String policy,
            ImmutableList<String> shut,
            Transition transition) {
        Optional<Meeting> planned = pair.planned().min(Comparator.comparing(Meeting::start));
        ImmutableSet<String> both = ImmutableSet.copyOf(pair.people());
        Obligation obligation = planned.map(
                        meeting -> Obligations.of(both, EventKind.MEETING_HELD, policy, pair.id(), meeting.id())
                                .from(Optional.of(dues.state().dayOf(meeting.start())))
                                .dueOn(Optional.of(dues.state().dayOf(meeting.start()))))
                .orElseGet(() -> Obligations.of(both, EventKind.MEETING_PLANNED, policy, pair.id())
                        .dueOn(due));
        dues.add(obligation.lockedBy(shut).unlocking(Optional.of(transition)));
    }

    private void review(Partnership pair) {
        Optional<LocalDate> due = reviewDue(pair);
        if (due.isPresent()) {
            for (String person : pair.people()) {
                if (!pair.reviews().containsKey(person)) {
                    dues.add(Obligations.of(person, EventKind.REVIEWED, "evaluation/review", pair.id())
                            .dueOn(due));
                }
            }
        }
    }

    private Optional<LocalDate> reviewDue(Partnership pair) {
        return dues.programme()
                .policies()
                .evaluation()
                .review()
                .flatMap(period -> pair.startedOn().map(start -> start.plus(period)));
    }

    private void actions(Partnership pair) {
        pair.actions().forEach((id, action) -> {
            if (!action.done()) {
                dues.add(Obligations.of(action.person(), EventKind.ACTION_DONE, "agreement", pair.id(), id)
                        .dueOn(action.due()));
            }
        });
    }

    private void promises(Partnership pair) {
        pair.promises().forEach((id, promise) -> {
            if (!promise.kept()) {
                dues.add(Obligations.of(pair.mentor(), EventKind.SUPPORT_GIVEN, "sponsor", pair.id(), id)
                        .dueOn(promise.due()));
            }
        });
    }

    private void rematch(Partnership pair) {
        if (!pair.rematchAskedBy().isEmpty()) {
            dues.add(Obligations.of(dues.office(pair.cohort()), EventKind.ENDED, "acceptance", pair.id()));
        }
    }
}
