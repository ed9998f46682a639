package dev.mentoring.matching.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes an instance file: whole numbers of four bytes, the least significant first. The first four are the kind, the number
 * of mentees, the number of mentors and the number of listed pairs. Of two sides, the places of the mentors follow, and then
 *
 * <ul>
 *   <li>where every pair is allowed ({@link #EVERY_PAIR}): the scores, mentee by mentee;
 *   <li>where pairs are listed ({@link #LISTED_PAIRS}): the first pair of each mentee and the number of pairs, the mentor of
 *       each pair, the score of each pair;
 *   <li>where people choose ({@link #PAIR_CHOICES}): the lists of the mentees and then those of the mentors, each as the first
 *       place of each person's list and the length of all, and the lists one after another, best first.
 * </ul>
 *
 * <p>Of people of one list, the second number is theirs and the third 0. There follow
 *
 * <ul>
 *   <li>where they choose ({@link #PEER_CHOICES}): their lists, as above;
 *   <li>where pairs are listed ({@link #PEER_SCORES}): one person of each pair, the other, the score.
 * </ul>
 */
final class InstanceWriter implements Closeable {

    static final int EVERY_PAIR = 0x4D4D0001;
    static final int LISTED_PAIRS = 0x4D4D0002;
    static final int PAIR_CHOICES = 0x4D4D0003;
    static final int PEER_CHOICES = 0x4D4D0004;
    static final int PEER_SCORES = 0x4D4D0005;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    InstanceWriter(Path file) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    void write(int number) throws IOException {
        if (!buffer.hasRemaining()) {
            empty();
        }
        buffer.putInt(number);
    }

    /** Writes the first four numbers. */
    void writeHead(int kind, int mentees, int mentors, int listedPairs) throws IOException {
        write(kind);
        write(mentees);
        write(mentors);
        write(listedPairs);
    }

    void write(int[] numbers) throws IOException {
        for (int number : numbers) {
            write(number);
        }
    }

    private void empty() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            empty();
        }
    }
}
