package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import java.util.Optional;

/**
 * What someone tells of themselves.
 *
 * @param penPicture a short text for the other side to read (002-19)
 * @param quotable whether explanations may quote the pen picture
 * @param motivation why the person takes part (000-20)
 * @param lived topics that the person has lived through, as distinct from skill in them (002-04)
 * @param seeksLived topics in which the person wants somebody who has been there
 */
public record Story(
        Optional<String> penPicture,
        boolean quotable,
        Optional<String> motivation,
        ImmutableSet<String> lived,
        ImmutableSet<String> seeksLived) {

    private static final Story UNTOLD =
            new Story(Optional.empty(), false, Optional.empty(), ImmutableSet.of(), ImmutableSet.of());

    /** Refuses ill-formed identifiers; keeps topics in order of their identifiers. */
    public Story {
        lived = Ids.requireAll(lived, "topic");
        seeksLived = Ids.requireAll(seeksLived, "topic");
    }

    /** Nothing told. */
    public static Story untold() {
        return UNTOLD;
    }

    /** A mask: it is the person's own. */
    @Override
    public String toString() {
        return "Story[…]";
    }
}
