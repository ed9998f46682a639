package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A line that was not read.
 *
 * @param file name of the file as the caller gave it; empty where there is but one
 * @param line number of the line, from 1; of a record that runs over several lines the first
 * @param problems what is wrong with it, at least one
 */
public record RefusedLine(String file, long line, ImmutableList<Problem> problems) {

    static RefusedLine of(String file, long line, Problem problem) {
        return new RefusedLine(file, line, ImmutableList.of(problem));
    }
}
