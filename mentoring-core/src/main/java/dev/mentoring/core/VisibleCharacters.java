package dev.mentoring.core;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * The characters that can be seen, as Unicode 13.0 has them, and the space.
 *
 * <p>A table of our own: {@link Character#getType(int)} follows the Unicode version of the Java runtime, so that a text
 * would be an identifier on one machine and none on another. Unicode 13.0 is the version of the oldest runtime that the
 * library supports. Of texts that hold its characters alone, the normalisation forms are the same in every later version
 * (Unicode, stability policies); so are the lower cases of their characters.
 */
final class VisibleCharacters {

    /** Ends the part of ASCII that begins with the space and can all be seen. */
    private static final int DELETE = 0x7F;

    /** Where runs of visible and of other characters begin, in turn, ascending; visible first. */
    private static final int[] BOUNDARIES = read(UnicodeTable.lines("visible.txt"));

    private VisibleCharacters() {}

    static boolean contain(int codePoint) {
        if (codePoint < DELETE) {
            return codePoint >= ' ';
        }
        int at = Arrays.binarySearch(BOUNDARIES, codePoint);
        int run = at >= 0 ? at : -at - 2;
        return run % 2 == 0;
    }

    private static int[] read(ImmutableList<String> ranges) {
        int[] boundaries = new int[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            List<String> ends = Splitter.on('-').splitToList(ranges.get(i));
            boundaries[2 * i] = UnicodeTable.codePoint(ends.get(0));
            boundaries[2 * i + 1] = 1 + UnicodeTable.codePoint(ends.get(ends.size() - 1));
        }
        return boundaries;
    }
}
