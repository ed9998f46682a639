package dev.mentoring.json.cli;

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

    /** Writes one line that ends with LF on every system. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Whether all that was written so far has arrived; writes out what is held back. */
    boolean isWhole() {
        return !out.checkError();
    }

    /** Says something that is not part of the result. */
    void say(String text) {
        err.print(text);
        err.print('\n');
    }
}
