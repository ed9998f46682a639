package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.json.Limits;
import java.util.stream.Stream;

/** Pieces of JSON Schema. */
final class Schema {

    /** Identifiers and names count UTF-16 units, and schemas count characters, which take two units at most. */
    private static final int LONGEST_NAME = Ids.LONGEST / 2;

    private static final int LONGEST_TEXT = Limits.standard().textLength() / 2;

    /** What identifiers may hold: visible characters, and blanks within. */
    private static final String VISIBLE = "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}";

    private static final String ID = "^[" + VISIBLE + "]([" + VISIBLE + " ]*[" + VISIBLE + "])?$";
    private static final String TEXT = "^[^\\u0000]*$";

    private Schema() {}

    /** An answer that can be chosen. */
    record Option(JsonNode value, String title) {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list(Stream<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static ObjectNode ofType(String title, String type) {
        return node().put("title", title).put("type", type);
    }

    /** An object that may hold nothing but what is put into its properties. */
    static ObjectNode closed() {
        ObjectNode closed = node().put("type", "object").put("additionalProperties", false);
        closed.putObject("properties");
        return closed;
    }

    static ObjectNode name(String title) {
        return ofType(title, "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST_NAME)
                .put("pattern", TEXT);
    }

    static ObjectNode words(String title) {
        return ofType(title, "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST_TEXT)
                .put("pattern", TEXT);
    }

    static ObjectNode id(String title) {
        return ofType(title, "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST_NAME)
                .put("pattern", ID);
    }

    static ObjectNode day(String title) {
        return ofType(title, "string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    static ObjectNode whole(String title, long least, long most) {
        return ofType(title, "integer").put("minimum", least).put("maximum", most);
    }

    /** One of several answers. */
    static ObjectNode one(String title, String type, ImmutableList<Option> options) {
        ObjectNode one = ofType(title, type);
        one.set("oneOf", options(options));
        return one;
    }

    /**
     * The one answer that can be given, where it must not be given for anybody: form generators take a constant for a default, and an
     * enumeration of one not.
     */
    static ObjectNode consent(String title, Option answer) {
        ObjectNode consent = ofType(title, "string");
        ObjectNode given = node();
        given.putArray("enum").add(answer.value());
        consent.putArray("oneOf").add(given.put("title", answer.title()));
        return consent;
    }

    /** Any number of several answers, each once. */
    static ObjectNode any(String title, ImmutableList<Option> options) {
        ObjectNode any = ofType(title, "array").put("uniqueItems", true);
        ObjectNode items = any.putObject("items");
        boolean objects = options.stream().anyMatch(option -> option.value().isObject());
        items.put("type", objects ? "object" : "string");
        if (objects) {
            // for form generators that keep of objects what their properties name
            items.putObject("properties").putObject("topic").put("type", "string");
        }
        items.set("oneOf", options(options));
        return any;
    }

    /** Any number of texts. */
    static ObjectNode listOf(String title, ObjectNode items) {
        ObjectNode list = ofType(title, "array");
        list.set("items", items);
        return list;
    }

    private static ArrayNode options(ImmutableList<Option> options) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Option option : options) {
            ObjectNode one = list.addObject();
            one.set("const", option.value());
            one.put("title", option.title());
        }
        return list;
    }
}
