package dev.mentoring.matching.explain.text;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The texts of one language, by key.
 *
 * <p>A text has places for values, numbered from 0. Values are put in as they are and never read as texts themselves: a name
 * may hold braces. The machine's locale plays no part.
 */
public final class Messages {

    private static final ImmutableSortedMap<Language, Messages> ALL = ImmutableSortedMap.copyOf(
            Maps.toMap(Arrays.asList(Language.values()), language -> new Messages(language, Bundle.read(language))));

    private static final int GROUP = 3;

    private final Language language;
    private final ImmutableSortedMap<String, Template> templates;

    Messages(Language language, ImmutableSortedMap<String, Template> templates) {
        this.language = language;
        this.templates = templates;
    }

    /** The texts of the language. */
    public static Messages of(Language language) {
        return Objects.requireNonNull(ALL.get(language), "every language has texts");
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** Every key, in order; texts with a number have one a form, ending in {@code .one}, {@code .many} and {@code .other}. */
    public ImmutableSortedSet<String> keys() {
        return templates.keySet();
    }

    /** Whether there is a text of the key. */
    public boolean has(String key) {
        return templates.containsKey(key);
    }

    /**
     * The text of the key.
     *
     * @param values what goes into its places, the first into {@code {0}}
     * @throws IllegalArgumentException when there is no such text, or it has a place for which there is no value
     */
    public String text(String key, String... values) {
        return fill(key, place -> value(key, place, values));
    }

    /**
     * The text of the key in the form that goes with a number.
     *
     * @param number a whole number, which goes into {@code {0}} as {@link #number} writes it
     * @param values what goes into the other places, the first into {@code {1}}
     * @throws IllegalArgumentException when there is no such text, or it has a place for which there is no value
     */
    public String count(String key, long number, String... values) {
        String[] all = new String[values.length + 1];
        all[0] = number(number);
        System.arraycopy(values, 0, all, 1, values.length);
        String form = language.plural(number).key(key);
        return text(has(form) ? form : Language.Plural.OTHER.key(key), all);
    }

    /** A whole number with its thousands apart: 1,000 in English; in French with narrow no-break spaces (U+202F). */
    public String number(long number) {
        String written = Long.toString(number);
        String digits = number < 0 ? written.substring(1) : written;
        StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                out.append(language.grouping());
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** A list as a sentence has it: "a", "a and b", "a, b and c"; empty when there is nothing. */
    public String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? commas(items) : text("list.last", commas(items.subList(0, last)), items.get(last));
    }

    /** A plain list: "a, b, c"; empty when there is nothing. */
    public String commas(List<String> items) {
        return String.join(text("list.next", "", ""), items);
    }

    /** A list of parts that have commas of their own: "a; b; c"; empty when there is nothing. */
    public String semicolons(List<String> items) {
        return String.join(text("list.parts", "", ""), items);
    }

    /**
     * The text of the key with values by the names of its places.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    String fill(String key, Function<String, String> valueOf) {
        return template(key).fill(valueOf);
    }

    /** The text of the key as it stands in the bundle. */
    Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + language.tag());
        }
        return template;
    }

    private static String value(String key, String place, String[] values) {
        int index = place.length() == 1 ? Character.digit(place.charAt(0), 10) : -1;
        if (index < 0 || index >= values.length) {
            throw new IllegalArgumentException("no value for the place {" + place + "} of the text " + key);
        }
        return values[index];
    }
}
