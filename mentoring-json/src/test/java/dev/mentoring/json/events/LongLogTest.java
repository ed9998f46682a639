package dev.mentoring.json.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.Limits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class LongLogTest {

    private static final long SEED = 20_260_105L;
    private static final int ENTRIES = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    @Tag("D3")
    void a_million_entries_are_read_and_verified() throws IOException {
        System.out.println("seed " + SEED);
        Path file = folder.resolve("log.ndjson");
        LogHead head;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            EventLogWriter writer = EventLogWriter.begin(out, "p");
            Supplier<Entry> entries = RandomEvents.entries(SEED);
            for (int i = 0; i < ENTRIES; i++) {
                writer.append(entries.get());
            }
            head = writer.head();
        }

        Supplier<Entry> again = RandomEvents.entries(SEED);
        try (InputStream in = Files.newInputStream(file)) {
            EventLogReader reader = EventLogReader.over(in, Limits.standard());
            reader.forEachRemaining(entry -> {
                if (!entry.equals(again.get())) {
                    throw new AssertionError("entry " + entry.number() + " is another one");
                }
            });
            assertThat(reader.head()).isEqualTo(head);
        }
    }
}
