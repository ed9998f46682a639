package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.util.BitSet;

/** What is counted while people come and go; pairs are those that are so. */
final class RollingTally {

    static final ImmutableSortedMap<String, String> MEASURES = ImmutableSortedMap.<String, String>naturalOrder()
            .put("batches", "How many batches had a pair to make.")
            .put("broken-pairs", "How many pairs broke.")
            .put("completed", "How many mentees have had a partner for the whole time, and have none any more.")
            .put("left-unmatched", "How many mentees or peers left while they waited for a partner.")
            .put("lost-pairs-ever", "How many pairs were made that are none in truth.")
            .put("mentors-left", "How many mentors left while they waited for a partner.")
            .put("mentors-waiting", "How many mentors with a place are there in the end without a partner.")
            .put("pairs-ever", "How many pairs were made.")
            .put("rematched", "How many mentees or peers found a partner after a pair of theirs had broken.")
            .put("still-waiting", "How many mentees or peers with a place are there in the end without a partner.")
            .put("total-score-ever", "The sum of the scores of all pairs that were made.")
            .put("waiting-days-mean", "For how many days mentees or peers waited for their first partner, on average.")
            .put("waiting-days-worst", "For how many days a mentee or peer waited at most for a first partner.")
            .buildOrThrow();

    private final BitSet rematched = new BitSet();
    private long batches;
    private long pairs;
    private final ScoreSum score = new ScoreSum();
    private long lost;
    private long broken;
    private long completed;
    private long left;
    private long mentorsLeft;
    private long waits;
    private long daysWaited;
    private long longestWait;

    void batch() {
        batches++;
    }

    void pair(long points) {
        pairs++;
        score.add(points);
    }

    void lost() {
        lost++;
    }

    void broken() {
        broken++;
    }

    void completed() {
        completed++;
    }

    void rematched(int person) {
        rematched.set(person);
    }

    void left(boolean mentor) {
        left += mentor ? 0 : 1;
        mentorsLeft += mentor ? 1 : 0;
    }

    void waited(int days) {
        waits++;
        daysWaited += days;
        longestWait = Math.max(longestWait, days);
    }

    /**
     * The measures; those of mentors where there are two sides, and waiting times where somebody found a partner.
     *
     * @param waiting mentees or peers without a partner in the end
     * @param mentorsWaiting mentors without a partner in the end
     */
    ImmutableSortedMap<String, Measure> measures(boolean sides, long waiting, long mentorsWaiting) {
        ImmutableSortedMap.Builder<String, Measure> measures = ImmutableSortedMap.naturalOrder();
        measures.put("batches", new Measure.Whole(batches))
                .put("broken-pairs", new Measure.Whole(broken))
                .put("left-unmatched", new Measure.Whole(left))
                .put("lost-pairs-ever", new Measure.Whole(lost))
                .put("pairs-ever", new Measure.Whole(pairs))
                .put("rematched", new Measure.Whole(rematched.cardinality()))
                .put("still-waiting", new Measure.Whole(waiting))
                .put("total-score-ever", new Measure.Whole(score.points()));
        if (sides) {
            measures.put("completed", new Measure.Whole(completed))
                    .put("mentors-left", new Measure.Whole(mentorsLeft))
                    .put("mentors-waiting", new Measure.Whole(mentorsWaiting));
        }
        if (waits > 0) {
            measures.put("waiting-days-mean", new Measure.Fraction(Ratio.of(daysWaited, waits)))
                    .put("waiting-days-worst", new Measure.Whole(longestWait));
        }
        return measures.buildOrThrow();
    }
}
