package dev.mentoring.matching.benchmark;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one process reported: a line of JSON without nesting, its numbers and words by name.
 *
 * @param json the line
 * @param values the values, as they stand in the line, words without their quotes
 */
record Measurement(String json, ImmutableMap<String, String> values) {

    private static final String LATE = "none in ";
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|(-?[0-9.]+))");

    static Measurement parse(String json) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        Matcher member = MEMBER.matcher(json);
        while (member.find()) {
            values.put(member.group(1), Objects.requireNonNullElse(member.group(2), member.group(3)));
        }
        return new Measurement(json, values.buildOrThrow());
    }

    /** What a solver printed, with what it does not know. */
    static Measurement of(String instance, String solver, int round, String printed) {
        return parse(head(instance, solver, round) + printed.substring(1));
    }

    /** A process that was ended before it gave an answer. */
    static Measurement late(String instance, String solver, int round, int seconds) {
        return parse(head(instance, solver, round) + "\"fail\": \"" + LATE + seconds + " s\"}");
    }

    /** A process that ended with an error. */
    static Measurement broken(String instance, String solver, int round, String why) {
        String plain =
                CharMatcher.inRange(' ', '~').and(CharMatcher.noneOf("\"\\")).retainFrom(why);
        return parse(head(instance, solver, round) + "\"fail\": \"" + Ascii.truncate(plain, 80, "...") + "\"}");
    }

    private static String head(String instance, String solver, int round) {
        return "{\"instance\": \"" + instance + "\", \"solver\": \"" + solver + "\", \"round\": " + round + ", ";
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    boolean hasFailed() {
        return values.containsKey("fail");
    }

    boolean isBroken() {
        return hasFailed() && !text("fail").startsWith(LATE);
    }

    /** The instance without its seed. */
    String kind() {
        return Splitter.on('#').split(text("instance")).iterator().next();
    }

    String solver() {
        return text("solver");
    }
}
