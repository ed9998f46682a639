package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/**
 * Mentees who need topics and mentors who offer some.
 *
 * <p>Everybody names different topics, drawn one after the other by Zipf's law; the most wanted topics are the most offered ones too, or
 * the two orders have nothing to do with each other. Two people may be paired when the mentor offers something that the mentee needs. The
 * score is the share of the mentee's topics that are covered, in points of 1,000,000; of a pair from two regions only a part of it counts.
 * People choose their region by Zipf's law, mentors and mentees alike.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code mentees}, {@code mentors}</td><td>0 to 100,000; 100, 60: people</td></tr>
 * <tr><td>{@code capacity-least}, {@code capacity-most}</td><td>0 to 1,000; 1, 1: places of a mentor, equally likely</td></tr>
 * <tr><td>{@code places}</td><td>0 to 10,000; 0: all places per thousand mentees, 0 for as drawn</td></tr>
 * <tr><td>{@code topics}</td><td>1 to 1,000; 34: topics</td></tr>
 * <tr><td>{@code needs-least}, {@code needs-most}</td><td>0 to 100; 2, 5: topics of a mentee, equally likely</td></tr>
 * <tr><td>{@code offers-least}, {@code offers-most}</td><td>0 to 100; 3, 8: topics of a mentor, equally likely</td></tr>
 * <tr><td>{@code need-skew}, {@code offer-skew}</td><td>0 to 5,000; 1,000, 1,000: exponents of Zipf's law</td></tr>
 * <tr><td>{@code same-topics}</td><td>0 to 1; 1: whether the most wanted topics are the most offered ones</td></tr>
 * <tr><td>{@code regions}</td><td>1 to 1,000; 1: regions</td></tr>
 * <tr><td>{@code region-skew}</td><td>0 to 5,000; 0: exponent of Zipf's law</td></tr>
 * <tr><td>{@code elsewhere}</td><td>0 to 1,000; 1,000: what a score counts across regions; such pairs are not allowed at 0</td></tr>
 * <tr><td>{@code score-levels}</td><td>0 to 1,000,000; 0: different scores, 0 for all points</td></tr>
 * </table>
 */
final class TopicMarket implements ProblemGenerator {

    static final Setting.Whole TOPICS = new Setting.Whole("topics", 34, 1, 1_000, "How many topics there are.");
    static final Setting.Whole NEEDS_LEAST =
            new Setting.Whole("needs-least", 2, 0, 100, "The fewest topics that a mentee needs.");
    static final Setting.Whole NEEDS_MOST =
            new Setting.Whole("needs-most", 5, 0, 100, "The most topics that a mentee needs.");
    static final Setting.Whole OFFERS_LEAST =
            new Setting.Whole("offers-least", 3, 0, 100, "The fewest topics that a mentor offers.");
    static final Setting.Whole OFFERS_MOST =
            new Setting.Whole("offers-most", 8, 0, 100, "The most topics that a mentor offers.");
    static final Setting.Whole NEED_SKEW = Setting.skew(
            "need-skew",
            1_000,
            "How much more often some topics are needed: the exponent of Zipf's law in thousandths.");
    static final Setting.Whole OFFER_SKEW = Setting.skew(
            "offer-skew",
            1_000,
            "How much more often some topics are offered: the exponent of Zipf's law in thousandths.");
    static final Setting.Whole SAME_TOPICS = new Setting.Whole(
            "same-topics", 1, 0, 1, "Whether the topics needed most are those offered most: 0 for no, 1 for yes.");
    static final Setting.Whole REGIONS = new Setting.Whole("regions", 1, 1, 1_000, "How many regions there are.");
    static final Setting.Whole REGION_SKEW = Setting.skew(
            "region-skew", 0, "How much larger some regions are: the exponent of Zipf's law in thousandths.");
    static final Setting.Whole ELSEWHERE = Setting.share(
            "elsewhere",
            1_000,
            "What remains of the score of a pair from two regions, in thousandths; with 0 it is not allowed.");

    private static final ImmutableList<Setting> SETTINGS = TwoSides.and(
            TOPICS,
            NEEDS_LEAST,
            NEEDS_MOST,
            OFFERS_LEAST,
            OFFERS_MOST,
            NEED_SKEW,
            OFFER_SKEW,
            SAME_TOPICS,
            REGIONS,
            REGION_SKEW,
            ELSEWHERE,
            ScoreScale.LEVELS);

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String description() {
        return "Mentees who need topics and mentors who offer some, with demand and supply that are uneven.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name(), SETTINGS, settings);
        TwoSides sides = TwoSides.of(settings);
        StoppableWork work = Sizes.drawing(stop);
        TwoSidedProblem.Builder problem = sides.builder(
                name() + "-" + seed,
                Capacities.draw(settings, sides.mentors(), sides.mentees(), Draws.of(seed, "capacities"), work),
                stop);
        new TopicPairs(settings, seed, sides, work).tell(problem);
        return Instance.of(problem.build());
    }
}
