package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Commands in the course of a small programme: what is due half of the time, so that the course gets somewhere, else anything at all
 * about anybody, by anybody.
 */
final class RandomCourse {

    private static final ImmutableList<String> PEOPLE = ImmutableList.of("ada", "ben", "cy", "di", "eve");
    private static final ImmutableList<String> NAMES = ImmutableList.of("n1", "n2", "n3");

    private final Programme programme;
    private final ProgrammeState state;
    private final Instant at;
    private final Random dice;

    /** Commands at one moment, by the dice of one throw. */
    RandomCourse(Programme programme, ProgrammeState state, Instant at, Random dice) {
        this.programme = programme;
        this.state = state;
        this.at = at;
        this.dice = dice;
    }

    Command next() {
        if (state.people().size() < PEOPLE.size() && dice.nextBoolean()) {
            String person = person();
            return Command.of(person, new ApplicationAct.Applied(person, "first", roles(), places()));
        }
        List<Obligation> due = Lifecycle.of(programme).obligations(state, at);
        if (due.isEmpty() || dice.nextInt(3) == 0) {
            return stray();
        }
        Obligation one = due.get(dice.nextInt(due.size()));
        return new DueActs(programme, state, at).command(one, dice).orElseGet(this::stray);
    }

    /** Somebody applies, or does what is due. */
    Command dutiful() {
        if (state.people().size() < PEOPLE.size()) {
            String person = PEOPLE.get(state.people().size());
            Role role = state.people().size() % 2 == 0 ? Role.MENTOR : Role.MENTEE;
            return Command.of(
                    person, new ApplicationAct.Applied(person, "first", ImmutableSet.of(role), Optional.empty()));
        }
        return Lifecycle.of(programme).obligations(state, at).stream()
                .filter(due -> due.lockedBy().isEmpty())
                .flatMap(due -> new DueActs(programme, state, at).command(due, dice).stream())
                .findFirst()
                .orElseGet(this::stray);
    }

    /** The office lets somebody pass, where policies bend and it may speak for them. */
    Optional<Command> waived(Command refused, List<Refusal> refusals) {
        boolean bends = refusals.stream().allMatch(refusal -> refusal.code().isWaivable());
        return bends && dice.nextInt(3) == 0
                ? Optional.of(new Command(
                        "office",
                        refused.act(),
                        Optional.of(new Waiver(
                                refusals.stream().map(Refusal::policy).collect(ImmutableSet.toImmutableSet()),
                                "an exception"))))
                : Optional.empty();
    }

    private Command stray() {
        Act act = act();
        List<String> doers = act.doers().asList();
        boolean own = !doers.isEmpty() && dice.nextInt(4) > 0;
        String by = own ? doers.get(0) : dice.nextInt(3) == 0 ? person() : "office";
        return Command.of(by, act);
    }

    private Act act() {
        EventKind wanted = one(ImmutableList.copyOf(EventKind.values()));
        return switch (wanted) {
            case APPLIED -> new ApplicationAct.Applied(person(), one(COHORTS), roles(), places());
            case APPLICATION_ACCEPTED -> new ApplicationAct.ApplicationAccepted(person(), "1");
            case APPLICATION_DECLINED -> new ApplicationAct.ApplicationDeclined(person(), "a reason");
            case WITHDRAWN -> new ApplicationAct.Withdrawn(person());
            case WAITLISTED -> new ApplicationAct.Waitlisted(person());
            case VOLUNTEERED -> new ReadinessAct.Volunteered(person(), dice.nextBoolean());
            case ATTENDED -> new ReadinessAct.Attended(person(), "course", Optional.empty(), day());
            case CONSENT_ASKED -> new ReadinessAct.ConsentAsked(person(), "boss", Optional.empty());
            case CONSENT_GRANTED ->
                new ReadinessAct.ConsentGranted(person(), "boss", Optional.empty(), day(), Optional.empty());
            case CONSENT_REFUSED -> new ReadinessAct.ConsentRefused(person(), "boss", day());
            case CONSENT_WITHDRAWN -> new ReadinessAct.ConsentWithdrawn(person(), "boss", day());
            case ACKNOWLEDGED -> new ReadinessAct.Acknowledged(person(), "time", one(NAMES));
            case PEN_PICTURE_GIVEN -> new ReadinessAct.PenPictureGiven(person());
            default -> actOfPair(wanted);
        };
    }

    private static final ImmutableList<String> COHORTS = ImmutableList.of("first", "second");

    private Act actOfPair(EventKind wanted) {
        String pair = pair();
        String party = party(pair);
        return switch (wanted) {
            case MATCH_PROPOSED -> propose();
            case MATCH_ACCEPTED -> new MatchAct.MatchAccepted(pair, party);
            case MATCH_DECLINED -> new MatchAct.MatchDeclined(pair, party);
            case PROPOSAL_WITHDRAWN -> new MatchAct.ProposalWithdrawn(pair());
            case AGREEMENT_PROPOSED -> new AgreementAct.AgreementProposed(pair, party, terms());
            case AGREEMENT_ACCEPTED -> new AgreementAct.AgreementAccepted(pair, party, version(pair));
            case AGREEMENT_REJECTED -> new AgreementAct.AgreementRejected(pair, party, version(pair));
            case PLAN_MADE ->
                new AgreementAct.PlanMade(
                        pair,
                        party,
                        new Plan(ImmutableSet.of(), ImmutableSet.of(Channel.EMAIL), places().filter(n -> n > 0)));
            case MEETING_PLANNED -> new MeetingAct.MeetingPlanned(pair(), one(NAMES), time(), 60, place());
            case MEETING_MOVED -> moved(pair());
            case MEETING_CANCELLED -> cancelled(pair());
            case MEETING_HELD -> new MeetingAct.MeetingHeld(pair(), one(NAMES), time(), 60, place(), ImmutableSet.of());
            case AGENDA_SET -> agenda(pair());
            case ACTION_AGREED -> new MeetingAct.ActionAgreed(pair(), one(NAMES), party, Optional.of(day()));
            case ACTION_DONE -> new MeetingAct.ActionDone(pair(), one(NAMES));
            default -> actOfGrowth(wanted);
        };
    }

    /** One of the two, as a rule. */
    private String party(String pair) {
        return state.partnership(pair)
                .filter(known -> dice.nextInt(8) > 0)
                .map(known -> one(known.people()))
                .orElseGet(this::person);
    }

    /** The version that waits for an answer, as a rule. */
    private int version(String pair) {
        return state.partnership(pair)
                .flatMap(Partnership::openProposal)
                .filter(open -> dice.nextInt(8) > 0)
                .map(AgreementVersion::number)
                .orElseGet(() -> 1 + dice.nextInt(3));
    }

    private Act moved(String pair) {
        return new MeetingAct.MeetingMoved(pair, meeting(pair), time());
    }

    private Act cancelled(String pair) {
        return new MeetingAct.MeetingCancelled(pair, meeting(pair));
    }

    private Act agenda(String pair) {
        return new MeetingAct.AgendaSet(pair, meeting(pair));
    }

    private String meeting(String pair) {
        List<String> planned = state.partnership(pair).stream()
                .flatMap(Partnership::planned)
                .map(Meeting::id)
                .toList();
        return planned.isEmpty() ? one(NAMES) : one(planned);
    }

    private Act actOfGrowth(EventKind wanted) {
        return switch (wanted) {
            case GOAL_SET -> new GrowthAct.GoalSet(person(), one(NAMES));
            case GOAL_CLOSED -> new GrowthAct.GoalClosed(person(), one(NAMES), Goal.Status.REACHED);
            case RATED -> new GrowthAct.Rated(person(), "confidence", moment(), dice.nextInt(7));
            case OUTCOME_REPORTED -> new GrowthAct.OutcomeReported(person(), GrowthAct.Outcome.NEW_ROLE, day());
            case SHADOWED -> new SupportAct.Shadowed(pair(), "half-day", day());
            case TRIP_CLAIMED -> new SupportAct.TripClaimed(pair(), one(NAMES), person(), day(), 90);
            case SUPPORT_PROMISED ->
                new SupportAct.SupportPromised(pair(), one(NAMES), Advocacy.INTRODUCE, Optional.empty());
            case SUPPORT_GIVEN ->
                new SupportAct.SupportGiven(pair(), Optional.of(one(NAMES)), Advocacy.INTRODUCE, day());
            case ACHIEVEMENT_SHOWN -> new SupportAct.AchievementShown(pair(), one(NAMES), day());
            case REVIEWED -> new ClosureAct.Reviewed(pair(), person(), dice.nextBoolean());
            case REMATCH_ASKED -> new ClosureAct.RematchAsked(pair(), person());
            case ENDED -> new ClosureAct.Ended(pair(), one(ImmutableList.copyOf(ClosureAct.End.values())));
            default -> actOfOffice(wanted);
        };
    }

    private Act actOfOffice(EventKind wanted) {
        return switch (wanted) {
            case CIRCLE_FORMED -> new CircleAct.CircleFormed(one(NAMES), one(COHORTS), "lead", people());
            case CIRCLE_JOINED -> new CircleAct.CircleJoined(circle(), person());
            case CIRCLE_LEFT -> new CircleAct.CircleLeft(circle(), person());
            case CIRCLE_MET -> new CircleAct.CircleMet(circle(), day());
            case CIRCLE_CLOSED -> new CircleAct.CircleClosed(circle());
            case COHORT_OPENED -> new OfficeAct.CohortOpened(one(COHORTS), day());
            case COHORT_CLOSED -> new OfficeAct.CohortClosed(one(COHORTS));
            case BASELINE_RECORDED -> new OfficeAct.BaselineRecorded("women", dice.nextInt(3), 8);
            default ->
                new OfficeAct.PilotDecided(
                        OfficeAct.PilotDecision.EXTEND, "more to see", Optional.of(day().plusMonths(9)));
        };
    }

    private Act propose() {
        String mentor = person();
        String mentee = PEOPLE.get((PEOPLE.indexOf(mentor) + 1 + dice.nextInt(PEOPLE.size() - 1)) % PEOPLE.size());
        MatchingMode mode = dice.nextInt(9) == 0 ? MatchingMode.RANKED_CHOICE : programme.mode();
        Optional<String> commitment = dice.nextBoolean() ? Optional.of("project") : Optional.empty();
        return new MatchAct.MatchProposed(
                "p" + (state.partnerships().size() + 1), mentor, mentee, mode, ImmutableSet.of(), commitment);
    }

    private String circle() {
        List<String> open =
                state.circles().stream().filter(Circle::open).map(Circle::id).toList();
        return open.isEmpty() ? one(NAMES) : one(open);
    }

    private String person() {
        return one(PEOPLE);
    }

    private ImmutableSet<String> people() {
        return PEOPLE.stream().filter(person -> dice.nextBoolean()).collect(ImmutableSet.toImmutableSet());
    }

    private String pair() {
        List<String> open = state.partnerships().stream()
                .filter(pair -> pair.takesPlace() || pair.status() == Partnership.Status.PROPOSED)
                .map(Partnership::id)
                .toList();
        return open.isEmpty() || dice.nextInt(6) == 0 ? one(ImmutableList.of("p1", "p2", "p9")) : one(open);
    }

    private ImmutableSet<Role> roles() {
        return switch (dice.nextInt(5)) {
            case 0 -> ImmutableSet.of(Role.MENTOR, Role.MENTEE);
            case 1, 2 -> ImmutableSet.of(Role.MENTOR);
            default -> ImmutableSet.of(Role.MENTEE);
        };
    }

    private Optional<Integer> places() {
        return dice.nextBoolean() ? Optional.empty() : Optional.of(dice.nextInt(4));
    }

    private LocalDate day() {
        return state.dayOf(at).minusDays(dice.nextInt(30) - 3);
    }

    private Instant time() {
        return at.plusSeconds(3_600L * (dice.nextInt(97) - 48));
    }

    private MeetingPlace place() {
        return one(ImmutableList.copyOf(MeetingPlace.values()));
    }

    private RatingMoment moment() {
        return one(ImmutableList.copyOf(RatingMoment.values()));
    }

    private AgreementTerms terms() {
        return new AgreementTerms(
                dice.nextInt(5) > 0,
                Optional.of(Period.ofWeeks(1 + dice.nextInt(6))),
                Optional.empty(),
                Optional.of(Period.ofMonths(1 + dice.nextInt(3))),
                ImmutableSet.of());
    }

    private <T> T one(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }
}
