package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Optional;

/** Tells a builder of the people of a market, of their preferences and of the scores of their pairs. */
final class MarketTelling {

    private static final double WHOLE = 1_000;

    private final Options settings;
    private final long seed;
    private final MarketLists lists;
    private final MarketLikings likings;
    private final StoppableWork work;
    private final BitSet refused;
    private final String[] mentorIds;
    private final String[] menteeIds;

    MarketTelling(Options settings, long seed, MarketLists lists, MarketLikings likings, StoppableWork work) {
        this.work = work;
        this.settings = settings;
        this.seed = seed;
        this.lists = lists;
        this.likings = likings;
        refused = refused(TwoSidedMarket.VETOES.intIn(settings), lists.pairs(), Draws.of(seed, "vetoes"));
        mentorIds = PlainIds.ofMentors(lists.mentors());
        menteeIds = PlainIds.ofMentees(lists.mentees());
    }

    TwoSidedProblem told(TwoSidedProblem.Builder problem) {
        int stated = TwoSidedMarket.STATED.intIn(settings);
        tellMentors(problem, stated == 2);
        tellMentees(problem, stated >= 1);
        int[] scores = scores();
        if (lists.everybody() && refused.isEmpty()) {
            problem.scoreEveryPair((mentor, mentee) -> scores[lists.start(mentee) + mentor]);
        } else {
            int[] menteeOfPair = lists.menteeOfPair();
            for (int pair = refused.nextClearBit(0); pair < scores.length; pair = refused.nextClearBit(pair + 1)) {
                problem.pair(lists.mentorOf(pair), menteeOfPair[pair], scores[pair]);
            }
        }
        return problem.build();
    }

    private static BitSet refused(int vetoes, int pairs, Draws draws) {
        BitSet refused = new BitSet();
        for (int pair = 0; vetoes > 0 && pair < pairs; pair++) {
            refused.set(pair, draws.perMille(vetoes));
        }
        return refused;
    }

    private void tellMentors(TwoSidedProblem.Builder problem, boolean stating) {
        int[] places = Capacities.draw(settings, lists.mentors(), lists.mentees(), Draws.of(seed, "capacities"), work);
        long[][] keys = stating ? keysOfMentors() : new long[lists.mentors()][];
        Ranking ranking =
                new Ranking(menteeIds, TwoSidedMarket.MENTOR_TIES.intIn(settings), Draws.of(seed, "mentor-ties"));
        for (int mentor = 0; mentor < places.length; mentor++) {
            work.steps(1 + (stating ? keys[mentor].length : 0));
            Optional<ImmutableList<ImmutableList<String>>> preferences =
                    stating ? Optional.of(ranking.byKeys(keys[mentor])) : Optional.empty();
            problem.addMentor(mentorIds[mentor], places[mentor], 0, preferences);
        }
    }

    private void tellMentees(TwoSidedProblem.Builder problem, boolean stating) {
        Ranking ranking =
                new Ranking(mentorIds, TwoSidedMarket.MENTEE_TIES.intIn(settings), Draws.of(seed, "mentee-ties"));
        int capacity = TwoSidedMarket.MENTEE_CAPACITY.intIn(settings);
        for (int mentee = 0; mentee < lists.mentees(); mentee++) {
            work.steps(1 + lists.start(mentee + 1) - lists.start(mentee));
            problem.addMentee(
                    menteeIds[mentee],
                    capacity,
                    0,
                    stating ? Optional.of(ranking.byKeys(keysOfMentee(mentee))) : Optional.empty());
        }
    }

    private long[] keysOfMentee(int mentee) {
        int from = lists.start(mentee);
        long[] keys = new long[lists.start(mentee + 1) - from];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = Ranking.key(likings.ofMentee(from + k), lists.mentorOf(from + k));
        }
        return keys;
    }

    /** Those of the mentees who look at each mentor and are not refused. */
    private long[][] keysOfMentors() {
        int[] count = new int[lists.mentors()];
        int pairs = lists.pairs();
        for (int pair = refused.nextClearBit(0); pair < pairs; pair = refused.nextClearBit(pair + 1)) {
            count[lists.mentorOf(pair)]++;
        }
        long[][] keys = new long[count.length][];
        for (int mentor = 0; mentor < count.length; mentor++) {
            keys[mentor] = new long[count[mentor]];
        }
        int[] menteeOfPair = lists.menteeOfPair();
        for (int pair = refused.nextClearBit(0); pair < pairs; pair = refused.nextClearBit(pair + 1)) {
            work.step();
            int mentor = lists.mentorOf(pair);
            keys[mentor][--count[mentor]] = Ranking.key(likings.ofMentor(pair), menteeOfPair[pair]);
        }
        return keys;
    }

    private int[] scores() {
        ScoreScale scale = ScoreScale.ofLikings(settings);
        double say = TwoSidedMarket.MENTOR_SAY.in(settings) / WHOLE;
        double between = TwoSidedMarket.BETWEEN_SIDES.in(settings) / WHOLE;
        double deviation = StrictMath.sqrt((1 - say) * (1 - say) + say * say + 2 * say * (1 - say) * between);
        int[] scores = new int[lists.pairs()];
        for (int pair = 0; pair < scores.length; pair++) {
            work.step();
            double both = (1 - say) * likings.ofMentee(pair) + say * likings.ofMentor(pair);
            scores[pair] = scale.ofLiking(deviation > 0 ? both / deviation : 0);
        }
        return scores;
    }
}
