package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import dev.mentoring.json.internal.JsonText;

/** Writes a tree in the library's fixed form; what holds nothing further stands on one line. */
final class NodeText {

    private static final int MOST_ON_A_LINE = 3;

    private NodeText() {}

    /** The tree as JSON in lines. */
    static String of(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text);
        write(tree, out);
        out.requireClosed();
        return text.toString();
    }

    private static void write(JsonNode node, JsonText out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                open(node, out);
                node.properties().forEach(member -> write(member.getValue(), out.name(member.getKey())));
                out.end();
            }
            case ARRAY -> {
                if (isFlat(node)) {
                    out.listRow();
                } else {
                    out.array();
                }
                node.forEach(element -> write(element, out));
                out.end();
            }
            case NUMBER -> out.value(node.longValue());
            case BOOLEAN -> out.value(node.booleanValue());
            default -> out.value(node.textValue());
        }
    }

    private static void open(JsonNode node, JsonText out) {
        boolean small = node.size() <= MOST_ON_A_LINE
                && Streams.stream(node).allMatch(part -> part.isValueNode() || (part.size() <= 2 && isFlat(part)));
        if (small) {
            out.row();
        } else {
            out.object();
        }
    }

    private static boolean isFlat(JsonNode node) {
        return Streams.stream(node).allMatch(JsonNode::isValueNode);
    }
}
