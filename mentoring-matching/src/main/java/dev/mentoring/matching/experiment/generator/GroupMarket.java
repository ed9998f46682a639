package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Mentors and mentees of several groups, who are paired within their group or across.
 *
 * <p>People choose their group by Zipf's law, the first being the largest. Pairs are allowed with one chance within a group and with
 * another one across groups. Scores are evenly spread over 0 to 1,000,000; across groups only a part of it counts. On request each
 * group of mentees has bounds on its pairings, in parts of its fair share: the pairings that there can be at most, shared among the
 * groups in proportion to their mentees. There need not be a pairing that meets them.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code mentees}, {@code mentors}</td><td>0 to 100,000; 100, 60: people</td></tr>
 * <tr><td>{@code capacity-least}, {@code capacity-most}</td><td>0 to 1,000; 1, 1: places of a mentor, equally likely</td></tr>
 * <tr><td>{@code places}</td><td>0 to 10,000; 0: all places per thousand mentees, 0 for as drawn</td></tr>
 * <tr><td>{@code groups}</td><td>1 to 1,000; 4: groups</td></tr>
 * <tr><td>{@code group-skew}</td><td>0 to 5,000; 1,000: exponent of Zipf's law</td></tr>
 * <tr><td>{@code within}, {@code between}</td><td>0 to 1,000; 1,000, 1,000: chance that a pair of one, or of two groups is allowed</td></tr>
 * <tr><td>{@code between-worth}</td><td>0 to 1,000; 500: what a score counts across groups</td></tr>
 * <tr><td>{@code quota-least}</td><td>0 to 1,000; 0: fewest pairings of a group's mentees, in thousandths of their fair share, rounded
 * down</td></tr>
 * <tr><td>{@code quota-most}</td><td>0 to 10,000; 0: most pairings likewise, rounded up; 0 for no bound</td></tr>
 * <tr><td>{@code score-levels}</td><td>0 to 1,000,000; 0: different scores, 0 for all points</td></tr>
 * </table>
 */
final class GroupMarket implements ProblemGenerator {

    private static final double WHOLE = 1_000;

    private static final Setting.Whole GROUPS = new Setting.Whole("groups", 4, 1, 1_000, "How many groups there are.");
    private static final Setting.Whole GROUP_SKEW = Setting.skew(
            "group-skew", 1_000, "How much larger some groups are: the exponent of Zipf's law in thousandths.");
    private static final Setting.Whole WITHIN =
            Setting.share("within", 1_000, "The chance that two people of one group may be paired, in thousandths.");
    private static final Setting.Whole BETWEEN =
            Setting.share("between", 1_000, "The chance that two people of two groups may be paired, in thousandths.");
    private static final Setting.Whole BETWEEN_WORTH =
            Setting.share("between-worth", 500, "What remains of the score of a pair of two groups, in thousandths.");
    private static final Setting.Whole QUOTA_LEAST = Setting.share(
            "quota-least",
            0,
            "How many pairings the mentees of each group have at least, in thousandths of their fair share.");
    private static final Setting.Whole QUOTA_MOST = new Setting.Whole(
            "quota-most",
            0,
            0,
            10_000,
            "How many pairings the mentees of each group have at most, in thousandths of their fair share; 0 for no bound.");

    private static final ImmutableList<Setting> SETTINGS = TwoSides.and(
            GROUPS, GROUP_SKEW, WITHIN, BETWEEN, BETWEEN_WORTH, QUOTA_LEAST, QUOTA_MOST, ScoreScale.LEVELS);

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public String description() {
        return "Mentors and mentees of groups of uneven size, who are paired within their group or, less readily, across.";
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
        int[] places = Capacities.draw(settings, sides.mentors(), sides.mentees(), Draws.of(seed, "capacities"), work);
        TwoSidedProblem.Builder problem = sides.builder(name() + "-" + seed, places, stop);
        int[][] mentees = members(sides.mentees(), settings, Draws.of(seed, "mentee-groups"));
        int[][] mentors = members(sides.mentors(), settings, Draws.of(seed, "mentor-groups"));
        tellPairs(problem, mentees, mentors, settings, seed);
        tellQuotas(problem, mentees, Arrays.stream(places).asLongStream().sum(), settings);
        return Instance.of(problem.build());
    }

    private static void tellPairs(
            TwoSidedProblem.Builder problem, int[][] mentees, int[][] mentors, Options settings, long seed) {
        ScoreScale scale = ScoreScale.ofShares(settings);
        Draws pairs = Draws.of(seed, "pairs");
        Draws scores = Draws.of(seed, "scores");
        for (int of = 0; of < mentees.length; of++) {
            int[] ofMentees = mentees[of];
            for (int group = 0; group < mentors.length; group++) {
                int[] ofMentors = mentors[group];
                boolean same = of == group;
                double worth = same ? 1 : BETWEEN_WORTH.in(settings) / WHOLE;
                pairs.some(
                        (long) ofMentees.length * ofMentors.length,
                        (same ? WITHIN : BETWEEN).in(settings) / WHOLE,
                        number -> problem.pair(
                                ofMentors[(int) (number % ofMentors.length)],
                                ofMentees[(int) (number / ofMentors.length)],
                                scale.ofShare(scores.unit() * worth)));
            }
        }
    }

    private static void tellQuotas(TwoSidedProblem.Builder problem, int[][] mentees, long places, Options settings) {
        int least = QUOTA_LEAST.intIn(settings);
        int most = QUOTA_MOST.intIn(settings);
        if (most > 0) {
            Sizes.requireInOrder(QUOTA_LEAST, least, QUOTA_MOST, most);
        }
        long all = Arrays.stream(mentees).mapToInt(group -> group.length).sum();
        String[] ids = PlainIds.ofMentees((int) all);
        for (int group = 0; group < mentees.length; group++) {
            int size = mentees[group].length;
            if (size > 0 && (least > 0 || most > 0)) {
                long share = size * Math.min(all, places);
                int minimum = (int) (share * least / (all * 1_000));
                int maximum = most == 0 ? size : (int) ((share * most + all * 1_000 - 1) / (all * 1_000));
                problem.group(GroupBound.ofMentees(
                        "group-" + (group + 1),
                        Arrays.stream(mentees[group])
                                .mapToObj(mentee -> ids[mentee])
                                .collect(ImmutableList.toImmutableList()),
                        minimum,
                        maximum));
            }
        }
    }

    /** The people of each group. */
    private static int[][] members(int people, Options settings, Draws draws) {
        int[] byNumber = new int[GROUPS.intIn(settings)];
        for (int group = 0; group < byNumber.length; group++) {
            byNumber[group] = group;
        }
        Lottery lottery = Lottery.zipf(byNumber, GROUP_SKEW.intIn(settings));
        int[] groupOf = new int[people];
        int[] size = new int[byNumber.length];
        for (int person = 0; person < people; person++) {
            groupOf[person] = lottery.look(draws);
            size[groupOf[person]]++;
        }
        int[][] members = new int[byNumber.length][];
        for (int group = 0; group < members.length; group++) {
            members[group] = new int[size[group]];
            size[group] = 0;
        }
        for (int person = 0; person < people; person++) {
            members[groupOf[person]][size[groupOf[person]]++] = person;
        }
        return members;
    }
}
