package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Knows the values of {@code "format"}: which kind one names, and in what one differs from the one that is due. */
public final class Formats {

    private static final String VERSION = "0|[1-9][0-9]{0,8}";
    private static final Splitter SLASH = Splitter.on('/').limit(3);
    private static final String HOUSE = "mentoring";

    private Formats() {}

    /** The kind that a document says it is, of whatever version; empty when its first member names none. */
    public static Optional<DocumentKind> kindOf(DocumentText text) {
        try (JsonParser parser = text.parser()) {
            boolean named = parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("format")
                    && parser.nextToken() == JsonToken.VALUE_STRING;
            return named ? kindOf(parser.getText()) : Optional.empty();
        } catch (IOException e) {
            // no JSON: reading the document will say where
            return Optional.empty();
        }
    }

    private static Optional<DocumentKind> kindOf(String format) {
        List<String> parts = SLASH.splitToList(format);
        boolean ours = parts.size() > 1 && parts.get(0).equals(HOUSE);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> ours && parts.get(1).equals(kind.id()))
                .findFirst();
    }

    /** The version in the value of {@code "format"}; -1 when it ends in none. */
    static int version(String format) {
        List<String> parts = SLASH.splitToList(format);
        String version = parts.get(parts.size() - 1);
        return parts.size() == 3 && version.matches(VERSION) ? Integer.parseInt(version) : -1;
    }

    /**
     * In what a format differs from the one that is due.
     *
     * @param code FORMAT or SCHEMA_VERSION
     * @param message one sentence without the value itself, unless it names a kind of this library
     */
    record Difference(ProblemCode code, String message) {}

    /** In what a format differs from the one that is due; empty when it is that one. */
    static Optional<Difference> difference(String found, DocumentKind due) {
        Optional<DocumentKind> kind = kindOf(found);
        if (found.equals(due.format())) {
            return Optional.empty();
        }
        if (kind.isEmpty()) {
            return Optional.of(new Difference(
                    ProblemCode.FORMAT, "the format is not \"" + due.format() + "\", nor one of this library"));
        }
        if (kind.get() != due) {
            return Optional.of(new Difference(
                    ProblemCode.FORMAT,
                    "the document is a " + kind.get().id() + "; a " + due.id() + " is due: \"" + due.format() + "\""));
        }
        return Optional.of(new Difference(ProblemCode.SCHEMA_VERSION, otherVersion(found, due)));
    }

    private static String otherVersion(String found, DocumentKind due) {
        if (found.equals(HOUSE + "/" + due.id())) {
            return "the format names no version; \"" + due.format() + "\" is due";
        }
        int version = version(found);
        if (version < 0) {
            return "the format does not end in a version, which is a whole number; \"" + due.format() + "\" is due";
        }
        String than = version > due.version() ? "newer than" : "older than";
        return "the version is " + than + " the one that is read here; \"" + due.format() + "\" is due";
    }
}
