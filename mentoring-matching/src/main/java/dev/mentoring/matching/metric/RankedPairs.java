package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;

/**
 * The allowed pairs of a problem of either kind, with the ranks that both people give each other. Among peers both sides are the
 * same list of people, and the first of a pair stands as its mentor, as in {@link
 * dev.mentoring.matching.problem.Pairing}.
 */
sealed interface RankedPairs {

    static RankedPairs of(MatchingProblem problem, PreferenceSource source) {
        return problem instanceof TwoSidedProblem twoSided
                ? new OfTwoSides(twoSided, source)
                : new OfPeers((PeerProblem) problem, source);
    }

    boolean peers();

    ImmutableList<Person> mentors();

    ImmutableList<Person> mentees();

    int count();

    int mentorOf(int pair);

    int menteeOf(int pair);

    int rankByMentor(int pair);

    int rankByMentee(int pair);

    long score(int pair);

    boolean isLocked(int pair);

    int indexOfMentor(String id);

    int indexOfMentee(String id);

    /** The pair of two people by index; -1 when it is not allowed. */
    int pairOf(int mentor, int mentee);

    /** Pairs of a two-sided problem. */
    final class OfTwoSides implements RankedPairs {

        private final TwoSidedProblem problem;
        private final Preferences ranks;
        private final int[] menteeOfPair;

        private OfTwoSides(TwoSidedProblem problem, PreferenceSource source) {
            this.problem = problem;
            ranks = Preferences.of(problem, source);
            menteeOfPair = problem.menteeOfPairs();
        }

        @Override
        public boolean peers() {
            return false;
        }

        @Override
        public ImmutableList<Person> mentors() {
            return problem.mentors();
        }

        @Override
        public ImmutableList<Person> mentees() {
            return problem.mentees();
        }

        @Override
        public int count() {
            return problem.pairCount();
        }

        @Override
        public int mentorOf(int pair) {
            return problem.mentorOf(pair);
        }

        @Override
        public int menteeOf(int pair) {
            return menteeOfPair[pair];
        }

        @Override
        public int rankByMentor(int pair) {
            return ranks.ofMentor(pair);
        }

        @Override
        public int rankByMentee(int pair) {
            return ranks.ofMentee(pair);
        }

        @Override
        public long score(int pair) {
            return problem.score(pair);
        }

        @Override
        public boolean isLocked(int pair) {
            return problem.isLocked(pair);
        }

        @Override
        public int indexOfMentor(String id) {
            return problem.indexOfMentor(id);
        }

        @Override
        public int indexOfMentee(String id) {
            return problem.indexOfMentee(id);
        }

        @Override
        public int pairOf(int mentor, int mentee) {
            return problem.pairOf(mentor, mentee);
        }
    }

    /** Pairs of a one-sided problem. */
    final class OfPeers implements RankedPairs {

        private final PeerProblem problem;
        private final PeerPreferences ranks;
        private final int[] firstOfPair;

        private OfPeers(PeerProblem problem, PreferenceSource source) {
            this.problem = problem;
            ranks = PeerPreferences.of(problem, source);
            firstOfPair = problem.firstOfPairs();
        }

        @Override
        public boolean peers() {
            return true;
        }

        @Override
        public ImmutableList<Person> mentors() {
            return problem.peers();
        }

        @Override
        public ImmutableList<Person> mentees() {
            return problem.peers();
        }

        @Override
        public int count() {
            return problem.pairCount();
        }

        @Override
        public int mentorOf(int pair) {
            return firstOfPair[pair];
        }

        @Override
        public int menteeOf(int pair) {
            return problem.secondOf(pair);
        }

        @Override
        public int rankByMentor(int pair) {
            return ranks.ofFirst(pair);
        }

        @Override
        public int rankByMentee(int pair) {
            return ranks.ofSecond(pair);
        }

        @Override
        public long score(int pair) {
            return problem.score(pair);
        }

        @Override
        public boolean isLocked(int pair) {
            return problem.isLocked(pair);
        }

        @Override
        public int indexOfMentor(String id) {
            return problem.indexOfPeer(id);
        }

        @Override
        public int indexOfMentee(String id) {
            return problem.indexOfPeer(id);
        }

        @Override
        public int pairOf(int mentor, int mentee) {
            return mentor == mentee ? -1 : problem.pairOf(mentor, mentee);
        }
    }
}
