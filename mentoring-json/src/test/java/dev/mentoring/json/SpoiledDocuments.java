package dev.mentoring.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Spoils documents: changes one value somewhere in the tree, in one of the ways in which documents are wrong. */
final class SpoiledDocuments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ImmutableList<Way> WAYS = ImmutableList.copyOf(Way.values());

    private final Random random;

    SpoiledDocuments(Random random) {
        this.random = random;
    }

    /** In which way a document is spoiled. */
    enum Way {
        REMOVED,
        NULL,
        OTHER_TYPE,
        UNKNOWN_MEMBER,
        MISSPELT_MEMBER,
        UNSEEN_IN_NAME,
        EMPTY_TEXT,
        BLANK_TEXT,
        OTHER_WORD,
        LONG_TEXT,
        UNSEEN_CHARACTER,
        OUTER_BLANK,
        NEGATIVE_NUMBER,
        LARGE_NUMBER,
        VAST_NUMBER,
        FRACTION,
        REPEATED_ELEMENT,
        EMPTY_LIST,
        LIST_FOR_OBJECT,
        OTHER_FORMAT
    }

    /** A document that is spoiled, unless the change did no harm. */
    record Spoiled(Way way, JsonNode document) {}

    private interface Place {
        JsonNode value();

        void replace(JsonNode value);

        void remove();
    }

    private record MemberPlace(ObjectNode of, String name) implements Place {
        @Override
        public JsonNode value() {
            return of.get(name);
        }

        @Override
        public void replace(JsonNode value) {
            of.set(name, value);
        }

        @Override
        public void remove() {
            of.remove(name);
        }
    }

    private record ElementPlace(ArrayNode of, int index) implements Place {
        @Override
        public JsonNode value() {
            return of.get(index);
        }

        @Override
        public void replace(JsonNode value) {
            of.set(index, value);
        }

        @Override
        public void remove() {
            of.remove(index);
        }
    }

    /** A copy of the document, changed in one place. */
    Spoiled spoil(JsonNode document) {
        while (true) {
            JsonNode copy = document.deepCopy();
            List<Place> places = new ArrayList<>();
            collect(copy, places);
            Place place = places.get(random.nextInt(places.size()));
            Way way = WAYS.get(random.nextInt(WAYS.size()));
            if (spoil(way, place)) {
                return new Spoiled(way, copy);
            }
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(new MemberPlace(object, name));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new ElementPlace(array, i));
                collect(array.get(i), places);
            }
        }
    }

    /** Whether the way is one for the place, and the document has been spoiled. */
    private boolean spoil(Way way, Place place) {
        return switch (way) {
            case REMOVED -> removed(place);
            case NULL -> replaced(place, NODES.nullNode());
            case OTHER_TYPE -> replaced(place, ofOtherType(place.value()));
            case UNKNOWN_MEMBER -> place.value() instanceof ObjectNode object && added(object);
            case MISSPELT_MEMBER -> place instanceof MemberPlace member && renamed(member, "s");
            case UNSEEN_IN_NAME -> place instanceof MemberPlace member && renamed(member, "\u200b");
            case EMPTY_TEXT -> text(place, text -> "");
            case BLANK_TEXT -> text(place, text -> " \u2003\t");
            case OTHER_WORD -> text(place, text -> "no such word");
            case LONG_TEXT -> text(place, "x".repeat(300)::concat);
            case UNSEEN_CHARACTER -> text(place, text -> text + "\u200b");
            case OUTER_BLANK -> text(place, text -> text + " ");
            case NEGATIVE_NUMBER -> number(place, NODES.numberNode(-1 - random.nextInt(5)));
            case LARGE_NUMBER -> number(place, NODES.numberNode(4_000_000_000_000_000_000L));
            case VAST_NUMBER -> number(place, NODES.numberNode(BigInteger.ONE.shiftLeft(63)));
            case FRACTION -> number(place, NODES.numberNode(1.5));
            case REPEATED_ELEMENT -> place instanceof ElementPlace element && repeated(element);
            case EMPTY_LIST -> place.value().isArray() && replaced(place, NODES.arrayNode());
            case LIST_FOR_OBJECT ->
                place.value().isObject()
                        && replaced(place, NODES.arrayNode().add(place.value().deepCopy()));
            case OTHER_FORMAT ->
                place instanceof MemberPlace member
                        && member.name().equals("format")
                        && replaced(place, NODES.textNode(place.value().asText() + "0"));
        };
    }

    private static boolean removed(Place place) {
        place.remove();
        return true;
    }

    private static boolean replaced(Place place, JsonNode value) {
        place.replace(value);
        return true;
    }

    private static boolean added(ObjectNode object) {
        object.put("unheardOf", 1);
        return true;
    }

    private static boolean repeated(ElementPlace element) {
        element.of().add(element.value().deepCopy());
        return true;
    }

    private static boolean renamed(MemberPlace member, String ending) {
        JsonNode value = member.value();
        member.remove();
        member.of().set(member.name() + ending, value);
        return true;
    }

    private static boolean text(Place place, UnaryOperator<String> change) {
        return place.value().isTextual()
                && replaced(place, NODES.textNode(change.apply(place.value().asText())));
    }

    private static boolean number(Place place, JsonNode number) {
        return place.value().isNumber() && replaced(place, number);
    }

    private static JsonNode ofOtherType(JsonNode value) {
        if (value.isTextual()) {
            return NODES.numberNode(7);
        }
        return value.isObject() ? NODES.booleanNode(true) : NODES.textNode("7");
    }
}
