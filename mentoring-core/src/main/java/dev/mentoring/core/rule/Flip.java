package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;

/**
 * The fewest facts that would have to be otherwise for something else to be said.
 *
 * @param outcome whether there are such facts
 * @param changes the facts, each with a value; fewest in number, and of as few the first found in the order of the rules
 * @param ruledOut no change of so many facts or fewer does it; with {@link Outcome#FOUND}, one less than there are changes,
 *     or 0 where a fact has too many values to try them all
 */
public record Flip(Outcome outcome, ImmutableList<Change> changes, int ruledOut) {

    /** Whether facts were found. */
    public enum Outcome {
        /** Yes, and fewer would not do among the values tried. */
        FOUND,
        /** No facts told otherwise do it; that a fact that is told might not be is not looked at. */
        NONE,
        /** Not within the work that the search may spend, or among the values that it tries. */
        NOT_FOUND
    }
}
