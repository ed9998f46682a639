package dev.mentoring.json.cli;

import dev.mentoring.core.Problem;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.RosterImport;

/** Where what is said of validated files goes: each file is begun, told about, and ended before the next. */
interface Verdicts {

    /** Lines for people, or one JSON object a file for programs. */
    static Verdicts on(Streams streams, boolean json) {
        return json ? new VerdictObjects(streams) : new VerdictLines(streams);
    }

    /** What follows is about this file. */
    void begin(String file);

    /** The file is a good document of a format, read in this way. */
    void good(String format, Reading<?> read);

    /** Something is wrong with the file. */
    void wrong(Problem problem);

    /** Further problems of the file, from 1, that are not named. */
    void more(long count);

    /** How the rows of a table were divided. */
    void table(RosterImport table);

    /** Something that helps with what is wrong. */
    void hint(String words);

    /** Nothing more is said of the file. */
    void end();
}
