package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Does what is due, with whatever content is allowed: what somebody dutiful would do. */
final class DueActs {

    private final Programme programme;
    private final ProgrammeState state;
    private final Instant at;

    DueActs(Programme programme, ProgrammeState state, Instant at) {
        this.programme = programme;
        this.state = state;
        this.at = at;
    }

    /** The command that does it; empty when it is to be done by an act that somebody has to think of. */
    Optional<Command> command(Obligation due, Random dice) {
        List<String> about = due.about();
        String by = due.by().asList().get(dice.nextInt(due.by().size()));
        LocalDate today = state.dayOf(at);
        Optional<Act> act = switch (due.act()) {
            case APPLICATION_ACCEPTED -> Optional.of(accept(about.get(0)));
            case ATTENDED -> Optional.of(new ReadinessAct.Attended(by, about.get(0), Optional.empty(), today));
            case CONSENT_ASKED -> Optional.of(new ReadinessAct.ConsentAsked(by, "boss", Optional.empty()));
            case CONSENT_GRANTED ->
                Optional.of(
                        new ReadinessAct.ConsentGranted(about.get(0), by, Optional.empty(), today, Optional.empty()));
            case ACKNOWLEDGED -> Optional.of(new ReadinessAct.Acknowledged(by, about.get(0), about.get(1)));
            case PEN_PICTURE_GIVEN -> Optional.of(new ReadinessAct.PenPictureGiven(by));
            case VOLUNTEERED -> Optional.of(new ReadinessAct.Volunteered(by, true));
            case GOAL_SET -> Optional.of(new GrowthAct.GoalSet(by, "aim"));
            case RATED ->
                Optional.of(new GrowthAct.Rated(
                        by,
                        about.get(0),
                        RatingMoment.valueOf(about.get(1)),
                        programme.policies().evaluation().scaleMost()));
            case MATCH_PROPOSED -> propose(about.get(0), dice);
            case WAITLISTED -> Optional.of(new ApplicationAct.Waitlisted(about.get(0)));
            default -> ofPair(due, by, today);
        };
        boolean byOffice = due.act() == EventKind.ATTENDED;
        return act.map(one -> Command.of(byOffice ? office() : by, one));
    }

    private Optional<Act> ofPair(Obligation due, String by, LocalDate today) {
        List<String> about = due.about();
        return switch (due.act()) {
            case MATCH_ACCEPTED -> Optional.of(new MatchAct.MatchAccepted(about.get(0), by));
            case PROPOSAL_WITHDRAWN -> Optional.of(new MatchAct.ProposalWithdrawn(about.get(0)));
            case AGREEMENT_PROPOSED -> Optional.of(new AgreementAct.AgreementProposed(about.get(0), by, terms()));
            case AGREEMENT_ACCEPTED ->
                Optional.of(new AgreementAct.AgreementAccepted(about.get(0), by, Integer.parseInt(about.get(1))));
            case PLAN_MADE ->
                Optional.of(new AgreementAct.PlanMade(
                        about.get(0), by, new Plan(ImmutableSet.of(), ImmutableSet.of(), Optional.empty())));
            case MEETING_PLANNED ->
                Optional.of(new MeetingAct.MeetingPlanned(about.get(0), meeting(about.get(0)), soon(), 60, place()));
            case MEETING_HELD -> Optional.of(hold(about.get(0), about.get(1)));
            case ACTION_DONE -> Optional.of(new MeetingAct.ActionDone(about.get(0), about.get(1)));
            case REVIEWED -> Optional.of(new ClosureAct.Reviewed(about.get(0), by, true));
            case SUPPORT_PROMISED ->
                Optional.of(
                        new SupportAct.SupportPromised(about.get(0), "promise", Advocacy.INTRODUCE, Optional.empty()));
            case SUPPORT_GIVEN ->
                Optional.of(new SupportAct.SupportGiven(
                        about.get(0), Optional.of(about.get(1)), advocacy(about.get(0), about.get(1)), today));
            case ACHIEVEMENT_SHOWN -> Optional.of(new SupportAct.AchievementShown(about.get(0), "achievement", today));
            case ENDED -> Optional.of(end(due));
            case COHORT_CLOSED -> Optional.of(new OfficeAct.CohortClosed(about.get(0)));
            case PILOT_DECIDED ->
                Optional.of(new OfficeAct.PilotDecided(
                        OfficeAct.PilotDecision.EMBED, "it has done good", Optional.empty()));
            default -> Optional.empty();
        };
    }

    private Act accept(String person) {
        String cohort = state.person(person).orElseThrow().cohort().orElseThrow();
        return new ApplicationAct.ApplicationAccepted(
                person, programme.rulesFor(cohort).version());
    }

    /** Somebody in the pool who has not been proposed before. */
    private Optional<Act> propose(String mentee, Random dice) {
        List<String> tried =
                state.partnershipsOf(mentee).stream().map(Partnership::mentor).toList();
        Optional<String> cohort = state.person(mentee).orElseThrow().cohort();
        List<String> mentors = state.people().stream()
                .filter(person -> person.isInPool()
                        && person.roles().contains(Role.MENTOR)
                        && person.cohort().equals(cohort)
                        && !person.id().equals(mentee)
                        && !tried.contains(person.id())
                        && Places.taken(state, person.id(), Role.MENTOR)
                                < Places.capacity(programme, person, Role.MENTOR))
                .map(PersonRecord::id)
                .toList();
        Optional<String> commitment = programme.commitments().isEmpty()
                ? Optional.empty()
                : Optional.of(programme.commitments().get(0).id());
        return mentors.isEmpty()
                ? Optional.empty()
                : Optional.of(new MatchAct.MatchProposed(
                        "p" + (state.partnerships().size() + 1),
                        mentors.get(dice.nextInt(mentors.size())),
                        mentee,
                        programme.mode(),
                        ImmutableSet.of(),
                        commitment));
    }

    private AgreementTerms terms() {
        var policy = programme.policies().agreement();
        ImmutableList<String> own =
                policy.ownClauses().stream().map(Choice::id).collect(ImmutableList.toImmutableList());
        Period frequency = policy.longestInterval().orElse(Period.ofMonths(1));
        return new AgreementTerms(
                policy.required().contains(ClauseKind.CONFIDENTIALITY),
                Optional.of(frequency),
                Optional.of(policy.leastNotice().orElse(Period.ofDays(2))),
                Optional.of(programme.duration().map(Span::least).orElse(Period.ofMonths(3))),
                ImmutableSet.copyOf(own));
    }

    private Advocacy advocacy(String pair, String promise) {
        return Objects.requireNonNull(
                        state.partnership(pair).orElseThrow().promises().get(promise))
                .advocacy();
    }

    private String meeting(String pair) {
        return "m" + (state.partnership(pair).orElseThrow().meetings().size() + 1);
    }

    private Act hold(String pair, String id) {
        Meeting meeting = Objects.requireNonNull(
                state.partnership(pair).orElseThrow().meetings().get(id));
        return new MeetingAct.MeetingHeld(
                pair, id, meeting.start(), meeting.minutes(), meeting.place(), ImmutableSet.of());
    }

    /** A meeting ends a relationship that has run its time; a wish for somebody else ends it before. */
    private Act end(Obligation due) {
        boolean rematch = due.policy().equals("acceptance");
        return new ClosureAct.Ended(due.about().get(0), rematch ? ClosureAct.End.REMATCH : ClosureAct.End.COMPLETED);
    }

    /** Ten in the morning of the next day that policies allow. */
    private Instant soon() {
        LocalDate day = state.dayOf(at).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0).atZone(programme.policies().zone()).toInstant();
    }

    private MeetingPlace place() {
        ImmutableSet<MeetingPlace> places = programme.policies().meetings().places();
        return places.isEmpty() ? MeetingPlace.REMOTE : places.asList().get(0);
    }

    private String office() {
        return programme.policies().office().asList().get(0);
    }
}
