package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
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
    private final ImmutableListMultimap<Field, Placed> byField;

    private FormColumns(int width, ImmutableList<Placed> placed) {
        this.width = width;
        this.placed = placed;
        this.byField = Multimaps.index(placed, one -> one.column().field());
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
    static FormColumns of(Form form, Header header) {
        Map<String, Column> byHeading = new HashMap<>();
        form.columns().forEach(column -> column.headings().forEach(h -> byHeading.put(Labels.fold(h), column)));
        Map<Column, Integer> found = new HashMap<>();
        Problems problems = new Problems();
        for (int i = 0; i < header.columns().size(); i++) {
            ImmutableList<String> names = header.columns().get(i);
            Column column =
                    Header.name(names, byHeading.keySet()).map(byHeading::get).orElse(null);
            if (column == null) {
                unknown(i, names, form, problems);
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
        return new FormColumns(header.columns().size(), inOrderOfForm(form, found));
    }

    /** How many cells a row has. */
    int width() {
        return width;
    }

    /** The columns that the table has, in order of the form. */
    ImmutableList<Placed> all() {
        return placed;
    }

    /** The first column of a field; absent when the table has none. */
    Optional<Placed> of(Field field) {
        return byField.get(field).stream().findFirst();
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

    private static void unknown(int index, ImmutableList<String> names, Form form, Problems problems) {
        String cell = "cell " + (index + 1) + " of the header ";
        String nearest = names.stream()
                .flatMap(name -> Nearest.to(name.strip(), headings(form)).stream())
                .findFirst()
                .map(known -> "; the nearest heading of the form is \"" + known + "\"")
                .orElse("");
        problems.add(
                ProblemCode.UNKNOWN_COLUMN,
                new Location.InTable(Table.HEADER_ROW, ""),
                cell + (names.stream().allMatch(String::isBlank) ? "is blank" : "is no heading of the form" + nearest));
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
