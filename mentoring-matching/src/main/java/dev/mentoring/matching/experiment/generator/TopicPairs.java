package dev.mentoring.matching.experiment.generator;

import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** Tells a builder of the pairs of mentees and mentors who have a topic in common. */
final class TopicPairs {

    private static final double WHOLE = 1_000;

    private final TwoSides sides;
    private final StoppableWork work;
    private final int topics;
    private final double elsewhere;
    private final ScoreScale scale;
    private final int[][] needs;
    private final int[][] offers;
    private final int[] menteeRegion;
    private final int[] mentorRegion;

    TopicPairs(Options settings, long seed, TwoSides sides, StoppableWork work) {
        this.work = work;
        this.sides = sides;
        topics = TopicMarket.TOPICS.intIn(settings);
        elsewhere = TopicMarket.ELSEWHERE.in(settings) / WHOLE;
        scale = ScoreScale.ofShares(settings);
        int[] wanted = Draws.of(seed, "wanted-topics").permutation(topics);
        boolean same = TopicMarket.SAME_TOPICS.in(settings) == 1;
        int[] offered = same ? wanted : Draws.of(seed, "offered-topics").permutation(topics);
        Lottery demand = Lottery.zipf(wanted, TopicMarket.NEED_SKEW.intIn(settings));
        Lottery supply = Lottery.zipf(offered, TopicMarket.OFFER_SKEW.intIn(settings));
        needs = named(
                sides.mentees(),
                demand,
                TopicMarket.NEEDS_LEAST,
                TopicMarket.NEEDS_MOST,
                settings,
                Draws.of(seed, "needs"));
        offers = named(
                sides.mentors(),
                supply,
                TopicMarket.OFFERS_LEAST,
                TopicMarket.OFFERS_MOST,
                settings,
                Draws.of(seed, "offers"));
        menteeRegion = regions(sides.mentees(), settings, Draws.of(seed, "mentee-regions"));
        mentorRegion = regions(sides.mentors(), settings, Draws.of(seed, "mentor-regions"));
    }

    void tell(TwoSidedProblem.Builder problem) {
        ImmutableIntArray[] mentorsOf = mentorsByTopic();
        int[] covered = new int[sides.mentors()];
        int[] met = new int[sides.mentors()];
        for (int mentee = 0; mentee < sides.mentees(); mentee++) {
            int count = 0;
            for (int topic : needs[mentee]) {
                ImmutableIntArray mentors = mentorsOf[slot(menteeRegion[mentee], topic)];
                work.steps(mentors.length());
                for (int k = 0; k < mentors.length(); k++) {
                    int mentor = mentors.get(k);
                    if (covered[mentor]++ == 0) {
                        met[count++] = mentor;
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                double share = (double) covered[met[k]] / needs[mentee].length;
                boolean here = menteeRegion[mentee] == mentorRegion[met[k]];
                problem.pair(met[k], mentee, scale.ofShare(here ? share : share * elsewhere));
                covered[met[k]] = 0;
            }
        }
    }

    /** Those who offer each topic, by region where others are not allowed. */
    private ImmutableIntArray[] mentorsByTopic() {
        int slots = topics;
        for (int region : mentorRegion) {
            slots = Math.max(slots, slot(region, 0) + topics);
        }
        for (int region : menteeRegion) {
            slots = Math.max(slots, slot(region, 0) + topics);
        }
        ImmutableIntArray.Builder[] builders = new ImmutableIntArray.Builder[slots];
        for (int slot = 0; slot < slots; slot++) {
            builders[slot] = ImmutableIntArray.builder(0);
        }
        for (int mentor = 0; mentor < sides.mentors(); mentor++) {
            for (int topic : offers[mentor]) {
                builders[slot(mentorRegion[mentor], topic)].add(mentor);
            }
        }
        ImmutableIntArray[] mentors = new ImmutableIntArray[slots];
        for (int slot = 0; slot < slots; slot++) {
            mentors[slot] = builders[slot].build();
        }
        return mentors;
    }

    private int slot(int region, int topic) {
        return elsewhere == 0 ? region * topics + topic : topic;
    }

    private int[][] named(
            int people, Lottery lottery, Setting.Whole least, Setting.Whole most, Options settings, Draws draws) {
        int fewest = least.intIn(settings);
        int highest = most.intIn(settings);
        Sizes.requireInOrder(least, fewest, most, highest);
        int[][] named = new int[people][];
        for (int person = 0; person < people; person++) {
            work.step();
            named[person] = lottery.some(draws.between(fewest, highest), draws);
        }
        return named;
    }

    private static int[] regions(int people, Options settings, Draws draws) {
        int[] byNumber = new int[TopicMarket.REGIONS.intIn(settings)];
        for (int region = 0; region < byNumber.length; region++) {
            byNumber[region] = region;
        }
        Lottery lottery = Lottery.zipf(byNumber, TopicMarket.REGION_SKEW.intIn(settings));
        int[] regions = new int[people];
        for (int person = 0; person < people; person++) {
            regions[person] = lottery.look(draws);
        }
        return regions;
    }
}
