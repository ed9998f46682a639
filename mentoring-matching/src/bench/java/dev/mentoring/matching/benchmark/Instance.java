package dev.mentoring.matching.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A matching problem as plain numbers, from which every solver's own model is made. Each mentee has one place, and no score
 * is negative. The arrays are shared and are not to be changed.
 */
final class Instance {

    private final int mentees;
    private final int[] places;
    private final boolean everyPair;
    private final int[] rowStart;
    private final int[] mentorOf;
    private final int[] score;

    private Instance(int mentees, int[] places, boolean everyPair, int[] rowStart, int[] mentorOf, int[] score) {
        this.mentees = mentees;
        this.places = places;
        this.everyPair = everyPair;
        this.rowStart = rowStart;
        this.mentorOf = mentorOf;
        this.score = score;
    }

    /**
     * Reads a file of {@link InstanceWriter}.
     *
     * @throws IOException when the file cannot be read or is of no known kind
     */
    static Instance read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int[] head = numbers(channel, 4);
            int mentees = head[1];
            int[] places = numbers(channel, head[2]);
            return switch (head[0]) {
                case InstanceWriter.EVERY_PAIR ->
                    new Instance(
                            mentees,
                            places,
                            true,
                            new int[0],
                            new int[0],
                            numbers(channel, Math.multiplyExact(mentees, places.length)));
                case InstanceWriter.LISTED_PAIRS ->
                    new Instance(
                            mentees,
                            places,
                            false,
                            numbers(channel, mentees + 1),
                            numbers(channel, head[3]),
                            numbers(channel, head[3]));
                default -> throw new IOException("not an instance: " + file);
            };
        }
    }

    private static int[] numbers(FileChannel channel, int count) throws IOException {
        int[] numbers = new int[count];
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), 4L * (count - done)));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("the instance is cut short");
                }
            }
            IntBuffer read = buffer.flip().asIntBuffer();
            int length = read.remaining();
            read.get(numbers, done, length);
            done += length;
        }
        return numbers;
    }

    int mentees() {
        return mentees;
    }

    int mentors() {
        return places.length;
    }

    /** How many mentees each mentor takes. */
    int[] places() {
        return places;
    }

    /** Whether pairs are not listed because all of them are allowed. */
    boolean hasEveryPair() {
        return everyPair;
    }

    /** Whether everybody may be paired with everybody and both sides are of one size, with one place each. */
    boolean isSquare() {
        if (!everyPair || mentees != places.length) {
            return false;
        }
        for (int place : places) {
            if (place != 1) {
                return false;
            }
        }
        return true;
    }

    int pairs() {
        return score.length;
    }

    /** The first pair of a mentee; for {@link #mentees} the number of pairs. */
    int rowStart(int mentee) {
        return everyPair ? mentee * places.length : rowStart[mentee];
    }

    /** The mentor of a mentee's pair, ascending for each mentee. */
    int mentorOf(int mentee, int pair) {
        return everyPair ? pair - mentee * places.length : mentorOf[pair];
    }

    /** The points of each pair. */
    int[] score() {
        return score;
    }

    /** Something that is told of a pair. */
    interface PairVisitor {
        void pair(int mentee, int mentor, int score);
    }

    /** Tells of all pairs, mentee by mentee and mentors ascending. */
    void forEachPair(PairVisitor visitor) {
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int pair = rowStart(mentee); pair < rowStart(mentee + 1); pair++) {
                visitor.pair(mentee, mentorOf(mentee, pair), score[pair]);
            }
        }
    }
}
