package dev.mentoring.matching.score;

import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One pass over the pairs of a round: scores them, and keeps what scorers do wrong until every pair was asked for, so that
 * whoever corrects a scorer sees all of it (failure S2). Made by {@link WeightedModel#scoreRound}.
 */
public final class ScoringPass {

    private final WeightedModel model;
    private final Runnable poll;
    private final Asking asking;
    private final Optional<SecondLook> secondLook;
    private final Problems problems = new Problems();
    private Optional<Throwable> firstCause = Optional.empty();

    ScoringPass(WeightedModel model, boolean checked, Runnable poll, Asking asking) {
        this.model = model;
        this.poll = poll;
        this.asking = asking;
        this.secondLook = checked ? Optional.of(new SecondLook(model, asking)) : Optional.empty();
    }

    /**
     * The score of a pair in whole points, 0 to 1,000,000; less by what a scorer should have added where one fails, which the pass
     * tells at its end.
     */
    public int score(Participant mentor, Participant mentee) {
        poll.run();
        int score = 0;
        for (Term term : model.terms()) {
            try {
                OptionalInt rating = term.ask(model.seen(term, mentor), model.seen(term, mentee), asking);
                score += term.points(rating);
                secondLook.ifPresent(look -> look.remember(term, mentor, mentee, rating));
            } catch (ScorerException e) {
                add(e);
            }
        }
        return score;
    }

    /**
     * Ends the pass.
     *
     * @throws ScorerException when a scorer did anything wrong
     */
    void finish() {
        if (problems.isEmpty()) {
            secondLook.ifPresent(look -> look.again(poll, this::add));
        }
        problems.throwIfAny(found -> ScorerException.of(found, firstCause));
    }

    private void add(ScorerException failure) {
        problems.addAll(failure);
        if (firstCause.isEmpty()) {
            firstCause = Optional.ofNullable(failure.getCause());
        }
    }
}
