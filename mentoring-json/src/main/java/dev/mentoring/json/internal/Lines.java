package dev.mentoring.json.internal;

import dev.mentoring.core.Location;

/**
 * Finds line and column of a byte of a text in UTF-8.
 *
 * <p>Lines end with LF, CR or both, unless the text is one line of many, in which a CR ends nothing; columns count code
 * points. Remembers one place in every 64 KiB, so that any number of places costs one pass over the text and a short walk
 * each. Not for use by several threads at once.
 */
final class Lines {

    private static final int STRIDE_BITS = 16;

    private final byte[] bytes;
    private final int start;
    private final boolean isOneLine;

    private final int[] lineOfStride;
    private final int[] columnOfStride;
    private int known;

    private int offset;
    private int line;
    private int column;

    /**
     * Places in the bytes from {@code start} on; nothing is read before the first question.
     *
     * @param isOneLine whether the text is one of many lines that end with LF
     */
    Lines(byte[] bytes, int start, boolean isOneLine) {
        this.bytes = bytes;
        this.start = start;
        this.isOneLine = isOneLine;
        int strides = ((bytes.length - start) >> STRIDE_BITS) + 1;
        this.lineOfStride = new int[strides];
        this.columnOfStride = new int[strides];
        lineOfStride[0] = 1;
        columnOfStride[0] = 1;
        known = 0;
    }

    /** The place of a byte, or of the end of the text; line 0 when the text is empty. */
    Location.InDocument place(String pointer, int ofByte) {
        if (bytes.length == start) {
            return new Location.InDocument(pointer, 0, 0);
        }
        int target = Math.max(start, Math.min(ofByte, bytes.length));
        int stride = (target - start) >> STRIDE_BITS;
        while (known < stride) {
            goTo(known);
            walkTo(start + ((known + 1) << STRIDE_BITS));
            known++;
            lineOfStride[known] = line;
            columnOfStride[known] = column;
        }
        goTo(stride);
        walkTo(target);
        return new Location.InDocument(pointer, line, column);
    }

    private void goTo(int stride) {
        offset = start + (stride << STRIDE_BITS);
        line = lineOfStride[stride];
        column = columnOfStride[stride];
    }

    private void walkTo(int target) {
        while (offset < target) {
            byte b = bytes[offset++];
            if (b == '\n' || (b == '\r' && endsLine())) {
                line++;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
        }
    }

    /** Whether the CR in front of the offset ends a line by itself. */
    private boolean endsLine() {
        return !isOneLine && !(offset < bytes.length && bytes[offset] == '\n');
    }
}
