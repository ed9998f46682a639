package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E1")
class CsvTableTest {

    private static CsvTable cell(String cell) {
        return new CsvTable(ImmutableList.of("a"), ImmutableList.of(ImmutableList.of(cell)));
    }

    private static String written(String cell) {
        String text = cell(cell).write(CellMode.SPREADSHEET);
        return text.substring("\"a\"\r\n\"".length(), text.length() - "\"\r\n".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-x",
                "-",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u00a0=1",
                "'=1",
                "''@x",
                "-1+1",
                "-1e5",
                "--1",
                "-.",
                "+1"
            })
    void guards_what_begins_like_a_formula(String cell) {
        assertThat(written(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-12", "-1.5", "12", "a=1", "'", "'a", "O'Hara", "a@b", " x", "1-2", "'-12"})
    void leaves_alone_what_does_not(String cell) {
        assertThat(written(cell)).isEqualTo(cell);
    }

    @Test
    void quotes_every_cell_and_ends_lines_as_the_standard_says() {
        CsvTable table = new CsvTable(
                ImmutableList.of("id", "text"),
                ImmutableList.of(ImmutableList.of("1", "a \"b\",\nc"), ImmutableList.of("", "-1")));

        assertThat(table.write(CellMode.RAW))
                .isEqualTo("\"id\",\"text\"\r\n\"1\",\"a \"\"b\"\",\nc\"\r\n\"\",\"-1\"\r\n");
        assertThat(table.writeMarked(CellMode.RAW)).isEqualTo("\uFEFF" + table.write(CellMode.RAW));
        assertThat(table).hasToString("CsvTable[2 columns, 2 rows]");
    }

    @Test
    void refuses_rows_of_another_length_and_half_characters() {
        InvalidModelException refusal = Objects.requireNonNull(catchThrowableOfType(
                InvalidModelException.class,
                () -> new CsvTable(
                        ImmutableList.of("a"),
                        ImmutableList.of(ImmutableList.of("x", "y"), ImmutableList.of("\ud800")))));

        assertThat(refusal.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("ROW_LENGTH rows/0", "ENCODING rows/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\",\"b\"\r\n\"1\"\r\n", "a,b\n1,2,3\n", "a\n\"", "a\nb\"c\n", "", "\uFEFF"})
    void refuses_what_is_no_table(String text) {
        DocumentException refusal = Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class,
                () -> CsvTable.read(text.getBytes(StandardCharsets.UTF_8), CellMode.RAW, Limits.standard())));

        assertThat(refusal.problems()).isNotEmpty();
    }

    @Test
    @Tag("D17")
    void reads_within_the_limits() {
        byte[] text = cell("x".repeat(11)).write(CellMode.RAW).getBytes(StandardCharsets.UTF_8);

        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                DocumentException.class,
                                () -> CsvTable.read(
                                        text, CellMode.RAW, Limits.standard().withTextLength(10))))
                        .problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("LIMIT_LENGTH");
    }

    /** Columns beyond the limit are refused on both ways, not lost on one. */
    @Test
    void refuses_more_columns_than_are_read() {
        ImmutableList<String> many = ImmutableList.copyOf(Collections.nCopies(10_001, "a"));
        byte[] written = ("a,".repeat(10_000) + "a\r\n").getBytes(StandardCharsets.UTF_8);

        InvalidModelException refusal = Objects.requireNonNull(
                catchThrowableOfType(InvalidModelException.class, () -> new CsvTable(many, ImmutableList.of())));
        DocumentException unread = Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class, () -> CsvTable.read(written, CellMode.RAW, Limits.standard())));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(ProblemCode.LIMIT_COUNT);
        assertThat(unread.problems()).extracting(Problem::code).containsExactly(ProblemCode.LIMIT_COUNT);
    }
}
