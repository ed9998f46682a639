package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.LookAlikes;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One reading of one table: sorts its rows into people, refused rows and blank ones. */
final class RosterReading {

    private final Programme programme;
    private final ApplicantReader reader;
    private final FormColumns columns;
    private final Limits limits;
    private final SharedIds ids = new SharedIds();
    private final Map<Long, Applicant> read = new LinkedHashMap<>();
    private final Map<Long, ImmutableList<Problem>> refused = new TreeMap<>();
    private long rows;
    private long blank;

    RosterReading(Programme programme, FormColumns columns, Limits limits) {
        this.programme = programme;
        this.reader = new ApplicantReader(programme, columns);
        this.columns = columns;
        this.limits = limits;
    }

    RosterImport read(Table table, String cohort) {
        while (table.rows().hasNext()) {
            Table.Row row = table.rows().next();
            rows++;
            if (row.isBlank()) {
                blank++;
            } else if (isWhole(row)) {
                readRow(row);
            }
        }
        ids.all().forEach(this::refuseShared);
        Roster roster = new RosterOfRows(programme, cohort, columns, ids).settle(read, refused);
        ImmutableSortedMap<String, Integer> unnamed = unnamedAreas();
        return new RosterImport(
                roster,
                contacts(),
                rows,
                blank,
                refused.entrySet().stream()
                        .map(row -> new RefusedRow(row.getKey(), row.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                notes(table, unnamed),
                unnamed);
    }

    private boolean isWhole(Table.Row row) {
        Problems problems = new Problems();
        Location where = new Location.InTable(row.number(), "");
        if (row.strayQuote()) {
            problems.add(ProblemCode.CSV_SYNTAX, where, "a quote stands within a cell without quotes");
        }
        if (row.width() != columns.width()) {
            problems.add(
                    ProblemCode.ROW_LENGTH,
                    where,
                    "the row has " + row.width() + " cells; the header has " + columns.width());
        }
        if (!problems.isEmpty()) {
            refused.put(row.number(), problems.list());
        }
        return problems.isEmpty();
    }

    private void readRow(Table.Row row) {
        RowCells cells = new RowCells(columns, row, limits);
        cells.id().ifPresent(id -> ids.note(id, row.number()));
        reader.read(cells)
                .ifPresentOrElse(
                        applicant -> read.put(row.number(), applicant),
                        () -> refused.put(row.number(), cells.problems()));
    }

    /** All rows of an identifier are refused, so that the order of rows decides nothing. */
    private void refuseShared(String id) {
        String heading =
                columns.of(Field.ID).map(placed -> placed.column().header()).orElse("");
        for (long row : ids.rowsOf(id)) {
            read.remove(row);
            Location where = new Location.InTable(row, heading);
            refused.merge(
                    row,
                    ImmutableList.of(Problem.of(ProblemCode.DUPLICATE_ID, where, ids.why(id, row), id)),
                    (others, shared) -> ImmutableList.<Problem>builder()
                            .addAll(shared)
                            .addAll(others)
                            .build());
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
        note(notes, ImportNote.Kind.SEPARATOR_LINE, table.declared() ? 1 : 0);
        note(notes, ImportNote.Kind.HEADER_ROWS, table.header().rows() - 1L);
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
