package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A roster in the columns of its programme's own form, so that {@link CsvRoster} reads it again.
 *
 * <p>Special-category data and names never share a table (failure A11): with names, the cells of columns about attributes that the form
 * marks as sensitive are blank; without names, those of names and addresses are.
 *
 * @param table the table, a person a row, in order of the identifiers
 * @param incomplete identifiers of people of whom the table does not say everything, because the form has no column or no wording for
 *     it; empty when reading the table gives the roster's people again. What is left out beside names, or of names, is left out of
 *     everybody's row and makes nobody incomplete: who answered a sensitive question is not told beside names
 */
public record RosterTable(CsvTable table, ImmutableSet<String> incomplete) {

    /** Identifiers alone: cells hold personal data. */
    @Override
    public String toString() {
        return "RosterTable[" + table + ", incomplete=" + incomplete + "]";
    }

    /**
     * A roster with names and addresses, and without sensitive attributes.
     *
     * @param contacts names and addresses by identifier, as far as known
     * @throws InvalidModelException when the form has no column of identifiers or none of roles, and when the roster is not one of
     *     the programme's
     */
    public static RosterTable withNames(Programme programme, Roster roster, Map<String, Contact> contacts) {
        return of(programme, roster, ImmutableMap.copyOf(contacts), true);
    }

    /**
     * A roster with all attributes, and without names and addresses.
     *
     * @throws InvalidModelException when the form has no column of identifiers or none of roles, and when the roster is not one of
     *     the programme's
     */
    public static RosterTable withoutNames(Programme programme, Roster roster) {
        return of(programme, roster, ImmutableMap.of(), false);
    }

    private static RosterTable of(
            Programme programme, Roster roster, ImmutableMap<String, Contact> contacts, boolean named) {
        FieldWriters writers = new FieldWriters(programme);
        List<Column> columns = new ArrayList<>();
        List<CellWriter> cells = new ArrayList<>();
        for (Column column : programme.form().columns()) {
            if (column.field() != Field.IGNORE || column.required()) {
                columns.add(column);
                cells.add(isLeftOut(programme, column, named) ? person -> "" : writers.of(column));
            }
        }
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        for (Participant person : roster.participants()) {
            CellWriter.Person known = new CellWriter.Person(
                    person,
                    Optional.ofNullable(contacts.get(person.id())),
                    Optional.ofNullable(roster.reportsTo().get(person.id())),
                    roster.missed().getOrDefault(person.id(), 0));
            rows.add(cells.stream().map(cell -> cell.write(known)).collect(ImmutableList.toImmutableList()));
        }
        CsvTable table = new CsvTable(
                columns.stream().map(Column::header).collect(ImmutableList.toImmutableList()), rows.build());
        return new RosterTable(table, incomplete(programme, roster, contacts, table, named));
    }

    private static boolean isLeftOut(Programme programme, Column column, boolean named) {
        boolean sensitive = column.attribute()
                .filter(programme.form().sensitive()::contains)
                .isPresent();
        boolean contact = column.field() == Field.NAME || column.field() == Field.EMAIL;
        return named ? sensitive : contact;
    }

    /** Whoever is not the same, but for what is left out on purpose, when the table is read again. */
    private static ImmutableSet<String> incomplete(
            Programme programme, Roster roster, Map<String, Contact> contacts, CsvTable table, boolean named) {
        int people = Math.max(1, roster.participants().size());
        Limits limits = Limits.standard()
                .withBytes(Integer.MAX_VALUE - 1)
                .withTextLength(Integer.MAX_VALUE >> 8)
                .withParticipants(people);
        RosterImport again = CsvRoster.read(
                table.write(CellMode.RAW).getBytes(StandardCharsets.UTF_8), programme, roster.cohort(), limits);
        Map<String, Participant> read = again.roster().byId();
        ImmutableSet<String> hidden = named ? programme.form().sensitive() : ImmutableSet.of();
        return roster.participants().stream()
                .filter(person -> !without(hidden, person).equals(read.get(person.id()))
                        || (named && !Objects.equals(again.contacts().get(person.id()), contacts.get(person.id())))
                        || !Objects.equals(
                                again.roster().missed().get(person.id()),
                                roster.missed().get(person.id()))
                        || !Objects.equals(
                                again.roster().reportsTo().get(person.id()),
                                roster.reportsTo().get(person.id())))
                .map(Participant::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The person without answers to hidden questions, and without the leave to use them. */
    private static Participant without(ImmutableSet<String> hidden, Participant person) {
        if (hidden.isEmpty()) {
            return person;
        }
        return Participant.builder()
                .from(person)
                .attributes(Maps.filterKeys(person.attributes(), attribute -> !hidden.contains(attribute)))
                .optIns(person.optIns().stream()
                        .filter(leave -> !hidden.contains(leave.attribute()))
                        .toList())
                .build();
    }
}
