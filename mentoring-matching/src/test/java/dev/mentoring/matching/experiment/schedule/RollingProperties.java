package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.Fits;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
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
import java.util.stream.Stream;
import net.jqwik.api.Example;
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
        MatchingProblem problem = withOpenPairs(seed);
        Options options = Options.parse(withThreshold(settings(seed, problem), seed));
        Perturbed question =
                Draws.of(seed, "told").perMille(500) ? Perturbed.unchanged(problem) : perturbed(problem, seed);
        List<Diary.Batch> batches = new ArrayList<>();
        Schedule.Solver any = part -> {
            MatchingResult result = AnyPairs.result(part, batches.size() + seed);
            batches.add(new Diary.Batch(part, result.pairings()));
            return result;
        };

        Course course = new Rolling().run(question, options, seed, any, () -> false);

        new Diary(question, RollingSettings.of("rolling", problem, options), seed, batches).check(course);
    }

    /** The first problem from a seed on that has pairs and no locks, so that every try lives through something. */
    private static MatchingProblem withOpenPairs(long seed) {
        return Stream.iterate(seed, next -> next + 1)
                .map(SomeProblems::any)
                .filter(problem -> {
                    Population people = Population.of(problem);
                    return people.pairCount() > 3
                            && IntStream.range(0, people.pairCount()).noneMatch(people::isLocked);
                })
                .findFirst()
                .orElseThrow();
    }

    /** Some people have gone in truth, and everybody's scores are others. */
    private static Perturbed perturbed(MatchingProblem problem, long seed) {
        Perturbations all = Perturbations.standard();
        String some = problem instanceof PeerProblem ? "peers" : "mentees";
        MatchingProblem left = all.named("drop-outs")
                .perturb(Instance.of(problem), Options.parse(Map.of(some, "300")), seed)
                .judged();
        MatchingProblem truth = all.named("score-noise")
                .perturb(Instance.of(left), Options.parse(Map.of("amount", "20")), seed)
                .asked();
        return new Perturbed(problem, truth);
    }

    private static Map<String, String> withThreshold(Map<String, String> settings, long seed) {
        Draws draws = Draws.of(seed, "threshold");
        if (draws.perMille(400)) {
            settings.put("threshold", "" + draws.between(-5, 100));
            settings.put("threshold-days", "" + draws.below(7));
        }
        return settings;
    }

    @Example
    void lives_through_batches_that_make_pairs_as_a_rule() {
        long pairs = 0;
        for (long seed = 0; seed < 200; seed++) {
            MatchingProblem problem = withOpenPairs(seed);
            Course course = new Rolling()
                    .run(problem, Options.parse(settings(seed, problem)), seed, part -> AnyPairs.result(part, 1));
            pairs += whole(course, "pairs-ever");
        }
        assertThat(pairs).isGreaterThan(200);
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
