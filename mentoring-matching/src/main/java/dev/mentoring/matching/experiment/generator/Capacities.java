package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.StoppableWork;

/** How many places mentors have. */
final class Capacities {

    private static final int LARGEST = 1_000;

    static final Setting.Whole LEAST = new Setting.Whole(
            "capacity-least", 1, 0, LARGEST, "The fewest places of a mentor, before places are adjusted.");
    static final Setting.Whole MOST = new Setting.Whole(
            "capacity-most", 1, 0, LARGEST, "The most places of a mentor, before places are adjusted.");
    static final Setting.Whole PLACES = new Setting.Whole(
            "places",
            0,
            0,
            10_000,
            "How many places there are in all, in thousandths of the mentees: single places of mentors drawn by chance are"
                    + " added or taken away until there are; 0 for the places as drawn.");

    private Capacities() {}

    /**
     * The places of each mentor.
     *
     * @throws dev.mentoring.core.InvalidModelException when the bounds are crossed
     */
    static int[] draw(Options settings, int mentors, int mentees, Draws draws, StoppableWork work) {
        int least = LEAST.intIn(settings);
        int most = MOST.intIn(settings);
        Sizes.requireInOrder(LEAST, least, MOST, most);
        int[] places = new int[mentors];
        long total = 0;
        for (int mentor = 0; mentor < mentors; mentor++) {
            places[mentor] = draws.between(least, most);
            total += places[mentor];
        }
        int wanted = PLACES.intIn(settings);
        if (wanted > 0 && mentors > 0) {
            long goal = Math.min((long) mentees * wanted / 1_000, (long) mentors * Person.LARGEST_CAPACITY);
            adjust(places, goal - total, draws, work);
        }
        return places;
    }

    /** Adds places one by one, or takes them away, at mentors who are drawn until one has a place or room for one. */
    private static void adjust(int[] places, long missing, Draws draws, StoppableWork work) {
        int step = Long.signum(missing);
        long left = Math.abs(missing);
        while (left > 0) {
            work.step();
            int mentor = draws.below(places.length);
            int then = places[mentor] + step;
            if (then >= 0 && then <= Person.LARGEST_CAPACITY) {
                places[mentor] = then;
                left--;
            }
        }
    }
}
