package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.matching.problem.Population;
import java.util.BitSet;

/** Who is there on a day of {@link Rolling}, and which of their pairs stand: what everybody there knows. */
final class RollingPeople {

    private final Population people;
    private final BitSet there = new BitSet();
    private final int[] waitsSince;
    /** Pairs of each person that stand. */
    private final int[] standing;
    /** Places of mentees that pairs used whose time is over. */
    private final int[] usedUp;

    private final BitSet made = new BitSet();
    private final BitSet stand = new BitSet();
    /** Locked pairs that may still be made. */
    private final BitSet awaited = new BitSet();

    RollingPeople(Population people) {
        this.people = people;
        waitsSince = new int[people.size()];
        standing = new int[people.size()];
        usedUp = new int[people.size()];
        for (int pair = 0; pair < people.pairCount(); pair++) {
            awaited.set(pair, people.isLocked(pair));
        }
    }

    void come(int person) {
        there.set(person);
    }

    /** Whoever goes takes along the locks that wait for them. */
    void go(int person) {
        there.clear(person);
        for (int pair = awaited.nextSetBit(0); pair >= 0; pair = awaited.nextSetBit(pair + 1)) {
            if (people.first(pair) == person || people.second(pair) == person) {
                awaited.clear(pair);
            }
        }
    }

    void waitFrom(int person, int day) {
        waitsSince[person] = day;
    }

    void make(int pair) {
        made.set(pair);
        stand.set(pair);
        awaited.clear(pair);
        standing[people.first(pair)]++;
        standing[people.second(pair)]++;
    }

    /** Lets a pair stand no more. */
    void end(int pair) {
        stand.clear(pair);
        standing[people.first(pair)]--;
        standing[people.second(pair)]--;
    }

    void useUp(int person) {
        usedUp[person]++;
    }

    boolean isThere(int person) {
        return there.get(person);
    }

    /** Whether somebody has none but pairs that stand no more. */
    boolean isAlone(int person) {
        return standing[person] == 0;
    }

    /** Since which day somebody has been waiting; day 0 for those who never did. */
    int waitsSince(int person) {
        return waitsSince[person];
    }

    /** How many places of somebody are taken: by pairs that stand or whose time is over. */
    int taken(int person) {
        return standing[person] + usedUp[person];
    }

    int usedUp(int person) {
        return usedUp[person];
    }

    /** Whether a pair was ever made. */
    boolean wasMade(int pair) {
        return made.get(pair);
    }

    BitSet made() {
        return made;
    }

    /** The pairs that stand. */
    BitSet stand() {
        return stand;
    }

    /** Locked pairs that may still be made. */
    BitSet awaited() {
        return awaited;
    }
}
