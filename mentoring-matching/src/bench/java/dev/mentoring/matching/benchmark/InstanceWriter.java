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
 * of mentees, the number of mentors and the number of listed pairs. The places of the mentors follow, and then
 *
 * <ul>
 *   <li>where every pair is allowed ({@link #EVERY_PAIR}): the scores, mentee by mentee;
 *   <li>where pairs are listed ({@link #LISTED_PAIRS}): the first pair of each mentee and the number of pairs, the mentor of
 *       each pair, the score of each pair.
 * </ul>
 */
final class InstanceWriter implements Closeable {

    static final int EVERY_PAIR = 0x4D4D0001;
    static final int LISTED_PAIRS = 0x4D4D0002;

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
