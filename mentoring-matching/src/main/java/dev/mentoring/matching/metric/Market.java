package dev.mentoring.matching.metric;

/**
 * What everybody would give up: beside locked pairs, which are out of the market, the partner whom they like least, or a free place.
 */
final class Market {

    private static final int NOTHING = 0;

    private final Matching matching;
    /** The worst rank at which a mentor has somebody without a lock, 0 for nobody; likewise for mentees, the same array among peers. */
    private final int[] worstOfMentor;

    private final int[] worstOfMentee;

    Market(Matching matching) {
        this.matching = matching;
        worstOfMentor = new int[matching.mentors().size()];
        worstOfMentee =
                matching.peers() ? worstOfMentor : new int[matching.mentees().size()];
        matching.made().stream().filter(pair -> !matching.isLocked(pair)).forEach(this::take);
    }

    private void take(int pair) {
        int mentor = matching.mentorOf(pair);
        int mentee = matching.menteeOf(pair);
        worstOfMentor[mentor] = Math.max(worstOfMentor[mentor], matching.rankByMentor(pair));
        worstOfMentee[mentee] = Math.max(worstOfMentee[mentee], matching.rankByMentee(pair));
    }

    /** Whether a pair could still be made without giving up a locked one. */
    boolean isOpen(int pair) {
        return !matching.isMade(pair) && !matching.isLocked(pair);
    }

    /** Whether the mentor has a free place, or likes the mentee better than somebody whom they have. */
    boolean mentorWants(int pair) {
        return matching.mentorHasPlace(matching.mentorOf(pair)) || mentorWouldSwap(pair);
    }

    /** Whether the mentee has a free place, or likes the mentor better than somebody whom they have. */
    boolean menteeWants(int pair) {
        int mentee = matching.menteeOf(pair);
        return matching.menteeHasPlace(mentee) || matching.rankByMentee(pair) < worstOfMentee[mentee];
    }

    /** Whether the mentor has somebody who is not theirs by a lock. */
    boolean mentorIsTaken(int pair) {
        return worstOfMentor[matching.mentorOf(pair)] > NOTHING;
    }

    /** Whether the mentor likes the mentee better than somebody whom they have, free places or not. */
    boolean mentorWouldSwap(int pair) {
        return matching.rankByMentor(pair) < worstOfMentor[matching.mentorOf(pair)];
    }
}
