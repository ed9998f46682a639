package dev.mentoring.json.cli;

import dev.mentoring.core.Problem;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.RosterImport;

/** Verdicts in lines that begin with the file's name, each as soon as it is known. */
final class VerdictLines implements Verdicts {

    private final Streams streams;
    private String file = "";

    VerdictLines(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void begin(String name) {
        file = name;
    }

    @Override
    public void good(String format, Reading<?> read) {
        line("good, " + format);
        ReadingText.lines(read).forEach(this::line);
    }

    @Override
    public void wrong(Problem problem) {
        line(problem.describe());
    }

    @Override
    public void more(long count) {
        line("and " + count + " more");
    }

    @Override
    public void table(RosterImport table) {
        line(table.rows() + " rows = "
                + table.roster().participants().size() + " applicants + "
                + table.refused().size() + " refused + " + table.blankRows() + " blank");
    }

    @Override
    public void hint(String words) {
        line(words);
    }

    @Override
    public void end() {
        file = "";
    }

    private void line(String words) {
        streams.line(file + ": " + words);
    }
}
