package dev.mentoring.matching.benchmark;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads the numbers of an instance file one after another; {@link InstanceWriter} says which they are. */
final class InstanceReader implements Closeable {

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    InstanceReader(Path file) throws IOException {
        channel = FileChannel.open(file);
    }

    /** So many numbers that follow. */
    int[] next(int count) throws IOException {
        int[] numbers = new int[count];
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
