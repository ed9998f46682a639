package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A user of a list who became nobody, and why.
 *
 * @param position position in the list, from 0
 * @param problems what is wrong with the user, in order of place; at least one
 */
public record RefusedUser(long position, ImmutableList<Problem> problems) {}
