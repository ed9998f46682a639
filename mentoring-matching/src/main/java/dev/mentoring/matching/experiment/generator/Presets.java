package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/**
 * Markets of which more is known than that there are people.
 *
 * <p>{@code mentoring-2018} has the shape of the question of Haas, Hall and Vlasnik (2018, Finding optimal mentor-mentee matches: A case
 * study in applied two-sided matching, Heliyon 4(6), e00634): mentors and mentees at a university, where both sides say whom
 * they would like and whom they want to avoid, and the general question is hard. That much their summary says; lists that leave
 * people out and ties are what makes such questions hard in theory. Every number is our assumption: how many people, how long the
 * lists, how many ties and vetoes.
 *
 * <p>The presets {@code like-...} have the shape of the compiled problems of the library's example programmes, whose people are invented
 * too. What was measured, example by example: mentees and mentors (those with no allowed pair), places, allowed pairs, mean and
 * deviation of scores in points, and how many of a mentee's scores equal another one of theirs, in thousandths.
 *
 * <table>
 * <caption>The compiled examples</caption>
 * <tr><th>example</th><th>mentees</th><th>mentors</th><th>places</th><th>pairs</th><th>mean</th><th>deviation</th><th>ties</th></tr>
 * <tr><td>{@code council-pilot}</td><td>10 (2)</td><td>10 (4)</td><td>11</td><td>39</td><td>395,971</td><td>221,297</td><td>161</td></tr>
 * <tr><td>{@code nlls}</td><td>46 (4)</td><td>28 (1)</td><td>33</td><td>698</td><td>295,253</td><td>147,439</td><td>74</td></tr>
 * <tr><td>{@code own-choice}</td><td>8 (2)</td><td>8 (2)</td><td>11</td><td>11</td><td>665,116</td><td>238,250</td><td>0</td></tr>
 * <tr><td>{@code peer-scheme}</td><td>18 (7)</td><td>12 (1)</td><td>12</td><td>117</td><td>367,611</td><td>177,435</td><td>9</td></tr>
 * <tr><td>{@code sponsorship}</td><td>8 (2)</td><td>6 (1)</td><td>7</td><td>28</td><td>489,473</td><td>160,337</td><td>0</td></tr>
 * </table>
 */
final class Presets {

    private static final ProblemGenerator MARKET = new TwoSidedMarket();

    private Presets() {}

    static ImmutableList<ProblemGenerator> all() {
        return ImmutableList.of(mentoring2018(), council(), nlls(), ownChoice(), peers(), sponsorship());
    }

    private static ProblemGenerator mentoring2018() {
        return new Preset(
                "mentoring-2018",
                "A market with short lists, ties and vetoes, in the shape of the question of Haas, Hall and Vlasnik 2018.",
                MARKET,
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 60L)
                        .put("mentors", 60L)
                        .put("list-least", 3L)
                        .put("list-most", 8L)
                        .put("popularity", 500L)
                        .put("mentee-agreement", 200L)
                        .put("mentor-agreement", 200L)
                        .put("between-sides", 200L)
                        .put("mentee-ties", 250L)
                        .put("mentor-ties", 250L)
                        .put("vetoes", 50L)
                        .buildOrThrow());
    }

    private static ProblemGenerator council() {
        return like(
                "council-pilot",
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 10L)
                        .put("mentors", 10L)
                        .put("mentees-out", 200L)
                        .put("mentors-out", 400L)
                        .put("places", 1_100L)
                        .put("list-least", 4L)
                        .put("list-most", 6L)
                        .put("stated", 0L)
                        .put("score-mean", 396_000L)
                        .put("score-deviation", 225_000L)
                        .put("score-levels", 20L)
                        .buildOrThrow());
    }

    private static ProblemGenerator nlls() {
        return like(
                "nlls",
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 46L)
                        .put("mentors", 28L)
                        .put("mentees-out", 87L)
                        .put("mentors-out", 36L)
                        .put("places", 718L)
                        .put("list-least", 8L)
                        .put("list-most", 25L)
                        .put("stated", 0L)
                        .put("score-mean", 294_000L)
                        .put("score-deviation", 150_000L)
                        .put("score-levels", 230L)
                        .buildOrThrow());
    }

    private static ProblemGenerator ownChoice() {
        return like(
                "own-choice",
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 8L)
                        .put("mentors", 8L)
                        .put("mentee-capacity", 2L)
                        .put("places", 1_375L)
                        .put("list-least", 1L)
                        .put("list-most", 3L)
                        .put("vetoes", 310L)
                        .put("mentee-ties", 100L)
                        .put("mentor-ties", 200L)
                        .put("score-mean", 665_000L)
                        .put("score-deviation", 275_000L)
                        .buildOrThrow());
    }

    private static ProblemGenerator peers() {
        return like(
                "peer-scheme",
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 18L)
                        .put("mentors", 12L)
                        .put("mentees-out", 389L)
                        .put("mentors-out", 84L)
                        .put("list-least", 10L)
                        .put("list-most", 11L)
                        .put("stated", 0L)
                        .put("score-mean", 367_000L)
                        .put("score-deviation", 178_000L)
                        .put("score-levels", 1_000L)
                        .buildOrThrow());
    }

    private static ProblemGenerator sponsorship() {
        return like(
                "sponsorship",
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .put("mentees", 8L)
                        .put("mentors", 6L)
                        .put("mentees-out", 250L)
                        .put("mentors-out", 167L)
                        .put("places", 875L)
                        .put("list-least", 4L)
                        .put("list-most", 5L)
                        .put("stated", 0L)
                        .put("score-mean", 489_000L)
                        .put("score-deviation", 160_000L)
                        .buildOrThrow());
    }

    private static ProblemGenerator like(String example, ImmutableSortedMap<String, Long> settings) {
        return new Preset(
                "like-" + example,
                "A market in the shape of the compiled problem of the example programme \"" + example + "\".",
                MARKET,
                settings);
    }
}
