package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("E1")
class CsvTableProperties {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).filter(CsvTableProperties::isWhole),
                Arbitraries.strings()
                        .withChars("=+-@\t\r\n '\",;\uFF1D\uFF0B\uFF0D\uFF20\u00A0\uFEFF.19a")
                        .ofMaxLength(6));
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(6));
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static CsvTable table(List<List<String>> rows) {
        ImmutableList<ImmutableList<String>> all =
                rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        return new CsvTable(all.get(0), all.subList(1, all.size()));
    }

    @Property(tries = 400)
    void a_raw_table_is_the_same_when_read_again(@ForAll("tables") List<List<String>> rows) {
        CsvTable table = table(rows);

        assertThat(read(table.write(CellMode.RAW), CellMode.RAW)).isEqualTo(table);
        assertThat(read(table.writeMarked(CellMode.RAW), CellMode.RAW)).isEqualTo(table);
    }

    @Property(tries = 400)
    void reading_takes_away_exactly_what_the_guard_added(@ForAll("tables") List<List<String>> rows) {
        CsvTable table = table(rows);

        assertThat(read(table.write(CellMode.SPREADSHEET), CellMode.SPREADSHEET))
                .isEqualTo(table);
    }

    @Property(tries = 400)
    void no_cell_for_a_spreadsheet_begins_like_a_formula(@ForAll("tables") List<List<String>> rows) {
        CsvTable written = read(table(rows).write(CellMode.SPREADSHEET), CellMode.RAW);

        assertThat(written.rows().stream().flatMap(List::stream))
                .allSatisfy(cell -> assertThat(isDangerous(cell)).isFalse());
        assertThat(written.header())
                .allSatisfy(cell -> assertThat(isDangerous(cell)).isFalse());
    }

    /** Told apart from the guard's own way: by the first character, and by digits alone behind a minus. */
    private static boolean isDangerous(String cell) {
        boolean sign = !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0;
        return sign && !cell.matches("-[0-9]+(\\.[0-9]+)?");
    }

    private static CsvTable read(String text, CellMode mode) {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), mode, Limits.standard());
    }
}
