package dev.mentoring.json.csv;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best way to cut a row of parts into wordings, where a wording may span several parts.
 *
 * <p>Of all ways the one is taken that leaves the fewest parts unread and among those has the fewest wordings, which are the
 * longest. Found by dynamic programming over the beginnings of the row: <i>O(n w)</i> look-ups for <i>n</i> parts and
 * wordings of at most <i>w</i> words.
 */
final class Segmentation {

    private static final CharMatcher SPACE = CharMatcher.is(' ');
    private static final long UNREAD = 1L << 32;

    private final List<String> parts;
    private final ImmutableSet<String> known;
    private final int mostWords;
    /** Cost of the first i parts: unread parts count {@link #UNREAD} each, wordings one each. */
    private final long[] cost;
    /** Part at which the last wording of the first i parts begins. */
    private final int[] begin;
    /** Whether the first i parts can be cut in several ways of the same cost. */
    private final boolean[] tied;

    private Segmentation(List<String> parts, ImmutableSet<String> known, int mostWords) {
        this.parts = parts;
        this.known = known;
        this.mostWords = mostWords;
        this.cost = new long[parts.size() + 1];
        this.begin = new int[parts.size() + 1];
        this.tied = new boolean[parts.size() + 1];
    }

    /**
     * Cuts the parts, which are keys of wordings and not empty.
     *
     * @param known keys of wordings, see {@link Vocabulary#key}
     * @param mostWords how many words the longest of them has
     */
    static Segmentation of(List<String> parts, ImmutableSet<String> known, int mostWords) {
        Segmentation segmentation = new Segmentation(parts, known, mostWords);
        for (int end = 1; end <= parts.size(); end++) {
            segmentation.settle(end);
        }
        return segmentation;
    }

    /** How many words a folded wording has. */
    static int words(String folded) {
        return SPACE.countIn(folded) + 1;
    }

    /**
     * A piece of the row.
     *
     * @param start index of its first part
     * @param wording its parts, joined; not a known wording when the piece is an unread part
     */
    record Piece(int start, String wording) {}

    /** Whether everything can be read, but in several ways that are equally good. */
    boolean isAmbiguous() {
        int end = parts.size();
        return tied[end] && cost[end] < UNREAD;
    }

    /** The pieces of the best way, in order. */
    ImmutableList<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int end = parts.size(); end > 0; end = begin[end]) {
            pieces.add(new Piece(begin[end], Joiner.on(' ').join(parts.subList(begin[end], end))));
        }
        Collections.reverse(pieces);
        return ImmutableList.copyOf(pieces);
    }

    private void settle(int end) {
        cost[end] = Long.MAX_VALUE;
        String joined = "";
        for (int start = end - 1; start >= 0; start--) {
            joined = joined.isEmpty() ? parts.get(start) : parts.get(start) + " " + joined;
            boolean isKnown = known.contains(joined);
            if (isKnown || start == end - 1) {
                offer(start, end, cost[start] + 1 + (isKnown ? 0 : UNREAD));
            }
            if (words(joined) >= mostWords) {
                return;
            }
        }
    }

    private void offer(int start, int end, long price) {
        if (price < cost[end]) {
            cost[end] = price;
            begin[end] = start;
            tied[end] = tied[start];
        } else if (price == cost[end]) {
            tied[end] = true;
        }
    }
}
