package dev.mentoring.matching.explain;

import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.MeetingModesCompatible;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.SmallProgramme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random programmes with random people, small enough that every pair can be looked at. */
final class RandomRounds {

    private static final List<String> TOPICS =
            List.of("governance", "budget", "board", "operations", "circulation", "expenses");
    private static final List<String> STRATEGIES =
            List.of("max-score", "max-coverage", "greedy", "serial-dictatorship", "stable-mentee", "fair");

    private final Random random;

    RandomRounds(long seed) {
        this.random = new Random(seed);
    }

    Match next() {
        Programme programme = programme();
        return Matchmaker.standard().match(programme, roster(2 + random.nextInt(9)), SmallProgramme.ON);
    }

    private Programme programme() {
        int places = random.nextInt(3);
        return SmallProgramme.builder()
                .rules(new RuleBook(
                        "1",
                        ImmutableList.of(
                                new Clause("commitment", new CommonCommitment(), one(WhenUnknown.values())),
                                new Clause("modes", new MeetingModesCompatible(), one(WhenUnknown.values())))))
                .scoring(scoring())
                .capacities(new Capacities(Math.min(1, places), places, 1 + random.nextInt(2)))
                .mode(one(MatchingMode.values()))
                .strategy(StrategyChoice.of(one(STRATEGIES)))
                .build();
    }

    private ScoringModel scoring() {
        return ScoringModel.of(
                criterion("needs-covered", Map.of("breadth", new Options.Whole(1 + random.nextInt(4)))),
                criterion("mentor-benefit", Map.of()),
                criterion(
                        "similar-setting",
                        Map.of(
                                "attributes",
                                new Options.Texts(ImmutableList.of("kind")),
                                "neutralPercent",
                                new Options.Whole(random.nextInt(101)))),
                criterion(
                        "experience-gap",
                        Map.of(
                                "attribute", new Options.Text("years"),
                                "target", new Options.Whole(random.nextInt(11) - 5),
                                "tolerance", new Options.Whole(1 + random.nextInt(12)))),
                criterion("stated-choice", Map.of("side", new Options.Text(one(List.of("MENTOR", "MENTEE", "BOTH"))))));
    }

    private Criterion criterion(String scorer, Map<String, Options.Value> options) {
        return new Criterion(scorer, scorer, 1 + random.nextInt(9), Options.of(options));
    }

    private Roster roster(int size) {
        List<ParticipantBuilder> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(person(i, size));
        }
        RosterBuilder roster = Roster.builder().cohort("2026");
        people.forEach(person -> roster.addParticipants(person.build()));
        if (random.nextInt(3) == 0) {
            roster.addExclusions(new MentoringPair("p0", "p1"));
        }
        return roster.build();
    }

    /** Even people are mentors and odd ones mentees. */
    private ParticipantBuilder person(int i, int size) {
        ParticipantBuilder person = Participant.builder().id("p" + i).addRoles(i % 2 == 0 ? Role.MENTOR : Role.MENTEE);
        for (String topic : some(TOPICS)) {
            person.addOffers(new Offer(topic, maybe(one(Level.values())), Optional.empty()));
        }
        for (String topic : some(TOPICS)) {
            person.addNeeds(new Need(topic, maybe(one(Priority.values()))));
        }
        maybe(one(List.of("school", "town"))).ifPresent(kind -> person.putAttributes("kind", term(kind)));
        maybe(random.nextInt(20)).ifPresent(years -> person.putAttributes("years", whole(years)));
        maybe(random.nextInt(4)).ifPresent(person::mentorPlaces);
        person.meetingModes(ImmutableSet.copyOf(some(List.of(MeetingMode.values()))));
        person.commitments(ImmutableSet.copyOf(some(List.of("project", "ongoing"))));
        if (random.nextInt(4) == 0) {
            person.addAvoids("p" + random.nextInt(size));
        }
        if (random.nextBoolean()) {
            List<String> others = new ArrayList<>();
            for (int k = (i + 1) % 2; k < size; k += 2) {
                others.add("p" + k);
            }
            Collections.shuffle(others, random);
            List<String> chosen = others.subList(0, random.nextInt(others.size() + 1));
            person.putChoices(i % 2 == 0 ? Role.MENTOR : Role.MENTEE, RankedChoices.of(chosen.toArray(String[]::new)));
        }
        return person;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
