package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A document that was accepted, and what was tolerated in it.
 *
 * @param <T> the type of the model
 * @param value the model
 * @param notes what was tolerated, such as a byte order mark; empty as a rule
 */
public record Reading<T>(T value, ImmutableList<Problem> notes) {}
