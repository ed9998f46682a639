package dev.mentoring.matching.benchmark;

import java.io.IOException;

/** Whom each of some people would have, best first and without ties. */
final class ChoiceLists {

    /** What somebody who is paired counts for, less the rank of whom they have. */
    static final int PAIRED = 1_000_000;

    private final int[] start;
    private final int[] choice;

    ChoiceLists(InstanceReader reader, int people, int listed) throws IOException {
        start = reader.next(people + 1);
        choice = reader.next(listed);
    }

    int people() {
        return start.length - 1;
    }

    /** First place of each person's list, and the length of all at the end. */
    int[] start() {
        return start;
    }

    /** The lists one after another. */
    int[] choice() {
        return choice;
    }

    /**
     * What a matching comes to for these people: {@link #PAIRED} for each who has somebody, less the rank, from 1, at which
     * they put them. It tells the number of pairs and the sum of ranks in one.
     *
     * @param partner of each person, or -1
     */
    long worth(int[] partner) {
        long worth = 0;
        for (int person = 0; person < partner.length; person++) {
            if (partner[person] >= 0) {
                int place = start[person];
                while (choice[place] != partner[person]) {
                    place++;
                }
                worth += worth(person, place);
            }
        }
        return worth;
    }

    /** What it comes to for a person to have whom they put at a place of theirs. */
    int worth(int person, int place) {
        return PAIRED - (1 + place - start[person]);
    }
}
