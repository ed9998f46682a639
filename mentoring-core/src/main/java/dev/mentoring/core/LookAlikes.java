package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds identifiers that differ and that people would still take for one another (catalogue of bad input, I1 and I2).
 *
 * <p>Two identifiers look alike when they are equal after NFKC case folding, as {@code Ann} and {@code ann} are, or when
 * they have the same skeleton by Unicode Technical Standard #39, as {@code paul} has with a Cyrillic letter in place of the
 * first. Nothing is ever merged or refused for that: whoever finds such identifiers warns with {@link
 * ProblemCode#ID_CONFUSABLE}. The data are those of Unicode 13.0 on every Java runtime.
 */
public final class LookAlikes {

    private LookAlikes() {}

    /**
     * The groups of identifiers that look alike, each of two or more: who looks like one of a group belongs to it. In time
     * and memory linear in the letters.
     *
     * @param ids well-formed identifiers (see {@link Ids}); one that occurs twice counts once
     * @return groups in order of their first identifier, each in the order given
     */
    public static ImmutableList<ImmutableList<String>> among(Collection<String> ids) {
        if (areAsciiAndApart(ids)) {
            return ImmutableList.of();
        }
        ImmutableList<String> distinct = ImmutableSet.copyOf(ids).asList();
        int[] firstAlike = new int[distinct.size()];
        Arrays.setAll(firstAlike, i -> i);
        join(distinct, Caseless::fold, firstAlike);
        join(distinct, Confusables::skeleton, firstAlike);
        Map<Integer, ImmutableList.Builder<String>> groups = new LinkedHashMap<>();
        int[] sizes = new int[distinct.size()];
        for (int i = 0; i < firstAlike.length; i++) {
            sizes[first(i, firstAlike)]++;
        }
        for (int i = 0; i < firstAlike.length; i++) {
            int first = first(i, firstAlike);
            if (sizes[first] > 1) {
                groups.computeIfAbsent(first, f -> ImmutableList.builder()).add(distinct.get(i));
            }
        }
        return groups.values().stream().map(ImmutableList.Builder::build).collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether all are of ASCII and none looks like another, as in most lists; tells so without making a text of each. Two that
     * look alike have one number, and two of one number, which may be the same or need not look alike, are left to the full comparison.
     */
    private static boolean areAsciiAndApart(Collection<String> ids) {
        long[] numbers = new long[ids.size()];
        int count = 0;
        for (String id : ids) {
            long number = 0;
            for (int k = 0; k < id.length(); k++) {
                char c = id.charAt(k);
                if (c > '~') {
                    return false;
                }
                number = withLetter(number, c);
            }
            numbers[count] = number;
            count++;
        }
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The number of a text with one letter more, the same for all letters of ASCII that fold or look alike. */
    private static long withLetter(long number, char c) {
        return switch (c) {
            case '1', 'I', 'i', 'L', '|' -> with(number, 'l');
            case '0', 'O' -> with(number, 'o');
            case '`' -> with(number, '\'');
            case '"' -> with(with(number, '\''), '\'');
            case 'M', 'm' -> with(with(number, 'r'), 'n');
            default -> with(number, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        };
    }

    private static long with(long number, char c) {
        return (number + c) * 0x9E3779B97F4A7C15L;
    }

    /** Joins the groups of those that have one form; of two groups, the one with the earlier first keeps it. */
    private static void join(ImmutableList<String> ids, UnaryOperator<String> form, int[] firstAlike) {
        Map<String, Integer> firstOfForm = new HashMap<>(2 * ids.size());
        for (int i = 0; i < firstAlike.length; i++) {
            Integer earlier = firstOfForm.putIfAbsent(form.apply(ids.get(i)), i);
            if (earlier != null) {
                int a = first(i, firstAlike);
                int b = first(earlier, firstAlike);
                firstAlike[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    /** The first of a group, found by links to ever earlier ones, which are shortened on the way. */
    private static int first(int index, int[] firstAlike) {
        int at = index;
        while (firstAlike[at] != at) {
            firstAlike[at] = firstAlike[firstAlike[at]];
            at = firstAlike[at];
        }
        return at;
    }
}
