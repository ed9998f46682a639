package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/**
 * People of one list who are paired with one another.
 *
 * <p>Everybody is known by index, from 0, in the order of {@link dev.mentoring.core.Ids#ORDER}. A pair has a first and a
 * second person, the first having the smaller index. The allowed pairs are numbered from 0 by first, then by second.
 */
public final class PeerProblem implements MatchingProblem {

    private final String id;
    private final ImmutableList<Person> peers;
    private final IdIndex ids;
    private final PairTable pairs;
    private final Choices choices;
    private final long oneWayPreferences;
    /** Empty until asked for; two threads may both compute it, to the same end. */
    private volatile String digest = "";

    private PeerProblem(ProblemDraft.Parts parts) {
        id = parts.id();
        peers = parts.rows();
        ids = parts.rowIds();
        pairs = parts.pairs();
        choices = parts.rowChoices();
        oneWayPreferences = parts.oneWay();
    }

    private PeerProblem(PeerProblem other, PairTable pairs) {
        id = other.id;
        peers = other.peers;
        ids = other.ids;
        this.pairs = pairs;
        choices = other.choices;
        oneWayPreferences = other.oneWayPreferences;
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

    /** The people by index. */
    public ImmutableList<Person> peers() {
        return peers;
    }

    /** The number of allowed pairs. */
    public int pairCount() {
        return pairs.count();
    }

    /** The first pair whose first person has the index; for {@code peers().size()} the number of pairs. */
    public int rowStart(int first) {
        return pairs.rowStart(first);
    }

    /** The first person of a pair, in time logarithmic in the people. */
    public int firstOf(int pair) {
        return pairs.rowOf(pair);
    }

    /** The first person of each pair; a new array. */
    public int[] firstOfPairs() {
        return pairs.rowOfPairs();
    }

    /** The second person of a pair. */
    public int secondOf(int pair) {
        return pairs.columnOf(pair);
    }

    /** The score of a pair, in points: at most {@link MatchingProblem#LARGEST_SCORE} above or below zero. */
    public long score(int pair) {
        return pairs.score(pair);
    }

    /**
     * The same people and pairs with other scores.
     *
     * @param scoreOfPair the score of each pair by its number, in points
     * @throws InvalidModelException when a score is more than {@link MatchingProblem#LARGEST_SCORE} above or below zero
     */
    public PeerProblem withScores(IntToLongFunction scoreOfPair) {
        long[] scores = new long[pairCount()];
        for (int pair = 0; pair < scores.length; pair++) {
            scores[pair] = scoreOfPair.applyAsLong(pair);
            if (scores[pair] > LARGEST_SCORE || scores[pair] < -LARGEST_SCORE) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE,
                        "pairs/" + pair + "/score",
                        "a score is at most " + LARGEST_SCORE + " above or below zero",
                        peers.get(firstOf(pair)).id(),
                        peers.get(secondOf(pair)).id());
            }
        }
        return new PeerProblem(this, pairs.withScores(scores));
    }

    /** The largest absolute value of a score; 0 without pairs. */
    public long largestScore() {
        return pairs.largestScore();
    }

    /** Whether every matching must contain the pair. */
    public boolean isLocked(int pair) {
        return pairs.isLocked(pair);
    }

    /** The pairings that every matching must contain, by first person. */
    public ImmutableList<Pairing> lockedPairings() {
        ImmutableList.Builder<Pairing> locked = ImmutableList.builder();
        for (int pair = pairs.nextLocked(0); pair >= 0; pair = pairs.nextLocked(pair + 1)) {
            locked.add(pairing(pair, firstOf(pair)));
        }
        return locked.build();
    }

    /** The number of locked pairs. */
    public int lockedCount() {
        return pairs.lockedCount();
    }

    /** The pairing of a pair, whose first person the caller knows. */
    public Pairing pairing(int pair, int first) {
        return new Pairing(peers.get(first).id(), peers.get(secondOf(pair)).id(), score(pair), isLocked(pair));
    }

    /** The pair of two people, in either order; -1 when it is not allowed. */
    public int pairOf(int peer, int other) {
        return pairs.find(Math.min(peer, other), Math.max(peer, other));
    }

    /** The index of a person; -1 when nobody has the identifier. */
    public int indexOfPeer(String peerId) {
        return ids.indexOf(peerId);
    }

    /** How many entries of preferences name somebody who states preferences and does not return the entry. */
    public long oneWayPreferences() {
        return oneWayPreferences;
    }

    PairTable pairs() {
        return pairs;
    }

    Choices choices() {
        return choices;
    }

    private String makeDigest() {
        return new DigestText("mentoring/matching-problem/1 peers")
                .people(peers)
                .pairs(pairs)
                .sha256();
    }

    /**
     * Collects a problem; people and pairs may come in any order, and the two people of a pair as well.
     *
     * <p>Not for use by several threads at once.
     */
    public static final class Builder {

        private final Problems problems = new Problems();
        private final PersonList peers = new PersonList("peers", problems);
        private final ProblemDraft draft;

        private Builder(String id) {
            draft = new ProblemDraft(id, problems, peers, "first", peers, "second");
        }

        /** Adds somebody. */
        @CanIgnoreReturnValue
        public Builder addPeer(Person person) {
            peers.add(person);
            return this;
        }

        /** Adds somebody by parts; what {@link Person} would refuse is reported by {@link #build} with its place. */
        @CanIgnoreReturnValue
        public Builder addPeer(
                String id, long capacity, long minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {
            peers.add(id, capacity, minimum, preferences);
            return this;
        }

        /**
         * Lists a pair, which is allowed unless it is forbidden or somebody's preferences leave the other out.
         *
         * @param score in points
         * @throws InvalidModelException when there are more pairs than the limit
         */
        @CanIgnoreReturnValue
        public Builder pair(String first, String second, long score) {
            draft.pair(peers.numberOf(first), peers.numberOf(second), score);
            return this;
        }

        /**
         * Lists a pair of people who have been added already, by their position of addition, from 0.
         *
         * @param score in points
         * @throws IndexOutOfBoundsException when nobody has been added at a position
         * @throws InvalidModelException when there are more pairs than the limit
         */
        @CanIgnoreReturnValue
        public Builder pair(int firstListed, int secondListed, long score) {
            draft.pair(peers.numberAt(firstListed), peers.numberAt(secondListed), score);
            return this;
        }

        /** Allows every pair that is acceptable to both, at score 0, instead of listing pairs. */
        @CanIgnoreReturnValue
        public Builder allowEveryPair() {
            draft.everyPair();
            return this;
        }

        /** Requires an allowed pair to be made. */
        @CanIgnoreReturnValue
        public Builder lock(String first, String second) {
            draft.lock(peers.numberOf(first), peers.numberOf(second));
            return this;
        }

        /** Removes a pair from the allowed ones; a pair that is not allowed anyway may be named as well. */
        @CanIgnoreReturnValue
        public Builder forbid(String first, String second) {
            draft.forbid(peers.numberOf(first), peers.numberOf(second));
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
         *     {@code pairs/3/second}
         * @throws RunCancelledException when it is to stop
         */
        public PeerProblem build() {
            return new PeerProblem(draft.freeze());
        }
    }
}
