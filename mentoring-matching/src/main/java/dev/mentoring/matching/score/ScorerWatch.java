package dev.mentoring.matching.score;

import com.google.common.base.Preconditions;
import java.time.Duration;
import java.util.Optional;

/**
 * How closely scorers are watched while they rate the pairs of a round.
 *
 * <p>Whatever the watch, a scorer that throws, gives no rating or leaves its range is found, and told with its name and the pair.
 *
 * @param checked whether every pair is rated again, in the opposite order, with reasons and without, and turned round where the
 *     scorer says that it is {@linkplain Scorer#symmetric symmetric}; takes three to four times as long (failures S3, S4)
 * @param limit the longest time that scorers may take to prepare, to rate all pairs of a round, and to explain a pair, each; more than
 *     zero. Scorers then run on a daemon thread, which is interrupted and left behind when the time is over. Empty: as long as they
 *     like, on the thread of the caller (failure S5)
 */
public record ScorerWatch(boolean checked, Optional<Duration> limit) {

    private static final ScorerWatch NONE = new ScorerWatch(false, Optional.empty());

    /** Refuses a limit that is not more than zero. */
    public ScorerWatch {
        Preconditions.checkArgument(
                limit.isEmpty() || limit.get().compareTo(Duration.ZERO) > 0,
                "the limit of scorers must be more than zero");
    }

    /** Every pair is rated once, and scorers take as long as they like. */
    public static ScorerWatch none() {
        return NONE;
    }

    /** This watch, rating every pair again. */
    public ScorerWatch checking() {
        return new ScorerWatch(true, limit);
    }

    /** This watch with a limit of time. */
    public ScorerWatch limitedTo(Duration longest) {
        return new ScorerWatch(checked, Optional.of(longest));
    }
}
