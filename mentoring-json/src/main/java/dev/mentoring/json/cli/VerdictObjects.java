package dev.mentoring.json.cli;

import dev.mentoring.core.Problem;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.ProblemObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verdicts as one JSON object a file, each on a line of its own.
 *
 * <p>An object has {@code file}, {@code good}, then {@code format} of a good document, with {@code migrations}, {@code notes}
 * and {@code defaults} of its reading, or {@code table} of a form export, {@code problems} in the order in which they are
 * found, and {@code more}, the number of those that are not named. Hints are for people and left out.
 */
final class VerdictObjects implements Verdicts {

    private final Streams streams;
    private final List<Problem> problems = new ArrayList<>();
    private String file = "";
    private Optional<String> format = Optional.empty();
    private Optional<Reading<?>> reading = Optional.empty();
    private Optional<RosterImport> table = Optional.empty();
    private long more = 0;

    VerdictObjects(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void begin(String name) {
        file = name;
        problems.clear();
        format = Optional.empty();
        reading = Optional.empty();
        table = Optional.empty();
        more = 0;
    }

    @Override
    public void good(String name, Reading<?> read) {
        format = Optional.of(name);
        reading = Optional.of(read);
    }

    @Override
    public void wrong(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void more(long count) {
        more = count;
    }

    @Override
    public void table(RosterImport read) {
        table = Optional.of(read);
    }

    @Override
    public void hint(String words) {
        // a program reads the codes
    }

    @Override
    public void end() {
        StringBuilder line = new StringBuilder();
        JsonText out = JsonText.onOneLine(line).object();
        out.name("file").value(file);
        out.name("good").value(problems.isEmpty());
        format.ifPresent(name -> out.name("format").value(name));
        reading.ifPresent(read -> write(read, out));
        table.ifPresent(read -> write(read, out));
        out.name("problems").array();
        problems.forEach(problem -> ProblemObject.writeWhole(problem, out));
        out.end();
        out.name("more").value(more);
        out.end().requireClosed();
        streams.line(line.toString());
    }

    private static void write(Reading<?> read, JsonText out) {
        out.name("migrations").array();
        read.migrations().forEach(out::value);
        out.end();
        out.name("notes").array();
        read.notes().forEach(note -> ProblemObject.writeWhole(note, out));
        out.end();
        out.name("defaults").array();
        for (DefaultTaken taken : read.defaults()) {
            out.object().name("member").value(taken.member());
            out.name("value").value(taken.value());
            out.name("times").value(taken.times()).end();
        }
        out.end();
    }

    private static void write(RosterImport read, JsonText out) {
        out.name("table").object();
        out.name("rows").value(read.rows());
        out.name("applicants").value(read.roster().participants().size());
        out.name("refused").value(read.refused().size());
        out.name("blank").value(read.blankRows());
        out.end();
    }
}
