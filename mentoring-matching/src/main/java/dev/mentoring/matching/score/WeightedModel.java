package dev.mentoring.matching.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import java.util.OptionalInt;

/**
 * A programme's scoring model, ready to score the pairs of one round.
 *
 * <p>Criterion k has a share m(k) of the 1,000,000 points ({@link ScoringModel#maxima}) and a rating r(k) of 0 to 1,000,000
 * millionths. The score is the sum over k of floor(m(k) * r(k) / 1,000,000). A rating that is unknown for want of a value
 * counts as the criterion's neutral rating: the setting {@value #NEUTRAL}, in percent, 0 to 100, which every criterion takes
 * and which is {@value #NEUTRAL_DEFAULT} when absent (failure A7: a missing value is never the worst by accident).
 *
 * <p>Attributes that the programme's form marks as sensitive, and the leave that people give to use them, are hidden from
 * every scorer but {@code diversity-goal} (requirement 004-13).
 */
public final class WeightedModel {

    /** Name of the setting that every criterion takes. */
    public static final String NEUTRAL = "neutralPercent";

    /** The neutral rating when a criterion states none, in percent. */
    public static final int NEUTRAL_DEFAULT = 50;

    private static final int MILLIONTHS_PER_PERCENT = Rating.BEST / 100;

    private final ImmutableList<Term> terms;
    private final Veil veil;

    private WeightedModel(ImmutableList<Term> terms, Veil veil) {
        this.terms = terms;
        this.veil = veil;
    }

    /**
     * Makes a model ready.
     *
     * @throws dev.mentoring.core.InvalidModelException when a scorer is unknown or refuses its settings, as all but one do
     *     when these name a sensitive attribute
     */
    public static WeightedModel of(ScoringModel model, Scorers scorers, ScoringContext context) {
        ImmutableList<Integer> maxima = model.maxima();
        Veil veil = Veil.over(context);
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Problems problems = new Problems();
        for (int k = 0; k < model.criteria().size(); k++) {
            try {
                terms.add(term(model.criteria().get(k), maxima.get(k), scorers, context, veil));
            } catch (InvalidModelException e) {
                String criterion = "scoring/criteria/" + k;
                e.problems().forEach(problem -> problems.add(problem.below(criterion)));
            }
        }
        problems.throwIfAny(InvalidModelException::new);
        return new WeightedModel(terms.build(), veil);
    }

    private static Term term(Criterion criterion, int most, Scorers scorers, ScoringContext context, Veil veil) {
        long neutral = criterion.options().whole(NEUTRAL, NEUTRAL_DEFAULT, 0, 100);
        Options own = criterion.options().without(NEUTRAL);
        Scorer scorer = scorers.named(criterion.scorer());
        boolean trusted = scorer instanceof DiversityWishes;
        PairScorer ready = scorer.prepare(own, trusted ? context : veil.context());
        return new Term(criterion, ready, trusted, most, (int) neutral * MILLIONTHS_PER_PERCENT);
    }

    /**
     * The score of a pair in whole points, 0 to 1,000,000.
     *
     * @throws ScorerException when a scorer fails or leaves its range
     */
    public int score(Participant mentor, Participant mentee) {
        Participant seenMentor = veil.over(mentor);
        Participant seenMentee = veil.over(mentee);
        int score = 0;
        for (Term term : terms) {
            score += term.trusted ? term.points(mentor, mentee) : term.points(seenMentor, seenMentee);
        }
        return score;
    }

    /**
     * What each criterion rates a pair, in millionths, 0 to 1,000,000, in the order of the criteria; the neutral rating where a
     * value is missing. Other weights over these ratings give the score that the pair would have under them.
     *
     * @throws ScorerException when a scorer fails or leaves its range
     */
    public ImmutableIntArray ratings(Participant mentor, Participant mentee) {
        Participant seenMentor = veil.over(mentor);
        Participant seenMentee = veil.over(mentee);
        ImmutableIntArray.Builder ratings = ImmutableIntArray.builder(terms.size());
        for (Term term : terms) {
            ratings.add(term.trusted ? term.rating(mentor, mentee) : term.rating(seenMentor, seenMentee));
        }
        return ratings.build();
    }

    /**
     * The score of a pair with everything that adds up to it; equal to {@link #score} in its sum.
     *
     * @throws ScorerException when a scorer fails, leaves its range, or says something else than for {@link #score}
     */
    public ScoreBreakdown breakdown(Participant mentor, Participant mentee) {
        ImmutableList.Builder<Contribution> contributions = ImmutableList.builder();
        for (Term term : terms) {
            contributions.add(
                    term.trusted
                            ? term.contribution(mentor, mentee)
                            : term.contribution(veil.over(mentor), veil.over(mentee)));
        }
        return ScoreBreakdown.of(contributions.build());
    }

    /**
     * What adds up to a score that the pair was given earlier.
     *
     * @throws ScorerException when it adds up to another one now, or a scorer fails
     */
    public ScoreBreakdown breakdown(Participant mentor, Participant mentee, long score) {
        ScoreBreakdown breakdown = breakdown(mentor, mentee);
        if (breakdown.score() != score) {
            throw ScorerException.changed(mentor, mentee, score, breakdown.score());
        }
        return breakdown;
    }

    /** A criterion with its scorer, whether that sees sensitive attributes, its share of the points and its neutral rating. */
    private record Term(Criterion criterion, PairScorer scorer, boolean trusted, int most, int neutral) {

        int points(Participant mentor, Participant mentee) {
            return points(ask(mentor, mentee), mentor, mentee);
        }

        int rating(Participant mentor, Participant mentee) {
            return rating(ask(mentor, mentee), mentor, mentee);
        }

        OptionalInt ask(Participant mentor, Participant mentee) {
            try {
                return requireNonNull(scorer.millionths(mentor, mentee), "no rating");
            } catch (RuntimeException e) {
                throw ScorerException.failed(criterion.scorer(), mentor, mentee, e);
            }
        }

        Contribution contribution(Participant mentor, Participant mentee) {
            Rating rating;
            try {
                rating = requireNonNull(scorer.rate(mentor, mentee), "no rating");
            } catch (RuntimeException e) {
                throw ScorerException.failed(criterion.scorer(), mentor, mentee, e);
            }
            if (!rating.millionths().equals(ask(mentor, mentee))) {
                throw ScorerException.unstable(criterion.scorer(), mentor, mentee);
            }
            return new Contribution(
                    criterion.id(),
                    criterion.scorer(),
                    points(rating.millionths(), mentor, mentee),
                    most,
                    rating.millionths().isPresent(),
                    rating.reasons());
        }

        int points(OptionalInt millionths, Participant mentor, Participant mentee) {
            return (int) ((long) most * rating(millionths, mentor, mentee) / Rating.BEST);
        }

        int rating(OptionalInt millionths, Participant mentor, Participant mentee) {
            int rating = millionths.orElse(neutral);
            if (rating < 0 || rating > Rating.BEST) {
                throw ScorerException.outOfRange(criterion.scorer(), mentor, mentee, rating);
            }
            return rating;
        }
    }
}
