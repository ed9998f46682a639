package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * {@code shared-hours}: how much of an ordinary week the two can both meet, over their time zones and round midnight.
 *
 * <p>With the minutes s of a week that both state, as {@link dev.mentoring.core.participant.Availability#sharedMinutes} counts
 * them on the round's date, and the minutes M that are enough, the rating is floor(1,000,000 * min(s, M) / M). Unknown when
 * either has not told hours and zone.
 *
 * <p>Setting: {@code minutes}, M, 1 to 10,080, 120 when absent.
 */
final class SharedHours implements Scorer {

    @Override
    public String name() {
        return "shared-hours";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("minutes"));
        return new Prepared(options.whole("minutes", 120, 1, dev.mentoring.core.rule.SharedHours.MOST), context.on());
    }

    private record Prepared(long enough, LocalDate on) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            return isKnown(mentor, mentee)
                    ? OptionalInt.of(Rating.share(shared(mentor, mentee), enough))
                    : OptionalInt.empty();
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            if (!isKnown(mentor, mentee)) {
                return Rating.unknown(Reason.of("value-missing", "fact", "hours"));
            }
            return new Rating(
                    millionths(mentor, mentee),
                    ImmutableList.of(Reason.of(
                            "hours-shared",
                            "enough",
                            Long.toString(enough),
                            "minutes",
                            Integer.toString(shared(mentor, mentee)))));
        }

        private static boolean isKnown(Participant mentor, Participant mentee) {
            return mentor.availability().isKnown() && mentee.availability().isKnown();
        }

        private int shared(Participant mentor, Participant mentee) {
            return mentor.availability().sharedMinutes(mentee.availability(), on);
        }
    }
}
