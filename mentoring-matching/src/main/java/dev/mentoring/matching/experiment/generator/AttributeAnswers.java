package dev.mentoring.matching.experiment.generator;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Optional;

/** Answers to the questions of a programme's own; to sensitive ones only with leave. */
final class AttributeAnswers {

    private static final int DAYS_AROUND = 365;
    private static final int LARGEST_CHOICE = 3;

    private final Programme programme;
    private final RosterShape shape;
    private final Asked asked;
    private final LocalDate on;
    private final Draws draws;

    AttributeAnswers(Programme programme, RosterShape shape, Asked asked, LocalDate on, Draws draws) {
        this.programme = programme;
        this.shape = shape;
        this.asked = asked;
        this.on = on;
        this.draws = draws;
    }

    /** The leaves that somebody gives. */
    ImmutableList<OptIn> leaves() {
        ImmutableList.Builder<OptIn> leaves = ImmutableList.builder();
        for (DiversityGoal goal : programme.diversityGoals()) {
            for (String attribute : goal.attributes()) {
                if (draws.perMille(shape.whole(RosterShape.LEAVE_RATE))) {
                    OptIn.Wish wish = draws.perMille(500) ? OptIn.Wish.SIMILAR : OptIn.Wish.DIFFERENT;
                    leaves.add(new OptIn(attribute, goal.id(), wish, on));
                }
            }
        }
        return leaves.build();
    }

    /** The answers of somebody who gives these leaves. */
    ImmutableMap<String, AttributeValue> answers(Standing standing, ImmutableList<OptIn> leaves) {
        ImmutableSet<String> open = leaves.stream().map(OptIn::attribute).collect(ImmutableSet.toImmutableSet());
        ImmutableMap.Builder<String, AttributeValue> answers = ImmutableMap.builder();
        for (Attribute attribute : programme.form().attributes()) {
            boolean sensitive = programme.form().sensitive().contains(attribute.id());
            boolean answered = asked.answersAttribute(attribute.id(), draws);
            Optional<AttributeValue> value = value(attribute, standing);
            if (sensitive ? open.contains(attribute.id()) : answered) {
                value.ifPresent(given -> answers.put(attribute.id(), given));
            }
        }
        return answers.buildOrThrow();
    }

    /** Any answer that the question allows; nothing when it has none. */
    private Optional<AttributeValue> value(Attribute attribute, Standing standing) {
        if (attribute instanceof Attribute.Count count) {
            return Optional.of(new AttributeValue.Whole(standing.between(count.minimum(), count.maximum(), draws)));
        }
        if (attribute instanceof Attribute.Truth) {
            return Optional.of(new AttributeValue.Truth(draws.perMille(shape.whole(RosterShape.YES_RATE))));
        }
        if (attribute instanceof Attribute.Day) {
            return Optional.of(new AttributeValue.Day(on.plusDays(draws.between(-DAYS_AROUND, DAYS_AROUND))));
        }
        if (attribute instanceof Attribute.Words) {
            return Optional.of(new AttributeValue.Words(Answers.TEXT));
        }
        if (attribute instanceof Attribute.At) {
            ImmutableList<String> places =
                    programme.places().stream().map(Place::id).collect(toImmutableList());
            return places.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AttributeValue.At(places.get(draws.below(places.size()))));
        }
        return term(attribute, attribute.answerIds().asList(), standing);
    }

    private Optional<AttributeValue> term(Attribute attribute, ImmutableList<String> terms, Standing standing) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        if (attribute instanceof Attribute.Several) {
            int count = draws.between(1, Math.min(LARGEST_CHOICE, terms.size()));
            ImmutableSet.Builder<String> some = ImmutableSet.builder();
            int[] order = draws.permutation(terms.size());
            for (int k = 0; k < count; k++) {
                some.add(terms.get(order[k]));
            }
            return Optional.of(new AttributeValue.Terms(some.build()));
        }
        int term = attribute instanceof Attribute.Band
                ? (int) standing.step(terms.size(), draws)
                : draws.below(terms.size());
        return Optional.of(new AttributeValue.Term(terms.get(term)));
    }
}
