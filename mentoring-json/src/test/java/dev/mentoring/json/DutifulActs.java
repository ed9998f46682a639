package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.AgreementAct;
import dev.mentoring.core.partnership.AgreementTerms;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.partnership.Meeting;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.partnership.Obligation;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.Plan;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.partnership.ReadinessAct;
import dev.mentoring.core.partnership.SupportAct;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What dutiful people do about what is due: nothing that no obligation names. */
final class DutifulActs {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final ExampleRound round;
    private final LocalDate matching;
    private final Programme programme;
    private final ProgrammeState state;
    private final Instant at;

    /** What they do at a moment, with pairs made on a day. */
    DutifulActs(ExampleRound round, LocalDate matching, ProgrammeState state, Instant at) {
        this.round = round;
        this.matching = matching;
        this.programme = round.programme();
        this.state = state;
        this.at = at;
    }

    /** The day on which somebody would do it: at once what others wait for, near its day what is asked for that day. */
    LocalDate day(Obligation due) {
        LocalDate from = due.from().orElse(LocalDate.MIN);
        LocalDate wanted = switch (due.act()) {
            case MEETING_PLANNED -> due.due().map(day -> day.minusDays(10)).orElse(LocalDate.MIN);
            case REVIEWED, ACTION_DONE, SUPPORT_GIVEN ->
                due.due().map(day -> day.minusDays(2)).orElse(LocalDate.MIN);
            case APPLICATION_ACCEPTED -> matching.minusWeeks(2);
            case MATCH_PROPOSED, WAITLISTED -> matching;
            case PILOT_DECIDED -> from.plusDays(9);
            default -> LocalDate.MIN;
        };
        if (!due.lockedBy().isEmpty()) {
            return NEVER;
        }
        return wanted.isAfter(from) ? wanted : from;
    }

    /** The commands that do it. */
    List<Command> commands(Obligation due) {
        String by = due.by().asList().get(0);
        List<String> about = due.about();
        LocalDate today = state.dayOf(at);
        return switch (due.act()) {
            case APPLICATION_ACCEPTED -> List.of(Command.of(by, accept(about.get(0))));
            case MATCH_PROPOSED -> propose(by, about.get(0));
            case WAITLISTED -> List.of(Command.of(by, new ApplicationAct.Waitlisted(about.get(0))));
            case ATTENDED ->
                List.of(Command.of(office(), new ReadinessAct.Attended(by, about.get(0), Optional.empty(), today)));
            case CONSENT_ASKED ->
                List.of(Command.of(by, new ReadinessAct.ConsentAsked(by, managerOf(by), Optional.empty())));
            case CONSENT_GRANTED ->
                List.of(Command.of(
                        by,
                        new ReadinessAct.ConsentGranted(about.get(0), by, Optional.empty(), today, Optional.empty())));
            case ACKNOWLEDGED -> List.of(Command.of(by, new ReadinessAct.Acknowledged(by, about.get(0), about.get(1))));
            case PEN_PICTURE_GIVEN -> List.of(Command.of(by, new ReadinessAct.PenPictureGiven(by)));
            case VOLUNTEERED -> List.of(Command.of(by, new ReadinessAct.Volunteered(by, true)));
            case GOAL_SET ->
                List.of(Command.of(
                        by,
                        new GrowthAct.GoalSet(
                                by,
                                "goal-"
                                        + (state.person(by)
                                                        .orElseThrow()
                                                        .goals()
                                                        .size()
                                                + 1))));
            case RATED ->
                List.of(Command.of(
                        by,
                        new GrowthAct.Rated(by, about.get(0), RatingMoment.valueOf(about.get(1)), rating(by, about))));
            default ->
                ofPair(due, by, today).map(act -> List.of(Command.of(by, act))).orElse(List.of());
        };
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
            case MEETING_PLANNED -> Optional.of(plan(pair(about)));
            case MEETING_HELD -> Optional.of(hold(pair(about), about.get(1)));
            case ACTION_DONE -> Optional.of(new MeetingAct.ActionDone(about.get(0), about.get(1)));
            case REVIEWED -> Optional.of(new ClosureAct.Reviewed(about.get(0), by, true));
            case SUPPORT_PROMISED ->
                Optional.of(new SupportAct.SupportPromised(
                        about.get(0), "first-promise", Advocacy.INTRODUCE, Optional.of(today.plusMonths(2))));
            case SUPPORT_GIVEN -> Optional.of(give(pair(about), about.get(1), today));
            case ACHIEVEMENT_SHOWN ->
                Optional.of(new SupportAct.AchievementShown(about.get(0), "first-achievement", today));
            case ENDED -> Optional.of(new ClosureAct.Ended(about.get(0), end(due)));
            case COHORT_CLOSED -> Optional.of(new OfficeAct.CohortClosed(about.get(0)));
            case PILOT_DECIDED ->
                Optional.of(new OfficeAct.PilotDecided(
                        OfficeAct.PilotDecision.EMBED, "People on both sides want it to stay.", Optional.empty()));
            default -> Optional.empty();
        };
    }

    // ---- the office

    /** The office accepts whom the rules let in, and tells the others why not. */
    private Act accept(String person) {
        Participant applicant = round.person(person);
        Optional<String> clause = applicant.roles().stream()
                .flatMap(role -> round.keptOutBy(person, role).stream())
                .findFirst();
        String cohort = state.person(person).orElseThrow().cohort().orElseThrow();
        return clause.<Act>map(
                        id -> new ApplicationAct.ApplicationDeclined(person, "The rules ask for more: " + id + "."))
                .orElseGet(() -> new ApplicationAct.ApplicationAccepted(
                        person, programme.rulesFor(cohort).version()));
    }

    /** The office proposes the pairs that matching made, and puts on the waiting list whom it gave nobody. */
    private List<Command> propose(String by, String mentee) {
        ImmutableList<String> mentors = round.match().result().pairings().stream()
                .filter(pairing -> pairing.mentee().equals(mentee))
                .map(pairing -> pairing.mentor())
                .filter(mentor -> state.partnershipsOf(mentee).stream().noneMatch(pair -> pair.isOf(mentor)))
                .collect(toImmutableList());
        if (mentors.isEmpty()) {
            boolean waits = state.person(mentee).orElseThrow().waitingSince().isPresent();
            return waits ? List.of() : List.of(Command.of(by, new ApplicationAct.Waitlisted(mentee)));
        }
        return mentors.stream()
                .map(mentor -> Command.of(by, proposal(mentor, mentee)))
                .toList();
    }

    Act proposal(String mentor, String mentee) {
        ImmutableSet<String> offered = round.person(mentor).offers().stream()
                .map(offer -> offer.topic())
                .collect(toImmutableSet());
        return new MatchAct.MatchProposed(
                mentor + "-" + mentee,
                mentor,
                mentee,
                programme.mode(),
                round.person(mentee).needs().stream()
                        .map(need -> need.topic())
                        .filter(offered::contains)
                        .collect(toImmutableSet()),
                commitment(mentor, mentee));
    }

    private Optional<String> commitment(String mentor, String mentee) {
        return programme.commitments().stream()
                .map(Commitment::id)
                .filter(id -> round.person(mentor).commitments().contains(id)
                        && round.person(mentee).commitments().contains(id))
                .findFirst();
    }

    private String office() {
        return programme.policies().office().asList().get(0);
    }

    private String managerOf(String person) {
        return round.people().roster().managerOf(person).orElse("manager-of-" + person);
    }

    // ---- the pair

    private Partnership pair(List<String> about) {
        return state.partnership(about.get(0)).orElseThrow();
    }

    private AgreementTerms terms() {
        AgreementPolicy policy = programme.policies().agreement();
        return new AgreementTerms(
                policy.required().contains(ClauseKind.CONFIDENTIALITY),
                Optional.of(Period.ofMonths(1)),
                Optional.of(policy.leastNotice().orElse(Period.ofDays(2))),
                Optional.of(programme.duration().map(Span::least).orElse(Period.ofMonths(6))),
                policy.ownClauses().stream().map(Choice::id).collect(toImmutableSet()));
    }

    /** At ten or later on the next working day. */
    private Act plan(Partnership pair) {
        LocalDate day = state.dayOf(at).plusDays(3);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        ImmutableSet<MeetingPlace> places = programme.policies().meetings().places();
        int hour = 10 + Math.floorMod(pair.id().length(), 5);
        return new MeetingAct.MeetingPlanned(
                pair.id(),
                "meeting-" + (pair.meetings().size() + 1),
                day.atTime(hour, 0).atZone(programme.policies().zone()).toInstant(),
                60,
                places.isEmpty() ? MeetingPlace.REMOTE : places.asList().get(0));
    }

    private Act hold(Partnership pair, String id) {
        Meeting meeting = Objects.requireNonNull(pair.meetings().get(id));
        return new MeetingAct.MeetingHeld(
                pair.id(),
                id,
                meeting.start(),
                meeting.minutes(),
                meeting.place(),
                pair.areasLeft().stream().limit(1).collect(toImmutableSet()));
    }

    private Act give(Partnership pair, String promise, LocalDate today) {
        Advocacy kind = Objects.requireNonNull(pair.promises().get(promise)).advocacy();
        return new SupportAct.SupportGiven(pair.id(), Optional.of(promise), kind, today);
    }

    private static ClosureAct.End end(Obligation due) {
        return due.policy().equals("acceptance") ? ClosureAct.End.REMATCH : ClosureAct.End.COMPLETED;
    }

    /** Some value that differs between people, and has grown by the end. */
    private static int rating(String person, List<String> about) {
        int first = 2 + Math.floorMod(person.hashCode() + about.get(0).length(), 2);
        return about.get(1).equals(RatingMoment.BEFORE.name()) ? first : first + 1;
    }
}
