package dev.mentoring.json.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {

    /** However little room there is, every character comes, those of two halves among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void gives_every_character_into_any_room(int room) throws IOException {
        String text = "Zoë \uD83D\uDE00\uD83D\uDE00x\uD83D\uDE00";
        StrictText in = new StrictText(new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.standard());
        StringBuilder found = new StringBuilder();
        char[] buffer = new char[room];

        for (int read = in.read(buffer, 0, room); read >= 0; read = in.read(buffer, 0, room)) {
            assertThat(read).isPositive();
            found.append(buffer, 0, read);
        }

        assertThat(found).hasToString(text);
        assertThat(in.read(buffer, 0, 0)).isZero();
    }
}
