package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.Fits;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class RollingProperties {

    @Property(tries = 250)
    void agrees_with_a_diary_kept_day_by_day(@ForAll long seed) {
        liveThrough(seed);
    }

    @Property(seed = "91", tries = 20_000)
    @Tag("thorough")
    void agrees_with_many_diaries(@ForAll long seed) {
        liveThrough(seed);
    }

    private static void liveThrough(long seed) {
        MatchingProblem problem = SomeProblems.any(seed);
        if (Population.of(problem).pairCount() == 0
                || IntStream.range(0, Population.of(problem).pairCount()).anyMatch(Population.of(problem)::isLocked)) {
            return;
        }
        Options options = Options.parse(settings(seed, problem));
        List<Diary.Batch> batches = new ArrayList<>();
        Course course = new Rolling().run(problem, options, seed, part -> {
            MatchingResult result = AnyPairs.result(part, batches.size() + seed);
            batches.add(new Diary.Batch(part, result.pairings()));
            return result;
        });

        new Diary(problem, RollingSettings.of("rolling", problem, options), seed, batches).check(course);
    }

    private static Map<String, String> settings(long seed, MatchingProblem problem) {
        Draws draws = Draws.of(seed, "settings");
        Map<String, String> settings = new TreeMap<>();
        settings.put("days", "" + draws.below(20));
        settings.put("period", "" + draws.between(1, 6));
        settings.put("at-start", "" + draws.below(1_001));
        settings.put("arrivals", draws.perMille(300) ? "bursts" : "uniform");
        settings.put("bursts", "" + draws.between(1, 5));
        settings.put("patience", "" + draws.below(6));
        settings.put("duration", "" + draws.below(8));
        settings.put("break", "" + draws.below(1_001));
        settings.put("break-days", "" + draws.between(1, 9));
        if (!(problem instanceof PeerProblem)) {
            settings.put("mentors-at-start", "" + draws.below(1_001));
            settings.put("mentor-arrivals", draws.perMille(300) ? "bursts" : "uniform");
            settings.put("mentor-patience", "" + draws.below(6));
        }
        return settings;
    }

    @Property(tries = 150)
    void accounts_for_everybody_with_a_place(@ForAll long seed) {
        MatchingProblem problem = SomeProblems.any(seed);
        Map<String, String> settings = settings(seed, problem);
        settings.put("threshold", "50");
        settings.put("threshold-days", "3");

        Course course = new Rolling().run(problem, Options.parse(settings), seed, part -> AnyPairs.result(part, seed));

        Population people = Population.of(problem);
        long others = IntStream.range(0, people.size())
                .filter(person -> people.side(person) != Side.MENTOR
                        && people.person(person).capacity() > 0)
                .count();
        long paired = IntStream.range(0, people.size())
                .filter(person -> people.side(person) != Side.MENTOR)
                .filter(person -> course.pairings().stream().anyMatch(pairing -> has(people, pairing, person)))
                .count();
        assertThat(paired
                        + whole(course, "completed")
                        + whole(course, "still-waiting")
                        + whole(course, "left-unmatched"))
                .isEqualTo(others);
        assertThat(Fits.fits(problem, course.pairings())).isTrue();
        assertThat(new Rolling().measures())
                .containsKeys(course.measures().keySet().toArray(String[]::new));
    }

    private static boolean has(Population people, Pairing pairing, int person) {
        int pair = people.pairOf(pairing);
        return people.first(pair) == person || people.second(pair) == person;
    }

    private static long whole(Course course, String name) {
        return course.measures().get(name) instanceof Measure.Whole whole ? whole.number() : 0;
    }

    @Property(tries = 100)
    void gives_the_same_course_again_and_lets_people_come_alike_whatever_the_strategy(@ForAll long seed) {
        MatchingProblem problem = SomeProblems.any(seed);
        Options options = Options.parse(settings(seed, problem));
        List<ImmutableList<String>> firstOfOne = new ArrayList<>();
        List<ImmutableList<String>> firstOfOther = new ArrayList<>();

        Course one = new Rolling().run(problem, options, seed, part -> recorded(part, seed, firstOfOne));
        Course again = new Rolling().run(problem, options, seed, part -> recorded(part, seed, new ArrayList<>()));
        new Rolling().run(problem, options, seed, part -> recorded(part, seed + 1, firstOfOther));

        assertThat(again).isEqualTo(one);
        assertThat(firstOfOther.stream().findFirst())
                .isEqualTo(firstOfOne.stream().findFirst());
    }

    private static MatchingResult recorded(MatchingProblem part, long seed, List<ImmutableList<String>> people) {
        Population there = Population.of(part);
        people.add(IntStream.range(0, there.size())
                .mapToObj(person -> there.person(person).toString())
                .collect(ImmutableList.toImmutableList()));
        return AnyPairs.result(part, seed);
    }

    @Property(tries = 200)
    void makes_a_lock_or_loses_one_of_its_people(@ForAll long seed) {
        MatchingProblem problem = SomeProblems.sides(seed);
        Population people = Population.of(problem);
        Options options = Options.parse(Map.of("days", "12", "period", "3"));

        Course course = new Rolling().run(problem, options, seed, part -> AnyPairs.result(part, seed));

        RollingDraws draws = new RollingDraws(people, RollingSettings.of("rolling", problem, options), seed);
        for (int pair = 0; pair < people.pairCount(); pair++) {
            if (people.isLocked(pair)) {
                boolean inTime = draws.arrival(people.first(pair)) <= 12 && draws.arrival(people.second(pair)) <= 12;
                assertThat(course.pairings().contains(people.pairing(pair))).isEqualTo(inTime);
            }
        }
    }
}
