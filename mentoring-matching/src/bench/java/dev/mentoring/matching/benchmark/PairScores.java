package dev.mentoring.matching.benchmark;

import java.io.IOException;

/** Mentees, who have one place each, mentors, and the pairs that are allowed; no score is negative. */
final class PairScores implements Instance {

    private final int mentees;
    private final int[] places;
    private final boolean everyPair;
    private final int[] rowStart;
    private final int[] mentorOf;
    private final int[] score;

    private PairScores(int mentees, int[] places, boolean everyPair, int[] rowStart, int[] mentorOf, int[] score) {
        this.mentees = mentees;
        this.places = places;
        this.everyPair = everyPair;
        this.rowStart = rowStart;
        this.mentorOf = mentorOf;
        this.score = score;
    }

    static PairScores ofEveryPair(InstanceReader reader, int mentees, int mentors) throws IOException {
        int[] places = reader.next(mentors);
        int[] score = reader.next(Math.multiplyExact(mentees, mentors));
        return new PairScores(mentees, places, true, new int[0], new int[0], score);
    }

    static PairScores ofListedPairs(InstanceReader reader, int mentees, int mentors, int pairs) throws IOException {
        int[] places = reader.next(mentors);
        int[] rowStart = reader.next(mentees + 1);
        int[] mentorOf = reader.next(pairs);
        return new PairScores(mentees, places, false, rowStart, mentorOf, reader.next(pairs));
    }

    int mentees() {
        return mentees;
    }

    int mentors() {
        return places.length;
    }

    /** How many mentees each mentor takes. */
    int[] places() {
        return places;
    }

    /** Whether pairs are not listed because all of them are allowed. */
    boolean hasEveryPair() {
        return everyPair;
    }

    /** Whether everybody may be paired with everybody and both sides are of one size, with one place each. */
    boolean isSquare() {
        if (!everyPair || mentees != places.length) {
            return false;
        }
        for (int place : places) {
            if (place != 1) {
                return false;
            }
        }
        return true;
    }

    int pairs() {
        return score.length;
    }

    /** The first pair of a mentee; for {@link #mentees} the number of pairs. */
    int rowStart(int mentee) {
        return everyPair ? mentee * places.length : rowStart[mentee];
    }

    /** The mentor of a mentee's pair, ascending for each mentee. */
    int mentorOf(int mentee, int pair) {
        return everyPair ? pair - mentee * places.length : mentorOf[pair];
    }

    /** The points of each pair. */
    int[] score() {
        return score;
    }

    /** Something that is told of a pair. */
    interface PairVisitor {
        void pair(int mentee, int mentor, int score);
    }

    /** Tells of all pairs, mentee by mentee and mentors ascending. */
    void forEachPair(PairVisitor visitor) {
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int pair = rowStart(mentee); pair < rowStart(mentee + 1); pair++) {
                visitor.pair(mentee, mentorOf(mentee, pair), score[pair]);
            }
        }
    }
}
