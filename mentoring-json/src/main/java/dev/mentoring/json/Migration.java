package dev.mentoring.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.core.Ids;
import java.util.function.UnaryOperator;

/**
 * A named step that brings documents of one kind from one version up to the next.
 *
 * <p>The change is a pure function. It gets the whole document as a tree of its own, which it may alter and return, after the
 * document has passed every check that holds for any version; it gives the tree of the next version, whose first member says so:
 * {@code "format": "mentoring/participants/1"}. What it gives is read as strictly as if it had been written so.
 *
 * @param kind the kind of document
 * @param from the version that the step takes, from 0; it gives the one above
 * @param name name by which readings and failures tell of the step: an identifier
 * @param does what it does, in one sentence
 * @param change the change of the tree
 */
public record Migration(DocumentKind kind, int from, String name, String does, UnaryOperator<ObjectNode> change) {

    /** Refuses versions below 0, a name that is no identifier and a step that says nothing of what it does. */
    public Migration {
        checkArgument(from >= 0, "a version is at least 0");
        checkArgument(Ids.wrong(name).isEmpty(), "the name of a step is an identifier");
        checkArgument(!does.isBlank(), "a step says what it does");
    }
}
