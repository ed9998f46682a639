package dev.mentoring.json.csv;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.LookAlikes;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One reading of one table: sorts its rows into people, refused rows and blank ones. */
final class RosterReading {

    /** How many rows of the same identifier a problem names. */
    private static final int ROWS_NAMED = 5;

    private final Programme programme;
    private final ApplicantReader reader;
    private final FormColumns columns;
    private final Limits limits;
    private final ListMultimap<String, Long> rowsOfId = LinkedListMultimap.create();
    private final Map<Long, Applicant> read = new LinkedHashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private long blank;

    RosterReading(Programme programme, FormColumns columns, Limits limits) {
        this.programme = programme;
        this.reader = new ApplicantReader(programme, columns);
        this.columns = columns;
        this.limits = limits;
    }

    RosterImport read(Table table, String cohort) {
        List<Table.Row> whole = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (row.isBlank()) {
                blank++;
            } else if (isWhole(row)) {
                whole.add(row);
            }
        }
        whole.forEach(this::noteId);
        whole.forEach(this::readRow);
        Roster roster = new RosterOfRows(programme, cohort, columns, rowsOfId).settle(read, refused);
        refused.sort((a, b) -> Long.compare(a.row(), b.row()));
        ImmutableSortedMap<String, Integer> unnamed = unnamedAreas();
        return new RosterImport(
                roster,
                contacts(),
                table.rows().size(),
                blank,
                ImmutableList.copyOf(refused),
                notes(table, unnamed),
                unnamed);
    }

    private boolean isWhole(Table.Row row) {
        Problems problems = new Problems();
        Location where = new Location.InTable(row.number(), "");
        if (row.strayQuote()) {
            problems.add(ProblemCode.CSV_SYNTAX, where, "a quote stands within a cell without quotes");
        }
        if (row.cells().size() != columns.width()) {
            problems.add(
                    ProblemCode.ROW_LENGTH,
                    where,
                    "the row has " + row.cells().size() + " cells; the header has " + columns.width());
        }
        if (problems.isEmpty()) {
            return true;
        }
        refused.add(new RefusedRow(row.number(), problems.list()));
        return false;
    }

    private void noteId(Table.Row row) {
        new RowCells(columns, row, limits).id().ifPresent(id -> rowsOfId.put(id, row.number()));
    }

    private void readRow(Table.Row row) {
        RowCells cells = new RowCells(columns, row, limits);
        cells.id().ifPresent(id -> refuseShared(cells, id, row.number()));
        reader.read(cells)
                .ifPresentOrElse(
                        applicant -> read.put(row.number(), applicant),
                        () -> refused.add(new RefusedRow(row.number(), cells.problems())));
    }

    /** All rows of an identifier are refused, so that the order of rows decides nothing. */
    private void refuseShared(RowCells cells, String id, long row) {
        List<Long> sharing =
                rowsOfId.get(id).stream().filter(other -> other != row).toList();
        if (!sharing.isEmpty()) {
            String named = Joiner.on(", ").join(sharing.subList(0, Math.min(ROWS_NAMED, sharing.size())));
            String more = sharing.size() > ROWS_NAMED ? " and " + (sharing.size() - ROWS_NAMED) + " more" : "";
            cells.note(
                    Field.ID,
                    ProblemCode.DUPLICATE_ID,
                    "the identifier stands in row " + named + more + " too; none of these rows is read");
        }
    }

    private ImmutableMap<String, Contact> contacts() {
        Map<String, Contact> byId = new TreeMap<>(Ids.ORDER);
        read.values()
                .forEach(applicant -> applicant
                        .contact()
                        .ifPresent(contact -> byId.put(applicant.participant().id(), contact)));
        return ImmutableMap.copyOf(byId);
    }

    private ImmutableSortedMap<String, Integer> unnamedAreas() {
        Map<String, Integer> counts = new TreeMap<>();
        read.values()
                .forEach(applicant -> applicant.unnamedAreas().forEach(area -> counts.merge(area, 1, Integer::sum)));
        return ImmutableSortedMap.copyOf(counts);
    }

    private ImmutableList<ImportNote> notes(Table table, Map<String, Integer> unnamed) {
        ImmutableList.Builder<ImportNote> notes = ImmutableList.builder();
        note(notes, ImportNote.Kind.BYTE_ORDER_MARK, table.marked() ? 1 : 0);
        note(notes, ImportNote.Kind.SEMICOLONS, table.separator() == ';' ? 1 : 0);
        note(notes, ImportNote.Kind.TABS, table.separator() == '\t' ? 1 : 0);
        note(notes, ImportNote.Kind.BLANK_ROWS, blank);
        note(
                notes,
                ImportNote.Kind.UNNAMED_AREAS,
                unnamed.values().stream().mapToLong(Integer::longValue).sum());
        note(notes, ImportNote.Kind.RETIRED_TOPICS, retiredTopics());
        note(notes, ImportNote.Kind.LOOK_ALIKE_IDS, lookAlikes());
        return notes.build();
    }

    private long retiredTopics() {
        return read.values().stream()
                .map(Applicant::participant)
                .flatMap(person -> Stream.concat(
                        person.offers().stream().map(Offer::topic),
                        person.needs().stream().map(Need::topic)))
                .filter(reader::isRetired)
                .count();
    }

    private long lookAlikes() {
        List<String> ids = read.values().stream()
                .map(applicant -> applicant.participant().id())
                .toList();
        return LookAlikes.among(ids).stream().mapToLong(ImmutableList::size).sum();
    }

    private static void note(ImmutableList.Builder<ImportNote> notes, ImportNote.Kind kind, long count) {
        if (count > 0) {
            notes.add(new ImportNote(kind, count));
        }
    }
}
