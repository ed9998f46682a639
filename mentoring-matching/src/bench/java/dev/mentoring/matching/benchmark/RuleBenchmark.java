package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.rule.AnyOf;
import dev.mentoring.core.rule.AppliedByDate;
import dev.mentoring.core.rule.AtLeast;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Different;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Gap;
import dev.mentoring.core.rule.MeetingModesCompatible;
import dev.mentoring.core.rule.NotPairedBefore;
import dev.mentoring.core.rule.OutsideReportingLine;
import dev.mentoring.core.rule.PairGrid;
import dev.mentoring.core.rule.Round;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.Share;
import dev.mentoring.core.rule.SharedHours;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.WithinReach;
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Twelve rules over all pairs of so many mentors and as many mentees: by columns, and asked pair by pair. */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RuleBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final ImmutableMap<String, FactDomain> DOMAINS =
            ImmutableMap.of("band", FactDomain.ordered(terms(4)), "years", FactDomain.whole(0, 40));

    /** How many mentors, and how many mentees. */
    @Param({"500", "1000"})
    public int people;

    private Decider decider;
    private List<Participant> mentors;
    private List<Participant> mentees;

    /** Invents people and rules, and makes sure that both ways agree on the first rows. */
    @Setup
    public void invent() {
        Roster roster = roster(people);
        RuleContext context = new RuleContext(
                roster,
                new Round(ON, Optional.of(5), "mentoring", ImmutableSet.of()),
                places(),
                new GreatCircle(),
                DOMAINS);
        decider = new RuleBook("1", clauses()).in(context);
        mentors = roster.participants().stream().filter(p -> p.is(Role.MENTOR)).toList();
        mentees = roster.participants().stream().filter(p -> p.is(Role.MENTEE)).toList();
        PairGrid grid = decider.grid(mentors.subList(0, 50), mentees, () -> false);
        for (int i = 0; i < 50; i++) {
            for (int k = 0; k < mentees.size(); k++) {
                if (grid.decision(i, k)
                        != decider.decide(mentors.get(i), mentees.get(k)).decision()) {
                    throw new IllegalStateException("the two ways disagree");
                }
            }
        }
    }

    /** All pairs by classes and rows of bits. */
    @Benchmark
    public long columns() {
        PairGrid grid = decider.grid(mentors, mentees, () -> false);
        long allowed = 0;
        for (int i = 0; i < mentors.size(); i++) {
            allowed += grid.allowed(i);
        }
        return allowed;
    }

    /** All pairs one by one. */
    @Benchmark
    public long pairByPair() {
        long allowed = 0;
        for (Participant mentor : mentors) {
            for (Participant mentee : mentees) {
                allowed += decider.decide(mentor, mentee).decision() == Decision.ALLOWED ? 1 : 0;
            }
        }
        return allowed;
    }

    private static ImmutableList<Clause> clauses() {
        Stream<Rule> rules = Stream.of(
                new AppliedByDate(),
                new CommonCommitment(),
                new MeetingModesCompatible(),
                new WithinReach(80),
                new OutsideReportingLine(),
                new NotPairedBefore(Optional.of(2)),
                new SharedHours(60),
                new Share("languages", 1),
                new AnyOf(ImmutableList.of(
                        new Different("organisation", false),
                        new AtLeast(new FactRef(Subject.MENTOR, "band"), new AttributeValue.Term("t2")))));
        Rule gap = new Gap("years", Optional.of(-10L), Optional.empty());
        return Stream.concat(rules, Stream.of(gap)).map(Clause::of).collect(ImmutableList.toImmutableList());
    }

    private static Roster roster(int people) {
        SplittableRandom random = new SplittableRandom(people);
        RosterBuilder roster = Roster.builder().cohort("1");
        Map<String, String> reportsTo = new TreeMap<>();
        for (int i = 0; i < 2 * people; i++) {
            String id = "p" + i;
            roster.addParticipants(person(id, i < people ? Role.MENTOR : Role.MENTEE, random));
            if (i > 0) {
                reportsTo.put(id, "p" + i / 5);
            }
            if (i % 3 == 0) {
                roster.addHistory(new Relationship(
                        new MentoringPair(id, "p" + random.nextInt(2 * people)),
                        Optional.empty(),
                        Optional.of(1 + random.nextInt(4)),
                        false));
            }
        }
        return roster.reportsTo(ImmutableMap.copyOf(reportsTo)).build();
    }

    private static Participant person(String id, Role role, SplittableRandom random) {
        ParticipantBuilder person = Participant.builder()
                .id(id)
                .addRoles(role)
                .appliedOn(ON.minusDays(random.nextInt(60)))
                .place("place" + random.nextInt(40))
                .addMeetingModes(MeetingMode.IN_PERSON)
                .addCommitments(random.nextInt(2) == 0 ? "project" : "ongoing")
                .addLanguages(random.nextInt(5) == 0 ? "fr" : "en")
                .career(Career.builder().organisation("o" + random.nextInt(60)).build())
                .putAttributes("band", new AttributeValue.Term("t" + random.nextInt(4)))
                .putAttributes("years", new AttributeValue.Whole(random.nextInt(41)))
                .availability(new Availability(
                        Optional.of(ZoneOffset.ofHours(random.nextInt(3))),
                        ImmutableList.of(new WeeklyHours(
                                DayOfWeek.of(1 + random.nextInt(5)),
                                LocalTime.of(8 + random.nextInt(4), 0),
                                LocalTime.of(13 + random.nextInt(5), 0))),
                        Optional.empty()));
        if (random.nextInt(3) == 0) {
            person.addMeetingModes(MeetingMode.REMOTE);
        }
        if (random.nextInt(4) == 0) {
            person.withinReach(new DistanceRequest("place" + random.nextInt(40), Optional.empty()));
        }
        if (random.nextInt(20) == 0) {
            person.addAvoids("p" + random.nextInt(100));
        }
        return person.build();
    }

    private static ImmutableMap<String, Place> places() {
        ImmutableMap.Builder<String, Place> places = ImmutableMap.builder();
        for (int i = 0; i < 40; i++) {
            String id = "place" + i;
            places.put(id, new Place(id, Labels.of(id), 53_000_000 + i * 60_000, -115_000_000 + i * 35_000));
        }
        return places.buildOrThrow();
    }

    private static ImmutableMap<String, Optional<String>> terms(int count) {
        ImmutableMap.Builder<String, Optional<String>> terms = ImmutableMap.builder();
        for (int i = 0; i < count; i++) {
            terms.put("t" + i, Optional.empty());
        }
        return terms.buildOrThrow();
    }
}
