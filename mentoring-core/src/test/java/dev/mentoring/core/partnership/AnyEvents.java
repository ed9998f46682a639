package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.RatingMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Events of every kind about a handful of people and things, so that many of them concern each other and many do not fit. */
final class AnyEvents {

    static final List<String> PEOPLE = List.of("ann", "ben", "cy", "dan");

    private final Random random;

    AnyEvents(long seed) {
        this.random = new Random(seed);
    }

    Event event() {
        return event(one(EventKind.values()));
    }

    /** An act that people can ask for. */
    Act act() {
        Event event = event();
        return event instanceof Act act ? act : act();
    }

    /** An event of a kind; a kind without one does not compile. */
    Event event(EventKind kind) {
        return switch (kind) {
            case APPLIED -> new ApplicationAct.Applied(person(), cohort(), roles(), maybe(() -> random.nextInt(3)));
            case APPLICATION_ACCEPTED -> new ApplicationAct.ApplicationAccepted(person(), "2");
            case APPLICATION_DECLINED -> new ApplicationAct.ApplicationDeclined(person(), "why");
            case WITHDRAWN -> new ApplicationAct.Withdrawn(person());
            case WAITLISTED -> new ApplicationAct.Waitlisted(person());
            case VOLUNTEERED -> new ReadinessAct.Volunteered(person(), random.nextBoolean());
            case ATTENDED -> new ReadinessAct.Attended(person(), "course", Optional.empty(), day());
            case CONSENT_ASKED -> new ReadinessAct.ConsentAsked(person(), "mo", Optional.empty());
            case CONSENT_GRANTED -> granted();
            case CONSENT_REFUSED -> new ReadinessAct.ConsentRefused(person(), "mo", day());
            case CONSENT_WITHDRAWN -> new ReadinessAct.ConsentWithdrawn(person(), "mo", day());
            case ACKNOWLEDGED -> new ReadinessAct.Acknowledged(person(), "time", "3");
            case PEN_PICTURE_GIVEN -> new ReadinessAct.PenPictureGiven(person());
            case MATCH_PROPOSED -> proposed();
            case MATCH_ACCEPTED -> new MatchAct.MatchAccepted(pair(), person());
            case MATCH_DECLINED -> new MatchAct.MatchDeclined(pair(), person());
            case PROPOSAL_WITHDRAWN -> new MatchAct.ProposalWithdrawn(pair());
            case AGREEMENT_PROPOSED -> new AgreementAct.AgreementProposed(pair(), person(), terms());
            case AGREEMENT_ACCEPTED -> new AgreementAct.AgreementAccepted(pair(), person(), number());
            case AGREEMENT_REJECTED -> new AgreementAct.AgreementRejected(pair(), person(), number());
            case PLAN_MADE -> new AgreementAct.PlanMade(pair(), person(), plan());
            case MEETING_PLANNED -> new MeetingAct.MeetingPlanned(pair(), thing(), instant(), 60, place());
            case MEETING_MOVED -> new MeetingAct.MeetingMoved(pair(), thing(), instant());
            case MEETING_CANCELLED -> new MeetingAct.MeetingCancelled(pair(), thing());
            case MEETING_HELD -> new MeetingAct.MeetingHeld(pair(), thing(), instant(), 60, place(), ImmutableSet.of());
            case AGENDA_SET -> new MeetingAct.AgendaSet(pair(), thing());
            case ACTION_AGREED -> new MeetingAct.ActionAgreed(pair(), thing(), person(), maybe(this::day));
            case ACTION_DONE -> new MeetingAct.ActionDone(pair(), thing());
            case GOAL_SET -> new GrowthAct.GoalSet(person(), thing());
            case GOAL_CLOSED -> new GrowthAct.GoalClosed(person(), thing(), Goal.Status.REACHED);
            case RATED -> new GrowthAct.Rated(person(), "confidence", one(RatingMoment.values()), random.nextInt(7));
            case OUTCOME_REPORTED -> new GrowthAct.OutcomeReported(person(), one(GrowthAct.Outcome.values()), day());
            case SHADOWED -> new SupportAct.Shadowed(pair(), "half-day", day());
            case TRIP_CLAIMED -> new SupportAct.TripClaimed(pair(), thing(), person(), day(), 40);
            case SUPPORT_PROMISED ->
                new SupportAct.SupportPromised(pair(), thing(), one(Advocacy.values()), maybe(this::day));
            case SUPPORT_GIVEN ->
                new SupportAct.SupportGiven(pair(), maybe(this::thing), one(Advocacy.values()), day());
            case ACHIEVEMENT_SHOWN -> new SupportAct.AchievementShown(pair(), thing(), day());
            case REVIEWED -> new ClosureAct.Reviewed(pair(), person(), random.nextBoolean());
            case REMATCH_ASKED -> new ClosureAct.RematchAsked(pair(), person());
            case ENDED -> new ClosureAct.Ended(pair(), one(ClosureAct.End.values()));
            case CIRCLE_FORMED -> new CircleAct.CircleFormed(thing(), cohort(), "fay", people());
            case CIRCLE_JOINED -> new CircleAct.CircleJoined(thing(), person());
            case CIRCLE_LEFT -> new CircleAct.CircleLeft(thing(), person());
            case CIRCLE_MET -> new CircleAct.CircleMet(thing(), day());
            case CIRCLE_CLOSED -> new CircleAct.CircleClosed(thing());
            case COHORT_OPENED -> new OfficeAct.CohortOpened(cohort(), day());
            case COHORT_CLOSED -> new OfficeAct.CohortClosed(cohort());
            case BASELINE_RECORDED -> new OfficeAct.BaselineRecorded(thing(), random.nextInt(9), 9);
            case PILOT_DECIDED -> pilot();
            case OVERRIDDEN -> new Consequence.Overridden("gates/own-will", person(), "why");
            case MATCH_CONFIRMED -> new Consequence.MatchConfirmed(pair());
            case STARTED -> new Consequence.Started(pair(), day());
            case AGREEMENT_IN_FORCE -> new Consequence.AgreementInForce(pair(), number(), Optional.empty());
            case BREACH_NOTED -> new Consequence.BreachNoted(pair(), thing(), one(Consequence.Breach.values()));
            case CLAIM_DECIDED ->
                new Consequence.ClaimDecided(pair(), thing(), one(Consequence.ClaimReason.values()), day());
        };
    }

    private Event granted() {
        LocalDate on = day();
        return new ReadinessAct.ConsentGranted(
                person(), "mo", Optional.empty(), on, maybe(() -> on.plusDays(random.nextInt(200))));
    }

    private Event proposed() {
        String mentor = person();
        String mentee = person();
        while (mentee.equals(mentor)) {
            mentee = person();
        }
        return new MatchAct.MatchProposed(
                pair(),
                mentor,
                mentee,
                MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                ImmutableSet.of(),
                maybe(() -> "project"));
    }

    private Event pilot() {
        OfficeAct.PilotDecision decision = one(OfficeAct.PilotDecision.values());
        return new OfficeAct.PilotDecided(
                decision, "why", decision == OfficeAct.PilotDecision.EXTEND ? Optional.of(day()) : Optional.empty());
    }

    private AgreementTerms terms() {
        return new AgreementTerms(
                random.nextBoolean(),
                maybe(() -> Period.ofDays(1 + random.nextInt(60))),
                maybe(() -> Period.ofDays(random.nextInt(9))),
                maybe(() -> Period.ofMonths(1 + random.nextInt(9))),
                ImmutableSet.of());
    }

    private Plan plan() {
        return new Plan(
                ImmutableSet.of("interview"),
                ImmutableSet.of(one(Channel.values())),
                maybe(() -> 1 + random.nextInt(4)));
    }

    private ImmutableSet<Role> roles() {
        return switch (random.nextInt(3)) {
            case 0 -> ImmutableSet.of(Role.MENTOR);
            case 1 -> ImmutableSet.of(Role.MENTEE);
            default -> ImmutableSet.of(Role.MENTOR, Role.MENTEE);
        };
    }

    private ImmutableSet<String> people() {
        String one = person();
        String other = person();
        return ImmutableSet.copyOf(List.of(one, other));
    }

    String person() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private String pair() {
        return "p" + random.nextInt(3);
    }

    private String thing() {
        return "t" + random.nextInt(3);
    }

    private String cohort() {
        return random.nextInt(4) == 0 ? "second" : "first";
    }

    private int number() {
        return 1 + random.nextInt(3);
    }

    private MeetingPlace place() {
        return one(MeetingPlace.values());
    }

    LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    }

    private Instant instant() {
        return Instant.parse("2026-01-01T09:00:00Z").plusSeconds(random.nextInt(400 * 86_400));
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
