package dev.mentoring.json.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Values that are planted in documents because they may come out nowhere, or as identifiers alone. */
final class Canary {

    /** Words of a text that cannot be an identifier, since it holds a line end. */
    static final String PRIVATE_WORD = "Xanthippe-Ypsilon";

    /** The text, as JSON writes it. */
    static final String PRIVATE_JSON = "\"" + PRIVATE_WORD + "\\nof Zakynthos\"";

    /** The text as a cell of a table. */
    static final String PRIVATE_CELL = "\"" + PRIVATE_WORD + "\nof Zakynthos\"";

    /** A text that may be an identifier, and may be shown as such. */
    static final String ID = "Quetzalcoatl-4711";

    private static final Pattern NAME = Pattern.compile(PRIVATE_WORD + "[^\"]*\"\\s*:");
    private static final Pattern BEHIND_COMMA =
            Pattern.compile("[{,]\\s*\"[^\"]*" + PRIVATE_WORD + "[^\"]*\"\\s*(?:[^:\\s]|$)");

    private Canary() {}

    /** Whether the private text may stand where the name of a member is due, without the colon behind it. */
    static boolean mayBeNameWithoutValue(byte[] document) {
        return BEHIND_COMMA
                .matcher(new String(document, StandardCharsets.UTF_8))
                .find();
    }

    /** Whether the private text has become the name of a member, which pointers may show. */
    static boolean isName(byte[] document) {
        return NAME.matcher(new String(document, StandardCharsets.UTF_8)).find();
    }
}
