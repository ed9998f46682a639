package dev.mentoring.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Large documents of every kind, made to be slow to read: every list and every object of a document that has everything is
 * blown up in turn, with what is well-formed and with what is not.
 */
public final class LargeHostileDocuments {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONG_NAME = 90_000;

    /** Members that name what must differ from the others of a list. */
    private static final ImmutableSet<String> NAMING =
            ImmutableSet.of("id", "mentor", "mentee", "person", "header", "topic", "attribute", "from", "version");

    /** Members that say what else there is, and stay as they are. */
    private static final ImmutableSet<String> SAYING = ImmutableSet.of("kind", "rule", "event", "requires");

    private static final ImmutableList<String> SEEDS = ImmutableList.of(
            "taxonomy-1-retired.canonical.json",
            "programme-1-full.json",
            "participants-1-full.json",
            "matching-problem-1-example.json",
            "matching-problem-1-groups.json",
            "matching-problem-1-peers.json",
            "matching-result-1-solved.json",
            "matching-result-1-levels.json",
            "matching-result-1-coverage.json",
            "matching-result-1-infeasible.json",
            "events-1-full.json",
            "monitoring-1-small.json",
            "report-1-every-figure.json",
            "experiment-1-full.json",
            "experiment-report-1-full.json",
            "explanation-1-every-part.json");

    private final int size;

    /**
     * Documents of a size.
     *
     * @param size about how large each is, in bytes
     */
    public LargeHostileDocuments(int size) {
        this.size = size;
    }

    /**
     * A maker of each document by what is large in it, whose name begins with the kind; a document is made when it is asked for,
     * since all do not fit in memory.
     */
    public ImmutableMap<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> documents = new LinkedHashMap<>();
        SEEDS.forEach(seed -> addAll(seed, documents));
        return ImmutableMap.copyOf(documents);
    }

    private void addAll(String seed, Map<String, Supplier<byte[]>> documents) {
        for (String pointer : pointers(tree(seed))) {
            JsonNode node = tree(seed).at(pointer);
            String name = seed + " " + (pointer.isEmpty() ? "/" : pointer) + ": ";
            if (node.isArray()) {
                documents.put(
                        name + "copies",
                        () -> blown(seed, pointer, i -> node.get(0).toString()));
                documents.put(
                        name + "others",
                        () -> blown(seed, pointer, i -> other(node.get(0), i).toString()));
                documents.put(
                        name + "strangers",
                        () -> blown(
                                seed, pointer, i -> strangers(node.get(0), i).toString()));
                documents.put(name + "empty", () -> blown(seed, pointer, i -> "{}"));
                documents.put(name + "wrong", () -> blown(seed, pointer, i -> "0"));
                documents.put(name + "nulls", () -> blown(seed, pointer, i -> "null"));
            } else {
                documents.put(
                        name + "unknown members", () -> blown(seed, pointer, i -> "\"k" + i + "\": \"v" + i + "\""));
                documents.put(name + "one member again", () -> blown(seed, pointer, i -> "\"k\": 0"));
                documents.put(
                        name + "long names",
                        () -> blown(seed, pointer, i -> "\"" + "x".repeat(LONG_NAME) + i + "\": {}"));
                documents.put(name + "depth", () -> blown(seed, pointer, i -> "\"k" + i + "\": " + deep()));
            }
        }
    }

    private static String deep() {
        return "[".repeat(50) + "]".repeat(50);
    }

    private static JsonNode tree(String seed) {
        try {
            return MAPPER.readTree(TestDocuments.bytes("/golden/" + seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every list that is not empty and every object, save that of the same place in another element of the same kind. */
    private static List<String> pointers(JsonNode root) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        collect("", "", root, byPlace);
        return ImmutableList.copyOf(byPlace.values());
    }

    private static void collect(String pointer, String place, JsonNode node, Map<String, String> byPlace) {
        if (node.isObject() || (node.isArray() && !node.isEmpty())) {
            byPlace.putIfAbsent(place, pointer);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, place + "/" + kind(node.get(i)), node.get(i), byPlace);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String segment = "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            collect(pointer + segment, place + segment, field.getValue(), byPlace);
        }
    }

    /** What an element says that it is. */
    private static String kind(JsonNode element) {
        return SAYING.stream().map(name -> element.path(name).asText()).collect(Collectors.joining("*"));
    }

    /** The document with elements or members added at a place until it is large. */
    private byte[] blown(String seed, String pointer, IntFunction<String> addition) {
        JsonNode root = tree(seed);
        JsonNode place = root.at(pointer);
        if (place instanceof ArrayNode list) {
            list.add("\u0000here");
        } else {
            ((ObjectNode) place).put("\u0000here", 0);
        }
        String mark = place.isArray() ? "\"\\u0000here\"" : "\"\\u0000here\":0";
        String whole = root.toString();
        int at = whole.indexOf(mark);
        StringBuilder out = new StringBuilder(size + (size >> 2)).append(whole, 0, at);
        String comma = "";
        for (int i = 0; out.length() < size; i++) {
            out.append(comma).append(addition.apply(i));
            comma = ",";
        }
        return out.append(whole, at + mark.length(), whole.length()).toString().getBytes(UTF_8);
    }

    /** The element with another name. */
    private static JsonNode other(JsonNode element, int number) {
        if (element.isTextual()) {
            return MAPPER.getNodeFactory().textNode(element.textValue() + "-" + number);
        }
        JsonNode copy = element.deepCopy();
        if (copy instanceof ObjectNode object) {
            for (String name : NAMING) {
                JsonNode value = object.get(name);
                if (value != null && value.isTextual()) {
                    object.put(name, value.textValue() + "-" + number);
                    break;
                }
            }
        }
        return copy;
    }

    /** The element with every text in it another one. */
    private static JsonNode strangers(JsonNode element, int number) {
        if (element.isTextual()) {
            return MAPPER.getNodeFactory().textNode("x" + number);
        }
        if (element instanceof ArrayNode list) {
            ArrayNode copy = MAPPER.createArrayNode();
            list.forEach(each -> copy.add(strangers(each, number)));
            return copy;
        }
        if (element instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean says = SAYING.contains(field.getKey());
                copy.set(field.getKey(), says ? field.getValue() : strangers(field.getValue(), number));
            }
            return copy;
        }
        return element;
    }
}
