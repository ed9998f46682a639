package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RollingTest {

    private static final Map<String, String> ALL_ON_DAY_0 =
            Map.of("days", "0", "at-start", "1000", "mentors-at-start", "1000");
    private static final Schedule.Solver BEST =
            problem -> PairingStrategies.standard().solve(problem, StrategyUsed.of("max-score"), RunControl.none());

    private final List<MatchingProblem> batches = new ArrayList<>();

    /** Two mentors of one place each, two mentees: everybody is there on day 0. */
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

    @Property(tries = 200)
    void is_one_round_when_everybody_is_there_on_the_only_day(@ForAll long seed) {
        TwoSidedProblem problem = SomeProblems.sides(seed);
        Schedule.Solver any = part -> AnyPairs.result(part, seed);

        Course rolling = Schedules.standard().named("rolling").run(problem, Options.parse(ALL_ON_DAY_0), seed, any);
        Course atOnce = Schedules.standard().named("at-once").run(problem, Options.none(), seed, any);

        assertThat(rolling.pairings()).isEqualTo(atOnce.pairings());
        Population people = Population.of(problem);
        boolean somebodyCanBePaired = IntStream.range(0, people.pairCount())
                .anyMatch(pair -> people.person(people.first(pair)).capacity() > 0
                        && people.person(people.second(pair)).capacity() > 0);
        if (somebodyCanBePaired) {
            assertThat(rolling.status()).isEqualTo(atOnce.status());
        }
    }

    @Test
    void frees_a_mentor_when_the_time_of_a_pair_is_over_and_lets_the_mentee_go() {
        // day 0: 15 points; day 10: both mentors are free again, and dan is paired; day 20: nobody is left
        Course course = run(
                square().addMentee(Person.of("dan")).pair("ada", "dan", 2).build(),
                Map.of("days", "20", "period", "10", "at-start", "1000", "mentors-at-start", "1000", "duration", "10"));

        assertThat(course.pairings()).isEmpty();
        assertThat(batches).hasSize(2);
        assertThat(whole(course, "pairs-ever")).isEqualTo(3);
        assertThat(whole(course, "total-score-ever")).isEqualTo(17);
        assertThat(whole(course, "completed")).isEqualTo(3);
        assertThat(course.measures().get("waiting-days-mean")).isEqualTo(new Measure.Fraction(Ratio.of(10, 3)));
        assertThat(whole(course, "waiting-days-worst")).isEqualTo(10);
        assertThat(whole(course, "mentors-waiting")).isEqualTo(2);
        assertThat(whole(course, "still-waiting")).isZero();
    }

    @Test
    void measures_by_the_truth_what_was_made_of_what_was_told() {
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
                .pair("ada", "ben", 3)
                .pair("ada", "cy", 1)
                .build();
        Map<String, String> settings =
                Map.of("days", "20", "period", "30", "at-start", "1000", "mentors-at-start", "1000", "duration", "10");

        // told: ada and cy with 8 points, eve and ben with 7, who do not go together in truth, gil and dan, who is not
        // there
        Course course = judged(told, truth, settings);

        assertThat(whole(course, "pairs-ever")).isEqualTo(1);
        assertThat(whole(course, "lost-pairs-ever")).isEqualTo(2);
        assertThat(whole(course, "total-score-ever")).isEqualTo(1);
        assertThat(whole(course, "completed")).isEqualTo(1);
        assertThat(whole(course, "left-unmatched")).isEqualTo(1);
        assertThat(whole(course, "still-waiting")).isZero();
        assertThat(course.measures().get("waiting-days-mean")).isEqualTo(new Measure.Fraction(Ratio.of(0, 1)));
        assertThat(whole(course, "mentors-waiting")).isEqualTo(3);
        assertThat(course.pairings()).isEmpty();

        Course standing = judged(told, truth, Map.of("days", "0", "at-start", "1000", "mentors-at-start", "1000"));

        assertThat(standing.pairings()).hasSize(3);
        assertThat(whole(standing, "still-waiting")).isEqualTo(1);
        assertThat(whole(standing, "mentors-waiting")).isEqualTo(2);
    }

    private static Course judged(TwoSidedProblem told, TwoSidedProblem truth, Map<String, String> settings) {
        return new Rolling()
                .run(
                        new Perturbed(told, truth),
                        Options.parse(settings),
                        0,
                        part -> PairingStrategies.standard()
                                .solve(part, StrategyUsed.of("max-score"), RunControl.none()),
                        () -> false);
    }

    @Test
    void makes_no_broken_pair_again() {
        Course course = run(
                square().build(),
                Map.of(
                        "days",
                        "3",
                        "period",
                        "1",
                        "at-start",
                        "1000",
                        "mentors-at-start",
                        "1000",
                        "break",
                        "1000",
                        "break-days",
                        "1"));

        // day 0: 15 points, day 1: the other two pairs, 11 points, day 2: nothing is left
        assertThat(batches).hasSize(2);
        assertThat(whole(course, "pairs-ever")).isEqualTo(4);
        assertThat(whole(course, "broken-pairs")).isEqualTo(4);
        assertThat(whole(course, "rematched")).isEqualTo(2);
        assertThat(whole(course, "still-waiting")).isEqualTo(2);
        assertThat(whole(course, "total-score-ever")).isEqualTo(26);
        assertThat(course.pairings()).isEmpty();
    }

    @Test
    void lets_a_pair_of_a_low_score_wait() {
        Map<String, String> settings = Map.of(
                "days",
                "9",
                "period",
                "3",
                "at-start",
                "1000",
                "mentors-at-start",
                "1000",
                "threshold",
                "8",
                "threshold-days",
                "5");

        // day 0: ada and ben; day 3: one point is too few; day 6: cy has waited for more than five days
        Course course = run(square().build(), settings);

        assertThat(whole(course, "batches")).isEqualTo(2);
        assertThat(whole(course, "waiting-days-worst")).isEqualTo(6);
        assertThat(course.pairings()).hasSize(2);
        assertThat(course.pairings().get(0)).isEqualTo(new Pairing("ada", "ben", 10, false));
    }

    @Test
    void keeps_the_places_of_a_lock_until_both_are_there() {
        TwoSidedProblem problem = square().lock("eve", "cy").build();
        long seed = 0;
        while (arrival(problem, seed, 3) == 0 || arrival(problem, seed, 2) > 0) {
            seed++;
        }

        Course course = run(problem, Map.of("days", "30", "period", "1", "mentors-at-start", "1000"), seed);

        assertThat(course.pairings())
                .containsExactly(new Pairing("ada", "ben", 10, false), new Pairing("eve", "cy", 1, true));
        assertThat(((TwoSidedProblem) batches.get(0)).mentors())
                .extracting(Person::id)
                .containsExactly("ada");
    }

    private static int arrival(TwoSidedProblem problem, long seed, int person) {
        RollingSettings how = RollingSettings.of(
                "rolling", problem, Options.parse(Map.of("days", "30", "period", "1", "mentors-at-start", "1000")));
        return new RollingDraws(Population.of(problem), how, seed).arrival(person);
    }

    @Test
    void pairs_only_on_day_0_when_the_period_is_longer_than_the_days() {
        Course course = run(square().build(), Map.of("days", "30", "period", "31", "mentors-at-start", "1000"));

        assertThat(whole(course, "batches")).isLessThanOrEqualTo(1);
        assertThat(whole(course, "pairs-ever") + whole(course, "still-waiting")).isEqualTo(2);
    }

    @Test
    void has_nothing_to_do_where_nobody_has_a_place() {
        TwoSidedProblem none = TwoSidedProblem.builder("none")
                .addMentor(Person.of("ada", 0))
                .addMentee(Person.of("ben", 0))
                .addMentee(Person.of("cy"))
                .build();

        Course course = run(none, Map.of("patience", "1"));
        Course empty = run(PeerProblem.builder("nobody").build(), Map.of());

        assertThat(course.status()).isEqualTo(Status.SOLVED);
        assertThat(batches).isEmpty();
        assertThat(whole(course, "left-unmatched")).isEqualTo(1);
        assertThat(whole(course, "mentors-waiting")).isZero();
        assertThat(course.measures()).doesNotContainKeys("waiting-days-mean", "waiting-days-worst");
        assertThat(empty.measures())
                .containsOnlyKeys(
                        "batches",
                        "broken-pairs",
                        "left-unmatched",
                        "lost-pairs-ever",
                        "pairs-ever",
                        "rematched",
                        "still-waiting",
                        "total-score-ever");
    }

    @Test
    void asks_nothing_where_nobody_who_may_be_paired_has_a_place() {
        TwoSidedProblem full = square().addMentor(Person.of("gil", 0))
                .addMentee(Person.of("dan"))
                .pair("gil", "dan", 4)
                .build();

        // day 0: 15 points; then gil and dan are left, and gil has no place
        Course course = run(full, Map.of("days", "30", "period", "1", "at-start", "1000", "mentors-at-start", "1000"));

        assertThat(batches).hasSize(1);
        assertThat(whole(course, "batches")).isEqualTo(1);
        assertThat(whole(course, "pairs-ever")).isEqualTo(2);
    }

    @Test
    void asks_a_question_that_made_no_pair_again_only_when_something_has_changed() {
        Map<String, String> settings = Map.of(
                "days",
                "9",
                "period",
                "1",
                "at-start",
                "1000",
                "mentors-at-start",
                "1000",
                "threshold",
                "9",
                "threshold-days",
                "5");
        List<Integer> pairs = new ArrayList<>();

        // ada and ben alone until day 4, all four pairs from day 5 on
        Course course = new Rolling().run(square().build(), options(settings), 0, problem -> {
            pairs.add(Population.of(problem).pairCount());
            return answer(problem, Status.BOUNDED);
        });

        assertThat(pairs).containsExactly(1, 4);
        assertThat(course.status()).isEqualTo(Status.BOUNDED);
        assertThat(whole(course, "batches")).isEqualTo(10);
    }

    @Test
    void ends_at_once_when_a_run_is_cancelled() {
        Course course = new Rolling()
                .run(square().build(), options(ALL_ON_DAY_0), 0, problem -> answer(problem, Status.CANCELLED));

        assertThat(course).isEqualTo(Cancelled.COURSE);
    }

    @Test
    void tells_the_worst_of_all_statuses() {
        Map<String, String> twice = Map.of(
                "days",
                "1",
                "period",
                "1",
                "at-start",
                "1000",
                "mentors-at-start",
                "1000",
                "threshold",
                "9",
                "threshold-days",
                "1");
        List<Status> answers = new ArrayList<>(List.of(Status.INFEASIBLE, Status.BOUNDED));

        Course course =
                new Rolling().run(square().build(), options(twice), 0, problem -> answer(problem, answers.remove(0)));

        assertThat(answers).isEmpty();
        assertThat(course.status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void refuses_an_answer_that_is_no_pair_of_the_problem() {
        Pairing wrong = new Pairing("ada", "nobody", 1, false);
        MatchingResult result = MatchingResult.answering(square().build(), StrategyUsed.of("wrong"))
                .pairings(ImmutableList.of(wrong))
                .build(Status.BOUNDED);

        assertThatThrownBy(() -> new Rolling().run(square().build(), options(ALL_ON_DAY_0), 0, problem -> result))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("STRATEGY_RESULT");
    }

    @Test
    void refuses_minimums_and_settings_that_it_does_not_take() {
        TwoSidedProblem minimums = square().addMentor(new Person("gil", 2, 1, Optional.empty()))
                .group(GroupBound.ofMentees("region", ImmutableList.of("ben"), 1, 1))
                .build();

        assertThatThrownBy(() -> run(minimums, Map.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("STRATEGY_UNSUITED")
                .hasMessageContaining("gil")
                .hasMessageContaining("region");
        for (String wrong : List.of("period", "days", "patience", "arrivals", "speed", "break")) {
            assertThatThrownBy(() -> run(square().build(), Map.of(wrong, wrong.equals("period") ? "0" : "-1")))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining("UNKNOWN_SETTING");
        }
        assertThatThrownBy(() -> run(PeerProblem.builder("p").build(), Map.of("mentor-patience", "1")))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void comes_in_bursts_at_even_intervals() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("bursts");
        for (int k = 0; k < 400; k++) {
            builder.addMentee(Person.of("e" + k));
        }
        TwoSidedProblem problem = builder.build();
        RollingSettings how = RollingSettings.of(
                "rolling", problem, options(Map.of("days", "100", "arrivals", "bursts", "bursts", "3")));
        RollingDraws draws = new RollingDraws(Population.of(problem), how, 1);
        TreeMap<Integer, Integer> perDay = new TreeMap<>();
        for (int k = 0; k < 400; k++) {
            perDay.merge(draws.arrival(k), 1, Integer::sum);
        }

        assertThat(perDay).containsOnlyKeys(0, 33, 66);
        assertThat(perDay.values()).allMatch(count -> count > 100);
    }

    private static MatchingResult answer(MatchingProblem problem, Status status) {
        return MatchingResult.answering(problem, StrategyUsed.of("any")).build(status);
    }

    private Course run(MatchingProblem problem, Map<String, String> settings) {
        return run(problem, settings, 0);
    }

    private Course run(MatchingProblem problem, Map<String, String> settings, long seed) {
        return new Rolling().run(problem, options(settings), seed, part -> {
            batches.add(part);
            return BEST.solve(part);
        });
    }

    private static Options options(Map<String, String> settings) {
        return Options.parse(settings);
    }

    private static long whole(Course course, String measure) {
        return ((Measure.Whole) Objects.requireNonNull(course.measures().get(measure))).number();
    }
}
