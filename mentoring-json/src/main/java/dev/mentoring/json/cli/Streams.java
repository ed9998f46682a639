package dev.mentoring.json.cli;

import dev.mentoring.core.Ids;
import dev.mentoring.core.rule.Rules;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: always UTF-8, whatever the machine's default; and the rules that programmes may name.
 *
 * @param in standard input
 * @param out standard output: results alone
 * @param err standard error: everything else
 * @param rules the rules by name
 */
record Streams(InputStream in, PrintStream out, PrintStream err, Rules rules) {

    static Streams of(InputStream in, OutputStream out, OutputStream err, Rules rules) {
        return new Streams(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                rules);
    }

    /** Writes one line that ends with LF on every system; safe to print whatever stands in it. */
    void line(String text) {
        out.print(safe(text));
        out.print('\n');
    }

    /** Whether all that was written so far has arrived; writes out what is held back. */
    boolean isWhole() {
        return !out.checkError();
    }

    /** Says something that is not part of the result. */
    void say(String text) {
        err.print(safe(text));
        err.print('\n');
    }

    /**
     * The text with controls and formatting characters as escapes, line ends excepted: wordings of a programme come from
     * documents, and none may turn a line round or colour it (E2).
     */
    private static String safe(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean harmless = c == '\n' || Ids.isVisible(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
            out.append(harmless ? Character.toString(c) : Ids.printable(Character.toString(c)));
        });
        return out.toString();
    }
}
