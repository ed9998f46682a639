package dev.mentoring.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What reading one document may cost at most; everything above is refused before memory is spent on it.
 *
 * @param bytes size of the document in bytes, from 1
 * @param depth objects and arrays within each other, from 1; the document itself counts as one
 * @param textLength characters (UTF-16 units) of a text or a member name, from 1
 * @param numberLength characters of a number, from 1
 * @param elements elements of all arrays together, from 0
 * @param participants people of one roster, and rows of a table, from 0
 * @param lineBytes size in bytes of a line of a log or of commands, from 1
 * @param entries entries of one log, and commands read together, from 0
 */
public record Limits(
        int bytes,
        int depth,
        int textLength,
        int numberLength,
        long elements,
        int participants,
        int lineBytes,
        long entries) {

    private static final Limits STANDARD =
            new Limits(64 << 20, 64, 100_000, 32, 5_000_000, 200_000, 1 << 20, Long.MAX_VALUE);

    /** Refuses limits below their least value. */
    public Limits {
        checkArgument(bytes >= 1, "bytes must be at least 1");
        checkArgument(depth >= 1, "depth must be at least 1");
        checkArgument(textLength >= 1, "textLength must be at least 1");
        checkArgument(numberLength >= 1, "numberLength must be at least 1");
        checkArgument(elements >= 0, "elements must be at least 0");
        checkArgument(participants >= 0, "participants must be at least 0");
        checkArgument(lineBytes >= 1, "lineBytes must be at least 1");
        checkArgument(entries >= 0, "entries must be at least 0");
    }

    /**
     * 64 MiB, depth 64, texts of 100,000 and numbers of 32 characters, 5,000,000 elements, 200,000 participants, lines of 1 MiB,
     * any number of entries: a log in lines is read in the memory of one line.
     */
    public static Limits standard() {
        return STANDARD;
    }

    /** The same with another size in bytes. */
    public Limits withBytes(int value) {
        return new Limits(value, depth, textLength, numberLength, elements, participants, lineBytes, entries);
    }

    /** The same with another depth. */
    public Limits withDepth(int value) {
        return new Limits(bytes, value, textLength, numberLength, elements, participants, lineBytes, entries);
    }

    /** The same with another length of texts. */
    public Limits withTextLength(int value) {
        return new Limits(bytes, depth, value, numberLength, elements, participants, lineBytes, entries);
    }

    /** The same with another length of numbers. */
    public Limits withNumberLength(int value) {
        return new Limits(bytes, depth, textLength, value, elements, participants, lineBytes, entries);
    }

    /** The same with another count of elements. */
    public Limits withElements(long value) {
        return new Limits(bytes, depth, textLength, numberLength, value, participants, lineBytes, entries);
    }

    /** The same with another count of participants. */
    public Limits withParticipants(int value) {
        return new Limits(bytes, depth, textLength, numberLength, elements, value, lineBytes, entries);
    }

    /** The same with another size of lines. */
    public Limits withLineBytes(int value) {
        return new Limits(bytes, depth, textLength, numberLength, elements, participants, value, entries);
    }

    /** The same with another count of entries. */
    public Limits withEntries(long value) {
        return new Limits(bytes, depth, textLength, numberLength, elements, participants, lineBytes, value);
    }
}
