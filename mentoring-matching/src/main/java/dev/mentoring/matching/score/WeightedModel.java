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
import java.util.function.Consumer;

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
    private final ScorerWatch watch;

    private WeightedModel(ImmutableList<Term> terms, Veil veil, ScorerWatch watch) {
        this.terms = terms;
        this.veil = veil;
        this.watch = watch;
    }

    /**
     * Makes a model ready, with scorers that nobody watches.
     *
     * @throws dev.mentoring.core.InvalidModelException when a scorer is unknown or refuses its settings, as all but one do
     *     when these name a sensitive attribute
     * @throws ScorerException when a scorer fails while it prepares
     */
    public static WeightedModel of(ScoringModel model, Scorers scorers, ScoringContext context) {
        return of(model, scorers, context, ScorerWatch.none(), () -> {});
    }

    /**
     * Makes a model ready.
     *
     * @param watch how closely its scorers are watched from now on
     * @param poll called now and then on the calling thread where the watch has a limit of time; throws to stop
     * @throws dev.mentoring.core.InvalidModelException as above
     * @throws ScorerException when a scorer fails while it prepares, or takes too long
     */
    public static WeightedModel of(
            ScoringModel model, Scorers scorers, ScoringContext context, ScorerWatch watch, Runnable poll) {
        Veil veil = Veil.over(context);
        return LimitedCall.of(
                watch.limit(),
                poll,
                asking -> new WeightedModel(terms(model, scorers, context, veil, asking), veil, watch));
    }

    private static ImmutableList<Term> terms(
            ScoringModel model, Scorers scorers, ScoringContext context, Veil veil, Asking asking) {
        ImmutableList<Integer> maxima = model.maxima();
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Problems problems = new Problems();
        for (int k = 0; k < model.criteria().size(); k++) {
            try {
                terms.add(term(model.criteria().get(k), maxima.get(k), scorers, context, veil, asking));
            } catch (InvalidModelException e) {
                String criterion = "scoring/criteria/" + k;
                e.problems().forEach(problem -> problems.add(problem.below(criterion)));
            }
        }
        problems.throwIfAny(InvalidModelException::new);
        return terms.build();
    }

    private static Term term(
            Criterion criterion, int most, Scorers scorers, ScoringContext context, Veil veil, Asking asking) {
        long neutral = criterion.options().whole(NEUTRAL, NEUTRAL_DEFAULT, 0, 100);
        Options own = criterion.options().without(NEUTRAL);
        Scorer scorer = scorers.named(criterion.scorer());
        boolean trusted = scorer instanceof DiversityWishes;
        asking.next(Asking.Asked.toPrepare(criterion.scorer()));
        try {
            PairScorer ready = requireNonNull(scorer.prepare(own, trusted ? context : veil.context()), "nothing ready");
            return new Term(
                    criterion, ready, scorer.symmetric(), trusted, most, (int) neutral * MILLIONTHS_PER_PERCENT);
        } catch (InvalidModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ScorerException.failedToPrepare(criterion.scorer(), e);
        }
    }

    /** The criteria, in the order of the scoring model. */
    ImmutableList<Term> terms() {
        return terms;
    }

    /** The person as the scorer of a criterion may see them. */
    Participant seen(Term term, Participant person) {
        return term.trusted() ? person : veil.over(person);
    }

    /**
     * Scores the pairs of a round, one after another, and tells what scorers do wrong only when all pairs are scored.
     *
     * @param poll called on the calling thread before each pair, or now and then where the watch has a limit of time; throws to
     *     stop
     * @param pairs asks the pass for one score after another; runs on another thread where the watch has a limit of time, and
     *     may run on when this call has ended with an exception
     * @throws ScorerException when scorers fail, leave their range, take too long, or do not pass the checks of the watch; names
     *     up to {@link Problems#LIMIT} pairs, counts the others, and carries the first failure as its cause
     */
    public void scoreRound(Runnable poll, Consumer<ScoringPass> pairs) {
        boolean limited = watch.limit().isPresent();
        LimitedCall.of(watch.limit(), poll, asking -> {
            ScoringPass pass = new ScoringPass(this, watch.checked(), limited ? () -> {} : poll, asking);
            pairs.accept(pass);
            pass.finish();
            return pass;
        });
    }

    /**
     * The score of a pair in whole points, 0 to 1,000,000.
     *
     * @throws ScorerException when a scorer fails, leaves its range or takes too long
     */
    public int score(Participant mentor, Participant mentee) {
        return LimitedCall.of(watch.limit(), () -> {}, asking -> {
            Participant seenMentor = veil.over(mentor);
            Participant seenMentee = veil.over(mentee);
            int score = 0;
            for (Term term : terms) {
                score += term.trusted()
                        ? term.points(mentor, mentee, asking)
                        : term.points(seenMentor, seenMentee, asking);
            }
            return score;
        });
    }

    /**
     * What each criterion rates a pair, in millionths, 0 to 1,000,000, in the order of the criteria; the neutral rating where a
     * value is missing. Other weights over these ratings give the score that the pair would have under them.
     *
     * @throws ScorerException when a scorer fails, leaves its range or takes too long
     */
    public ImmutableIntArray ratings(Participant mentor, Participant mentee) {
        return LimitedCall.of(watch.limit(), () -> {}, asking -> {
            Participant seenMentor = veil.over(mentor);
            Participant seenMentee = veil.over(mentee);
            ImmutableIntArray.Builder ratings = ImmutableIntArray.builder(terms.size());
            for (Term term : terms) {
                ratings.add(
                        term.trusted()
                                ? term.rating(mentor, mentee, asking)
                                : term.rating(seenMentor, seenMentee, asking));
            }
            return ratings.build();
        });
    }

    /**
     * The score of a pair with everything that adds up to it; equal to {@link #score} in its sum.
     *
     * @throws ScorerException when a scorer fails, leaves its range, takes too long, or says something else than for {@link #score}
     */
    public ScoreBreakdown breakdown(Participant mentor, Participant mentee) {
        return LimitedCall.of(watch.limit(), () -> {}, asking -> {
            ImmutableList.Builder<Contribution> contributions = ImmutableList.builder();
            for (Term term : terms) {
                contributions.add(term.contribution(seen(term, mentor), seen(term, mentee), asking));
            }
            return ScoreBreakdown.of(contributions.build());
        });
    }

    /**
     * What adds up to a score that the pair was given earlier.
     *
     * @throws ScorerException when it adds up to another one now, or as above
     */
    public ScoreBreakdown breakdown(Participant mentor, Participant mentee, long score) {
        ScoreBreakdown breakdown = breakdown(mentor, mentee);
        if (breakdown.score() != score) {
            throw ScorerException.changed(mentor, mentee, score, breakdown.score());
        }
        return breakdown;
    }
}
