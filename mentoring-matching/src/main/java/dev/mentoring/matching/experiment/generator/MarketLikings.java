package dev.mentoring.matching.experiment.generator;

import com.google.common.primitives.Doubles;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.Arrays;

/** How much the people of each pair of a market like each other: numbers with mean 0 and deviation 1. */
final class MarketLikings {

    private static final double WHOLE = 1_000;

    private final double[] ofMentee;
    private final double[] ofMentor;

    private MarketLikings(double[] ofMentee, double[] ofMentor) {
        this.ofMentee = ofMentee;
        this.ofMentor = ofMentor;
    }

    /** What the mentee of a pair thinks of the mentor. */
    double ofMentee(int pair) {
        return ofMentee[pair];
    }

    /** What the mentor of a pair thinks of the mentee. */
    double ofMentor(int pair) {
        return ofMentor[pair];
    }

    /** Draws the likings of all pairs. */
    static MarketLikings draw(Options settings, long seed, MarketLists lists, StoppableWork work) {
        double[] ofMentee = new double[lists.pairs()];
        double[] ofMentor = new double[ofMentee.length];
        double menteeAgreement = TwoSidedMarket.MENTEE_AGREEMENT.in(settings) / WHOLE;
        double mentorAgreement = TwoSidedMarket.MENTOR_AGREEMENT.in(settings) / WHOLE;
        double between = TwoSidedMarket.BETWEEN_SIDES.in(settings) / WHOLE;
        double own = StrictMath.sqrt(1 - between * between);
        double[] mentorQuality = inOrder(lists, Draws.of(seed, "mentor-quality"));
        double[] menteeQuality = Draws.of(seed, "mentee-quality").normals(lists.mentees());
        Draws menteeTaste = Draws.of(seed, "mentee-taste");
        Draws mentorTaste = Draws.of(seed, "mentor-taste");
        for (int mentee = 0; mentee < lists.mentees(); mentee++) {
            for (int pair = lists.start(mentee); pair < lists.start(mentee + 1); pair++) {
                work.step();
                double quality = mentorQuality[lists.mentorOf(pair)];
                ofMentee[pair] = mixed(menteeAgreement, quality, menteeTaste.normal());
                double free = mixed(mentorAgreement, menteeQuality[mentee], mentorTaste.normal());
                ofMentor[pair] = between * ofMentee[pair] + own * free;
            }
        }
        return new MarketLikings(ofMentee, ofMentor);
    }

    private static double mixed(double agreement, double quality, double taste) {
        return StrictMath.sqrt(agreement) * quality + StrictMath.sqrt(1 - agreement) * taste;
    }

    /** Normal numbers by mentor, of which the largest is that of the most popular one, and so on. */
    private static double[] inOrder(MarketLists lists, Draws draws) {
        double[] numbers = draws.normals(lists.mentors());
        Arrays.sort(numbers);
        Doubles.reverse(numbers);
        double[] ofPerson = new double[numbers.length];
        for (int rank = 0; rank < numbers.length; rank++) {
            ofPerson[lists.mentorOfRank(rank)] = numbers[rank];
        }
        return ofPerson;
    }
}
