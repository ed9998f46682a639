package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.AgreementAct;
import dev.mentoring.core.partnership.AgreementTerms;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.CircleAct;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.Plan;
import dev.mentoring.core.partnership.ReadinessAct;
import dev.mentoring.core.partnership.SupportAct;
import dev.mentoring.core.partnership.Waiver;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.json.EventsDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Events of every kind, logs and commands of any shape, each made from one seed. */
public final class RandomEvents {

    private static final ImmutableList<String> IDS = ImmutableList.of(
            "a", "b/c", "d~e", "é", "漢", "\uD83D\uDE00", "A", "0", "x y", "\"", "\\", "-", "null", "z", "by", "hash");
    private static final ImmutableList<String> TEXTS =
            ImmutableList.of("x", "two\nlines\t\"", "\u202e", "\u0001", "Ünal O'Hara", "\uD83D\uDE00", "1e5", "x\r");

    private final Random random;
    private long second = Instant.parse("2026-01-05T09:00:00Z").getEpochSecond();

    private RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /** Events of a kind. */
    public static Arbitrary<Event> events(EventKind kind) {
        return seeds().map(seed -> new RandomEvents(seed).event(kind));
    }

    /** Logs of some entries, chained or not. */
    public static Arbitrary<EventsDocument> logs() {
        return seeds().map(seed -> new RandomEvents(seed).log());
    }

    /** Commands, with a waiver or without. */
    public static Arbitrary<CommandAt> commands() {
        return seeds().map(seed -> new RandomEvents(seed).command());
    }

    /** The entries of a log of a given length. */
    public static Supplier<Entry> entries(long seed) {
        RandomEvents events = new RandomEvents(seed);
        long[] number = {0};
        return () -> events.entry(++number[0], events.kind());
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private EventsDocument log() {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            entries.add(entry(i + 1, kind()));
        }
        return new EventsDocument(id(), entries.build(), random.nextBoolean());
    }

    private Entry entry(long number, EventKind kind) {
        return new Entry(number, later(), id(), event(kind));
    }

    private CommandAt command() {
        EventKind kind = kind();
        while (!(event(kind) instanceof Act)) {
            kind = kind();
        }
        Optional<Waiver> waiver =
                random.nextBoolean() ? Optional.of(new Waiver(oneOrMore(ids()), text())) : Optional.empty();
        return new CommandAt(later(), new Command(id(), (Act) event(kind), waiver));
    }

    private EventKind kind() {
        return one(EventKind.values());
    }

    /** An event of a kind; a kind without one does not compile. */
    Event event(EventKind kind) {
        return switch (kind) {
            case APPLIED -> new ApplicationAct.Applied(id(), id(), roles(), maybe(() -> random.nextInt(10_001)));
            case APPLICATION_ACCEPTED -> new ApplicationAct.ApplicationAccepted(id(), id());
            case APPLICATION_DECLINED -> new ApplicationAct.ApplicationDeclined(id(), text());
            case WITHDRAWN -> new ApplicationAct.Withdrawn(id());
            case WAITLISTED -> new ApplicationAct.Waitlisted(id());
            case VOLUNTEERED -> new ReadinessAct.Volunteered(id(), random.nextBoolean());
            case ATTENDED -> new ReadinessAct.Attended(id(), id(), maybe(this::id), day());
            case CONSENT_ASKED -> new ReadinessAct.ConsentAsked(id(), "boss", maybe(this::text));
            case CONSENT_GRANTED -> consent();
            case CONSENT_REFUSED -> new ReadinessAct.ConsentRefused(id(), "boss", day());
            case CONSENT_WITHDRAWN -> new ReadinessAct.ConsentWithdrawn(id(), "boss", day());
            case ACKNOWLEDGED -> new ReadinessAct.Acknowledged(id(), id(), id());
            case PEN_PICTURE_GIVEN -> new ReadinessAct.PenPictureGiven(id());
            case MATCH_PROPOSED ->
                new MatchAct.MatchProposed(
                        id(), "mentor", "mentee", one(MatchingMode.values()), ids(), maybe(this::id));
            case MATCH_ACCEPTED -> new MatchAct.MatchAccepted(id(), id());
            case MATCH_DECLINED -> new MatchAct.MatchDeclined(id(), id());
            case PROPOSAL_WITHDRAWN -> new MatchAct.ProposalWithdrawn(id());
            case AGREEMENT_PROPOSED -> new AgreementAct.AgreementProposed(id(), id(), terms());
            case AGREEMENT_ACCEPTED -> new AgreementAct.AgreementAccepted(id(), id(), version());
            case AGREEMENT_REJECTED -> new AgreementAct.AgreementRejected(id(), id(), version());
            case PLAN_MADE -> new AgreementAct.PlanMade(id(), id(), plan());
            case MEETING_PLANNED -> new MeetingAct.MeetingPlanned(id(), id(), later(), minutes(), place());
            case MEETING_MOVED -> new MeetingAct.MeetingMoved(id(), id(), later());
            case MEETING_CANCELLED -> new MeetingAct.MeetingCancelled(id(), id());
            case MEETING_HELD -> new MeetingAct.MeetingHeld(id(), id(), later(), minutes(), place(), ids());
            case AGENDA_SET -> new MeetingAct.AgendaSet(id(), id());
            case ACTION_AGREED -> new MeetingAct.ActionAgreed(id(), id(), id(), maybe(this::day));
            case ACTION_DONE -> new MeetingAct.ActionDone(id(), id());
            case GOAL_SET -> new GrowthAct.GoalSet(id(), id());
            case GOAL_CLOSED -> new GrowthAct.GoalClosed(id(), id(), one(Goal.Status.REACHED, Goal.Status.DROPPED));
            case RATED -> new GrowthAct.Rated(id(), id(), one(RatingMoment.values()), random.nextInt());
            case OUTCOME_REPORTED -> new GrowthAct.OutcomeReported(id(), one(GrowthAct.Outcome.values()), day());
            case SHADOWED -> new SupportAct.Shadowed(id(), id(), day());
            case TRIP_CLAIMED -> new SupportAct.TripClaimed(id(), id(), id(), day(), 1 + random.nextInt(100_000));
            case SUPPORT_PROMISED -> new SupportAct.SupportPromised(id(), id(), advocacy(), maybe(this::day));
            case SUPPORT_GIVEN -> new SupportAct.SupportGiven(id(), maybe(this::id), advocacy(), day());
            case ACHIEVEMENT_SHOWN -> new SupportAct.AchievementShown(id(), id(), day());
            case REVIEWED -> new ClosureAct.Reviewed(id(), id(), random.nextBoolean());
            case REMATCH_ASKED -> new ClosureAct.RematchAsked(id(), id());
            case ENDED -> new ClosureAct.Ended(id(), one(ClosureAct.End.values()));
            case CIRCLE_FORMED -> new CircleAct.CircleFormed(id(), id(), "facilitator", ids());
            case CIRCLE_JOINED -> new CircleAct.CircleJoined(id(), id());
            case CIRCLE_LEFT -> new CircleAct.CircleLeft(id(), id());
            case CIRCLE_MET -> new CircleAct.CircleMet(id(), day());
            case CIRCLE_CLOSED -> new CircleAct.CircleClosed(id());
            case COHORT_OPENED -> new OfficeAct.CohortOpened(id(), day());
            case COHORT_CLOSED -> new OfficeAct.CohortClosed(id());
            case BASELINE_RECORDED -> new OfficeAct.BaselineRecorded(id(), random.nextInt(10), 10);
            case PILOT_DECIDED -> pilot(one(OfficeAct.PilotDecision.values()));
            case OVERRIDDEN -> new Consequence.Overridden(id(), id(), text());
            case MATCH_CONFIRMED -> new Consequence.MatchConfirmed(id());
            case STARTED -> new Consequence.Started(id(), day());
            case AGREEMENT_IN_FORCE -> new Consequence.AgreementInForce(id(), version(), maybe(this::day));
            case BREACH_NOTED -> new Consequence.BreachNoted(id(), id(), one(Consequence.Breach.values()));
            case CLAIM_DECIDED ->
                new Consequence.ClaimDecided(id(), id(), one(Consequence.ClaimReason.values()), day());
        };
    }

    private Event consent() {
        LocalDate on = day();
        return new ReadinessAct.ConsentGranted(
                id(), "boss", maybe(this::text), on, maybe(() -> on.plusDays(random.nextInt(900))));
    }

    private Event pilot(OfficeAct.PilotDecision decision) {
        return new OfficeAct.PilotDecided(
                decision, text(), decision == OfficeAct.PilotDecision.EXTEND ? Optional.of(day()) : Optional.empty());
    }

    private AgreementTerms terms() {
        return new AgreementTerms(
                random.nextBoolean(), maybe(this::period), maybe(this::period), maybe(this::period), ids());
    }

    private Plan plan() {
        Channel one = one(Channel.values());
        Channel other = one(Channel.values());
        return new Plan(ids(), ImmutableSet.of(one, other), maybe(() -> 1 + random.nextInt(10_000)));
    }

    private Period period() {
        return random.nextBoolean()
                ? Period.of(random.nextInt(3), random.nextInt(12), 1 + random.nextInt(30))
                : Period.ofWeeks(1 + random.nextInt(50));
    }

    /** A time that is not before the one given last; with decimals or not. */
    private Instant later() {
        second += random.nextInt(100_000);
        long nanos = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1_000_000_000);
            case 1 -> 1_000L * random.nextInt(1_000_000);
            case 2 -> 1_000_000L * random.nextInt(1_000);
            default -> 0;
        };
        second++;
        return Instant.ofEpochSecond(second, nanos);
    }

    private LocalDate day() {
        return LocalDate.of(random.nextInt(100) == 0 ? random.nextInt(10_000) : 2026, 1, 1)
                .plusDays(random.nextInt(365));
    }

    private ImmutableSet<Role> roles() {
        return random.nextBoolean() ? ImmutableSet.copyOf(Role.values()) : ImmutableSet.of(one(Role.values()));
    }

    private int version() {
        return 1 + random.nextInt(Integer.MAX_VALUE);
    }

    private int minutes() {
        return 1 + random.nextInt(MeetingAct.MOST_MINUTES);
    }

    private MeetingPlace place() {
        return one(MeetingPlace.values());
    }

    private Advocacy advocacy() {
        return one(Advocacy.values());
    }

    private String id() {
        return IDS.get(random.nextInt(IDS.size()));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private ImmutableSet<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ids.add(id());
        }
        return ImmutableSet.copyOf(ids);
    }

    private ImmutableSet<String> oneOrMore(ImmutableSet<String> some) {
        return some.isEmpty() ? ImmutableSet.of(id()) : some;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
