package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;

/**
 * At which rank each of the two people of a pair puts the other, 1 being best, for every allowed pair of a two-sided problem.
 *
 * <p>A stated choice has the place of its entry in the list, tied ones the same; entries that are not allowed keep their places. By
 * scores, higher ones come first and equal ones are tied: the rank is one more than the number of different higher scores among
 * the person's pairs. {@link PreferenceSource} says which of the two counts.
 */
public final class Preferences {

    private final TwoSidedProblem problem;
    private final int[] ofMentee;
    private final int[] ofMentor;

    private Preferences(TwoSidedProblem problem, int[] ofMentee, int[] ofMentor) {
        this.problem = problem;
        this.ofMentee = ofMentee;
        this.ofMentor = ofMentor;
    }

    /** The ranks of all allowed pairs, in time linear in the pairs but for sorting each person's. */
    public static Preferences of(TwoSidedProblem problem, PreferenceSource source) {
        int[] ofMentee = MenteeRanks.ranks(problem, source);
        int[] ofMentor = new int[problem.pairCount()];
        PairRanking ranking = new PairRanking(problem.pairs(), source, ofMentor);
        Incidence pairs = ofMentors(problem);
        for (int k = 0; k < problem.mentors().size(); k++) {
            int mentor = k;
            ranking.rank(
                    problem.mentors().get(mentor),
                    problem.mentorChoices(),
                    mentor,
                    mentee -> problem.pairOf(mentor, mentee),
                    pairs.of(mentor));
        }
        return new Preferences(problem, ofMentee, ofMentor);
    }

    /** The rank that the mentee of a pair gives to the mentor, from 1. */
    public int ofMentee(int pair) {
        return ofMentee[pair];
    }

    /** The rank that the mentor of a pair gives to the mentee, from 1. */
    public int ofMentor(int pair) {
        return ofMentor[pair];
    }

    /** Whether somebody puts two partners at one rank. */
    public boolean hasTies() {
        Incidence mentees = Incidence.ofRows(problem.pairs());
        Incidence mentors = ofMentors(problem);
        return anyTies(problem.mentees(), mentees, ofMentee) || anyTies(problem.mentors(), mentors, ofMentor);
    }

    private static boolean anyTies(ImmutableList<Person> people, Incidence pairs, int[] rankOfPair) {
        TieBreaking ties = new TieBreaking(rankOfPair);
        for (int person = 0; person < people.size(); person++) {
            if (ties.hasTies(pairs.of(person))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same without ties: partners of one rank are put in the order of their lots, {@link TieOrder}. Those who have ties are
     * given the ranks from 1 to the number of their pairs; the others keep theirs.
     *
     * @param seed any number
     */
    public Preferences drawn(long seed) {
        int[] mentees = ofMentee.clone();
        int[] mentors = ofMentor.clone();
        int[] lotOfMentor = TieOrder.places(problem.mentors(), seed);
        int[] lotOfMentee = TieOrder.places(problem.mentees(), seed);
        Incidence rows = Incidence.ofRows(problem.pairs());
        TieBreaking tiesOfMentees = new TieBreaking(mentees);
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            tiesOfMentees.draw(rows.of(mentee), pair -> lotOfMentor[problem.mentorOf(pair)]);
        }
        int[] menteeOfPair = problem.menteeOfPairs();
        Incidence columns = ofMentors(problem);
        TieBreaking tiesOfMentors = new TieBreaking(mentors);
        for (int mentor = 0; mentor < problem.mentors().size(); mentor++) {
            tiesOfMentors.draw(columns.of(mentor), pair -> lotOfMentee[menteeOfPair[pair]]);
        }
        return new Preferences(problem, mentees, mentors);
    }

    private static Incidence ofMentors(TwoSidedProblem problem) {
        return Incidence.ofColumns(problem.pairs(), problem.mentors().size());
    }
}
