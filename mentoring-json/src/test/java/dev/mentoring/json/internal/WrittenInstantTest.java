package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R5")
class WrittenInstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05T09:00:00Z",
                "2026-01-05T09:00:00.5Z",
                "2026-01-05T09:00:00.000Z",
                "2026-01-05T23:59:59.123456789Z",
                "2024-02-29T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "1969-12-31T23:59:59.000000001Z"
            })
    void reads_an_instant_as_the_platform_does(String text) {
        assertThat(WrittenInstant.read(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-05",
                "2026-01-05T09:00Z",
                "2026-01-05T09:00:00",
                "2026-01-05T09:00:00z",
                "2026-01-05 09:00:00Z",
                "2026-01-05T09:00:00+00:00",
                "2026-01-05T09:00:00.Z",
                "2026-01-05T09:00:00,5Z",
                "2026-01-05T09:00:00.1234567890Z",
                "2026-01-05T09:00:00.5",
                "2026-01-05T09:00:00.5 Z",
                "2026-01-05T24:00:00Z",
                "2026-01-05T09:60:00Z",
                "2026-01-05T09:00:60Z",
                "2026-02-29T09:00:00Z",
                "2026-13-01T09:00:00Z",
                "+2026-01-05T09:00:00Z",
                "-026-01-05T09:00:00Z",
                "٢٠٢٦-01-05T09:00:00Z",
                " 2026-01-05T09:00:00Z"
            })
    void refuses_what_is_written_otherwise_or_does_not_exist(String text) {
        assertThat(WrittenInstant.read(text)).isEmpty();
    }
}
