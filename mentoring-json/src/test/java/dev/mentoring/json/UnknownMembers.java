package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Puts members that nobody knows into documents, at the end of objects in which they have a place. */
final class UnknownMembers {

    /** Members whose value is an object with free names; what is below is left alone. */
    private static final ImmutableSet<String> FREE = ImmutableSet.of(
            "labels",
            "aliases",
            "help",
            "hidden",
            "attributes",
            "reportsTo",
            "missed",
            "options",
            "related",
            "completed",
            "acknowledged",
            "groups",
            "mentor",
            "mentee",
            "extensions");

    private static final ImmutableList<String> MEMBERS = ImmutableList.of(
            "\"x-badge\":1.50",
            "\"\\u0061nother\":\"tab\\t, \\u00e9 \uD83D\uDE00\"",
            "\"a/b~c\":{\"id\" : \"q\",  \"list\":[1,{\"id\":2},null]}",
            "\"Ünbekannt\":null",
            "\"later\":[ ]",
            "\"quote\\\"d\":-0.0E+5",
            "\"brackets\":\"]}{[\\\\\"");

    private UnknownMembers() {}

    /** The document with some members more; it is on one line, and so are they. */
    static String in(String document, Random random) {
        Set<String> places = places(document);
        TreeMap<Integer, String> inserted = new TreeMap<>();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            JsonToken before = JsonToken.NOT_AVAILABLE;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_OBJECT
                        && places.contains(
                                parser.getParsingContext().pathAsPointer().toString())
                        && random.nextInt(3) > 0) {
                    String separator = before == JsonToken.START_OBJECT ? "" : ",";
                    inserted.put((int) parser.currentTokenLocation().getByteOffset(), separator + some(random));
                }
                before = token;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> each : inserted.entrySet()) {
            out.append(new String(bytes, from, each.getKey() - from, StandardCharsets.UTF_8))
                    .append(each.getValue());
            from = each.getKey();
        }
        return out.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    private static String some(Random random) {
        int first = random.nextInt(MEMBERS.size());
        int count = 1 + random.nextInt(2);
        return String.join(",", MEMBERS.subList(first, Math.min(MEMBERS.size(), first + count)));
    }

    private static Set<String> places(String document) {
        try {
            Set<String> places = new HashSet<>();
            collect(new ObjectMapper().readTree(document), "", places);
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode object, String pointer, Set<String> places) {
        places.add(pointer);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String below = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            JsonNode value = member.getValue();
            if (value.isObject() && !FREE.contains(member.getKey())) {
                collect(value, below, places);
            } else if (value.isArray()) {
                Set<String> ids = new HashSet<>();
                boolean distinct = true;
                for (JsonNode element : value) {
                    distinct &= !element.path("id").isTextual()
                            || ids.add(element.path("id").textValue());
                }
                for (int k = 0; distinct && k < value.size(); k++) {
                    if (value.get(k).path("id").isTextual()) {
                        collect(value.get(k), below + "/" + k, places);
                    }
                }
            }
        }
    }
}
