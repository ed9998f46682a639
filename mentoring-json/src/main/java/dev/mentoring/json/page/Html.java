package dev.mentoring.json.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page in which every text has been escaped.
 *
 * @param markup the piece as it stands in the page
 */
record Html(String markup) {

    /** Nothing. */
    static final Html NONE = new Html("");

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    /** A text, whatever it holds. */
    static Html text(String text) {
        return new Html(HtmlEscapers.htmlEscaper().escape(visible(text)));
    }

    /** A text that keeps its own direction of writing and takes no part in that of what stands around it. */
    static Html name(String name) {
        return element("bdi", text(name));
    }

    /** The name of what is wrong. */
    static Html code(ProblemCode code) {
        return element("code", text(code.name()));
    }

    /** What it means, in English whatever the language of the page. */
    static Html meaning(ProblemCode code) {
        return element("span", ImmutableMap.of("lang", "en"), text(code.meaning()));
    }

    /** Pieces one after another. */
    static Html join(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining()));
    }

    /** An element without attributes. */
    static Html element(String name, Html... inside) {
        return element(name, ImmutableMap.of(), inside);
    }

    /** An element; attributes stand in the order given. */
    static Html element(String name, Map<String, String> attributes, Html... inside) {
        return new Html(open(name, attributes) + join(Arrays.stream(inside)).markup + "</" + name + ">");
    }

    /** An element that never has anything inside. */
    static Html empty(String name, Map<String, String> attributes) {
        return new Html(open(name, attributes));
    }

    private static String open(String name, Map<String, String> attributes) {
        StringBuilder out = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute);
            if (!value.isEmpty()) {
                out.append("=\"").append(text(value).markup).append('"');
            }
        });
        return out.append('>').toString();
    }

    /** The text with everything that cannot be seen shown as an escape, but for the spaces that French sets. */
    static String visible(String text) {
        return text.codePoints()
                .mapToObj(c -> c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE
                        ? Character.toString(c)
                        : Ids.printable(Character.toString(c)))
                .collect(Collectors.joining());
    }

    /** This and then another piece. */
    Html and(Html next) {
        return new Html(markup + next.markup);
    }
}
