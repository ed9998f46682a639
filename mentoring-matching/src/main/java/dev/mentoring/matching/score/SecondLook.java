package dev.mentoring.matching.score;

import dev.mentoring.core.participant.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Rates the pairs of a round again, from the last to the first: a scorer that keeps state, draws lots or looks at the clock gives
 * itself away (failures S3, S4).
 */
final class SecondLook {

    private final WeightedModel model;
    private final Asking asking;
    private final List<Rated> rated = new ArrayList<>();

    SecondLook(WeightedModel model, Asking asking) {
        this.model = model;
        this.asking = asking;
    }

    /** Notes how a criterion rated a pair at first. */
    void remember(Term term, Participant mentor, Participant mentee, OptionalInt rating) {
        rated.add(new Rated(term, mentor, mentee, rating));
    }

    /** Rates every pair again. */
    void again(Runnable poll, Consumer<ScorerException> failures) {
        for (int i = rated.size() - 1; i >= 0; i--) {
            poll.run();
            try {
                compare(rated.get(i));
            } catch (ScorerException e) {
                failures.accept(e);
            }
        }
    }

    private void compare(Rated first) {
        Term term = first.term;
        String scorer = term.criterion().scorer();
        Participant mentor = model.seen(term, first.mentor);
        Participant mentee = model.seen(term, first.mentee);
        if (!term.ask(mentor, mentee, asking).equals(first.rating)) {
            throw ScorerException.unstable(scorer, mentor, mentee);
        }
        if (!term.rate(mentor, mentee, asking).millionths().equals(first.rating)) {
            throw ScorerException.twofold(scorer, mentor, mentee);
        }
        if (term.symmetric() && !term.ask(mentee, mentor, asking).equals(first.rating)) {
            throw ScorerException.asymmetric(scorer, mentor, mentee);
        }
    }

    private record Rated(Term term, Participant mentor, Participant mentee, OptionalInt rating) {}
}
