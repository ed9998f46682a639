package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting of the market does, on questions large enough to see it; the bounds are six deviations or wider. */
class TwoSidedMarketTest {

    @Test
    void has_the_people_and_the_lists_that_it_is_told() {
        TwoSidedProblem market = draw("mentees=40 mentors=25 list-least=2 list-most=6");

        assertThat(market.mentees()).hasSize(40);
        assertThat(market.mentors()).hasSize(25);
        assertThat(market.mentees())
                .allSatisfy(mentee -> assertThat(mentee.listed()).isBetween(2, 6));
        assertThat(market.mentees().stream().map(Person::listed).distinct()).hasSize(5);
        assertThat(market.mentors().stream().mapToInt(Person::listed).sum()).isEqualTo(market.pairCount());
        assertThat(market.oneWayPreferences()).isZero();
    }

    @Test
    void lists_everybody_on_request() {
        TwoSidedProblem market = draw("mentees=12 mentors=9 list-most=0");

        assertThat(market.allowsEveryPair()).isTrue();
        assertThat(market.mentees())
                .allSatisfy(mentee -> assertThat(mentee.listed()).isEqualTo(9));
        assertThat(draw("mentees=12 mentors=9 list-least=50 list-most=50").digest())
                .isEqualTo(market.digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentees=0 mentors=0", "mentees=0 mentors=3", "mentees=3 mentors=0", "mentees=1 mentors=1"})
    void draws_the_smallest_markets(String people) {
        assertThat(draw(people).pairCount()).isEqualTo(people.equals("mentees=1 mentors=1") ? 1 : 0);
        assertThat(draw(people + " list-most=0 vetoes=1000 places=500").pairCount())
                .isZero();
    }

    /** The three most popular of 100 weigh 1, 1/2 and 1/3 of 5.19 in all, so that they stand in 35 of 100 lists of one. */
    @Test
    void draws_lists_by_zipfs_law() {
        int[] even = degrees(draw("mentees=20000 mentors=100 list-least=1 list-most=1 stated=0"));
        int[] skewed = degrees(draw("mentees=20000 mentors=100 list-least=1 list-most=1 stated=0 popularity=1000"));

        assertThat(even[0]).isLessThan(300);
        assertThat(skewed[0] / 20_000.0).isCloseTo(1 / 5.187, within(0.017));
        assertThat(skewed[1] / 20_000.0).isCloseTo(1 / 5.187 / 2, within(0.013));
        assertThat((skewed[0] + skewed[1] + skewed[2]) / 20_000.0).isCloseTo(0.3534, within(0.021));
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "500", "1000"})
    void ties_as_many_entries_as_it_is_told(int ties) {
        TwoSidedProblem market = draw("mentees=1000 mentors=500 list-least=20 list-most=20 mentee-ties=" + ties);

        assertThat(tied(market.mentees())).isCloseTo(ties / 1_000.0, within(0.022));
        assertThat(tied(market.mentors())).isZero();
        assertThat(tied(draw("mentees=1000 mentors=500 list-least=20 list-most=20 mentor-ties=" + ties)
                        .mentors()))
                .isCloseTo(ties / 1_000.0, within(0.022));
    }

    @Test
    void removes_the_pairs_that_are_refused() {
        TwoSidedProblem market = draw("mentees=1000 mentors=500 list-least=20 list-most=20 vetoes=300");

        assertThat(market.pairCount() / 20_000.0).isCloseTo(0.7, within(0.02));
        assertThat(market.oneWayPreferences()).isEqualTo(20_000 - market.pairCount());
        assertThat(market.mentees())
                .allSatisfy(mentee -> assertThat(mentee.listed()).isEqualTo(20));
    }

    @Test
    void leaves_out_the_share_of_people_that_it_is_told() {
        TwoSidedProblem market = draw("mentees=50 mentors=40 list-most=0 mentees-out=130 mentors-out=250 stated=0");

        assertThat(IntStream.range(0, 50).filter(e -> market.rowStart(e) == market.rowStart(e + 1)))
                .hasSize(6);
        assertThat(Arrays.stream(degrees(market)).filter(degree -> degree == 0)).hasSize(10);
        assertThat(market.pairCount()).isEqualTo(44 * 30);
    }

    @Test
    void has_as_many_places_as_it_is_told() {
        assertThat(places(draw("mentors=60 capacity-least=3 capacity-most=3"))).isEqualTo(180);
        assertThat(draw("mentors=60 capacity-least=0 capacity-most=4").mentors())
                .extracting(Person::capacity)
                .contains(0, 1, 2, 3, 4)
                .allMatch(places -> places >= 0 && places <= 4);
        assertThat(places(draw("mentees=200 mentors=60 places=750"))).isEqualTo(150);
        assertThat(places(draw("mentees=200 mentors=60 capacity-least=9 capacity-most=9 places=5")))
                .isEqualTo(1);
        assertThat(draw("mentee-capacity=3").mentees()).allMatch(mentee -> mentee.capacity() == 3);
    }

    @Test
    void tells_the_preferences_that_it_is_told_to() {
        assertThat(stating("stated=0")).containsExactly(0, 0);
        assertThat(stating("stated=1")).containsExactly(100, 0);
        assertThat(stating("stated=2")).containsExactly(100, 60);
        assertThat(draw("stated=0").pairCount()).isEqualTo(draw("stated=2").pairCount());
    }

    /** Scores of what mentees think alone: how far two mentees agree is the correlation of their rows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 250, 1000})
    void mentees_agree_as_far_as_they_are_told(int agreement) {
        TwoSidedProblem market =
                draw("mentees=60 mentors=400 list-most=0 stated=0 mentor-say=0 mentee-agreement=" + agreement);
        double sum = 0;
        for (int mentee = 0; mentee < 60; mentee += 2) {
            sum += correlation(row(market, mentee), row(market, mentee + 1));
        }

        assertThat(sum / 30).isCloseTo(agreement / 1_000.0, within(0.09));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 1000})
    void mentors_agree_as_far_as_they_are_told(int agreement) {
        TwoSidedProblem market =
                draw("mentees=400 mentors=60 list-most=0 stated=0 mentor-say=1000 mentor-agreement=" + agreement);
        double sum = 0;
        for (int mentor = 0; mentor < 60; mentor += 2) {
            sum += correlation(column(market, mentor), column(market, mentor + 1));
        }

        assertThat(sum / 30).isCloseTo(agreement / 1_000.0, within(0.09));
    }

    /** The same likings from both sides: with the whole say on either side, the seed draws the same numbers. */
    @ParameterizedTest
    @ValueSource(ints = {-1000, -300, 0, 300, 1000})
    void the_sides_agree_as_far_as_they_are_told(int between) {
        String same = "mentees=100 mentors=100 list-most=0 stated=0 between-sides=" + between;
        TwoSidedProblem ofMentees = draw(same + " mentor-say=0");
        TwoSidedProblem ofMentors = draw(same + " mentor-say=1000");

        assertThat(correlation(all(ofMentees), all(ofMentors))).isCloseTo(between / 1_000.0, within(0.06));
    }

    @Test
    void the_popular_are_those_of_high_quality() {
        TwoSidedProblem market = draw("mentees=2000 mentors=50 list-least=3 list-most=3 stated=0 mentor-say=0"
                + " popularity=1000 mentee-agreement=1000");
        double[] degree =
                Arrays.stream(degreesByMentor(market)).asDoubleStream().toArray();
        double[] score = new double[50];
        for (int pair = 0; pair < market.pairCount(); pair++) {
            score[market.mentorOf(pair)] = market.score(pair);
        }

        assertThat(correlation(degree, score)).isGreaterThan(0.6);
    }

    @Test
    void mentees_rank_by_what_they_think() {
        TwoSidedProblem market = draw("mentees=50 mentors=50 mentor-say=0 stated=1");
        for (Person mentee : market.mentees()) {
            long[] scores = mentee.preferences().orElseThrow().stream()
                    .flatMap(ImmutableList::stream)
                    .mapToLong(mentor -> score(market, mentor, mentee.id()))
                    .toArray();
            long[] descending = Arrays.stream(scores).map(score -> -score).toArray();

            assertThat(descending).isSorted();
        }
    }

    @Test
    void scores_have_the_mean_the_deviation_and_the_levels_that_they_are_told() {
        double[] scores = all(draw("mentees=200 mentors=200 list-most=0 stated=0 score-mean=300000"
                + " score-deviation=50000 mentor-say=250 between-sides=400"));
        double mean = Arrays.stream(scores).average().orElseThrow();
        double square = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(300_000, within(1_600.0));
        assertThat(Math.sqrt(square)).isCloseTo(50_000, within(1_600.0));
        assertThat(Arrays.stream(all(draw("list-most=0 score-levels=5"))).distinct())
                .containsExactlyInAnyOrder(0.0, 250_000.0, 500_000.0, 750_000.0, 1_000_000.0);
        assertThat(Arrays.stream(all(draw("list-most=0 score-levels=1"))).distinct())
                .containsExactly(500_000.0);
        assertThat(Arrays.stream(all(draw("list-most=0 score-deviation=1000000")))
                        .filter(score -> score < 0 || score > 1_000_000))
                .isEmpty();
    }

    /** What mentors think of mentees is in part what these think of them, in which they do not agree. */
    @ParameterizedTest
    @CsvSource({"600, -500, 0.45", "1000, 800, 0.36", "500, 1000, 0"})
    void mentors_agree_the_less_the_more_the_sides_think_alike(int agreement, int between, double expected) {
        TwoSidedProblem market = draw("mentees=400 mentors=60 list-most=0 stated=0 mentor-say=1000 mentor-agreement="
                + agreement + " between-sides=" + between);
        double sum = 0;
        for (int mentor = 0; mentor < 60; mentor += 2) {
            sum += correlation(column(market, mentor), column(market, mentor + 1));
        }
        assertThat(sum / 30).isCloseTo(expected, within(0.09));
    }

    @Test
    void one_setting_moves_nothing_that_it_does_not_speak_of() {
        TwoSidedProblem plain = draw("");
        TwoSidedProblem tied = draw("mentee-ties=1000 capacity-most=5");

        assertThat(all(tied)).containsExactly(all(plain));
        assertThat(tied.mentors())
                .extracting(Person::preferences)
                .isEqualTo(plain.mentors().stream().map(Person::preferences).toList());
    }

    @Test
    void refuses_crossed_bounds() {
        for (String crossed : new String[] {"list-least=6", "capacity-least=2"}) {
            assertThatThrownBy(() -> draw(crossed))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining("BOUNDS_CROSSED")
                    .hasMessageContaining(crossed.substring(0, crossed.indexOf('=')));
        }
    }

    static TwoSidedProblem draw(String settings) {
        return (TwoSidedProblem) new TwoSidedMarket()
                .draw(Options.parse(told(settings)), 20_261_122)
                .problem();
    }

    static Map<String, String> told(String settings) {
        Map<String, String> told = new TreeMap<>();
        for (String setting :
                settings.isBlank() ? new String[0] : settings.trim().split(" ", -1)) {
            int equals = setting.indexOf('=');
            told.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return told;
    }

    private static int[] stating(String settings) {
        TwoSidedProblem market = draw(settings);
        return new int[] {
            (int) market.mentees().stream()
                    .filter(e -> e.preferences().isPresent())
                    .count(),
            (int) market.mentors().stream()
                    .filter(a -> a.preferences().isPresent())
                    .count()
        };
    }

    private static int places(TwoSidedProblem market) {
        return market.mentors().stream().mapToInt(Person::capacity).sum();
    }

    private static int[] degreesByMentor(TwoSidedProblem market) {
        int[] degrees = new int[market.mentors().size()];
        for (int pair = 0; pair < market.pairCount(); pair++) {
            degrees[market.mentorOf(pair)]++;
        }
        return degrees;
    }

    /** Largest first. */
    private static int[] degrees(TwoSidedProblem market) {
        return Arrays.stream(degreesByMentor(market))
                .map(degree -> -degree)
                .sorted()
                .map(degree -> -degree)
                .toArray();
    }

    /** The share of entries, but first ones, that are tied with the one before. */
    private static double tied(ImmutableList<Person> people) {
        int entries = 0;
        int ranks = 0;
        for (Person person : people) {
            if (person.listed() > 0) {
                entries += person.listed() - 1;
                ranks += person.preferences().orElseThrow().size() - 1;
            }
        }
        return (entries - ranks) / (double) entries;
    }

    private static long score(TwoSidedProblem market, String mentor, String mentee) {
        return market.score(market.pairOf(market.indexOfMentor(mentor), market.indexOfMentee(mentee)));
    }

    private static double[] all(TwoSidedProblem market) {
        return IntStream.range(0, market.pairCount()).mapToDouble(market::score).toArray();
    }

    private static double[] row(TwoSidedProblem market, int mentee) {
        return IntStream.range(market.rowStart(mentee), market.rowStart(mentee + 1))
                .mapToDouble(market::score)
                .toArray();
    }

    private static double[] column(TwoSidedProblem market, int mentor) {
        return IntStream.range(0, market.mentees().size())
                .mapToDouble(mentee -> market.score(market.pairOf(mentor, mentee)))
                .toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double meanOfX = Arrays.stream(x).average().orElseThrow();
        double meanOfY = Arrays.stream(y).average().orElseThrow();
        double together = 0;
        double ofX = 0;
        double ofY = 0;
        for (int k = 0; k < x.length; k++) {
            together += (x[k] - meanOfX) * (y[k] - meanOfY);
            ofX += (x[k] - meanOfX) * (x[k] - meanOfX);
            ofY += (y[k] - meanOfY) * (y[k] - meanOfY);
        }
        return together / Math.sqrt(ofX * ofY);
    }
}
