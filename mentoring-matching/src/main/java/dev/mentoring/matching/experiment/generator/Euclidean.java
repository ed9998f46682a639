package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/**
 * Mentors and mentees as points of a square: the nearer, the better.
 *
 * <p>Points lie anywhere in the square, or around centres that do: at a normal distance in either direction, drawn again when it leads
 * out of the square. A pair whose points coincide scores 1,000,000, one at opposite corners 0, and distance counts in proportion. Points in
 * the plane are a standard test of assignment codes (the geometric instances of the first DIMACS challenge; Goldberg, Kennedy 1995, An efficient
 * cost scaling algorithm for the assignment problem).
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code mentees}, {@code mentors}</td><td>0 to 100,000; 100, 60: people</td></tr>
 * <tr><td>{@code capacity-least}, {@code capacity-most}</td><td>0 to 1,000; 1, 1: places of a mentor, equally likely</td></tr>
 * <tr><td>{@code places}</td><td>0 to 10,000; 0: all places per thousand mentees, 0 for as drawn</td></tr>
 * <tr><td>{@code reach}</td><td>0 to 1,000; 0: farthest distance of a pair in thousandths of the side, 0 for any</td></tr>
 * <tr><td>{@code centres}</td><td>0 to 1,000; 0: centres around which people live, 0 for none</td></tr>
 * <tr><td>{@code spread}</td><td>0 to 1,000; 50: deviation from a centre in thousandths of the side</td></tr>
 * <tr><td>{@code score-levels}</td><td>0 to 1,000,000; 0: different scores, 0 for all points</td></tr>
 * </table>
 */
final class Euclidean implements ProblemGenerator {

    private static final double DIAGONAL = PointGrid.SIDE * StrictMath.sqrt(2);

    private static final Setting.Whole REACH = Setting.share(
            "reach",
            0,
            "The farthest that two people of a pair live apart, in thousandths of the side; 0 for any distance.");
    private static final Setting.Whole CENTRES = new Setting.Whole(
            "centres", 0, 0, 1_000, "How many centres people live around; 0 for people who live anywhere.");
    private static final Setting.Whole SPREAD = Setting.share(
            "spread", 50, "The deviation of people from their centre in either direction, in thousandths of the side.");

    private static final ImmutableList<Setting> SETTINGS = TwoSides.and(REACH, CENTRES, SPREAD, ScoreScale.LEVELS);

    @Override
    public String name() {
        return "euclidean";
    }

    @Override
    public String description() {
        return "Mentors and mentees as points of a square, of whom those nearer to each other suit better.";
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
        int reach = REACH.intIn(settings);
        if (reach == 0) {
            Sizes.requirePairs((long) sides.mentees() * sides.mentors());
        }
        int[] centres = points(CENTRES.intIn(settings), new int[0], 0, Draws.of(seed, "centres"), work);
        int spread = SPREAD.intIn(settings);
        int[] mentees = points(sides.mentees(), centres, spread, Draws.of(seed, "mentee-points"), work);
        int[] mentors = points(sides.mentors(), centres, spread, Draws.of(seed, "mentor-points"), work);
        ScoreScale scale = ScoreScale.ofShares(settings);
        TwoSidedProblem.Builder problem = sides.builder(
                name() + "-" + seed,
                Capacities.draw(settings, sides.mentors(), sides.mentees(), Draws.of(seed, "capacities"), work),
                stop);
        if (reach == 0) {
            problem.scoreEveryPair((mentor, mentee) -> score(mentees, mentee, mentors, mentor, scale));
        } else {
            PointGrid grid = new PointGrid(mentors, reach * (PointGrid.SIDE / 1_000));
            for (int k = 0; k < sides.mentees(); k++) {
                int mentee = k;
                work.step();
                grid.forEachNear(
                        mentees[2 * mentee],
                        mentees[2 * mentee + 1],
                        mentor -> problem.pair(mentor, mentee, score(mentees, mentee, mentors, mentor, scale)));
            }
        }
        return Instance.of(problem.build());
    }

    private static int score(int[] mentees, int mentee, int[] mentors, int mentor, ScoreScale scale) {
        double across = mentees[2 * mentee] - mentors[2 * mentor];
        double along = mentees[2 * mentee + 1] - mentors[2 * mentor + 1];
        return scale.ofShare(Math.max(0, 1 - StrictMath.sqrt(across * across + along * along) / DIAGONAL));
    }

    /** Both coordinates of each point, one point after the other. */
    private static int[] points(int count, int[] centres, int spread, Draws draws, StoppableWork work) {
        int[] points = new int[2 * count];
        for (int k = 0; k < count; k++) {
            work.step();
            int centre = centres.length == 0 ? -1 : 2 * draws.below(centres.length / 2);
            for (int axis = 0; axis < 2; axis++) {
                points[2 * k + axis] = centre < 0
                        ? draws.below(PointGrid.SIDE + 1)
                        : near(centres[centre + axis], spread * (PointGrid.SIDE / 1_000), draws);
            }
        }
        return points;
    }

    private static int near(int centre, int deviation, Draws draws) {
        while (true) {
            double coordinate = StrictMath.rint(centre + deviation * draws.normal());
            if (coordinate >= 0 && coordinate <= PointGrid.SIDE) {
                return (int) coordinate;
            }
        }
    }
}
