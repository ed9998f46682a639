package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * What sponsors promise and what there is to show for it (requirements 004-07 to 004-11).
 *
 * @param kinds what sponsors can promise; empty when anything
 * @param fewestPromises how many promises a sponsor makes at least, 0 to 100
 * @param fewestAchievements how many achievements there are at least at the end, 0 to 100
 */
public record SponsorPolicy(ImmutableSet<Advocacy> kinds, int fewestPromises, int fewestAchievements) {

    /** The most promises or achievements that a programme can ask for. */
    public static final int MOST = 100;

    /** Refuses counts outside their limits; keeps the kinds in their order. */
    public SponsorPolicy {
        kinds = ImmutableSet.copyOf(kinds.stream().sorted().iterator());
        requireCount("fewestPromises", fewestPromises);
        requireCount("fewestAchievements", fewestAchievements);
    }

    private static void requireCount(String member, int count) {
        if (count < 0 || count > MOST) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, member, "the count must be 0 to " + MOST);
        }
    }
}
