package dev.mentoring.matching.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the aims that are pursued one after another: each among the matchings that are best for all before it.
 *
 * <p>A made pair is any pairing of a result, locked ones included. Ranks are those of {@link
 * dev.mentoring.matching.problem.MenteeRanks}.
 */
public enum Objective {
    /** Every minimum is kept; not an aim but a condition, and always the first where somebody has a minimum. */
    MINIMUMS,
    /** The number of made pairs, as many as possible. */
    SERVED,
    /** The lowest score of a made pair, as high as possible. */
    WORST,
    /** The scores of the made pairs from the lowest up: the lowest as high as possible and as rarely as possible, and so on. */
    LEXIMIN,
    /** The sum of the scores, as large as possible. */
    TOTAL,
    /** The number of pairs of rank 1, as many as possible; then of rank 2, and so on. */
    FIRST_RANKS,
    /** The number of pairs of the worst rank, as few as possible; then of the next better one, and so on. */
    LAST_RANKS,
    /** The number of pairs of an earlier result that are made again, as many as possible. */
    KEPT,
    /** The sum over mentors of the square of their number of pairs, as small as possible: an even load. */
    EVEN;

    /** The stable name, in lower case with hyphens. */
    public String stableName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The objective of a stable name. */
    public static Optional<Objective> ofName(String name) {
        return Arrays.stream(values())
                .filter(objective -> objective.stableName().equals(name))
                .findFirst();
    }

    /** Whether pairs are counted by class, best or worst class first, instead of all together. */
    public boolean isByClass() {
        return this == LEXIMIN || this == FIRST_RANKS || this == LAST_RANKS;
    }
}
