package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/** Everybody's pairs, best first and tied ones by number, without the locked ones. */
final class PairsByRank {

    private final int[][] ofMentee;
    private final int[][] ofMentor;

    PairsByRank(TwoSidedProblem problem, Preferences ranks) {
        int[] sizeOfMentor = new int[problem.mentors().size()];
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            sizeOfMentor[problem.mentorOf(pair)] += problem.isLocked(pair) ? 0 : 1;
        }
        long[][] mentors = new long[sizeOfMentor.length][];
        Arrays.setAll(mentors, mentor -> new long[sizeOfMentor[mentor]]);
        ofMentee = new int[problem.mentees().size()][];
        for (int mentee = 0; mentee < ofMentee.length; mentee++) {
            long[] own = new long[problem.rowStart(mentee + 1) - problem.rowStart(mentee)];
            int count = 0;
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (!problem.isLocked(pair)) {
                    own[count++] = (long) ranks.ofMentee(pair) << Integer.SIZE | pair;
                    int mentor = problem.mentorOf(pair);
                    mentors[mentor][--sizeOfMentor[mentor]] = (long) ranks.ofMentor(pair) << Integer.SIZE | pair;
                }
            }
            ofMentee[mentee] = sorted(Arrays.copyOf(own, count));
        }
        ofMentor = new int[mentors.length][];
        Arrays.setAll(ofMentor, mentor -> sorted(mentors[mentor]));
    }

    private static int[] sorted(long[] keys) {
        Arrays.sort(keys);
        int[] pairs = new int[keys.length];
        Arrays.setAll(pairs, k -> (int) keys[k]);
        return pairs;
    }

    /** The pairs of a mentee, in the order of the mentee's ranks. */
    int[] ofMentee(int mentee) {
        return ofMentee[mentee];
    }

    /** The pairs of a mentor, in the order of the mentor's ranks. */
    int[] ofMentor(int mentor) {
        return ofMentor[mentor];
    }
}
