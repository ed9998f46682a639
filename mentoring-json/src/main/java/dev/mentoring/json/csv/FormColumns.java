package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.DocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the columns of a form stand in a table. */
final class FormColumns {

    private final int width;
    private final ImmutableList<Placed> placed;

    private FormColumns(int width, ImmutableList<Placed> placed) {
        this.width = width;
        this.placed = placed;
    }

    /**
     * A column of the form that the table has.
     *
     * @param index position of the column in the table, from 0
     */
    record Placed(Column column, int index) {}

    /**
     * Finds the columns in a header.
     *
     * @throws DocumentException naming every heading that is missing, unknown or there twice
     */
    static FormColumns of(Form form, ImmutableList<String> header) {
        Map<String, Column> byHeading = new HashMap<>();
        form.columns().forEach(column -> column.headings().forEach(h -> byHeading.put(Labels.fold(h), column)));
        Map<Column, Integer> found = new HashMap<>();
        Problems problems = new Problems();
        for (int i = 0; i < header.size(); i++) {
            Column column = byHeading.get(Labels.fold(header.get(i)));
            if (column == null) {
                unknown(i, header.get(i), form, problems);
            } else {
                Integer earlier = found.putIfAbsent(column, i);
                if (earlier != null) {
                    problems.add(
                            ProblemCode.DUPLICATE_COLUMN,
                            new Location.InTable(Table.HEADER_ROW, column.header()),
                            "cells " + (earlier + 1) + " and " + (i + 1) + " of the header name the same column");
                }
            }
        }
        requireColumns(form, found, problems);
        problems.throwIfAny(DocumentException::new);
        return new FormColumns(header.size(), inOrderOfForm(form, found));
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    /** The columns that the table has, in order of the form. */
    ImmutableList<Placed> all() {
        return placed;
    }

    /** The column of a field that occurs once at most; absent when the table does not have it. */
    Optional<Placed> of(Field field) {
        return placed.stream().filter(p -> p.column().field() == field).findFirst();
    }

    private static ImmutableList<Placed> inOrderOfForm(Form form, Map<Column, Integer> found) {
        List<Placed> all = new ArrayList<>();
        for (Column column : form.columns()) {
            Integer index = found.get(column);
            if (index != null) {
                all.add(new Placed(column, index));
            }
        }
        return ImmutableList.copyOf(all);
    }

    private static void unknown(int index, String heading, Form form, Problems problems) {
        String cell = "cell " + (index + 1) + " of the header ";
        String nearest = Nearest.to(heading.strip(), headings(form))
                .map(known -> "; the nearest heading of the form is \"" + known + "\"")
                .orElse("");
        problems.add(
                ProblemCode.UNKNOWN_COLUMN,
                new Location.InTable(Table.HEADER_ROW, ""),
                cell + (heading.isBlank() ? "is blank" : "is no heading of the form" + nearest));
    }

    private static void requireColumns(Form form, Map<Column, Integer> found, Problems problems) {
        for (Column column : form.columns()) {
            if (isRequired(column) && !found.containsKey(column)) {
                problems.add(
                        ProblemCode.MISSING_COLUMN,
                        new Location.InTable(Table.HEADER_ROW, column.header()),
                        "the header does not have the column");
            }
        }
        if (form.columns().stream().noneMatch(column -> column.field() == Field.ROLES)) {
            problems.add(
                    ProblemCode.MISSING_COLUMN,
                    new Location.InTable(Table.HEADER_ROW, ""),
                    "the programme's form declares no column of roles, so that no export can be read");
        }
    }

    /** Without identifiers and roles nobody can be read, whatever the form says. */
    private static boolean isRequired(Column column) {
        return column.required() || column.field() == Field.ID || column.field() == Field.ROLES;
    }

    private static ImmutableList<String> headings(Form form) {
        return form.columns().stream().flatMap(Column::headings).collect(toImmutableList());
    }
}
