package dev.mentoring.matching.benchmark;

import java.io.IOException;

/** People of one list, with one place each, and the pairs that are allowed, each once and with a score of 1 or more. */
final class PeerScores implements Instance {

    private final int people;
    private final int[] first;
    private final int[] second;
    private final int[] score;

    PeerScores(InstanceReader reader, int people, int pairs) throws IOException {
        this.people = people;
        first = reader.next(pairs);
        second = reader.next(pairs);
        score = reader.next(pairs);
    }

    int people() {
        return people;
    }

    int pairs() {
        return score.length;
    }

    /** The one person of each pair, who comes before the other. */
    int[] first() {
        return first;
    }

    /** The other person of each pair. */
    int[] second() {
        return second;
    }

    /** The points of each pair. */
    int[] score() {
        return score;
    }
}
