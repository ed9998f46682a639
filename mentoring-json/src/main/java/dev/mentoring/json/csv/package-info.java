/**
 * Form exports in, tables out.
 *
 * <p>{@link dev.mentoring.json.csv.CsvRoster} is the entry: it reads the table that a form tool exports, by way of the
 * columns that the programme's form declares, and returns a {@link dev.mentoring.json.csv.RosterImport}. A row with a fault is
 * refused whole, with all its faults and where they stand; the other rows go on, and what went in always equals what came
 * out, was refused or was blank. A table that cannot be understood as a whole leaves in a {@link
 * dev.mentoring.json.DocumentException}. Nothing is guessed: answers are matched on the programme's own wordings. The order
 * of the rows makes no difference to the roster.
 * {@link dev.mentoring.json.csv.CsvTable} writes tables, safe for spreadsheets or lossless, and {@link
 * dev.mentoring.json.csv.RosterTable} makes one of a roster, in the columns of the form.
 * {@link dev.mentoring.json.csv.EscoTables} reads the tables of the European classification of skills and occupations into
 * a taxonomy. May import core, json and FastCSV.
 */
@NullMarked
package dev.mentoring.json.csv;

import org.jspecify.annotations.NullMarked;
