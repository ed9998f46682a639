package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final String BEGIN = "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", ";
    private static final String PEOPLE = "\"mentors\": [], \"mentees\": []";
    private static final String SMALL = BEGIN + PEOPLE + "}";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String extended(String value) {
        return BEGIN + PEOPLE + ", \"extensions\": {\"x\": " + value + "}}";
    }

    private static DocumentException refusal(String document, Limits limits) {
        return Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class,
                () -> MentoringJson.problems().withLimits(limits).read(document)));
    }

    private static ProblemCode code(String document, Limits limits) {
        return refusal(document, limits).problems().get(0).code();
    }

    @Test
    @Tag("D2")
    void bytes_at_the_limit_are_read_and_one_more_is_refused() {
        Limits exact = Limits.standard().withBytes(SMALL.length());

        assertThat(MentoringJson.problems().withLimits(exact).read(utf8(SMALL)).id())
                .isEqualTo("p");
        assertThat(code(SMALL + " ", exact)).isEqualTo(ProblemCode.LIMIT_BYTES);
    }

    @Test
    @Tag("D2")
    void a_stream_is_read_no_further_than_one_byte_above_the_limit() {
        CountingStream endless = new CountingStream();

        assertThatThrownBy(() ->
                        MentoringJson.readProblem(endless, Limits.standard().withBytes(1000)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("LIMIT_BYTES");
        assertThat(endless.given).isLessThanOrEqualTo(1001);
    }

    private static final class CountingStream extends InputStream {
        private int given;

        @Override
        public int read() {
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) ' ');
            given += length;
            return length;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_001, 100_000})
    @Tag("D1")
    @Tag("C6")
    void depth_is_refused_at_its_65th_level_wherever_it_stands(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);

        for (String document : new String[] {
            extended(deep),
            BEGIN + "\"mentors\": " + deep + ", \"mentees\": []}",
            BEGIN + "\"unknown\": " + deep + ", " + PEOPLE + "}",
            BEGIN + "\"mentors\": [{\"id\": " + deep + "}], \"mentees\": []}"
        }) {
            Problem last = refusal(document, Limits.standard()).problems().stream()
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(last.code()).isEqualTo(ProblemCode.LIMIT_DEPTH);
            assertThat(((Location.InDocument) last.location()).pointer().chars().filter(c -> c == '/'))
                    .hasSize(64);
        }
    }

    @Test
    @Tag("D1")
    void depth_at_the_limit_is_read() {
        String deep = "[".repeat(62) + "]".repeat(62);

        assertThat(MentoringJson.problems().read(extended(deep)).id()).isEqualTo("p");
    }

    @Test
    @Tag("D17")
    void texts_and_names_at_the_limit_are_read_and_longer_ones_refused() {
        Limits ten = Limits.standard().withTextLength(28);
        String atLimit = "a".repeat(27) + "\\u00e9";

        assertThat(MentoringJson.problems()
                        .withLimits(ten)
                        .read(extended("\"" + atLimit + "\""))
                        .id())
                .isEqualTo("p");
        assertThat(code(extended("\"" + atLimit + "a\""), ten)).isEqualTo(ProblemCode.LIMIT_LENGTH);
        assertThat(code(extended("{\"" + atLimit + "a\": 1}"), ten)).isEqualTo(ProblemCode.LIMIT_LENGTH);
        assertThat(code(extended("\"" + "a".repeat(100_001) + "\""), Limits.standard()))
                .isEqualTo(ProblemCode.LIMIT_LENGTH);
    }

    @Test
    @Tag("D4")
    @Tag("C5")
    void a_number_of_a_million_digits_is_refused_before_it_is_parsed() {
        assertThat(code(extended("1".repeat(1_000_000)), Limits.standard())).isEqualTo(ProblemCode.NUMBER_RANGE);
    }

    @Test
    @Tag("D3")
    void elements_are_counted_over_all_arrays() {
        Limits three = Limits.standard().withElements(3);

        assertThat(MentoringJson.problems()
                        .withLimits(three)
                        .read(extended("[1, [2]]"))
                        .id())
                .isEqualTo("p");
        assertThat(code(extended("[1, [2], {\"y\": [3]}]"), three)).isEqualTo(ProblemCode.LIMIT_COUNT);
        assertThat(code(extended("[" + "0,".repeat(5_000_000) + "0]"), Limits.standard()))
                .isEqualTo(ProblemCode.LIMIT_COUNT);
    }

    @Test
    @Tag("D16")
    void names_of_equal_hash_code_are_read() {
        StringBuilder members = new StringBuilder("{");
        for (int i = 0; i < 1 << 16; i++) {
            members.append(i == 0 ? "" : ",").append('"');
            for (int bit = 0; bit < 16; bit++) {
                members.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            members.append("\":0");
        }

        assertThat(MentoringJson.problems().read(extended(members + "}")).id()).isEqualTo("p");
    }

    @Test
    @Tag("D18")
    void a_stream_that_gives_one_byte_at_a_time_gives_the_same() {
        InputStream slow = new ByteArrayInputStream(utf8(SMALL)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        MatchingProblem read = MentoringJson.readProblem(slow);

        assertThat(read.digest())
                .isEqualTo(MentoringJson.readProblem(utf8(SMALL)).digest());
    }

    @Test
    @Tag("D18")
    void the_exception_of_a_failing_stream_is_the_cause() {
        IOException failure = new IOException("unplugged");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> MentoringJson.readProblem(failing))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }

    @Test
    @Tag("D12")
    void one_byte_order_mark_is_tolerated_and_noted() {
        Reading<MatchingProblem> reading = MentoringJson.problems().readWithNotes(utf8("\uFEFF" + SMALL));

        assertThat(reading.value().id()).isEqualTo("p");
        assertThat(reading.notes()).extracting(Problem::code).containsExactly(ProblemCode.ENCODING);
        assertThat(MentoringJson.problems().readWithNotes(utf8(SMALL)).notes()).isEmpty();
    }

    @Test
    @Tag("D12")
    void a_mark_moves_no_place() {
        DocumentException refusal = refusal("\uFEFF{\n \"format\": 1}", Limits.standard());

        assertThat(refusal.problems().get(0).location()).isEqualTo(new Location.InDocument("/format", 2, 12));
    }

    @Test
    @Tag("D13")
    void half_a_surrogate_pair_in_characters_is_refused() {
        assertThat(code(extended("\"\uD800\""), Limits.standard())).isEqualTo(ProblemCode.ENCODING);
    }

    @Test
    @Tag("D5")
    void minus_zero_is_zero() {
        MatchingProblem zero = MentoringJson.problems()
                .read(BEGIN + "\"mentors\": [{\"id\": \"a\", \"capacity\": -0}], \"mentees\": []}");

        assertThat(MentoringJson.write(zero)).contains("\"capacity\": 0");
    }

    @Test
    @Tag("D3")
    void a_roster_holds_no_more_participants_than_the_limit() {
        String roster = """
                {"format": "mentoring/participants/1", "cohort": "c",
                 "participants": [{"id": "a", "roles": ["MENTOR"]}, {"id": "b", "roles": ["MENTEE"]}]}
                """;

        assertThat(MentoringJson.participants()
                        .withLimits(Limits.standard().withParticipants(2))
                        .read(roster)
                        .roster()
                        .participants())
                .hasSize(2);
        assertThatThrownBy(() -> MentoringJson.participants()
                        .withLimits(Limits.standard().withParticipants(1))
                        .read(roster))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("LIMIT_COUNT at /participants/1 (line 2, column 53)");
    }
}
