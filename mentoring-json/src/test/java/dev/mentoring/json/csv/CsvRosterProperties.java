package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.DocumentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("A10")
class CsvRosterProperties {

    /** A row with one or two cells that may be faulty. */
    record Row(String id, String heading, String cell) {

        /** Rows have a role unless the cell is that of the role. */
        boolean isBlank() {
            return id.isEmpty() && heading.equals(Export.ROLE) && cell.isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "", "é", "\u202e");
        Arbitrary<String> headings = Arbitraries.of(
                Export.NAME, Export.DATE, Export.ROLE, Export.YEARS, Export.NEEDS, Export.OTHER_NEEDS, Export.TOWN);
        Arbitrary<String> cells = Arbitraries.of(
                "",
                "01/05/26",
                "02/30/26",
                "Mentor",
                "4",
                "Circulation, DEI",
                "Choirs; Budgets",
                "Boyle",
                "\"",
                "a\nb");
        return Combinators.combine(ids, headings, cells).as(Row::new).list().ofMaxSize(12);
    }

    private static RosterImport read(List<Row> rows) {
        Export export = new Export();
        rows.forEach(row -> export.mentee(row.id(), row.heading(), row.cell()));
        return export.read();
    }

    @Property
    void every_row_that_is_not_blank_is_read_or_refused(@ForAll("rows") List<Row> rows) {
        RosterImport read = read(rows);
        long blank = rows.stream().filter(Row::isBlank).count();

        assertThat(read.rows()).isEqualTo(rows.size());
        assertThat(read.blankRows()).isEqualTo(blank);
        assertThat(read.roster().participants().size() + read.refused().size() + blank)
                .isEqualTo(rows.size());
        assertThat(read.refused()).allMatch(row -> !row.problems().isEmpty());
        assertThat(Export.NLLS.check(read.roster()).list()).isEmpty();
    }

    @Property
    void the_order_of_rows_decides_nothing(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        RosterImport read = read(rows);
        RosterImport again = read(shuffled);

        assertThat(again.roster()).isEqualTo(read.roster());
        assertThat(again.contacts()).isEqualTo(read.contacts());
        assertThat(again.unnamedAreas()).isEqualTo(read.unnamedAreas());
        assertThat(again.refused()).hasSameSizeAs(read.refused());
    }

    @Property
    void anything_is_read_or_refused_as_documented(@ForAll byte[] bytes) {
        String header = new Export().table(",", "\n");
        byte[] table = (header + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(Export.read(table).refused())
                    .allMatch(row -> !row.problems().isEmpty());
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
