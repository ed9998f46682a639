package dev.mentoring.json.exchange;

import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The files of the tests, and what is said of lines that are refused. */
final class ExchangeFiles {

    private static final Path FOLDER = Path.of("src/test/resources/exchange");

    private ExchangeFiles() {}

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PrefLibReading read(String text) {
        return PrefLib.read(bytes(text), Limits.standard());
    }

    /** Line and code of everything that is refused. */
    static List<String> faults(List<RefusedLine> refused) {
        return refused.stream()
                .flatMap(line -> line.problems().stream().map(problem -> line.line() + " " + problem.code()))
                .toList();
    }

    /** What a refusal says: places and codes. */
    static List<String> refusal(ThrowingCallable action) {
        MentoringException refused = Assertions.catchThrowableOfType(MentoringException.class, action);
        return refused.problems().stream().map(ExchangeFiles::said).toList();
    }

    private static String said(Problem problem) {
        return problem.code() + " at " + problem.location().describe();
    }

    /** The text with some characters taken out, put in or put in place of others. */
    static String changed(String text, long seed) {
        Random random = new Random(seed);
        StringBuilder changed = new StringBuilder(text);
        String signs = "0123456789{}{},:#-+.eE\"\n\r\t \0\uFEFF\u0660axN\uD83D\uDE00";
        for (int changes = 1 + random.nextInt(4); changes > 0 && changed.length() > 0; changes--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                case 2 -> changed.insert(at, signs.charAt(random.nextInt(signs.length())));
                default -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 12)));
            }
        }
        return changed.toString();
    }
}
