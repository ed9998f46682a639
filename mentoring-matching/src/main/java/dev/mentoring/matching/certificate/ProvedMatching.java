package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * A matching with its proof, kept proved while the question changes.
 *
 * <p>A pair weighs its score times {@code scale} plus {@code bonus}; everybody has a number. The matching is proved best when
 *
 * <ul>
 *   <li>every locked pair is made, and everybody has at least the minimum and at most the capacity;
 *   <li>whoever has a positive number has no place left, and whoever has a negative one has no more pairs than the minimum and the
 *       locks require;
 *   <li>of the pairs that are not locked, none that is unmade weighs more than its two numbers, and none that is made weighs less.
 * </ul>
 *
 * <p>Then no matching within the bounds weighs more (Kuhn 1955, "The Hungarian method for the assignment problem"). Two matchings
 * differ by paths and circles, none of which pays, that make and undo pairs in turn and so change their number by one at
 * most. With a bonus of 1 and a scale of more than 2, a matching of the largest weight therefore has the largest total, and among
 * those the most pairs; with a scale of 1 and a bonus beyond twice the scores on such a path, it has the most pairs, and among
 * those the largest total.
 *
 * <p>An {@link Update} is checked where it touches: the bounds of everybody named in it, and all pairs of those whose
 * numbers change by themselves. Nothing here is shared with the solvers. Not for use by several threads at once.
 */
public final class ProvedMatching {

    /** The largest number or weight, either way: two numbers and a weight stay within 64 bits. */
    public static final long LARGEST = 1L << 60;

    final ProvedPeople mentors;
    final ProvedPeople mentees;
    final ProvedPairs pairs;
    private final long scale;
    private final long bonus;
    private long madePairs;
    private final WideSum score = new WideSum();
    private final Deque<Runnable> before = new ArrayDeque<>();
    /** Whether an update was begun and not checked. */
    private boolean open;

    private ProvedMatching(
            TwoSidedProblem problem, long[] mentorNumbers, long[] menteeNumbers, long scale, long bonus) {
        this.scale = scale;
        this.bonus = bonus;
        mentors = new ProvedPeople(problem.mentors(), mentorNumbers, before);
        mentees = new ProvedPeople(problem.mentees(), menteeNumbers, before);
        pairs = new ProvedPairs(problem, before);
    }

    /**
     * Takes a matching of a problem without groups, and checks the proof in one pass over the pairs.
     *
     * @param made the pairs that are made, locked ones included
     * @param mentorNumbers a number for each mentor, in weight
     * @param menteeNumbers a number for each mentee, in weight
     * @param scale weight of a point
     * @param bonus weight of a pair beside its score
     * @return empty when the numbers do not prove the matching, or are beyond {@link #LARGEST}
     */
    public static Optional<ProvedMatching> of(
            TwoSidedProblem problem, BitSet made, long[] mentorNumbers, long[] menteeNumbers, long scale, long bonus) {
        if (!problem.groups().isEmpty()
                || mentorNumbers.length != problem.mentors().size()
                || menteeNumbers.length != problem.mentees().size()
                || !fits(problem.largestScore(), scale, bonus)
                || made.length() > problem.pairCount()) {
            return Optional.empty();
        }
        ProvedMatching proved = new ProvedMatching(problem, mentorNumbers, menteeNumbers, scale, bonus);
        made.stream().forEach(proved::make);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (problem.isLocked(pair)) {
                proved.lock(pair);
            }
        }
        proved.before.clear();
        return proved.wrongAnywhere() ? Optional.empty() : Optional.of(proved);
    }

    private static boolean fits(long largestScore, long scale, long bonus) {
        return scale > 0
                && Math.abs(bonus) <= LARGEST / 2
                && bonus != Long.MIN_VALUE
                && largestScore <= LARGEST / 2 / scale;
    }

    private boolean wrongAnywhere() {
        for (int mentor = 0; mentor < mentors.count(); mentor++) {
            if (mentors.wrong(mentor).isPresent()) {
                return true;
            }
        }
        for (int mentee = 0; mentee < mentees.count(); mentee++) {
            if (mentees.wrong(mentee).isPresent()) {
                return true;
            }
        }
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (isWrong(pair)) {
                return true;
            }
        }
        return false;
    }

    /** What the pairings come to. */
    public Totals totals() {
        return new Totals(madePairs, score.narrow());
    }

    /** The number of a mentor or mentee. */
    public long number(Side side, int index) {
        return people(side).number(index);
    }

    /** Whether a pair is made. */
    public boolean isMade(int pair) {
        return pairs.isMade(pair);
    }

    /** Starts an update; one that was begun and not checked is taken back. */
    public Update update() {
        if (open) {
            revert();
        }
        open = true;
        return new Update();
    }

    private ProvedPeople people(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    private void make(int pair) {
        turn(pair, true);
    }

    private void turn(int pair, boolean made) {
        pairs.setMade(pair, made);
        int by = made ? 1 : -1;
        mentors.addDegree(pairs.mentorOf(pair), by);
        mentees.addDegree(pairs.menteeOf(pair), by);
        madePairs += by;
        long points = pairs.score(pair);
        score.add(made ? points : -points);
        before.push(() -> {
            madePairs -= by;
            score.add(made ? -points : points);
        });
    }

    private void lock(int pair) {
        pairs.setLocked(pair, true);
        mentors.addLocked(pairs.mentorOf(pair), 1);
        mentees.addLocked(pairs.menteeOf(pair), 1);
    }

    private void unlock(int pair) {
        pairs.setLocked(pair, false);
        mentors.addLocked(pairs.mentorOf(pair), -1);
        mentees.addLocked(pairs.menteeOf(pair), -1);
    }

    /** Whether a pair contradicts the proof. */
    private boolean isWrong(int pair) {
        boolean made = pairs.isMade(pair);
        if (pairs.isLocked(pair)) {
            return !made || pairs.isForbidden(pair);
        }
        if (pairs.isForbidden(pair)) {
            return made;
        }
        long rest = mentors.number(pairs.mentorOf(pair))
                + mentees.number(pairs.menteeOf(pair))
                - (scale * pairs.score(pair) + bonus);
        return made ? rest > 0 : rest < 0;
    }

    /** Takes the last accepted update back. */
    public void revert() {
        while (!before.isEmpty()) {
            before.pop().run();
        }
    }

    /**
     * Changes that leave a proved matching, told one by one and checked together; accepted as a whole or not at all. Of
     * several updates, only the last one can be taken back. Once checked, it takes no more changes.
     */
    public final class Update {

        private final BitSet touchedMentors = new BitSet();
        private final BitSet touchedMentees = new BitSet();
        private final BitSet shiftedMentors = new BitSet();
        private final BitSet shiftedMentees = new BitSet();
        private final BitSet touchedPairs = new BitSet();
        private Optional<String> wrong = Optional.empty();
        private boolean checked;

        private Update() {
            before.clear();
        }

        private void requireOpen() {
            if (checked) {
                throw new IllegalStateException("the update was checked already");
            }
        }

        /** Sets somebody's bounds; somebody who leaves has 0 and 0. */
        public void bounds(Side side, int index, int capacity, int minimum) {
            requireOpen();
            if (known(side, index)) {
                people(side).setBounds(index, capacity, minimum);
                touch(side, index);
            }
        }

        /** Sets somebody's number. */
        public void number(Side side, int index, long number) {
            requireOpen();
            if (Math.abs(number) > LARGEST || number == Long.MIN_VALUE) {
                refuse("a number is beyond 2^60");
            } else if (known(side, index)) {
                people(side).setNumber(index, number);
                touch(side, index);
                (side == Side.MENTOR ? shiftedMentors : shiftedMentees).set(index);
            }
        }

        /** Lets the numbers of all mentees fall and those of all mentors rise, to be told before any of them by itself. */
        public void shiftAll(long by) {
            requireOpen();
            if (Math.abs(by) > LARGEST || by == Long.MIN_VALUE) {
                refuse("a number is beyond 2^60");
            } else if (by != 0) {
                mentors.shiftAll(by);
                mentees.shiftAll(-by);
                touchedMentors.set(0, mentors.count());
                touchedMentees.set(0, mentees.count());
            }
        }

        /** Adds somebody, with number 0; the index is the next after the last. */
        public int join(Side side, int capacity, int minimum) {
            requireOpen();
            int index = people(side).add(capacity, minimum);
            touch(side, index);
            return index;
        }

        /** Allows a pair that was none; its number is the next after the last. */
        public int allow(int mentor, int mentee, long points) {
            requireOpen();
            if (!fits(Math.abs(Math.max(points, -Long.MAX_VALUE)), scale, bonus)) {
                refuse("a score is too large");
            }
            if (!known(Side.MENTOR, mentor) || !known(Side.MENTEE, mentee)) {
                return -1;
            }
            if (pairs.contains(mentor, mentee)) {
                refuse("a pair comes twice");
            }
            int pair = pairs.add(mentor, mentee, points);
            touchedPairs.set(pair);
            return pair;
        }

        /** Sets the score of a pair. */
        public void score(int pair, long points) {
            requireOpen();
            if (!fits(Math.abs(Math.max(points, -Long.MAX_VALUE)), scale, bonus)) {
                refuse("a score is too large");
            } else if (known(pair)) {
                long was = pairs.score(pair);
                pairs.setScore(pair, points);
                if (pairs.isMade(pair)) {
                    score.add(points - was);
                    before.push(() -> score.add(was - points));
                }
                touchedPairs.set(pair);
            }
        }

        /** Rules a pair out, or lets it be again. */
        public void forbid(int pair, boolean forbidden) {
            requireOpen();
            if (known(pair)) {
                pairs.setForbidden(pair, forbidden);
                touchedPairs.set(pair);
            }
        }

        /** Locks a pair, or frees it. */
        public void lock(int pair, boolean locked) {
            requireOpen();
            if (known(pair) && pairs.isLocked(pair) != locked) {
                if (locked) {
                    ProvedMatching.this.lock(pair);
                } else {
                    unlock(pair);
                }
                touchPair(pair);
            }
        }

        /** Makes a pair, or undoes it. */
        public void make(int pair, boolean made) {
            requireOpen();
            if (known(pair)) {
                if (pairs.isMade(pair) == made) {
                    refuse("a pair is made that was, or undone that was not");
                } else {
                    turn(pair, made);
                    touchPair(pair);
                }
            }
        }

        private void touchPair(int pair) {
            touchedPairs.set(pair);
            touch(Side.MENTOR, pairs.mentorOf(pair));
            touch(Side.MENTEE, pairs.menteeOf(pair));
        }

        private void touch(Side side, int index) {
            (side == Side.MENTOR ? touchedMentors : touchedMentees).set(index);
        }

        private boolean known(Side side, int index) {
            boolean known = index >= 0 && index < people(side).count();
            if (!known) {
                refuse("somebody is not there");
            }
            return known;
        }

        private boolean known(int pair) {
            boolean known = pair >= 0 && pair < pairs.count();
            if (!known) {
                refuse("a pair is not there");
            }
            return known;
        }

        private void refuse(String why) {
            if (wrong.isEmpty()) {
                wrong = Optional.of(why);
            }
        }

        /**
         * Checks that the matching is proved best again.
         *
         * @return why not; then everything is as it was before the update. Empty when accepted
         */
        public Optional<String> check() {
            requireOpen();
            touchedMentors.stream().forEach(mentor -> mentors.wrong(mentor).ifPresent(this::refuse));
            touchedMentees.stream().forEach(mentee -> mentees.wrong(mentee).ifPresent(this::refuse));
            touchedPairs.stream().forEach(this::checkPair);
            shiftedMentors.stream().forEach(mentor -> pairs.eachOfMentor(mentor, this::checkPair));
            shiftedMentees.stream().forEach(mentee -> pairs.eachOfMentee(mentee, this::checkPair));
            checked = true;
            open = false;
            if (wrong.isPresent()) {
                revert();
            }
            return wrong;
        }

        private void checkPair(int pair) {
            if (isWrong(pair)) {
                refuse("a pair contradicts the numbers, its lock or its being ruled out");
            }
        }
    }
}
