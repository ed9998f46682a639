package dev.mentoring.json.roster;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;

/**
 * A line that was not read.
 *
 * @param number number of the line, the header being line 1
 * @param problems what is wrong with it, at least one and at most a hundred; each names the line, and its pointer begins in it
 * @param total how many problems there are in all
 */
public record RefusedLine(int number, ImmutableList<Problem> problems, long total) implements RosterLine {}
