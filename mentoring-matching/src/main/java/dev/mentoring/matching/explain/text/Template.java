package dev.mentoring.matching.explain.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InternalErrorException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values, such as {@code {0} of {1}}.
 *
 * <p>Values are put in as they are, in one pass: braces in a value are text.
 *
 * @param literals the text before, between and after the places, one more than there are places
 * @param places names of the places, in order; one may come twice
 */
record Template(ImmutableList<String> literals, ImmutableList<String> places) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)\\}");

    static Template parse(String key, String text) {
        ImmutableList.Builder<String> literals = ImmutableList.builder();
        ImmutableList.Builder<String> places = ImmutableList.builder();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literals.add(literal(key, text.substring(from, matcher.start())));
            places.add(matcher.group(1));
            from = matcher.end();
        }
        return new Template(literals.add(literal(key, text.substring(from))).build(), places.build());
    }

    private static String literal(String key, String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new InternalErrorException("the text " + key + " has a brace that is no place");
        }
        return text;
    }

    /** The names of the places. */
    ImmutableSet<String> names() {
        return ImmutableSet.copyOf(places);
    }

    /** The text with values in its places. */
    String fill(Function<String, String> valueOf) {
        StringBuilder out = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size(); i++) {
            out.append(valueOf.apply(places.get(i))).append(literals.get(i + 1));
        }
        return out.toString();
    }
}
