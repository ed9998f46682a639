package dev.mentoring.matching.benchmark;

import java.util.Arrays;

/** Draws mentors for one mentee after the other and keeps those who suit best. */
final class Candidates {

    private final Draws draws;
    private final Profiles mentees;
    private final Profiles mentors;
    private final int kept;
    private final long[] ranked;
    private final int[] drawnBy;

    Candidates(Draws draws, Profiles mentees, Profiles mentors, int kept, int drawn) {
        this.draws = draws;
        this.mentees = mentees;
        this.mentors = mentors;
        this.kept = kept;
        ranked = new long[drawn];
        drawnBy = new int[mentors.size()];
        Arrays.fill(drawnBy, -1);
    }

    /** The best of the mentors drawn for a mentee, of equal ones those drawn first; ascending. */
    int[] best(int mentee) {
        for (int drawn = 0; drawn < ranked.length; ) {
            int mentor = draws.below(mentors.size());
            if (drawnBy[mentor] != mentee) {
                drawnBy[mentor] = mentee;
                long missing = 100L - mentees.score(mentee, mentors, mentor);
                ranked[drawn] = (missing << 40) | ((long) drawn << 32) | mentor;
                drawn++;
            }
        }
        Arrays.sort(ranked);
        int[] best = new int[kept];
        for (int k = 0; k < kept; k++) {
            best[k] = (int) ranked[k];
        }
        Arrays.sort(best);
        return best;
    }
}
