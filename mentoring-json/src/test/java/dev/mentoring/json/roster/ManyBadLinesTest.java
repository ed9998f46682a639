package dev.mentoring.json.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.events.Commands;
import dev.mentoring.json.events.EventLogReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D3")
class ManyBadLinesTest {

    private static final int LINES = 30_000;

    private static InputStream bad(String header) {
        return new ByteArrayInputStream((header + "{\n".repeat(LINES)).getBytes(StandardCharsets.UTF_8));
    }

    private static long total(Runnable reading) {
        return Objects.requireNonNull(
                        catchThrowableOfType(DocumentException.class, reading::run), "nothing was refused")
                .total();
    }

    @Test
    void strict_reading_gives_up_where_ten_thousand_things_are_wrong() {
        String roster = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"}\n";
        String log = "{\"format\": \"mentoring/events/1\", \"programme\": \"p\"}\n";
        Limits limits = Limits.standard();

        assertThat(total(() -> RosterReader.over(bad(roster), limits).forEachPerson(person -> {})))
                .isEqualTo(10_000);
        assertThat(total(() -> RosterReader.over(bad(roster), limits).readAll()))
                .isEqualTo(10_000);
        assertThat(total(() -> EventLogReader.over(bad(log), limits).forEachRemaining(entry -> {})))
                .isEqualTo(10_000);
        assertThat(total(() -> Commands.read(bad(""), limits))).isEqualTo(10_000);
    }

    @Test
    @Tag("A10")
    void the_iterator_hands_over_every_one_of_them() {
        RosterReader reader = RosterReader.over(
                bad("{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"}\n"), Limits.standard());
        reader.forEachRemaining(line -> {});

        assertThat(reader.refused()).isEqualTo(LINES);
    }
}
