package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.RatingMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The commands by which people do what is due of them. */
final class Doing {

    private final ProgrammeState state;
    private final Instant at;
    private final String fresh;

    /**
     * Starts to do something.
     *
     * @param fresh an identifier that nothing has yet
     */
    Doing(ProgrammeState state, Instant at, String fresh) {
        this.state = state;
        this.at = at;
        this.fresh = fresh;
    }

    /** Ways to do what is due, any of which will do. */
    ImmutableList<Command> of(Obligation due) {
        String by = due.by().asList().get(0);
        if (due.act() == EventKind.MATCH_PROPOSED) {
            return state.people().stream()
                    .filter(person -> person.roles().contains(Role.MENTOR))
                    .map(PersonRecord::id)
                    .filter(mentor -> !mentor.equals(due.about().get(0)))
                    .map(mentor -> Command.of(
                            by,
                            new MatchAct.MatchProposed(
                                    fresh,
                                    mentor,
                                    due.about().get(0),
                                    MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                                    ImmutableSet.of(),
                                    Optional.of("project"))))
                    .collect(ImmutableList.toImmutableList());
        }
        boolean office = due.act() == EventKind.ATTENDED;
        return ImmutableList.of(Command.of(office ? Policies.OFFICE : by, act(due, by)));
    }

    private Act act(Obligation due, String by) {
        String first = due.about().isEmpty() ? "" : due.about().get(0);
        String second = due.about().size() < 2 ? "" : due.about().get(1);
        return switch (due.act()) {
            case APPLICATION_ACCEPTED -> new ApplicationAct.ApplicationAccepted(first, "2");
            case WAITLISTED -> new ApplicationAct.Waitlisted(first);
            case VOLUNTEERED -> new ReadinessAct.Volunteered(by, true);
            case ATTENDED -> new ReadinessAct.Attended(by, first, Optional.empty(), today());
            case CONSENT_ASKED -> new ReadinessAct.ConsentAsked(by, "mo", Optional.empty());
            case CONSENT_GRANTED ->
                new ReadinessAct.ConsentGranted(first, by, Optional.empty(), today(), Optional.empty());
            case ACKNOWLEDGED -> new ReadinessAct.Acknowledged(by, first, second);
            case PEN_PICTURE_GIVEN -> new ReadinessAct.PenPictureGiven(by);
            case MATCH_ACCEPTED -> new MatchAct.MatchAccepted(first, by);
            case PROPOSAL_WITHDRAWN -> new MatchAct.ProposalWithdrawn(first);
            case AGREEMENT_PROPOSED ->
                new AgreementAct.AgreementProposed(first, by, AgreementTest.terms("P1M", "P1D", "P6M"));
            case AGREEMENT_ACCEPTED -> new AgreementAct.AgreementAccepted(first, by, Integer.parseInt(second));
            case PLAN_MADE ->
                new AgreementAct.PlanMade(first, by, new Plan(ImmutableSet.of(), ImmutableSet.of(), Optional.empty()));
            case MEETING_PLANNED -> new MeetingAct.MeetingPlanned(first, fresh, at, 60, MeetingPlace.REMOTE);
            case MEETING_HELD ->
                new MeetingAct.MeetingHeld(first, second, at, 60, MeetingPlace.REMOTE, ImmutableSet.of());
            case ACTION_DONE -> new MeetingAct.ActionDone(first, second);
            case GOAL_SET -> new GrowthAct.GoalSet(by, fresh);
            case RATED -> new GrowthAct.Rated(by, first, RatingMoment.valueOf(second), 3);
            case SUPPORT_PROMISED -> new SupportAct.SupportPromised(first, fresh, Advocacy.RECOMMEND, Optional.empty());
            case SUPPORT_GIVEN ->
                new SupportAct.SupportGiven(
                        first,
                        Optional.of(second),
                        Course.the(state.partnership(first).orElseThrow().promises(), second)
                                .advocacy(),
                        today());
            case ACHIEVEMENT_SHOWN -> new SupportAct.AchievementShown(first, fresh, today());
            case REVIEWED -> new ClosureAct.Reviewed(first, by, true);
            case ENDED -> new ClosureAct.Ended(first, end(due));
            case COHORT_CLOSED -> new OfficeAct.CohortClosed(first);
            case PILOT_DECIDED ->
                new OfficeAct.PilotDecided(OfficeAct.PilotDecision.EMBED, "it works", Optional.empty());
            default -> throw new AssertionError(due.act() + " is never due");
        };
    }

    private static ClosureAct.End end(Obligation due) {
        if (due.unlocks().isPresent()) {
            return ClosureAct.End.COMPLETED;
        }
        return due.policy().equals("duration") ? ClosureAct.End.EARLY : ClosureAct.End.REMATCH;
    }

    private LocalDate today() {
        return state.dayOf(at);
    }
}
