package dev.mentoring.json.schema;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The schemas by kind of document. */
public final class Schemas {

    private static final ImmutableList<DocumentKind> KINDS = ImmutableList.of(
            DocumentKind.TAXONOMY,
            DocumentKind.PROGRAMME,
            DocumentKind.PARTICIPANTS,
            DocumentKind.MATCHING_PROBLEM,
            DocumentKind.MATCHING_RESULT,
            DocumentKind.EXPLANATION,
            DocumentKind.EVENTS,
            DocumentKind.MONITORING,
            DocumentKind.REPORT);

    private Schemas() {}

    /** The kinds that have a schema. */
    public static ImmutableList<DocumentKind> kinds() {
        return KINDS;
    }

    /** The kind of a name such as {@code matching-problem}, or of a format such as {@code mentoring/matching-problem/1}. */
    public static Optional<DocumentKind> kind(String name) {
        return KINDS.stream()
                .filter(kind -> name.equals(kind.id()) || name.equals(kind.format()))
                .findFirst();
    }

    /**
     * The schema of a kind, as JSON in lines.
     *
     * @throws IllegalArgumentException when the kind is not among {@link #kinds}
     */
    public static String text(DocumentKind kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no schema of " + kind.id());
        }
        String resource = kind.id() + "-" + kind.version() + ".json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the schema " + resource + " is not in the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + resource + " could not be read", e);
        }
    }
}
