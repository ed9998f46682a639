package dev.mentoring.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which members of a schema documents use, by their place in the schema; and which members they could do without. */
final class UsedMembers {

    private final SchemaTree tree;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> optional = new TreeSet<>();

    UsedMembers(SchemaTree tree) {
        this.tree = tree;
    }

    /** Goes over a document that keeps the schema. */
    void see(JsonNode document) {
        see(tree.root(), "", document);
    }

    /** Places of the members that were seen. */
    Set<String> used() {
        return used;
    }

    /** Places of the members that were seen and might have been left out. */
    Set<String> optional() {
        return optional;
    }

    private void see(JsonNode schema, String pointer, JsonNode value) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            see(tree.definition(reference), reference.substring(1), value);
        }
        JsonNode choices = schema.path("oneOf");
        for (int i = 0; i < choices.size(); i++) {
            if (fits(choices.get(i), value)) {
                see(choices.get(i), pointer + "/oneOf/" + i, value);
            }
        }
        seeMembers(schema, pointer, value);
        if (value.isArray()) {
            value.forEach(element -> see(schema.path("items"), pointer + "/items", element));
        }
    }

    private void seeMembers(JsonNode schema, String pointer, JsonNode value) {
        value.properties().forEach(entry -> {
            JsonNode member = schema.path("properties").path(entry.getKey());
            if (member.isMissingNode()) {
                see(schema.path("additionalProperties"), pointer + "/additionalProperties", entry.getValue());
            } else {
                String place = pointer + "/properties/" + entry.getKey();
                used.add(place);
                if (!isRequired(schema, entry.getKey())) {
                    optional.add(place);
                }
                see(member, place, entry.getValue());
            }
        });
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value is of the type of the alternative, has its members and no other, and its constants. */
    private boolean fits(JsonNode alternative, JsonNode value) {
        if (alternative.has("$ref")) {
            return fits(tree.definition(alternative.path("$ref").asText()), value);
        }
        if (alternative.has("const")) {
            return alternative.path("const").equals(value);
        }
        return switch (alternative.path("type").asText()) {
            case "object" -> value.isObject() && hasMembersOf(alternative, value);
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }

    private boolean hasMembersOf(JsonNode alternative, JsonNode value) {
        for (JsonNode required : alternative.path("required")) {
            if (!value.has(required.asText())) {
                return false;
            }
        }
        return value.properties().stream().allMatch(entry -> {
            JsonNode member = alternative.path("properties").path(entry.getKey());
            return member.isMissingNode()
                    ? alternative.path("additionalProperties").isObject()
                    : fits(member, entry.getValue()) || !member.has("const");
        });
    }
}
