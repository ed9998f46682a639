package dev.mentoring.json.roster;

/** What became of one line of a roster below its header. */
public sealed interface RosterLine permits PersonLine, RefusedLine {

    /** Number of the line, the header being line 1. */
    int number();
}
