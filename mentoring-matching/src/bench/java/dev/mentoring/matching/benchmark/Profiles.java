package dev.mentoring.matching.benchmark;

/**
 * People with few and coarse attributes, so that many pairs have the same score: topics, of which a few are popular, a
 * category and a level.
 */
final class Profiles {

    private static final int TOPICS = 40;
    private static final int CATEGORIES = 8;
    private static final int LEVELS = 5;

    private final long[] topics;
    private final int[] category;
    private final int[] level;

    /** Draws people with a number of topics within limits; the lower of two topics is taken, which makes it popular. */
    Profiles(Draws draws, int people, int fewestTopics, int mostTopics) {
        topics = new long[people];
        category = new int[people];
        level = new int[people];
        for (int person = 0; person < people; person++) {
            int count = fewestTopics + draws.below(mostTopics - fewestTopics + 1);
            while (Long.bitCount(topics[person]) < count) {
                int one = draws.below(TOPICS);
                int other = draws.below(TOPICS);
                topics[person] |= 1L << Math.min(one, other);
            }
            category[person] = draws.below(CATEGORIES);
            level[person] = draws.below(LEVELS);
        }
    }

    int size() {
        return topics.length;
    }

    /**
     * How well somebody of another list suits a person: 0 to 100 points, up to 60 for the share of the person's topics
     * that the other has too, 20 for the same category, up to 20 for near levels.
     */
    int score(int person, Profiles others, int other) {
        int wanted = Long.bitCount(topics[person]);
        int covered = Long.bitCount(topics[person] & others.topics[other]);
        int sameCategory = category[person] == others.category[other] ? 20 : 0;
        int apart = Math.abs(level[person] - others.level[other]);
        return 60 * covered / wanted + sameCategory + 5 * (LEVELS - 1 - apart);
    }
}
