package dev.mentoring.json.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fills in forms at random: every question that is shown is answered or not, and what is not shown is not answered. */
final class RandomAnswers {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> TEXTS =
            List.of("O'Hara", "Null", "Ana Öztürk", "\uD83D\uDE00", "עדה", "a\nb", "=1+1", " ", "x".repeat(120));

    private final Random random;
    private final JsonNode form;
    private final Schema schema;

    RandomAnswers(String form, long seed) {
        this.form = read(form);
        this.schema = REGISTRY.getSchema(form);
        this.random = new Random(seed);
    }

    /** What keeps a document from the schema. */
    List<Error> faults(JsonNode document) {
        return schema.validate(
                document.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** A document of a person who answers what they are shown, as a page that hides the rest would hand it on. */
    JsonNode document() {
        while (true) {
            JsonNode document = any(form);
            for (int i = 0; i < 4; i++) {
                faults(document).stream()
                        .filter(fault -> fault.getEvaluationPath().toString().contains("/else/"))
                        .forEach(fault ->
                                forget(document, fault.getInstanceLocation().toString()));
            }
            if (faults(document).isEmpty()) {
                return document;
            }
        }
    }

    private static void forget(JsonNode document, String pointer) {
        int last = pointer.lastIndexOf('/');
        if (last > 0 && document.at(pointer.substring(0, last)) instanceof ObjectNode holder) {
            holder.remove(pointer.substring(last + 1).replace("~1", "/").replace("~0", "~"));
        }
    }

    private JsonNode any(JsonNode question) {
        if (question.has("const")) {
            return question.path("const");
        }
        if (question.has("oneOf")) {
            JsonNode answer = one(question.path("oneOf"));
            return answer.has("const")
                    ? answer.path("const")
                    : answer.path("enum").get(0);
        }
        return switch (question.path("type").asText()) {
            case "object" -> object(question);
            case "array" -> array(question);
            case "integer" -> JsonNodeFactory.instance.numberNode(number(question));
            default -> JsonNodeFactory.instance.textNode(text(question));
        };
    }

    private ObjectNode object(JsonNode question) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required =
                question.path("required").valueStream().map(JsonNode::asText).toList();
        question.path("properties").properties().forEach(each -> {
            if (required.contains(each.getKey()) || random.nextInt(10) < 7) {
                object.set(each.getKey(), any(each.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode question) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonNode items = question.path("items");
        if (items.has("oneOf")) {
            items.path("oneOf")
                    .valueStream()
                    .filter(answer -> random.nextInt(3) == 0)
                    .forEach(answer -> array.add(answer.path("const")));
        } else {
            int most = question.path("maxItems").asInt(2);
            int size = Math.max(question.path("minItems").asInt(0), random.nextInt(most + 1));
            for (int i = 0; i < size; i++) {
                array.add(any(items));
            }
        }
        return array;
    }

    private long number(JsonNode question) {
        long least = question.path("minimum").longValue();
        long most = question.path("maximum").longValue();
        return switch (random.nextInt(3)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt((int) (most - least) + 1);
        };
    }

    private String text(JsonNode question) {
        if (question.path("format").asText().equals("date")) {
            return String.format(
                    Locale.ROOT,
                    "20%02d-%02d-%02d",
                    random.nextInt(100),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
        }
        if (question.path("format").asText().equals("email")) {
            return "a" + random.nextInt(99) + "@example.org";
        }
        return question.path("pattern").asText().contains("\\p{L}")
                ? "p " + random.nextInt(999)
                : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private JsonNode one(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
