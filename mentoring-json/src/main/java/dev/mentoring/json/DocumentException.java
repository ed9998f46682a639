package dev.mentoring.json;

import dev.mentoring.core.MentoringException;
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
}
