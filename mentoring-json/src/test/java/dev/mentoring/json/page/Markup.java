package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, read strictly. */
record Markup(List<Tag> tags) {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> EMPTY = Set.of("meta", "input");

    /** A tag that opens an element. */
    record Tag(String name, String attributes) {

        /** The value of an attribute; empty where there is none. */
        String value(String attribute) {
            Matcher found = ATTRIBUTE.matcher(attributes);
            while (found.find()) {
                if (found.group(1).equals(attribute)) {
                    return found.group(2) == null ? "" : found.group(2);
                }
            }
            return "";
        }
    }

    /** Reads a page whose scripts have been taken out; fails where elements are not properly nested. */
    static Markup of(String content) {
        List<Tag> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        String body = content.substring(content.indexOf("<html"));
        Matcher tag = TAG.matcher(body);
        int end = 0;
        while (tag.find()) {
            assertThat(body.substring(end, tag.start())).doesNotContain("<", ">");
            end = tag.end();
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                tags.add(new Tag(name, tag.group(3)));
                if (!EMPTY.contains(name)) {
                    open.push(name);
                }
            } else {
                assertThat(open.pop()).as("closed by </%s>", name).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
        return new Markup(tags);
    }

    /** The tags of a name, in order. */
    List<Tag> named(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).toList();
    }

    /** The values of an attribute, in order. */
    List<String> values(String attribute) {
        return tags.stream()
                .map(tag -> tag.value(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
