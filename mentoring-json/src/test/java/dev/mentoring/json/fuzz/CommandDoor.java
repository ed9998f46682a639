package dev.mentoring.json.fuzz;

import dev.mentoring.json.cli.MentoringCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the command makes of bytes on its standard input. */
final class CommandDoor {

    private static final int ANSWER_IS_NO = 1;

    private CommandDoor() {}

    private record Answer(int status, String out, String err) {}

    /** As many lines come out as go in. */
    static void solveLines(byte[] lines) {
        Answer answer = run(lines, "solve", "--batch");
        Finding.unless(answer.status() == 0, "a batch that ends with status " + answer.status());
        Finding.unless(answer.out().lines().count() == lines(lines), "not as many lines come out as go in");
        Finding.unless(answer.err().isEmpty(), "a batch that complains");
    }

    /** What is wrong is told on lines without control characters. */
    static void validate(byte[] document) {
        Answer answer = run(document, "validate", "-");
        Finding.unless(answer.status() <= ANSWER_IS_NO, "validating ends with status " + answer.status());
        Finding.unless(!answer.out().isEmpty(), "validating says nothing");
        String told = answer.out() + answer.err();
        Finding.unless(!told.contains(Canary.PRIVATE_WORD), "validating tells a private value");
        Finding.unless(
                told.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
                "validating prints a control character");
    }

    private static Answer run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = MentoringCommand.run(new ByteArrayInputStream(in), out, err, arguments);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static long lines(byte[] bytes) {
        long ends = 0;
        for (byte b : bytes) {
            ends += b == '\n' ? 1 : 0;
        }
        boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        return open ? ends + 1 : ends;
    }
}
