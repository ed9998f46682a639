package dev.mentoring.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of a rule, a scorer or a strategy, by name: whole numbers, texts and lists of texts.
 *
 * <p>A programme knows the names; the rule, scorer or strategy knows what they mean, which settings it takes and what holds when
 * one is absent.
 *
 * @param values the settings, by name
 */
public record Options(ImmutableSortedMap<String, Value> values) {

    private static final Options NONE = new Options(ImmutableSortedMap.of());

    /** The value of a setting. */
    public sealed interface Value {}

    /** A text. */
    public record Text(String text) implements Value {}

    /** A whole number. */
    public record Whole(long number) implements Value {}

    /** A list of texts, in order. */
    public record Texts(ImmutableList<String> texts) implements Value {}

    /** No settings: everything as the scorer or strategy documents. */
    public static Options none() {
        return NONE;
    }

    /** Makes settings. */
    public static Options of(Map<String, Value> values) {
        return values.isEmpty() ? NONE : new Options(ImmutableSortedMap.copyOf(values));
    }

    /** Makes settings from the {@code KEY=VALUE} texts of a command line: digits become whole numbers. */
    public static Options parse(Map<String, String> texts) {
        ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
        texts.forEach((key, text) ->
                values.put(key, text.matches("-?[0-9]{1,18}") ? new Whole(Long.parseLong(text)) : new Text(text)));
        return of(values.buildOrThrow());
    }

    /**
     * The whole number of a name.
     *
     * @param otherwise what holds when the setting is absent
     * @throws InvalidModelException when the setting is no whole number from {@code least} to {@code most}
     */
    public long whole(String name, long otherwise, long least, long most) {
        Value value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Whole whole && whole.number() >= least && whole.number() <= most) {
            return whole.number();
        }
        throw refused(name, "must be a whole number from " + least + " to " + most);
    }

    /**
     * The text of a name.
     *
     * @throws InvalidModelException when the setting is absent or no text
     */
    public String text(String name) {
        if (values.get(name) instanceof Text text) {
            return text.text();
        }
        throw refused(name, "must be given, as a text");
    }

    /**
     * The text of a name, which is one of a few.
     *
     * @param otherwise what holds when the setting is absent
     * @throws InvalidModelException when the setting is none of the accepted texts
     */
    public String choice(String name, String otherwise, ImmutableList<String> accepted) {
        Value value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Text text && accepted.contains(text.text())) {
            return text.text();
        }
        throw refused(name, "must be one of " + String.join(", ", accepted));
    }

    /**
     * The list of texts of a name; a single text counts as a list of one.
     *
     * @throws InvalidModelException when the setting is absent, empty or no list of texts
     */
    public ImmutableList<String> texts(String name) {
        Value value = values.get(name);
        if (value instanceof Texts list && !list.texts().isEmpty()) {
            return list.texts();
        }
        if (value instanceof Text text) {
            return ImmutableList.of(text.text());
        }
        throw refused(name, "must be given, as a list of texts");
    }

    /** These settings but one. */
    public Options without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        Map<String, Value> rest = new TreeMap<>(values);
        rest.remove(name);
        return of(rest);
    }

    /**
     * Refuses settings that nobody reads, which are misspelt ones as a rule.
     *
     * @param owner name of the scorer or strategy
     * @throws InvalidModelException naming every setting that is not among the known ones
     */
    public void requireOnly(String owner, Collection<String> known) {
        Problems problems = new Problems();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                problems.add(
                        ProblemCode.UNKNOWN_SETTING,
                        Location.inModel("options/" + name),
                        owner + " does not take the setting \"" + name + "\"; it takes "
                                + (known.isEmpty() ? "none" : ImmutableSortedSet.copyOf(known)),
                        owner);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private static InvalidModelException refused(String name, String must) {
        return InvalidModelException.of(
                ProblemCode.UNKNOWN_SETTING, "options/" + name, "the setting \"" + name + "\" " + must);
    }
}
