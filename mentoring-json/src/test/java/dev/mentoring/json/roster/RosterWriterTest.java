package dev.mentoring.json.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.RosterHeader;
import dev.mentoring.json.TestDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RosterWriterTest {

    private static final Participant ANN =
            Participant.builder().id("ann").addRoles(Role.MENTOR).build();

    private static RosterHeader header() {
        return RosterReader.over(
                        new ByteArrayInputStream("{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"}"
                                .getBytes(StandardCharsets.UTF_8)),
                        Limits.standard())
                .header();
    }

    @Test
    @Tag("A2")
    void writes_the_bytes_of_the_roster_in_lines() throws IOException {
        ParticipantsDocument document =
                MentoringJson.readParticipants(TestDocuments.bytes("/golden/participants-1-full.json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RosterWriter writer = RosterWriter.begin(out, RosterHeader.of(document.roster()));
        for (Participant person : document.roster().participants()) {
            writer.append(person, Optional.ofNullable(document.contacts().get(person.id())));
        }

        assertThat(out.toByteArray()).isEqualTo(TestDocuments.bytes("/golden/participants-1-full.ndjson"));
        assertThat(RosterReader.over(new ByteArrayInputStream(out.toByteArray()), Limits.standard())
                        .readAll())
                .isEqualTo(document);
    }

    @Test
    @Tag("I3")
    void writes_nobody_twice() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterWriter writer = RosterWriter.begin(out, header());
        writer.append(ANN, Optional.empty());
        int written = out.size();

        InvalidModelException refusal = Objects.requireNonNull(
                catchThrowableOfType(InvalidModelException.class, () -> writer.append(ANN, Optional.empty())));

        assertThat(refusal).hasMessageContaining("DUPLICATE_ID").hasMessageContaining("participants/1/id");
        assertThat(out.size()).isEqualTo(written);
    }

    @Test
    void writes_nothing_that_could_not_be_read_again() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterWriter writer = RosterWriter.begin(out, header());
        int written = out.size();
        Participant late = Participant.builder()
                .id("late")
                .addRoles(Role.MENTEE)
                .appliedOn(LocalDate.of(12_000, 1, 1))
                .build();

        InvalidModelException refusal = Objects.requireNonNull(
                catchThrowableOfType(InvalidModelException.class, () -> writer.append(late, Optional.empty())));

        assertThat(refusal).hasMessageContaining("DATE_INVALID").hasMessageContaining("participants/0/appliedOn");
        assertThat(out.size()).isEqualTo(written);
    }

    @Test
    void passes_on_the_failure_of_the_stream() {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> RosterWriter.begin(failing, header())))
                .hasRootCauseMessage("full");
    }
}
