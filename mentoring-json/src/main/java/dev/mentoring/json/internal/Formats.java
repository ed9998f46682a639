package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.mentoring.json.DocumentKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Knows the values of {@code "format"}: which kind one names, and in what one differs from the one that is due. */
public final class Formats {

    private static final String VERSION = "[1-9][0-9]{0,8}";

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
        int slash = format.lastIndexOf('/');
        String withoutVersion = slash < 0 ? format : format.substring(0, slash);
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> withoutVersion.equals("mentoring/" + kind.id()))
                .findFirst();
    }

    /** One sentence without the value itself, unless it names a kind of this library. */
    static String difference(String found, DocumentKind due) {
        int slash = found.lastIndexOf('/');
        String version = found.substring(slash + 1);
        Optional<DocumentKind> kind = kindOf(found);
        if (kind.isEmpty()) {
            return "the format is not \"" + due.format() + "\", nor one of this library";
        }
        if (kind.get() != due) {
            return "the document is a " + kind.get().id() + "; a " + due.id() + " is due: \"" + due.format() + "\"";
        }
        if (!version.matches(VERSION)) {
            return "the format does not end in a version; \"" + due.format() + "\" is due";
        }
        boolean newer = Integer.parseInt(version) > due.version();
        return (newer ? "the version is newer than" : "the version is older than") + " the one that is read here, "
                + due.version();
    }
}
