package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;

/**
 * What a scorer is tried on, and what it says of itself.
 *
 * @param options its settings
 * @param programme the programme whose people it rates
 * @param roster the people, some of whom should know little of themselves
 * @param on the date of the round
 * @param readsWholeRoster whether its rating of two people may depend on who else takes part
 * @param missingIsWorst whether a missing value counts as the worst, which the programme should tell people beforehand
 * @param orders which pairs of the roster are better than which
 */
public record ScorerSample(
        Options options,
        Programme programme,
        Roster roster,
        LocalDate on,
        boolean readsWholeRoster,
        boolean missingIsWorst,
        ImmutableList<Order> orders) {

    /**
     * That one pair is better than another, in the eyes of the scorer.
     *
     * @param better two people of the roster
     * @param worse two people of the roster
     */
    public record Order(MentoringPair better, MentoringPair worse) {}

    /**
     * Twelve people who say all that a form can ask, four who say little or nothing, and four of extremes, with a programme that
     * declares an attribute of every kind. A scorer without settings that reads the whole roster no more than missing values as the
     * worst.
     */
    public static ScorerSample standard() {
        return new ScorerSample(
                Options.none(),
                SamplePeople.programme(),
                SamplePeople.roster(),
                SamplePeople.ON,
                false,
                false,
                ImmutableList.of());
    }

    /** This sample with settings. */
    public ScorerSample withOptions(Options others) {
        return new ScorerSample(others, programme, roster, on, readsWholeRoster, missingIsWorst, orders);
    }

    /** This sample with a programme and people of one's own. */
    public ScorerSample with(Programme others, Roster people, LocalDate day) {
        return new ScorerSample(options, others, people, day, readsWholeRoster, missingIsWorst, orders);
    }

    /** This sample for a scorer that says that it reads the whole roster. */
    public ScorerSample readingTheWholeRoster() {
        return new ScorerSample(options, programme, roster, on, true, missingIsWorst, orders);
    }

    /** This sample for a scorer that says that missing values are the worst. */
    public ScorerSample countingMissingAsWorst() {
        return new ScorerSample(options, programme, roster, on, readsWholeRoster, true, orders);
    }

    /** This sample with one more pair that is better than another. */
    public ScorerSample preferring(MentoringPair better, MentoringPair worse) {
        ImmutableList<Order> more = ImmutableList.<Order>builder()
                .addAll(orders)
                .add(new Order(better, worse))
                .build();
        return new ScorerSample(options, programme, roster, on, readsWholeRoster, missingIsWorst, more);
    }
}
