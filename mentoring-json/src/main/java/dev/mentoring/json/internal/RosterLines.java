package dev.mentoring.json.internal;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Documents of kind {@code participants} in lines (NDJSON): a header, which is the document without its participants, then
 * one participant a line.
 *
 * <p>A pointer of a problem begins in the line that the problem names, whose first line is 1.
 */
public final class RosterLines {

    private static final String PARTICIPANTS = "participants/";

    private final byte[] bytes;
    private final Limits limits;
    private final Function<byte[], DocumentText> texts;
    private final List<Integer> starts = new ArrayList<>();
    private final Problems problems = new Problems();
    private long unlisted;

    private RosterLines(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.texts = DocumentText.series(limits);
    }

    /**
     * Reads a document in lines; the problems of all lines are found.
     *
     * @throws DocumentException when the document is refused
     */
    public static ParticipantsDocument read(byte[] bytes, Limits limits) {
        RosterLines lines = new RosterLines(bytes, limits);
        lines.split();
        return lines.read();
    }

    private void split() {
        if (bytes.length > limits.bytes()) {
            refuse(ProblemCode.LIMIT_BYTES, "the document is larger than the limit of " + limits.bytes() + " bytes");
        }
        if (bytes.length == 0) {
            refuse(ProblemCode.EMPTY, "the document is empty");
        }
        for (int at = 0; at < bytes.length; at = end(at) + 1) {
            starts.add(at);
            if (starts.size() - 1 > limits.participants()) {
                refuse(
                        ProblemCode.LIMIT_COUNT,
                        "the document holds more participants than the limit of " + limits.participants());
            }
        }
    }

    /** Index of the line end that follows a byte, or of the end of the document. */
    private int end(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private ParticipantsDocument read() {
        RosterDocument document = new RosterDocument(limits.participants());
        readLine(0, document::readHeader);
        for (int line = 1; line < starts.size(); line++) {
            readLine(line, document::readLine);
        }
        throwIfAny();
        try {
            return document.participants();
        } catch (InvalidModelException e) {
            e.problems().forEach(this::addLocated);
            unlisted = e.total() - e.problems().size();
            throwIfAny();
            throw e;
        }
    }

    private void readLine(int line, Consumer<DocumentReader> step) {
        try (DocumentReader in = new DocumentReader(text(line))) {
            step.accept(in);
        } catch (DocumentException e) {
            e.problems().forEach(problem -> add(line, problem));
            unlisted += e.total() - e.problems().size();
        }
    }

    private DocumentText text(int line) {
        int start = starts.get(line);
        return texts.apply(Arrays.copyOfRange(bytes, start, end(start)));
    }

    /** Gives a problem of the model, whose path is that of the document in one piece, its place in a line. */
    private void addLocated(Problem problem) {
        String path = problem.path();
        int line = 0;
        String inLine = path;
        if (path.startsWith(PARTICIPANTS)) {
            int slash = path.indexOf('/', PARTICIPANTS.length());
            int stop = slash < 0 ? path.length() : slash;
            line = 1 + Integer.parseInt(path, PARTICIPANTS.length(), stop, 10);
            inLine = slash < 0 ? "" : path.substring(slash + 1);
        }
        Problem moved = problem.at(Location.inModel(inLine));
        int of = line;
        text(line).located(List.of(moved), 1).list().forEach(located -> add(of, located));
    }

    private void add(int line, Problem problem) {
        Location where = problem.location() instanceof Location.InDocument place
                ? new Location.InDocument(
                        place.pointer(), line + Math.max(1, place.line()), Math.max(1, place.column()))
                : problem.location();
        problems.add(problem.at(where));
    }

    private void refuse(ProblemCode code, String message) {
        problems.add(code, new Location.InDocument("", 0, 0), message);
        throwIfAny();
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new DocumentException(Problems.of(inOrder(), problems.total() + unlisted));
        }
    }

    /** The problems in order of place: those of the model are found person by person, whatever line they stand in. */
    private List<Problem> inOrder() {
        return problems.list().stream()
                .sorted(Comparator.comparingInt(RosterLines::line).thenComparingInt(RosterLines::column))
                .toList();
    }

    private static int line(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.line() : 0;
    }

    private static int column(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.column() : 0;
    }

    /** Writes a document in lines, each with its line end. */
    public static String write(ParticipantsDocument document) {
        StringBuilder out = new StringBuilder();
        RosterDocument.writeHeader(document, JsonText.onOneLine(out));
        out.append('\n');
        for (Participant person : document.roster().participants()) {
            RosterDocument.writePerson(document, person, JsonText.onOneLine(out));
            out.append('\n');
        }
        return out.toString();
    }
}
