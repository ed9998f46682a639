package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Problems;

/**
 * Thrown when a document, or a table as a whole, is refused.
 *
 * <p>Each problem stands at a {@link dev.mentoring.core.Location.InDocument}: JSON Pointer, line and column; those of a
 * table's header and rows stand at a {@link dev.mentoring.core.Location.InTable}. Faults of form
 * and of content are collected; a text that is not JSON, or that passes a limit, ends the reading at that point. Where the
 * form is faulty the content is not looked at. Messages hold neither values of the document nor words of the parser below.
 */
public final class DocumentException extends MentoringException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception of the problems collected. */
    public DocumentException(Problems problems) {
        super(problems);
    }

    /** The same refusal, whose lines and columns are those of a text that nobody sees, without them. */
    DocumentException withoutLines() {
        return new DocumentException(Problems.of(withoutLines(problems()), total()));
    }

    /** Problems of a text that nobody sees, without its lines and columns. */
    static ImmutableList<Problem> withoutLines(ImmutableList<Problem> problems) {
        return problems.stream().map(DocumentException::withoutLine).collect(ImmutableList.toImmutableList());
    }

    private static Problem withoutLine(Problem problem) {
        return problem.location() instanceof Location.InDocument place
                ? problem.at(new Location.InDocument(place.pointer(), 0, 0))
                : problem;
    }
}
