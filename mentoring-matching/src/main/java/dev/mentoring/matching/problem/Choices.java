package dev.mentoring.matching.problem;

import java.util.Arrays;

/**
 * Whom the people of one list find acceptable among the people of another, by index, ascending and in the order in which they state it.
 *
 * <p>Somebody who states no choices is open: everybody is acceptable.
 */
final class Choices {

    private final boolean[] open;
    private final int[] start;
    private final int[] target;
    /** The same in the order in which they are stated; empty for lists that are turned round. */
    private final int[] stated;

    private Choices(boolean[] open, int[] start, int[] target, int[] stated) {
        this.open = open;
        this.start = start;
        this.target = target;
        this.stated = stated;
    }

    /** The position of the owner's first choice for {@link #stated}. */
    int start(int owner) {
        return start[owner];
    }

    /** The person at a position, which goes through the choices of every owner as they are stated. */
    int stated(int position) {
        return stated[position];
    }

    boolean isOpen(int owner) {
        return open[owner];
    }

    boolean lists(int owner, int partner) {
        return Arrays.binarySearch(target, start[owner], start[owner + 1], partner) >= 0;
    }

    boolean accepts(int owner, int partner) {
        return open[owner] || lists(owner, partner);
    }

    int owners() {
        return open.length;
    }

    boolean everybodyOpen() {
        for (boolean each : open) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    /** The people listed by the owner, ascending. */
    int[] listedBy(int owner) {
        return Arrays.copyOfRange(target, start[owner], start[owner + 1]);
    }

    int[] openOwners() {
        IntList result = new IntList();
        for (int owner = 0; owner < open.length; owner++) {
            if (open[owner]) {
                result.add(owner);
            }
        }
        return result.toArray();
    }

    /** The same lists turned round: for everybody of the other list the owners who list them, ascending. */
    Choices turned(Choices others) {
        int[] turnedStart = new int[others.owners() + 1];
        for (int partner : target) {
            turnedStart[partner + 1]++;
        }
        for (int i = 0; i < others.owners(); i++) {
            turnedStart[i + 1] += turnedStart[i];
        }
        int[] turned = new int[target.length];
        int[] next = turnedStart.clone();
        for (int owner = 0; owner < open.length; owner++) {
            for (int k = start[owner]; k < start[owner + 1]; k++) {
                turned[next[target[k]]++] = owner;
            }
        }
        return new Choices(others.open, turnedStart, turned, new int[0]);
    }

    /** How many entries name somebody who states choices and does not list the owner. */
    long oneWay(Choices others, StoppableWork work) {
        long count = 0;
        for (int owner = 0; owner < open.length; owner++) {
            work.steps(start[owner + 1] - start[owner]);
            for (int k = start[owner]; k < start[owner + 1]; k++) {
                if (!others.accepts(target[k], owner)) {
                    count++;
                }
            }
        }
        return count;
    }

    static Builder builder(int owners) {
        return new Builder(owners);
    }

    /** Takes the owners in ascending order. */
    static final class Builder {

        private final boolean[] open;
        private final int[] start;
        private final IntList target = new IntList();
        private final IntList stated = new IntList();

        private Builder(int owners) {
            open = new boolean[owners];
            Arrays.fill(open, true);
            start = new int[owners + 1];
        }

        void stated(int owner, int[] partners) {
            open[owner] = false;
            start[owner + 1] = partners.length;
            for (int partner : partners) {
                stated.add(partner);
            }
            Arrays.sort(partners);
            for (int partner : partners) {
                target.add(partner);
            }
        }

        Choices build() {
            for (int i = 0; i < open.length; i++) {
                start[i + 1] += start[i];
            }
            return new Choices(open, start, target.toArray(), stated.toArray());
        }
    }
}
