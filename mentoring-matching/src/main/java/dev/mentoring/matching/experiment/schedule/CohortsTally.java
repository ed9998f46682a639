package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;
import java.util.BitSet;

/** What is counted over cohorts: pairs that are so, and how often mentees or peers went without a partner. */
final class CohortsTally {

    static final ImmutableSortedMap<String, String> MEASURES = ImmutableSortedMap.<String, String>naturalOrder()
            .put("cohorts-asked", "How many cohorts had a pair to make.")
            .put("lost-pairs-ever", "How many pairs were made that are none in truth.")
            .put("never-matched", "How many mentees or peers took part with a place and never had a partner.")
            .put("new-partners", "How many pairs were made of two whom no earlier cohort had paired.")
            .put("pairs-ever", "How many pairs were made in all cohorts.")
            .put("participations", "How often a mentee or peer with a place took part in a cohort.")
            .put("repeats", "How many pairs were made of two whom an earlier cohort had paired.")
            .put("skipped-twice", "How many mentees or peers went without a partner in two cohorts on end.")
            .put("skips", "How often a mentee or peer with a place took part and went without a partner.")
            .put("total-score-ever", "The sum of the scores of all pairs of all cohorts.")
            .put("worst-skips", "How often a single mentee or peer took part and went without a partner, at most.")
            .buildOrThrow();

    private final Truth truth;
    private final Population people;
    private final int[] skips;
    private final int[] skipsOnEnd;
    private final BitSet tookPart = new BitSet();
    private final BitSet matched = new BitSet();
    private final BitSet skippedTwice = new BitSet();
    private final BitSet everMade = new BitSet();
    private long participations;
    private long asked;
    private long fresh;
    private long repeats;
    private final ScoreSum score = new ScoreSum();
    private long lost;

    CohortsTally(Truth truth) {
        this.truth = truth;
        people = truth.told();
        skips = new int[people.size()];
        skipsOnEnd = new int[people.size()];
    }

    void asked() {
        asked++;
    }

    /** Counts a cohort by who took part and which pairs were made. */
    void cohort(BitSet present, BitSet made) {
        BitSet paired = new BitSet();
        made.stream()
                .forEach(
                        pair -> truth.score(pair).ifPresentOrElse(points -> count(pair, points, paired), () -> lost++));
        present.stream()
                .filter(person -> people.side(person) != Side.MENTOR && truth.hasPlace(person))
                .forEach(person -> take(person, paired.get(person)));
    }

    private void count(int pair, long points, BitSet paired) {
        paired.set(people.first(pair));
        paired.set(people.second(pair));
        score.add(points);
        repeats += everMade.get(pair) ? 1 : 0;
        fresh += everMade.get(pair) ? 0 : 1;
        everMade.set(pair);
    }

    private void take(int person, boolean paired) {
        participations++;
        tookPart.set(person);
        matched.set(person, matched.get(person) || paired);
        skips[person] += paired ? 0 : 1;
        skipsOnEnd[person] = paired ? 0 : skipsOnEnd[person] + 1;
        if (skipsOnEnd[person] == 2) {
            skippedTwice.set(person);
        }
    }

    /** The measures; the worst of people where anybody took part. */
    ImmutableSortedMap<String, Measure> measures() {
        long all = 0;
        long worst = 0;
        for (int each : skips) {
            all += each;
            worst = Math.max(worst, each);
        }
        ImmutableSortedMap.Builder<String, Measure> measures = ImmutableSortedMap.naturalOrder();
        measures.put("cohorts-asked", new Measure.Whole(asked))
                .put("lost-pairs-ever", new Measure.Whole(lost))
                .put("never-matched", new Measure.Whole(tookPart.cardinality() - matched.cardinality()))
                .put("new-partners", new Measure.Whole(fresh))
                .put("pairs-ever", new Measure.Whole(fresh + repeats))
                .put("participations", new Measure.Whole(participations))
                .put("repeats", new Measure.Whole(repeats))
                .put("skipped-twice", new Measure.Whole(skippedTwice.cardinality()))
                .put("skips", new Measure.Whole(all))
                .put("total-score-ever", new Measure.Whole(score.points()));
        if (participations > 0) {
            measures.put("worst-skips", new Measure.Whole(worst));
        }
        return measures.buildOrThrow();
    }
}
