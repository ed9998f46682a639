package dev.mentoring.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** A schema as a tree, walked in the order in which it is written. */
final class SchemaTree {

    /** Where a schema only looks at values that it describes elsewhere. */
    private static final ImmutableSet<String> CONDITIONS = ImmutableSet.of("if", "then", "else", "not");

    /** What holds values rather than schemas. */
    private static final ImmutableSet<String> VALUES = ImmutableSet.of("examples", "default", "const", "enum");

    /** What holds schemas by free names. */
    private static final ImmutableSet<String> BY_NAME = ImmutableSet.of("properties", "$defs");

    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode root;

    private SchemaTree(JsonNode root) {
        this.root = root;
    }

    static SchemaTree of(String text) {
        try {
            return new SchemaTree(new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema within another: where it stands, under which name, and whether it describes a member. */
    record Part(String pointer, String name, JsonNode schema, boolean isMember) {

        boolean isReference() {
            return schema.has("$ref");
        }

        String text(String member) {
            return schema.path(member).asText();
        }

        @Override
        public String toString() {
            return pointer;
        }
    }

    JsonNode root() {
        return root;
    }

    /** The names of the definitions. */
    ImmutableList<String> definitions() {
        return ImmutableList.copyOf(root.path("$defs").fieldNames());
    }

    /** The definition of a reference; a missing node when it leads nowhere. */
    JsonNode definition(String reference) {
        return reference.startsWith(DEFINITIONS)
                ? root.path("$defs").path(reference.substring(DEFINITIONS.length()))
                : root.path("no definition");
    }

    /** The part, or the definition that it refers to where it says nothing of its own. */
    JsonNode resolved(Part part, String member) {
        return part.schema().has(member) || !part.isReference() ? part.schema() : definition(part.text("$ref"));
    }

    /** All parts that describe something, conditions left out. */
    ImmutableList<Part> parts() {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        collect(new Part("", "", root, false), parts);
        return parts.build();
    }

    /** The parts that are members of objects. */
    Stream<Part> members() {
        return parts().stream().filter(Part::isMember);
    }

    /** Every reference, those of conditions too. */
    ImmutableList<String> references() {
        return ImmutableList.copyOf(root.findValuesAsText("$ref"));
    }

    /** A schema of one part alone, with the definitions that it may refer to. */
    String alone(Part part) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("$schema", root.path("$schema"));
        schema.putArray("allOf").add(part.schema());
        schema.set("$defs", root.path("$defs"));
        return schema.toString();
    }

    private static void collect(Part part, ImmutableList.Builder<Part> parts) {
        parts.add(part);
        part.schema().properties().forEach(entry -> {
            String keyword = entry.getKey();
            String pointer = part.pointer() + "/" + keyword;
            if (BY_NAME.contains(keyword)) {
                entry.getValue()
                        .properties()
                        .forEach(each -> collect(
                                new Part(
                                        pointer + "/" + each.getKey(),
                                        each.getKey(),
                                        each.getValue(),
                                        keyword.equals("properties")),
                                parts));
            } else if (!CONDITIONS.contains(keyword) && !VALUES.contains(keyword)) {
                collectAll(pointer, entry.getValue(), parts);
            }
        });
    }

    private static void collectAll(String pointer, JsonNode value, ImmutableList.Builder<Part> parts) {
        if (value.isObject()) {
            collect(new Part(pointer, "", value, false), parts);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collectAll(pointer + "/" + i, value.get(i), parts);
        }
    }
}
