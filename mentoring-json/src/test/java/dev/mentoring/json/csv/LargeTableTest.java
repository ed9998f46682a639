package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables that are made while they are read, so that nobody holds them as a whole. */
class LargeTableTest {

    private static final String HEADER = "ID,ROLES,NOTE\n";

    /** The bytes of texts, one after the other. */
    private static final class Texts extends InputStream {

        private final Iterator<String> texts;
        private byte[] current = new byte[0];
        private int at;

        Texts(Stream<String> texts) {
            this.texts = texts.iterator();
        }

        @Override
        public int read() {
            while (at == current.length) {
                if (!texts.hasNext()) {
                    return -1;
                }
                current = texts.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return current[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int next = read();
            if (next < 0 || length == 0) {
                return next < 0 ? -1 : 0;
            }
            buffer[offset] = (byte) next;
            int more = Math.min(length - 1, current.length - at);
            System.arraycopy(current, at, buffer, offset + 1, more);
            at += more;
            return 1 + more;
        }
    }

    private static InputStream table(int rows, String note) {
        return new Texts(Stream.concat(
                Stream.of(HEADER), IntStream.range(0, rows).mapToObj(i -> "p" + i + ",Mentor," + note + "\n")));
    }

    private static RosterImport read(InputStream in, Limits limits) {
        return CsvRoster.read(in, FormOfEveryField.PROGRAMME, "2026", limits);
    }

    private static String refusal(InputStream in, Limits limits) {
        return Objects.requireNonNull(catchThrowableOfType(DocumentException.class, () -> read(in, limits)))
                .problems()
                .get(0)
                .describe();
    }

    /** 200,000 refused rows of 5,000 characters are a gigabyte; nothing of them is kept but what is wrong. */
    @Test
    @Tag("thorough")
    @Tag("D3")
    void reads_200_000_rows_and_keeps_none_of_them() {
        Limits limits = Limits.standard().withBytes(Integer.MAX_VALUE - 8).withTextLength(1_000);

        RosterImport read = read(table(200_000, "x".repeat(5_000)), limits);

        assertThat(read.rows()).isEqualTo(200_000);
        assertThat(read.refused()).hasSize(200_000);
    }

    @Test
    @Tag("thorough")
    @Tag("D3")
    @Tag("A10")
    void refuses_the_row_after_the_last_one_allowed() {
        assertThat(read(table(200_000, "x"), Limits.standard()).roster().participants())
                .hasSize(200_000);
        assertThat(refusal(table(200_001, "x"), Limits.standard()))
                .startsWith("LIMIT_COUNT at row 200002: the table holds more rows than the limit of 200000");
    }

    @Test
    @Tag("D2")
    void stops_at_the_limit_of_bytes_wherever_the_stream_would_end() {
        assertThat(refusal(table(Integer.MAX_VALUE, "x"), Limits.standard().withBytes(100_000)))
                .startsWith("LIMIT_BYTES at document");
    }

    @Test
    @Tag("D17")
    void does_not_gather_a_quote_that_never_closes() {
        Stream<String> endless = Stream.concat(Stream.of(HEADER + "p,Mentor,\""), Stream.generate(() -> "xxxxxxxx"));

        assertThat(refusal(new Texts(endless), Limits.standard().withTextLength(1_000)))
                .startsWith("CSV_SYNTAX at row 2");
    }

    @Test
    @Tag("D3")
    void refuses_more_columns_than_a_table_may_have_and_counts_the_cells_of_a_row() {
        assertThat(refusal(new Texts(Stream.of("a,".repeat(10_000) + "a\n")), Limits.standard()))
                .startsWith("LIMIT_COUNT at row 1: the table has more columns than the limit of 10000");
        assertThat(read(new Texts(Stream.of(HEADER, "p,Mentor" + ",x".repeat(20_000) + "\n")), Limits.standard())
                        .refused()
                        .get(0)
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("the row has 20002 cells; the header has 3");
    }

    @Test
    @Tag("D12")
    void names_the_byte_that_is_no_utf_8_beyond_the_first_megabyte() {
        byte[] head = (HEADER + "p,Mentor,x\n" + ",,\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8);
        InputStream wrong = new SequenceInputStream(
                new ByteArrayInputStream(head), new ByteArrayInputStream(new byte[] {(byte) 0xC3}));

        assertThat(refusal(wrong, Limits.standard().withParticipants(1_000_000)))
                .startsWith("ENCODING at document: byte " + head.length + " of the table");
    }

    @Test
    @Tag("D18")
    void reads_the_same_from_a_stream_that_gives_a_byte_at_a_time_and_passes_on_its_failure() {
        List<String> texts = (HEADER + "p,Mentor,Ünal 𝄞\n")
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        assertThat(read(new Texts(texts.stream()), Limits.standard()).roster())
                .isEqualTo(read(new Texts(Stream.of(String.join("", texts))), Limits.standard())
                        .roster());

        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(Objects.requireNonNull(
                        catchThrowableOfType(UncheckedIOException.class, () -> read(failing, Limits.standard()))))
                .hasCauseInstanceOf(IOException.class);
    }

    /** A row of marks that the platform would take most of a minute to put into order, in any cell and as a heading. */
    @Test
    @Tag("D8")
    void puts_no_long_rows_of_marks_into_order() {
        String marks = "a" + "\u0301".repeat(49_000) + "\u0323".repeat(49_000);

        for (String heading : List.of("ID", "NAME", "OFFERS", "PLACE", "LANGUAGES", "CHOICES_AS_MENTEE")) {
            RosterImport read = FormOfEveryField.read(
                    FormOfEveryField.PROGRAMME,
                    heading.equals("ID")
                            ? List.of("ID", marks, "ROLES", "Mentee")
                            : List.of("ID", "p", "ROLES", "Mentee", heading, marks));

            assertThat(read.roster().participants().size() + read.refused().size())
                    .as(heading)
                    .isEqualTo(1);
        }
        assertThat(refusal(new Texts(Stream.of("ID,ROLES," + marks + "\n", "p,Mentee,x\n")), Limits.standard()))
                .startsWith("UNKNOWN_COLUMN at row 1");
    }
}
