package dev.mentoring.matching.problem;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/**
 * Mentors on one side, mentees on the other: who may be paired with whom, at which score and within which bounds.
 *
 * <p>Everybody is known by index, from 0, in the order of {@link dev.mentoring.core.Ids#ORDER} on their side. The allowed
 * pairs are numbered from 0 mentee by mentee, and for one mentee by ascending mentor. The two sides are separate lists: an
 * identifier may stand on both, and nothing is concluded from that.
 */
public final class TwoSidedProblem implements MatchingProblem {

    private final String id;
    private final ImmutableList<Person> mentors;
    private final ImmutableList<Person> mentees;
    private final IdIndex mentorIds;
    private final IdIndex menteeIds;
    private final PairTable pairs;
    private final Choices menteeChoices;
    private final Choices mentorChoices;
    private final long oneWayPreferences;
    private final Groups groups;
    private final ImmutableIntArray menteesAsListed;
    /** Empty until asked for; two threads may both compute it, to the same end. */
    private volatile String digest = "";

    private TwoSidedProblem(ProblemDraft.Parts parts, Groups groups) {
        id = parts.id();
        mentors = parts.columns();
        mentees = parts.rows();
        mentorIds = parts.columnIds();
        menteeIds = parts.rowIds();
        pairs = parts.pairs();
        menteeChoices = parts.rowChoices();
        mentorChoices = parts.columnChoices();
        oneWayPreferences = parts.oneWay();
        this.groups = groups;
        menteesAsListed = parts.rowsAsListed();
    }

    private TwoSidedProblem(TwoSidedProblem other, PairTable pairs) {
        id = other.id;
        mentors = other.mentors;
        mentees = other.mentees;
        mentorIds = other.mentorIds;
        menteeIds = other.menteeIds;
        this.pairs = pairs;
        menteeChoices = other.menteeChoices;
        mentorChoices = other.mentorChoices;
        oneWayPreferences = other.oneWayPreferences;
        groups = other.groups;
        menteesAsListed = other.menteesAsListed;
    }

    /**
     * Starts a problem.
     *
     * @param id name of the question
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String digest() {
        String known = digest;
        if (known.isEmpty()) {
            known = makeDigest();
            digest = known;
        }
        return known;
    }

    /** The mentors by index. */
    public ImmutableList<Person> mentors() {
        return mentors;
    }

    /** The mentees by index. */
    public ImmutableList<Person> mentees() {
        return mentees;
    }

    /** The mentees by index, in the order in which they were told; takes no part in the digest. */
    public ImmutableIntArray menteesAsListed() {
        return menteesAsListed;
    }

    /** The number of allowed pairs. */
    public int pairCount() {
        return pairs.count();
    }

    /** The first pair of a mentee; for {@code mentees().size()} the number of pairs. */
    public int rowStart(int mentee) {
        return pairs.rowStart(mentee);
    }

    /** The mentor of a pair. */
    public int mentorOf(int pair) {
        return pairs.columnOf(pair);
    }

    /** The mentee of a pair, in time logarithmic in the mentees; loops over rows know it already. */
    public int menteeOf(int pair) {
        return pairs.rowOf(pair);
    }

    /** The mentee of each pair; a new array. */
    public int[] menteeOfPairs() {
        return pairs.rowOfPairs();
    }

    /** The score of a pair, in points: at most {@link MatchingProblem#LARGEST_SCORE} above or below zero. */
    public long score(int pair) {
        return pairs.score(pair);
    }

    /**
     * The same people, pairs and bounds with other scores.
     *
     * @param scoreOfPair the score of each pair by its number, in points
     * @throws InvalidModelException when a score is more than {@link MatchingProblem#LARGEST_SCORE} above or below zero
     */
    public TwoSidedProblem withScores(IntToLongFunction scoreOfPair) {
        long[] scores = new long[pairCount()];
        for (int pair = 0; pair < scores.length; pair++) {
            scores[pair] = scoreOfPair.applyAsLong(pair);
            if (scores[pair] > LARGEST_SCORE || scores[pair] < -LARGEST_SCORE) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE,
                        "pairs/" + pair + "/score",
                        "a score is at most " + LARGEST_SCORE + " above or below zero",
                        mentors.get(mentorOf(pair)).id(),
                        mentees.get(menteeOf(pair)).id());
            }
        }
        return new TwoSidedProblem(this, pairs.withScores(scores));
    }

    /** Whether every matching must contain the pair. */
    public boolean isLocked(int pair) {
        return pairs.isLocked(pair);
    }

    /** The pairing of a pair, whose mentee the caller knows. */
    public Pairing pairing(int pair, int mentee) {
        return new Pairing(mentors.get(mentorOf(pair)).id(), mentees.get(mentee).id(), score(pair), isLocked(pair));
    }

    /** The pairings that every matching must contain, by mentee. */
    public ImmutableList<Pairing> lockedPairings() {
        ImmutableList.Builder<Pairing> locked = ImmutableList.builder();
        for (int pair = pairs.nextLocked(0); pair >= 0; pair = pairs.nextLocked(pair + 1)) {
            locked.add(pairing(pair, menteeOf(pair)));
        }
        return locked.build();
    }

    /** The number of locked pairs. */
    public int lockedCount() {
        return pairs.lockedCount();
    }

    /** Whether the pair was one of an earlier result. */
    public boolean isEarlier(int pair) {
        return pairs.isEarlier(pair);
    }

    /** The number of allowed pairs that were pairs of an earlier result. */
    public int earlierCount() {
        return pairs.earlierCount();
    }

    /** The bounds on groups of pairings. */
    public Groups groups() {
        return groups;
    }

    /** Whether every mentee may be paired with every mentor. */
    public boolean allowsEveryPair() {
        return pairs.isComplete();
    }

    /** Whether every score has 32 bits at most. */
    public boolean hasShortScores() {
        return pairs.hasShortScores();
    }

    /** The largest absolute value of a score; 0 without pairs. */
    public long largestScore() {
        return pairs.largestScore();
    }

    /** The largest number of pairs of a mentee. */
    public int longestRow() {
        return pairs.longestRow();
    }

    /**
     * Copies the mentors of a mentee's pairs, ascending.
     *
     * @param into takes them; at least as long as the row
     * @return the length of the row
     */
    public int mentorsOf(int mentee, int[] into) {
        return pairs.columns(mentee, into);
    }

    /**
     * Copies the scores of a mentee's pairs, in the order of the row.
     *
     * @param into takes them
     * @param at where the first goes
     * @throws IllegalStateException unless {@link #hasShortScores}
     */
    public void scoresOf(int mentee, int[] into, int at) {
        Preconditions.checkState(pairs.hasShortScores(), "some score has more than 32 bits");
        pairs.scores(mentee, into, at);
    }

    /** The pair of a mentor and a mentee; -1 when it is not allowed. */
    public int pairOf(int mentor, int mentee) {
        return pairs.find(mentee, mentor);
    }

    /** The index of a mentor; -1 when no mentor has the identifier. */
    public int indexOfMentor(String mentorId) {
        return mentorIds.indexOf(mentorId);
    }

    /** The index of a mentee; -1 when no mentee has the identifier. */
    public int indexOfMentee(String menteeId) {
        return menteeIds.indexOf(menteeId);
    }

    /** How many entries of preferences name somebody who states preferences and does not return the entry. */
    public long oneWayPreferences() {
        return oneWayPreferences;
    }

    PairTable pairs() {
        return pairs;
    }

    Choices menteeChoices() {
        return menteeChoices;
    }

    Choices mentorChoices() {
        return mentorChoices;
    }

    private String makeDigest() {
        return new DigestText("mentoring/matching-problem/1 two-sided")
                .people(mentors)
                .people(mentees)
                .pairs(pairs)
                .groups(groups)
                .sha256();
    }

    /**
     * Collects a problem; people and pairs may come in any order. Identifiers are brought into normalisation form C.
     *
     * <p>Not for use by several threads at once.
     */
    public static final class Builder {

        private final Problems problems = new Problems();
        private final PersonList mentors = new PersonList("mentors", problems);
        private final PersonList mentees = new PersonList("mentees", problems);
        private final ProblemDraft draft;
        private final GroupList groups = new GroupList(problems);

        private Builder(String id) {
            draft = new ProblemDraft(id, problems, mentees, "mentee", mentors, "mentor");
        }

        /** Adds a mentor. */
        @CanIgnoreReturnValue
        public Builder addMentor(Person person) {
            mentors.add(person);
            return this;
        }

        /** Adds a mentor by parts; what {@link Person} would refuse is reported by {@link #build} with its place. */
        @CanIgnoreReturnValue
        public Builder addMentor(
                String id, long capacity, long minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {
            mentors.add(id, capacity, minimum, preferences);
            return this;
        }

        /** Adds a mentee. */
        @CanIgnoreReturnValue
        public Builder addMentee(Person person) {
            mentees.add(person);
            return this;
        }

        /** Adds a mentee by parts; what {@link Person} would refuse is reported by {@link #build} with its place. */
        @CanIgnoreReturnValue
        public Builder addMentee(
                String id, long capacity, long minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {
            mentees.add(id, capacity, minimum, preferences);
            return this;
        }

        /**
         * Lists a pair, which is allowed unless it is forbidden or somebody's preferences leave the other out.
         *
         * @param score in points
         * @throws InvalidModelException when there are more pairs than the limit
         */
        @CanIgnoreReturnValue
        public Builder pair(String mentor, String mentee, long score) {
            draft.pair(mentees.numberOf(mentee), mentors.numberOf(mentor), score);
            return this;
        }

        /**
         * Lists a pair of people who have been added already, by their position of addition on either side, from 0.
         *
         * @param score in points
         * @throws IndexOutOfBoundsException when nobody has been added at a position
         * @throws InvalidModelException when there are more pairs than the limit
         */
        @CanIgnoreReturnValue
        public Builder pair(int mentorListed, int menteeListed, long score) {
            draft.pair(mentees.numberAt(menteeListed), mentors.numberAt(mentorListed), score);
            return this;
        }

        /** Allows every pair that is acceptable to both, at score 0, instead of listing pairs. */
        @CanIgnoreReturnValue
        public Builder allowEveryPair() {
            draft.everyPair();
            return this;
        }

        /** Allows every pair that is acceptable to both, at a score asked for once, instead of listing pairs. */
        @CanIgnoreReturnValue
        public Builder scoreEveryPair(PairScoring scoring) {
            draft.everyPair(scoring);
            return this;
        }

        /** Adds a bound on the number of a group's pairings. */
        @CanIgnoreReturnValue
        public Builder group(GroupBound bound) {
            groups.add(bound);
            return this;
        }

        /**
         * Adds a bound on the number of a group's pairings by parts; what {@link GroupBound} would refuse is reported by
         * {@link #build} with its place.
         */
        @CanIgnoreReturnValue
        public Builder group(
                String groupId,
                Optional<ImmutableList<String>> mentorIds,
                Optional<ImmutableList<String>> menteeIds,
                GroupBound.Counting counting,
                long minimum,
                long maximum) {
            groups.add(groupId, mentorIds, menteeIds, counting, minimum, maximum);
            return this;
        }

        /**
         * Names a pair of an earlier result, for strategies that keep such pairs where they can. People who are gone and pairs
         * that are not allowed any more may be named as well.
         */
        @CanIgnoreReturnValue
        public Builder earlier(String mentor, String mentee) {
            draft.earlier(mentees.numberOf(mentee), mentors.numberOf(mentor));
            return this;
        }

        /** Requires an allowed pair to be made. */
        @CanIgnoreReturnValue
        public Builder lock(String mentor, String mentee) {
            draft.lock(mentees.numberOf(mentee), mentors.numberOf(mentor));
            return this;
        }

        /** Removes a pair from the allowed ones; a pair that is not allowed anyway may be named as well. */
        @CanIgnoreReturnValue
        public Builder forbid(String mentor, String mentee) {
            draft.forbid(mentees.numberOf(mentee), mentors.numberOf(mentor));
            return this;
        }

        /** Sets how many pairs may be listed or allowed; {@link MatchingProblem#MOST_PAIRS} unless set. */
        @CanIgnoreReturnValue
        public Builder pairLimit(int limit) {
            draft.pairLimit(limit);
            return this;
        }

        /** Lets the listing of pairs and {@link #build} be stopped, by whatever says true; asked often, so that it should return at once. */
        @CanIgnoreReturnValue
        public Builder stoppedBy(BooleanSupplier stop) {
            draft.stoppedBy(stop);
            return this;
        }

        /**
         * Freezes the problem; the builder can be told more and asked again.
         *
         * @throws InvalidModelException with everything that is wrong; paths are those of the document, such as
         *     {@code mentees/1/preferences/2}
         * @throws RunCancelledException when it is to stop
         */
        public TwoSidedProblem build() {
            ProblemDraft.Parts parts = draft.freeze();
            Groups frozen = groups.freeze(parts.columnIds(), parts.rowIds());
            GroupLocks.check(frozen, parts.pairs(), parts.columns(), parts.rows());
            return new TwoSidedProblem(parts, frozen);
        }
    }
}
