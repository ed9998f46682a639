package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.Fits;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private final List<MatchingProblem> cohorts = new ArrayList<>();

    @Test
    void makes_no_pair_again_while_it_is_remembered() {
        // 15 points, then the other two pairs with 11, then, two cohorts later, the first ones again
        Course course = run(square().build(), everybody("memory", "1"));

        assertThat(course.pairings())
                .containsExactly(new Pairing("ada", "cy", 8, false), new Pairing("eve", "ben", 7, false));
        assertThat(whole(course, "pairs-ever")).isEqualTo(6);
        assertThat(whole(course, "new-partners")).isEqualTo(4);
        assertThat(whole(course, "repeats")).isEqualTo(2);
        assertThat(whole(course, "total-score-ever")).isEqualTo(15 + 11 + 15);
        assertThat(whole(course, "skips")).isZero();
    }

    @Test
    void measures_by_the_truth_what_was_made_of_what_was_told() {
        // in each of three cohorts ada and cy with 8 points, which are 5 in truth, eve and ben, who do not go together,
        // and dan, who is gone
        TwoSidedProblem told = square().addMentor(Person.of("gil"))
                .addMentee(Person.of("dan"))
                .pair("gil", "dan", 4)
                .build();
        TwoSidedProblem truth = TwoSidedProblem.builder("truth")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentor(Person.of("gil"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "cy", 5)
                .build();

        Course course = new Cohorts()
                .run(
                        new Perturbed(told, truth),
                        Options.parse(everybody("earlier", "ignore")),
                        0,
                        part -> PairingStrategies.standard()
                                .solve(part, StrategyUsed.of("max-score"), RunControl.none()),
                        () -> false);

        assertThat(whole(course, "pairs-ever")).isEqualTo(3);
        assertThat(whole(course, "lost-pairs-ever")).isEqualTo(6);
        assertThat(whole(course, "total-score-ever")).isEqualTo(15);
        assertThat(whole(course, "new-partners")).isEqualTo(1);
        assertThat(whole(course, "repeats")).isEqualTo(2);
        assertThat(whole(course, "participations")).isEqualTo(6);
        assertThat(whole(course, "skips")).isEqualTo(3);
        assertThat(whole(course, "never-matched")).isEqualTo(1);
        assertThat(whole(course, "skipped-twice")).isEqualTo(1);
        assertThat(course.pairings()).hasSize(3);
    }

    @Test
    void has_nothing_left_when_everything_is_remembered() {
        Course course = run(square().build(), everybody("memory", "2"));

        assertThat(course.pairings()).isEmpty();
        assertThat(course.status()).isEqualTo(Status.SOLVED);
        assertThat(whole(course, "cohorts-asked")).isEqualTo(2);
        assertThat(whole(course, "repeats")).isZero();
        assertThat(whole(course, "participations")).isEqualTo(6);
        assertThat(whole(course, "skips")).isEqualTo(2);
        assertThat(whole(course, "worst-skips")).isEqualTo(1);
        assertThat(whole(course, "skipped-twice")).isZero();
    }

    @Test
    void keeps_or_marks_or_ignores_earlier_pairs() {
        Course kept = run(square().build(), everybody("earlier", "keep"));
        Course ignored = run(square().build(), everybody("earlier", "ignore"));

        assertThat(kept.pairings())
                .extracting(Pairing::mentor, Pairing::mentee)
                .isEqualTo(ignored.pairings().stream()
                        .map(pairing -> tuple(pairing.mentor(), pairing.mentee()))
                        .toList());
        assertThat(kept.pairings()).noneMatch(Pairing::locked);
        assertThat(whole(kept, "repeats")).isEqualTo(4);
        assertThat(((TwoSidedProblem) cohorts.get(0)).lockedCount()).isZero();
        assertThat(((TwoSidedProblem) cohorts.get(1)).lockedCount()).isEqualTo(2);
        cohorts.clear();

        run(square().build(), everybody("earlier", "mark"));

        assertThat(cohorts)
                .extracting(problem -> ((TwoSidedProblem) problem).earlierCount())
                .containsExactly(0, 2, 2);
    }

    @Test
    void makes_a_locked_pair_in_every_cohort() {
        Course course = run(square().lock("eve", "cy").build(), everybody("memory", "100"));

        assertThat(course.pairings()).containsExactly(new Pairing("eve", "cy", 1, true));
        assertThat(whole(course, "repeats")).isEqualTo(2);
        assertThatThrownBy(() -> run(square().lock("eve", "cy").build(), everybody("earlier", "keep")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING");
    }

    @Test
    void tells_whether_the_odd_one_out_is_the_same_again() {
        PeerProblem three = PeerProblem.builder("three")
                .addPeer(Person.of("ann"))
                .addPeer(Person.of("bob"))
                .addPeer(Person.of("cat"))
                .pair("ann", "bob", 9)
                .pair("ann", "cat", 1)
                .pair("bob", "cat", 1)
                .build();
        Map<String, String> same = Map.of("returning", "1000", "entering", "first", "earlier", "ignore");

        Course again = run(three, same, "peer-max-score");
        Course turns = run(three, Map.of("returning", "1000", "entering", "first", "memory", "2"), "peer-max-score");

        assertThat(whole(again, "worst-skips")).isEqualTo(3);
        assertThat(whole(again, "skipped-twice")).isEqualTo(1);
        assertThat(whole(again, "never-matched")).isEqualTo(1);
        assertThat(whole(turns, "worst-skips")).isEqualTo(1);
        assertThat(whole(turns, "skips")).isEqualTo(3);
        assertThat(whole(turns, "never-matched")).isZero();
        assertThatThrownBy(() -> run(three, Map.of("earlier", "mark"))).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> run(three, Map.of("mentors-returning", "1")))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void lets_everybody_take_part_once_when_nobody_returns() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("many");
        for (int k = 0; k < 300; k++) {
            builder.addMentee(Person.of("e" + k)).addMentor(Person.of("m" + k));
        }

        Course course = run(builder.allowEveryPair().build(), Map.of("returning", "0", "mentors-returning", "0"));

        assertThat(whole(course, "participations")).isEqualTo(300);
        assertThat(cohorts).hasSize(3);
        for (MatchingProblem cohort : cohorts) {
            TwoSidedProblem sides = (TwoSidedProblem) cohort;
            // a third of 300, give or take three deviations
            assertThat(sides.mentees().size()).isBetween(75, 125);
            assertThat(sides.mentors().size()).isBetween(75, 125);
        }
        assertThat(cohorts.stream()
                        .flatMap(cohort -> ((TwoSidedProblem) cohort).mentees().stream())
                        .map(Person::id)
                        .distinct())
                .hasSize(300);
        assertThat(whole(course, "repeats")).isZero();
    }

    @Test
    void ends_at_once_when_a_run_is_cancelled_and_does_nothing_for_nobody() {
        Course cancelled = new Cohorts()
                .run(
                        square().build(),
                        Options.parse(everybody("memory", "1")),
                        0,
                        problem -> MatchingResult.answering(problem, StrategyUsed.of("any"))
                                .build(Status.CANCELLED));
        Course nobody = run(TwoSidedProblem.builder("nobody").build(), Map.of());

        assertThat(cancelled).isEqualTo(Cancelled.COURSE);
        assertThat(nobody.status()).isEqualTo(Status.SOLVED);
        assertThat(nobody.measures()).doesNotContainKey("worst-skips").containsEntry("skips", new Measure.Whole(0));
    }

    @Test
    void asks_nothing_where_nobody_who_may_be_paired_has_a_place() {
        TwoSidedProblem full = TwoSidedProblem.builder("full")
                .addMentor(Person.of("ada", 0))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy", 0))
                .pair("ada", "ben", 1)
                .pair("eve", "cy", 1)
                .build();

        Course course = run(full, everybody("earlier", "ignore"));

        assertThat(cohorts).isEmpty();
        assertThat(whole(course, "cohorts-asked")).isZero();
        assertThat(whole(course, "skips")).isEqualTo(3);
    }

    @Property(tries = 150)
    void keeps_within_the_problem_and_what_it_remembers(@ForAll long seed) {
        MatchingProblem problem = SomeProblems.any(seed);
        Population people = Population.of(problem);
        List<ImmutableList<Pairing>> made = new ArrayList<>();
        Options options = Options.parse(Map.of("cohorts", "5", "returning", "800", "memory", "2"));

        Course course = new Cohorts().run(problem, options, seed, part -> {
            MatchingResult result = AnyPairs.result(part, seed);
            made.add(result.pairings());
            assertThat(Fits.fits(problem, result.pairings())).isTrue();
            return result;
        });

        Set<Integer> all = new HashSet<>();
        made.forEach(pairings -> pairings.forEach(pairing -> all.add(people.pairOf(pairing))));
        assertThat(whole(course, "new-partners")).isEqualTo(all.size());
        assertThat(whole(course, "pairs-ever"))
                .isEqualTo(made.stream().mapToLong(List::size).sum());
        assertThat(Fits.fits(problem, course.pairings())).isTrue();
        assertThat(new Cohorts().measures().keySet())
                .containsAll(course.measures().keySet());
        assertThat(new Cohorts().run(problem, options, seed, part -> AnyPairs.result(part, seed)))
                .isEqualTo(course);
    }

    @Property(tries = 150)
    void counts_who_took_part_and_who_went_without(@ForAll long seed) {
        MatchingProblem problem = SomeProblems.any(seed);
        Population people = Population.of(problem);
        List<ImmutableList<Pairing>> made = new ArrayList<>();
        List<Set<String>> there = new ArrayList<>();
        Options options = Options.parse(Map.of("cohorts", "6", "returning", "700", "earlier", "ignore"));
        Course course = new Cohorts().run(problem, options, seed, part -> {
            there.add(names(Population.of(part)));
            MatchingResult result = AnyPairs.result(part, seed);
            made.add(result.pairings());
            return result;
        });

        List<Set<String>> cohorts = presence(people, seed);
        List<Set<String>> paired = new ArrayList<>();
        int asked = 0;
        for (Set<String> cohort : cohorts) {
            boolean hasPair = IntStream.range(0, people.pairCount())
                    .anyMatch(pair -> Stream.of(people.first(pair), people.second(pair))
                            .allMatch(person -> cohort.contains(name(people, person))
                                    && people.person(person).capacity() > 0));
            Set<String> served = new HashSet<>();
            if (hasPair) {
                assertThat(there.get(asked)).isEqualTo(cohort);
                made.get(asked++).stream().map(people::pairOf).forEach(pair -> {
                    served.add(name(people, people.first(pair)));
                    served.add(name(people, people.second(pair)));
                });
            }
            paired.add(served);
        }
        assertThat(asked).isEqualTo(made.size());
        assertThat(course.measures()).containsAllEntriesOf(counted(people, cohorts, paired));
    }

    /** Who takes part in each of six cohorts, by the law that the class comment of cohorts tells. */
    private static List<Set<String>> presence(Population people, long seed) {
        List<Set<String>> cohorts = Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(6)
                .toList();
        for (int person = 0; person < people.size(); person++) {
            Draws draws = Draws.of(
                    seed,
                    "cohorts/" + people.side(person) + "/"
                            + people.person(person).id());
            int cohort = draws.below(6);
            boolean stays = true;
            while (cohort < 6 && stays) {
                cohorts.get(cohort++).add(name(people, person));
                stays = draws.perMille(700);
            }
        }
        return cohorts;
    }

    private static Map<String, Measure> counted(
            Population people, List<Set<String>> cohorts, List<Set<String>> paired) {
        Map<String, Long> counts = new TreeMap<>();
        Stream.of("participations", "skips", "skipped-twice", "never-matched").forEach(name -> counts.put(name, 0L));
        for (int person = 0; person < people.size(); person++) {
            String name = name(people, person);
            if (people.side(person) != Side.MENTOR && people.person(person).capacity() > 0) {
                String course = IntStream.range(0, cohorts.size())
                        .filter(k -> cohorts.get(k).contains(name))
                        .mapToObj(k -> paired.get(k).contains(name) ? "P" : "-")
                        .collect(Collectors.joining());
                counts.merge("participations", (long) course.length(), Long::sum);
                counts.merge("skips", course.chars().filter(c -> c == '-').count(), Long::sum);
                counts.merge("skipped-twice", course.contains("--") ? 1L : 0L, Long::sum);
                counts.merge("never-matched", course.matches("-+") ? 1L : 0L, Long::sum);
            }
        }
        Map<String, Measure> measures = new TreeMap<>();
        counts.forEach((name, count) -> measures.put(name, new Measure.Whole(count)));
        return measures;
    }

    private static Set<String> names(Population people) {
        return IntStream.range(0, people.size())
                .mapToObj(person -> name(people, person))
                .collect(Collectors.toSet());
    }

    private static String name(Population people, int person) {
        return people.side(person) + " " + people.person(person).id();
    }

    private static Map<String, String> everybody(String setting, String value) {
        Map<String, String> settings =
                new TreeMap<>(Map.of("entering", "first", "returning", "1000", "mentors-returning", "1000"));
        settings.put(setting, value);
        return settings;
    }

    private static TwoSidedProblem.Builder square() {
        return TwoSidedProblem.builder("square")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 10)
                .pair("ada", "cy", 8)
                .pair("eve", "ben", 7)
                .pair("eve", "cy", 1);
    }

    private Course run(MatchingProblem problem, Map<String, String> settings) {
        return run(problem, settings, "max-score");
    }

    private Course run(MatchingProblem problem, Map<String, String> settings, String strategy) {
        return new Cohorts().run(problem, Options.parse(settings), 0, part -> {
            cohorts.add(part);
            return PairingStrategies.standard().solve(part, StrategyUsed.of(strategy), RunControl.none());
        });
    }

    private static long whole(Course course, String measure) {
        return ((Measure.Whole) Objects.requireNonNull(course.measures().get(measure))).number();
    }
}
