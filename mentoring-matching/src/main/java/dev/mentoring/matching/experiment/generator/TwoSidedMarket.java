package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/**
 * Mentors and mentees who like each other more or less.
 *
 * <p>Everybody likes everybody of the other side to a degree that is normal with mean 0 and deviation 1. That of a mentee for a
 * mentor is {@code sqrt(c) q + sqrt(1 - c) t}: q is the mentor's quality, the same for all, t the taste of the pair, and c the setting
 * {@code mentee-agreement}, which therefore is the correlation between what two mentees think of mentors. That of a mentor for a mentee
 * is {@code m u + sqrt(1 - m m) w}: u is what the mentee thinks of the mentor, w is made like it from {@code mentor-agreement}, and m
 * is {@code between-sides}, the correlation of the two likings of a pair. What two mentors think of mentees therefore correlates by {@code
 * a (1 - m m)}, where a is {@code mentor-agreement}: by a itself where the sides have nothing to do with each other.
 *
 * <p>Each mentee looks at some mentors. They are drawn one after the other without repetition, the mentor of rank k with a weight of k to
 * the power of minus {@code popularity}, which is how lists are drawn by Immorlica and Mahdian (2005, Marriage, honesty, and
 * stability); the more popular of two mentors is also the one of higher quality. Mentees list them by liking; mentors list those who
 * list them and are not refused. Entries are tied as in the experiments of Gent and Prosser (2002).
 *
 * <p>The score of a pair follows from the two likings, weighed by {@code mentor-say}: they make a normal number, and its points have the
 * mean and the deviation that are set, and are cut off at 0 and 1,000,000. Some people may be out: nobody may be paired with them.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code mentees}, {@code mentors}</td><td>0 to 100,000; 100, 60: people</td></tr>
 * <tr><td>{@code capacity-least}, {@code capacity-most}</td><td>0 to 1,000; 1, 1: places of a mentor, equally likely</td></tr>
 * <tr><td>{@code places}</td><td>0 to 10,000; 0: all places per thousand mentees, 0 for as drawn</td></tr>
 * <tr><td>{@code mentee-capacity}</td><td>0 to 1,000; 1: mentors that a mentee takes</td></tr>
 * <tr><td>{@code mentees-out}, {@code mentors-out}</td><td>0 to 1,000; 0, 0: share of people who are out, rounded down</td></tr>
 * <tr><td>{@code list-least}, {@code list-most}</td><td>0 to 100,000; 5, 5: mentors that a mentee looks at, equally likely; a
 * most of 0 is everybody</td></tr>
 * <tr><td>{@code popularity}</td><td>0 to 5,000; 0: exponent of Zipf's law</td></tr>
 * <tr><td>{@code mentee-agreement}, {@code mentor-agreement}</td><td>0 to 1,000; 0, 0: correlation within a side</td></tr>
 * <tr><td>{@code between-sides}</td><td>-1,000 to 1,000; 0: correlation between the sides</td></tr>
 * <tr><td>{@code mentee-ties}, {@code mentor-ties}</td><td>0 to 1,000; 0, 0: chance that an entry ties with the one before</td></tr>
 * <tr><td>{@code vetoes}</td><td>0 to 1,000; 0: chance that a mentor refuses a mentee who looks at them</td></tr>
 * <tr><td>{@code stated}</td><td>0 to 2; 2: who states preferences; nobody, mentees, both</td></tr>
 * <tr><td>{@code mentor-say}</td><td>0 to 1,000; 500: weight of the mentor's liking in the score</td></tr>
 * <tr><td>{@code score-mean}, {@code score-deviation}</td><td>0 to 1,000,000; 500,000, 150,000: points</td></tr>
 * <tr><td>{@code score-levels}</td><td>0 to 1,000,000; 0: different scores, 0 for all points</td></tr>
 * </table>
 */
final class TwoSidedMarket implements ProblemGenerator {

    static final Setting.Whole MENTEES = Sizes.people("mentees", 100, "How many mentees there are.");
    static final Setting.Whole MENTORS = Sizes.people("mentors", 60, "How many mentors there are.");
    static final Setting.Whole LIST_LEAST = Sizes.people("list-least", 5, "The fewest mentors that a mentee looks at.");
    static final Setting.Whole LIST_MOST =
            Sizes.people("list-most", 5, "The most mentors that a mentee looks at; 0 for everybody.");
    static final Setting.Whole POPULARITY = Setting.skew(
            "popularity",
            0,
            "How much more often popular mentors are looked at: the exponent of Zipf's law in thousandths.");
    static final Setting.Whole MENTEE_AGREEMENT = Setting.share(
            "mentee-agreement", 0, "The correlation between what two mentees think of mentors, in thousandths.");
    static final Setting.Whole MENTOR_AGREEMENT = Setting.share(
            "mentor-agreement",
            0,
            "The correlation between what two mentors think of mentees apart from what these think of them, in thousandths.");
    static final Setting.Whole BETWEEN_SIDES = new Setting.Whole(
            "between-sides",
            0,
            -1_000,
            1_000,
            "The correlation between what the two people of a pair think of each other, in thousandths.");
    static final Setting.Whole MENTEE_TIES = Setting.share(
            "mentee-ties", 0, "The chance that an entry of a mentee ties with the one before, in thousandths.");
    static final Setting.Whole MENTOR_TIES = Setting.share(
            "mentor-ties", 0, "The chance that an entry of a mentor ties with the one before, in thousandths.");
    static final Setting.Whole VETOES =
            Setting.share("vetoes", 0, "The chance that a mentor refuses a mentee who looks at them, in thousandths.");
    static final Setting.Whole STATED = new Setting.Whole(
            "stated", 2, 0, 2, "Who states preferences: 0 for nobody, 1 for mentees, 2 for both sides.");
    static final Setting.Whole MENTOR_SAY =
            Setting.share("mentor-say", 500, "The weight of what the mentor thinks in the score, in thousandths.");

    static final Setting.Whole MENTEE_CAPACITY =
            new Setting.Whole("mentee-capacity", 1, 0, 1_000, "How many mentors a mentee takes.");
    static final Setting.Whole MENTEES_OUT = Setting.share(
            "mentees-out", 0, "How many mentees may be paired with nobody, in thousandths, rounded down.");
    static final Setting.Whole MENTORS_OUT = Setting.share(
            "mentors-out", 0, "How many mentors may be paired with nobody, in thousandths, rounded down.");

    private static final ImmutableList<Setting> SETTINGS = Setting.sorted(
            MENTEES,
            MENTORS,
            Capacities.LEAST,
            Capacities.MOST,
            Capacities.PLACES,
            LIST_LEAST,
            LIST_MOST,
            POPULARITY,
            MENTEE_AGREEMENT,
            MENTOR_AGREEMENT,
            BETWEEN_SIDES,
            MENTEE_TIES,
            MENTOR_TIES,
            VETOES,
            STATED,
            MENTOR_SAY,
            MENTEE_CAPACITY,
            MENTEES_OUT,
            MENTORS_OUT,
            ScoreScale.MEAN,
            ScoreScale.DEVIATION,
            ScoreScale.LEVELS);

    @Override
    public String name() {
        return "two-sided-market";
    }

    @Override
    public String description() {
        return "Mentors and mentees who look at some of the other side and like each other more or less.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), SETTINGS, settings);
        StoppableWork work = Sizes.drawing(stop);
        MarketLists lists = MarketLists.draw(settings, seed, work);
        MarketLikings likings = MarketLikings.draw(settings, seed, lists, work);
        TwoSidedProblem.Builder problem =
                TwoSidedProblem.builder(name() + "-" + seed).stoppedBy(stop);
        return Instance.of(new MarketTelling(settings, seed, lists, likings, work).told(problem));
    }
}
