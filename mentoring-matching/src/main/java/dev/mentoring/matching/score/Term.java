package dev.mentoring.matching.score;

import static java.util.Objects.requireNonNull;

import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Criterion;
import java.util.OptionalInt;

/**
 * A criterion ready to rate.
 *
 * @param scorer its scorer, prepared
 * @param symmetric whether that says that it rates pairs turned round alike
 * @param trusted whether that sees sensitive attributes
 * @param most its share of the points
 * @param neutral the rating where a value is missing, in millionths
 */
record Term(Criterion criterion, PairScorer scorer, boolean symmetric, boolean trusted, int most, int neutral) {

    /** The points of a pair. */
    int points(Participant mentor, Participant mentee, Asking asking) {
        return points(ask(mentor, mentee, asking));
    }

    /** The rating of a pair, in range; the neutral one where it is unknown. */
    int rating(Participant mentor, Participant mentee, Asking asking) {
        return ask(mentor, mentee, asking).orElse(neutral);
    }

    /** The rating of a pair, in range or unknown. */
    OptionalInt ask(Participant mentor, Participant mentee, Asking asking) {
        hear(mentor, mentee, asking);
        OptionalInt rating;
        try {
            rating = requireNonNull(scorer.millionths(mentor, mentee), "no rating");
        } catch (RuntimeException e) {
            throw ScorerException.failed(criterion.scorer(), mentor, mentee, e);
        }
        return inRange(rating, mentor, mentee);
    }

    /** The rating of a pair with its reasons, in range or unknown. */
    Rating rate(Participant mentor, Participant mentee, Asking asking) {
        hear(mentor, mentee, asking);
        Rating rating;
        try {
            rating = requireNonNull(scorer.rate(mentor, mentee), "no rating");
        } catch (RuntimeException e) {
            throw ScorerException.failed(criterion.scorer(), mentor, mentee, e);
        }
        inRange(rating.millionths(), mentor, mentee);
        return rating;
    }

    Contribution contribution(Participant mentor, Participant mentee, Asking asking) {
        Rating rating = rate(mentor, mentee, asking);
        if (!rating.millionths().equals(ask(mentor, mentee, asking))) {
            throw ScorerException.twofold(criterion.scorer(), mentor, mentee);
        }
        return new Contribution(
                criterion.id(),
                criterion.scorer(),
                points(rating.millionths()),
                most,
                rating.millionths().isPresent(),
                rating.reasons());
    }

    private void hear(Participant mentor, Participant mentee, Asking asking) {
        if (asking != Asking.UNHEARD) {
            asking.next(new Asking.Asked(criterion.scorer(), mentor.id(), mentee.id()));
        }
    }

    private OptionalInt inRange(OptionalInt rating, Participant mentor, Participant mentee) {
        int millionths = rating.orElse(0);
        if (millionths < 0 || millionths > Rating.BEST) {
            throw ScorerException.outOfRange(criterion.scorer(), mentor, mentee, millionths);
        }
        return rating;
    }

    /** The points of a rating in range. */
    int points(OptionalInt rating) {
        return (int) ((long) most * rating.orElse(neutral) / Rating.BEST);
    }
}
