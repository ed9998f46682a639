package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A row of a table that was not read.
 *
 * @param row number of the row, the header being row 1, as a spreadsheet counts
 * @param problems what is wrong with it, at least one, in order of the form's columns, and then what the cells of the row say against each other
 */
public record RefusedRow(long row, ImmutableList<Problem> problems) {}
