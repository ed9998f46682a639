package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.WeeklyHours;
import java.time.Period;
import java.util.Optional;

/**
 * Limits to meetings; what it does not name is the pair's own affair (requirements 002-12, 003-04).
 *
 * @param places where meetings may be; empty when anywhere
 * @param hours when meetings may be, in the programme's zone; empty when at any time
 * @param mostMinutes how long one may be, 1 to 1,440 minutes
 * @param notice how early a meeting is called off or moved where the agreement does not say
 */
public record MeetingPolicy(
        ImmutableSet<MeetingPlace> places,
        ImmutableList<WeeklyHours> hours,
        Optional<Integer> mostMinutes,
        Optional<Period> notice) {

    /** The longest that a meeting may last: a day, in minutes. */
    public static final int MOST_MINUTES = 1_440;

    private static final MeetingPolicy FREE =
            new MeetingPolicy(ImmutableSet.of(), ImmutableList.of(), Optional.empty(), Optional.empty());

    /** Refuses lengths outside their limits and a negative notice; keeps the places in their order. */
    public MeetingPolicy {
        places = ImmutableSet.copyOf(places.stream().sorted().iterator());
        notice.ifPresent(period -> Periods.requireNotNegative(period, "notice"));
        int most = mostMinutes.orElse(1);
        if (most < 1 || most > MOST_MINUTES) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "mostMinutes", "a meeting lasts from 1 to 1,440 minutes");
        }
    }

    /** No limits. */
    public static MeetingPolicy free() {
        return FREE;
    }
}
