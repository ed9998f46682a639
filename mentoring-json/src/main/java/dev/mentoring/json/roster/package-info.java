/**
 * Rosters of any size, line by line.
 *
 * <p>{@link dev.mentoring.json.roster.RosterReader} is the entry: it goes over a roster in lines in the memory of one line, and
 * hands over every {@link dev.mentoring.json.roster.RosterLine}, be it somebody who was read or a line that was refused. {@link
 * dev.mentoring.json.roster.RosterWriter} writes such lines. What stands in them is what {@link
 * dev.mentoring.json.MentoringJson#participants} reads and writes in one piece. May import core and json.
 */
@NullMarked
package dev.mentoring.json.roster;

import org.jspecify.annotations.NullMarked;
