package dev.mentoring.json.roster;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.RosterHeader;
import dev.mentoring.json.internal.InputLines;
import dev.mentoring.json.internal.RosterLines;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes over a roster in lines (NDJSON): a header, which is the document without its participants, then one participant a line.
 *
 * <p>No more than a line is held, and the identifiers of the people gone over: some 100 bytes each, 20 MB for 200,000, by which
 * somebody who stands in two lines is found. The second of the lines is refused, and names the first, be that one refused or not
 * (failure I3). The header is held; it may be as large as a document, every other line as {@link Limits#lineBytes()} says.
 *
 * <p>There are two ways to go over the lines. As an iterator the reader hands over every line, read or {@linkplain RefusedLine
 * refused}, so that one bad record does not stop the others and the lines balance: {@link #lines} = {@link #people} + {@link
 * #refused} (failure A10). {@link #forEachPerson} and {@link #readAll} are strict: a refused line ends the reading, once what is
 * wrong with the others has been found.
 *
 * <p>Lines are strict: members that are not known are refused, and none but {@code "extensions"} of the header is kept.
 *
 * <p>A line too many ends the reading in either way, with LIMIT_COUNT. A stream that fails leaves in an {@link
 * UncheckedIOException}. Not for use by several threads at once.
 */
public final class RosterReader implements Iterator<RosterLine> {

    private final RosterLines source;
    private int people;
    private int refused;

    private RosterReader(RosterLines source) {
        this.source = source;
    }

    /**
     * Reads the header.
     *
     * @param in the roster in UTF-8, which is read ahead and not closed
     * @param limits what a line may cost, and how many people there may be
     * @throws DocumentException when the header is missing or refused
     * @throws UncheckedIOException when the stream fails
     */
    public static RosterReader over(InputStream in, Limits limits) {
        return new RosterReader(RosterLines.over(in, limits));
    }

    /**
     * What stands in the first line. Whether the roster has the people whom it names as locked, or as having missed rounds, is
     * known when all lines have been gone over: {@link #strangers}.
     */
    public RosterHeader header() {
        return source.header();
    }

    /** What the first line holds beside that: its {@code "extensions"}. */
    public Extras extras() {
        return source.extras();
    }

    /**
     * What was tolerated up to now: a byte order mark at the beginning; then identifiers of people read that look alike
     * (ID_CONFUSABLE), each told once in the line of the second of them, whose column is not known any more. To be asked at the end,
     * since it compares everybody with everybody.
     */
    public ImmutableList<Problem> notes() {
        return source.notes();
    }

    /** What the header and the people read up to now left out and what was taken for it, as for the document in one piece. */
    public ImmutableList<DefaultTaken> defaults() {
        return source.defaults();
    }

    /** How many lines below the header have been gone over. */
    public int lines() {
        return people + refused;
    }

    /** How many of the lines gone over were read. */
    public int people() {
        return people;
    }

    /** How many of the lines gone over were refused. */
    public int refused() {
        return refused;
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    /**
     * The next line, read or refused.
     *
     * @throws DocumentException with LIMIT_COUNT when it is one too many; there is none after it
     */
    @Override
    public RosterLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the roster has no further line");
        }
        RosterLines.Line line = source.next();
        if (line.participant().isPresent()) {
            people++;
            return new PersonLine(line.number(), line.participant().get(), line.contact());
        }
        refused++;
        return new RefusedLine(
                line.number(), line.problems().list(), line.problems().total());
    }

    /**
     * What is wrong with the header in view of the people read so far, at its place in the first line: UNKNOWN_ID for everybody
     * whom it names as locked or as having missed rounds and who is not among them, for instance since their line was refused.
     */
    public ImmutableList<Problem> strangers() {
        return source.strangers().list();
    }

    /**
     * Hands over everybody up to the first line that is refused, and reads on to find what is wrong with those behind it, up to
     * ten thousand problems.
     *
     * @throws DocumentException with the problems of all lines, when any is refused; else with those of {@link #strangers}
     */
    public void forEachPerson(Consumer<? super PersonLine> action) {
        Problems problems = new Problems();
        while (hasNext() && !InputLines.isEnough(problems)) {
            RosterLines.Line line = source.next();
            problems.addAll(line.problems());
            Optional<PersonLine> person =
                    line.participant().map(read -> new PersonLine(line.number(), read, line.contact()));
            if (person.isEmpty()) {
                refused++;
            } else {
                people++;
                if (problems.isEmpty()) {
                    action.accept(person.get());
                }
            }
        }
        problems.throwIfAny(DocumentException::new);
        source.strangers().throwIfAny(DocumentException::new);
    }

    /**
     * The roster with everybody of the lines not yet gone over; to be asked before the first.
     *
     * @throws DocumentException with the problems of all lines, when any is refused, or with those of the whole
     */
    public ParticipantsDocument readAll() {
        ParticipantsDocument all = source.whole();
        people += all.roster().participants().size();
        return all;
    }
}
