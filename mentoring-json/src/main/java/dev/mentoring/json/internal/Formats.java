package dev.mentoring.json.internal;

import dev.mentoring.json.DocumentKind;
import java.util.Arrays;
import java.util.Optional;

/** Says in what a value of {@code "format"} differs from the one that is due. */
final class Formats {

    private static final String VERSION = "[1-9][0-9]{0,8}";

    private Formats() {}

    /** One sentence without the value itself, unless it names a kind of this library. */
    static String difference(String found, DocumentKind due) {
        int slash = found.lastIndexOf('/');
        String version = found.substring(slash + 1);
        String withoutVersion = slash < 0 ? found : found.substring(0, slash);
        Optional<DocumentKind> kind = Arrays.stream(DocumentKind.values())
                .filter(k -> withoutVersion.equals("mentoring/" + k.id()))
                .findFirst();
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
