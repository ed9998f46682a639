package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A document that was accepted, and what is to be known of how it was read.
 *
 * @param <T> the type of the model
 * @param value the model
 * @param notes what was tolerated, such as a byte order mark; empty as a rule
 * @param defaults what the document left out and what was taken for it as its schema says, in the order in which it was first
 *     left out; nothing is wrong with that
 * @param migrations names of the steps that brought a document of an older version up to the present one, in order
 * @param extras what the document holds beside what is known of its kind; {@link DocumentFormat#write(Object, Extras)} puts it
 *     back
 */
public record Reading<T>(
        T value,
        ImmutableList<Problem> notes,
        ImmutableList<DefaultTaken> defaults,
        ImmutableList<String> migrations,
        Extras extras) {

    /** A model of which there is no more to know than what was tolerated. */
    public Reading(T value, ImmutableList<Problem> notes) {
        this(value, notes, ImmutableList.of(), ImmutableList.of(), Extras.none());
    }
}
