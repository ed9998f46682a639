package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions of the library are written in its source: nobody else's pattern is ever run, as one of a hostile author
 * can take hours or the whole stack.
 */
@Tag("R4")
class PatternsTest {

    /** A call that may take a pattern: what it is asked of, its name, and how its argument begins. */
    private static final Pattern CALL = Pattern.compile(
            "(\\w+|\\))\\s*+\\.(compile|replaceAll|replaceFirst|split|matches)\\(\\s*+(\"|\\)|[A-Z_]++\\b|.)");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("mentoring-core", "mentoring-matching", "mentoring-json")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** A text or a constant is written in the source; without an argument, a matcher is asked that has its pattern. */
    private static boolean isOwn(Matcher call) {
        String argument = call.group(3);
        return argument.equals("\"") || argument.equals(")") || argument.matches("[A-Z_]{2,}");
    }

    /** Guava's splitters and character matchers know no patterns; they are constants here, or made by {@code on}. */
    private static boolean isGuava(Matcher call, String source) {
        String asked = call.group(1);
        return (call.group(2).equals("split") || call.group(2).equals("matches"))
                && (asked.equals(")")
                        ? source.substring(Math.max(0, call.start() - 80), call.start())
                                .contains("Splitter.on(")
                        : source.contains("Splitter " + asked + " =")
                                || source.contains("CharMatcher " + asked + " ="));
    }

    @Test
    void every_pattern_is_a_text_of_the_source() throws IOException {
        List<String> others = new ArrayList<>();
        int own = 0;
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                if (isOwn(call)) {
                    own++;
                } else if (!call.group(2).equals("compile") || call.group(1).equals("Pattern")) {
                    if (!isGuava(call, source)) {
                        others.add(file.getFileName() + ": " + call.group());
                    }
                }
            }
        }

        assertThat(own).isGreaterThan(10);
        assertThat(others).isEmpty();
    }

    @Test
    void no_rule_takes_a_pattern() {
        assertThat(Rules.standard().names())
                .isNotEmpty()
                .noneMatch(name -> name.contains("regex") || name.contains("pattern") || name.contains("matches"));
    }
}
