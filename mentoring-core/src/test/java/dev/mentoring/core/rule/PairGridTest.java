package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
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
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All pairs at once say what the rules say pair by pair: on random people, ties and rules. */
class PairGridTest {

    private static final long SEED = 3_000_003;
    private static final ImmutableMap<String, Place> PLACES = ImmutableMap.of(
            "here", new Place("here", Labels.of("Here"), 0, 0),
            "near", new Place("near", Labels.of("Near"), 0, 100_000),
            "far", new Place("far", Labels.of("Far"), 0, 1_000_000));
    private static final List<Rule> RELATIONS = List.of(
            new NotPairedBefore(),
            new NotPairedBefore(Optional.of(2)),
            new OutsideReportingLine(),
            new WithinReach(60),
            new SharedHours(120),
            new NoOtherRelationship(ImmutableSet.of()),
            new CommonCommitment(),
            new MeetingModesCompatible(),
            new AppliedByDate(),
            new Not(new NotExcluded()),
            OwnRules.twice());

    @Test
    void says_the_same_of_every_pair_as_the_rules_one_by_one() {
        agree(20);
    }

    @Test
    @Tag("thorough")
    void says_the_same_of_every_pair_on_many_rosters() {
        System.out.println("PairGridTest seed " + SEED + ", 1,000 rosters");
        agree(1_000);
    }

    @Test
    void stops_when_told_to() {
        Roster roster = roster(new RandomRules(SEED), 20);
        List<Participant> mentors = having(Role.MENTOR, roster);
        PairGrid grid = new RuleBook("1", ImmutableList.of())
                .in(context(roster))
                .grid(mentors, having(Role.MENTEE, roster), () -> true);

        for (int i = 0; i < mentors.size(); i++) {
            assertThat(grid.allowed(i)).isZero();
        }
    }

    @Test
    void decides_about_nobody_without_anybody() {
        Roster nobody = Roster.builder().cohort("1").build();
        PairGrid grid = new RuleBook("1", ImmutableList.of())
                .in(context(nobody))
                .grid(ImmutableList.of(), ImmutableList.of(), () -> false);

        assertThat(grid.tally().evaluated(0)).isZero();
    }

    @Test
    void agrees_about_people_who_are_not_in_the_roster_or_listed_twice() {
        Participant ada = World.ada().addRoles(Role.MENTEE).build();
        Participant ben = World.ben().addRoles(Role.MENTOR).addAvoids("cy").build();
        Participant cy = Participant.builder()
                .id("cy")
                .addRoles(Role.MENTOR, Role.MENTEE)
                .addAvoids("ada")
                .build();
        Decider decider = new RuleBook("1", ImmutableList.of())
                .in(context(Roster.builder().cohort("1").build()));
        List<Participant> people = List.of(ada, ben, cy, ada);

        PairGrid grid = decider.grid(people, people, () -> false);

        for (int i = 0; i < people.size(); i++) {
            for (int k = 0; k < people.size(); k++) {
                assertThat(grid.decision(i, k))
                        .isEqualTo(decider.decide(people.get(i), people.get(k)).decision());
            }
        }
    }

    @Test
    void follows_a_reporting_line_of_a_hundred_thousand_people() {
        ImmutableMap.Builder<String, String> line = ImmutableMap.builder();
        for (int i = 1; i < 100_000; i++) {
            line.put("p" + i, "p" + (i - 1));
        }
        RosterBuilder roster = Roster.builder().cohort("1").reportsTo(line.buildOrThrow());
        for (int i = 0; i < 2_000; i++) {
            roster.addParticipants(Participant.builder()
                    .id("p" + i * 50)
                    .addRoles(i % 2 == 0 ? Role.MENTOR : Role.MENTEE)
                    .build());
        }
        Roster people = roster.build();
        Decider decider =
                new RuleBook("1", ImmutableList.of(Clause.of(new OutsideReportingLine()))).in(context(people));
        List<Participant> mentors = having(Role.MENTOR, people);

        PairGrid grid = decider.grid(mentors, having(Role.MENTEE, people), () -> false);

        for (int i = 0; i < mentors.size(); i++) {
            assertThat(grid.allowed(i)).isZero();
        }
    }

    @Test
    @Tag("X3")
    void refuses_more_pairs_than_fit_in_memory() {
        List<Participant> many = Collections.nCopies(50_000, World.ada().build());

        assertThat(Refusals.of(() -> new RuleBook("1", ImmutableList.of())
                        .in(World.context())
                        .grid(many, many, () -> false)))
                .containsExactly("LIMIT_MEMORY participants []");
        assertThat(Refusals.of(() -> new RuleBook("1", ImmutableList.of())
                        .in(World.context())
                        .rulings(many, many)))
                .containsExactly("LIMIT_MEMORY participants []");
    }

    private static void agree(int rosters) {
        RandomRules random = new RandomRules(SEED);
        long allowed = 0;
        for (int i = 0; i < rosters; i++) {
            Roster roster = roster(random, 1 + random.below(90));
            agree(roster, book(random));
            allowed += roster.participants().size();
        }
        assertThat(allowed).isPositive();
    }

    private static void agree(Roster roster, RuleBook book) {
        Decider decider = book.in(context(roster));
        List<Participant> mentors = having(Role.MENTOR, roster);
        List<Participant> mentees = having(Role.MENTEE, roster);
        int clauses = decider.clauses().size();
        long[][] counts = new long[clauses][3];

        PairGrid grid = decider.grid(mentors, mentees, () -> false);
        RulingGrid rulings = decider.rulings(mentors, mentees);

        for (int i = 0; i < mentors.size(); i++) {
            List<Integer> allowed = new ArrayList<>();
            List<Integer> referred = new ArrayList<>();
            List<Decision> decisions = new ArrayList<>();
            List<Decision> expected = new ArrayList<>();
            for (int k = 0; k < mentees.size(); k++) {
                Ruling ruling = decider.decide(mentors.get(i), mentees.get(k));
                assertThat(rulings.ruling(i, k)).isEqualTo(ruling);
                decisions.add(grid.decision(i, k));
                expected.add(ruling.decision());
                if (ruling.decision() == Decision.ALLOWED) {
                    allowed.add(k);
                } else if (ruling.decision() == Decision.REFERRED) {
                    referred.add(k);
                }
                count(decider, mentors.get(i), mentees.get(k), counts);
            }
            List<Integer> visited = new ArrayList<>();
            List<Integer> visitedReferred = new ArrayList<>();
            grid.forEachAllowed(i, visited::add);
            grid.forEachReferred(i, visitedReferred::add);
            assertThat(decisions).as("%s by %s", mentors.get(i), book).isEqualTo(expected);
            assertThat(visited).isEqualTo(allowed);
            assertThat(visitedReferred).isEqualTo(referred);
            assertThat(grid.allowed(i)).isEqualTo(allowed.size());
        }
        for (int c = 0; c < clauses; c++) {
            assertThat(new long[] {
                        grid.tally().evaluated(c),
                        grid.tally().no(c),
                        grid.tally().unknown(c)
                    })
                    .isEqualTo(counts[c]);
        }
    }

    private static void count(Decider decider, Participant mentor, Participant mentee, long[][] counts) {
        List<Finding> trace = decider.trace(mentor, mentee);
        for (int c = 0; c < trace.size(); c++) {
            counts[c][0]++;
            if (trace.get(c).verdict() == Verdict.NO) {
                counts[c][1]++;
                return;
            }
            counts[c][2] += trace.get(c).verdict() == Verdict.UNKNOWN ? 1 : 0;
        }
    }

    static RuleBook book(RandomRules random) {
        List<Clause> clauses = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            Rule rule = random.below(2) == 0
                    ? random.pairRule(2)
                    : AnyOf.of(RELATIONS.get(random.below(RELATIONS.size())), random.pairRule(1));
            clauses.add(new Clause("c" + c, rule, random.oneOf(List.of(WhenUnknown.values()))));
        }
        Rule relation = RELATIONS.get(random.below(RELATIONS.size()));
        clauses.add(new Clause("relation", relation, random.oneOf(List.of(WhenUnknown.values()))));
        return new RuleBook("1", ImmutableList.copyOf(clauses));
    }

    static Roster roster(RandomRules random, int size) {
        RosterBuilder roster = Roster.builder().cohort("1");
        Map<String, String> reportsTo = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            roster.addParticipants(person(random, i, size));
            if (i > 0 && random.below(2) == 0) {
                reportsTo.put("p" + i, "p" + random.below(i));
            }
        }
        for (int i = 0; i < size / 3; i++) {
            String one = "p" + random.below(size);
            String other = "p" + random.below(size);
            roster.addExclusions(new MentoringPair(one, "p" + random.below(size)));
            Optional<Integer> round = random.below(3) == 0 ? Optional.empty() : Optional.of(1 + random.below(5));
            roster.addHistory(new Relationship(
                    new MentoringPair(one, other),
                    random.below(3) == 0 ? Optional.of("sponsorship") : Optional.empty(),
                    round,
                    round.orElse(0) % 2 == 0));
        }
        return roster.reportsTo(ImmutableMap.copyOf(reportsTo)).build();
    }

    private static Participant person(RandomRules random, int index, int size) {
        ParticipantBuilder person = Participant.builder().id("p" + index);
        int roles = random.below(3);
        if (roles != 1) {
            person.addRoles(Role.MENTOR);
        }
        if (roles != 0) {
            person.addRoles(Role.MENTEE);
        }
        TreeMap<String, AttributeValue> attributes = new TreeMap<>();
        RandomRules.DOMAINS
                .keySet()
                .forEach(name -> random.value(name).ifPresent(value -> attributes.put(name, value)));
        List<String> places = List.of("here", "near", "far", "nowhere");
        if (random.below(3) > 0) {
            person.place(places.get(random.below(4)));
        }
        if (random.below(3) == 0) {
            person.withinReach(new DistanceRequest(
                    places.get(random.below(3)),
                    random.below(2) == 0 ? Optional.empty() : Optional.of(random.below(200))));
        }
        if (random.below(4) > 0) {
            person.addMeetingModes(random.oneOf(List.of(MeetingMode.values())));
            person.addCommitments(random.below(2) == 0 ? "project" : "ongoing");
            person.availability(new Availability(
                    Optional.of(ZoneOffset.ofHours(random.below(5) - 2)),
                    ImmutableList.of(new WeeklyHours(
                            DayOfWeek.of(1 + random.below(2)), LocalTime.of(22, 0), LocalTime.of(random.below(5), 0))),
                    Optional.empty()));
        }
        if (random.below(4) == 0) {
            person.addAvoids("p" + random.below(size));
        }
        if (random.below(2) == 0) {
            person.appliedOn(World.ON.plusDays(random.below(2)));
        }
        return person.attributes(ImmutableMap.copyOf(attributes)).build();
    }

    static RuleContext context(Roster roster) {
        return new RuleContext(
                roster,
                new Round(World.ON, Optional.of(6), "mentoring", ImmutableSet.of()),
                PLACES,
                new GreatCircle(),
                RandomRules.DOMAINS);
    }

    static List<Participant> having(Role role, Roster roster) {
        return roster.participants().stream().filter(p -> p.is(role)).toList();
    }
}
