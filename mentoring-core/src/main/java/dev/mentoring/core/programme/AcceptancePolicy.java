package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.Period;

/**
 * How proposed pairs become settled ones (requirements 001-07, 003-02).
 *
 * @param answerWithin how long people have to answer a proposal
 * @param mostRounds how often a mentee is proposed somebody at most, 1 to 100
 * @param shortlist how many mentors a mentee is offered at once, 1 to 100; counts in the mode {@link MatchingMode#SHORTLIST}
 * @param waitingList whether people whose rounds are used up wait for a place, rather than being let go
 */
public record AcceptancePolicy(Period answerWithin, int mostRounds, int shortlist, boolean waitingList) {

    /** The most rounds, and the most mentors on a shortlist. */
    public static final int MOST = 100;

    private static final AcceptancePolicy STANDARD = new AcceptancePolicy(Period.ofDays(14), 3, 3, true);

    /** Refuses periods that are not positive and counts outside their limits. */
    public AcceptancePolicy {
        Periods.requirePositive(answerWithin, "answerWithin");
        requireCount("mostRounds", mostRounds);
        requireCount("shortlist", shortlist);
    }

    private static void requireCount(String member, int count) {
        if (count < 1 || count > MOST) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, member, "the count must be 1 to " + MOST);
        }
    }

    /** Two weeks to answer, three rounds, three mentors on a shortlist, and a waiting list. */
    public static AcceptancePolicy standard() {
        return STANDARD;
    }
}
