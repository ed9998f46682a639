package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.Optional;

/** Finds what a misspelt name was probably meant to be, by edit distance (Levenshtein 1966). */
public final class Nearest {

    /** Names that differ in more than a third of their letters are no misspelling. */
    private static final int LETTERS_PER_ERROR = 3;

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name with the least distance; the first of equal ones; nothing when none is near. */
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int least = 1 + Math.max(1, name.length() / LETTERS_PER_ERROR);
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** The known names within reach of a misspelling, nearest first and equal ones in their order, at most so many. */
    public static ImmutableList<String> among(String name, Collection<String> known, int most) {
        if (name.length() > LONGEST) {
            return ImmutableList.of();
        }
        int farthest = Math.max(1, name.length() / LETTERS_PER_ERROR);
        ListMultimap<Integer, String> near =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance <= farthest) {
                near.put(distance, candidate);
            }
        }
        return near.values().stream().limit(most).collect(ImmutableList.toImmutableList());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
