package dev.mentoring.json.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The schemas by kind of document, and of what is exchanged beside documents. */
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
            DocumentKind.REPORT,
            DocumentKind.EXPERIMENT,
            DocumentKind.EXPERIMENT_REPORT);

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

    /** The exchange of a name such as {@code what-if}. */
    public static Optional<Exchange> exchange(String name) {
        return Arrays.stream(Exchange.values())
                .filter(exchange -> name.equals(exchange.id()))
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
        return resource(file(kind.id(), kind.version()));
    }

    /** The schema of an exchange, as JSON in lines. */
    public static String text(Exchange exchange) {
        return resource(file(exchange.id(), exchange.version()));
    }

    /** Every schema by the name of a file for it, such as {@code programme-1.json}: documents first. */
    public static ImmutableMap<String, String> files() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        KINDS.forEach(kind -> files.put(file(kind.id(), kind.version()), text(kind)));
        Arrays.stream(Exchange.values())
                .forEach(exchange -> files.put(file(exchange.id(), exchange.version()), text(exchange)));
        return files.buildOrThrow();
    }

    private static String file(String id, int version) {
        return id + "-" + version + ".json";
    }

    private static String resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InternalErrorException("the schema " + name + " is not in the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " could not be read", e);
        }
    }
}
