package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import dev.mentoring.json.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * Every cell of every row ends in the roster, in a refusal of its row, or in a column that is not used: random tables over every
 * field, of which the rows that are read are written again and compared cell by cell.
 */
@Tag("A2")
@Tag("A10")
class TableBalanceProperties {

    /** For each heading, cells that say something, and some that are refused. */
    private static final Map<String, List<String>> CELLS = new TreeMap<>(Map.ofEntries(
            Map.entry("ROLES", List.of("Mentor", "Mentee", "Mentee; Mentor", "Guest")),
            Map.entry("NAME", List.of("Ann", "O'Hara")),
            Map.entry("APPLIED_ON", List.of("2026-03-04", "2024-02-29", "03/04/24")),
            Map.entry("OFFERS", List.of("Budgets", "AI; Budgets", "Baking")),
            Map.entry("OFFER_LEVEL", List.of("Ask me", "A little", "Not me")),
            Map.entry("OFFER_EVIDENCE", List.of("ten years")),
            Map.entry("NEEDS", List.of("AI", "Moving house, with books")),
            Map.entry("NEED_PRIORITY", List.of("Much", "Not at all")),
            Map.entry("OTHER_NEEDS", List.of("Choirs; Bees", "Fax")),
            Map.entry("PLACE", List.of("Town", "Atlantis")),
            Map.entry("REACH_FROM", List.of("Town")),
            Map.entry("REACH_KILOMETRES", List.of("4", "x")),
            Map.entry("MENTOR_PLACES", List.of("0", "2")),
            Map.entry("AVOIDS", List.of("zed", "zed; yan")),
            Map.entry("REPORTS_TO", List.of("boss")),
            Map.entry("HOURS", List.of("Monday morning", "Monday morning; Tuesday afternoon")),
            Map.entry("WISH", List.of("Like me")),
            Map.entry("WISHED_ANSWERS", List.of("Wales")),
            Map.entry("LEAVE", List.of("Alike", "No leave")),
            Map.entry("ROUNDS_MISSED", List.of("1", "1001")),
            Map.entry("STATEMENT", List.of("Yes", "No")),
            Map.entry("several", List.of("Wales", "Wales; Jersey, Guernsey or Man")),
            Map.entry("truth", List.of("Yes", "No")),
            Map.entry("IGNORE", List.of("anything"))));

    /** Answers that say that there is nothing to keep. */
    private static final List<String> NOTHING = List.of("Not me", "Not at all", "No leave", "No");

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>(List.of("ID", "p" + i));
            CELLS.forEach((heading, cells) -> {
                boolean filled = heading.equals("ROLES") || random.nextInt(4) == 0;
                row.add(heading);
                row.add(filled ? cells.get(random.nextInt(heading.equals("ROLES") ? 3 : cells.size())) : "");
            });
            rows.add(row);
        }
        return rows;
    }

    @Property(tries = 300)
    void every_cell_of_a_row_that_is_read_is_in_the_roster(@ForAll Random random) {
        List<List<String>> rows = rows(random);
        RosterImport read =
                CsvRoster.read(FormOfEveryField.table(rows), FormOfEveryField.PROGRAMME, "2026", Limits.standard());

        assertThat(read.roster().participants().size() + read.refused().size() + read.blankRows())
                .isEqualTo(rows.size());
        assertThat(read.refused()).allMatch(row -> !row.problems().isEmpty());
        for (List<String> row : rows) {
            Participant person = read.roster().byId().get(row.get(1));
            if (person != null) {
                compare(row, person, read);
            }
        }
    }

    @Property(tries = 100)
    void looking_first_says_what_reading_does(@ForAll Random random) {
        byte[] table = FormOfEveryField.table(rows(random));

        RosterImport preview = CsvRoster.read(table, FormOfEveryField.PROGRAMME, "2026", Limits.standard());
        RosterImport commit = CsvRoster.read(table, FormOfEveryField.PROGRAMME, "2026", Limits.standard());

        assertThat(commit).isEqualTo(preview);
    }

    private static void compare(List<String> row, Participant person, RosterImport read) {
        FieldWriters writers = new FieldWriters(FormOfEveryField.PROGRAMME);
        CellWriter.Person known = new CellWriter.Person(
                person,
                Optional.ofNullable(read.contacts().get(person.id())),
                Optional.ofNullable(read.roster().reportsTo().get(person.id())),
                read.roster().missed().getOrDefault(person.id(), 0));
        for (int i = 0; i < row.size(); i += 2) {
            String heading = row.get(i);
            String cell = row.get(i + 1);
            Column column = FormOfEveryField.PROGRAMME.form().columns().stream()
                    .filter(one -> one.header().equals(heading))
                    .findFirst()
                    .orElseThrow();
            boolean unused = column.field() == Field.IGNORE || cell.isEmpty();
            boolean none = NOTHING.contains(cell) && !heading.equals("truth");
            if (!unused && !none) {
                assertThat(parts(writers.of(column).write(known))).as(heading).containsAll(parts(cell));
            }
        }
    }

    private static List<String> parts(String cell) {
        return ImmutableList.copyOf(cell.split("; ", -1));
    }
}
