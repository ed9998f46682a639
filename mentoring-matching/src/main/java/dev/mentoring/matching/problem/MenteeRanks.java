package dev.mentoring.matching.problem;

/**
 * At which place each mentee puts each allowed mentor, 1 being the first choice: the mentees' side of {@link Preferences} by {@link
 * PreferenceSource#CHOICES}.
 */
public final class MenteeRanks {

    private final int[] rankOfPair;

    private MenteeRanks(int[] rankOfPair) {
        this.rankOfPair = rankOfPair;
    }

    /** The ranks of all allowed pairs, in time linear in the pairs but for sorting each row. */
    public static MenteeRanks of(TwoSidedProblem problem) {
        return new MenteeRanks(ranks(problem, PreferenceSource.CHOICES));
    }

    static int[] ranks(TwoSidedProblem problem, PreferenceSource source) {
        int[] rankOfPair = new int[problem.pairCount()];
        PairRanking ranking = new PairRanking(problem.pairs(), source, rankOfPair);
        Incidence pairs = Incidence.ofRows(problem.pairs());
        for (int k = 0; k < problem.mentees().size(); k++) {
            int mentee = k;
            ranking.rank(
                    problem.mentees().get(mentee),
                    problem.menteeChoices(),
                    mentee,
                    mentor -> problem.pairOf(mentor, mentee),
                    pairs.of(mentee));
        }
        return rankOfPair;
    }

    /** The rank of a pair, from 1. */
    public int of(int pair) {
        return rankOfPair[pair];
    }
}
