package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns paths of the model into places of the document that the model was read from, by reading the document again. */
final class Places {

    private static final Splitter SLASH = Splitter.on('/');

    private final DocumentText text;
    private final Node root = new Node();

    private Places(DocumentText text) {
        this.text = text;
    }

    /** A value that is looked for, or that leads to one. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private int offset = -1;
    }

    /**
     * The problems with every path of the model replaced by pointer, line and column, in order of place.
     *
     * <p>A path that leads to nothing in the document, such as that of a missing member, gets the line and column of the
     * innermost value that does exist.
     */
    static ImmutableList<Problem> locate(DocumentText text, List<Problem> problems) {
        if (problems.isEmpty()) {
            // reading a good document again would take as long as reading it
            return ImmutableList.of();
        }
        Places places = new Places(text);
        for (Problem problem : problems) {
            if (problem.location() instanceof Location.InModel model) {
                places.want(model.path());
            }
        }
        places.scan();
        return problems.stream()
                .map(places::located)
                .sorted(Comparator.comparingInt(Places::line).thenComparingInt(Places::column))
                .collect(ImmutableList.toImmutableList());
    }

    private void want(String path) {
        Node node = root;
        if (!path.isEmpty()) {
            for (String segment : SLASH.split(path)) {
                node = node.children.computeIfAbsent(segment, s -> new Node());
            }
        }
    }

    private void scan() {
        try (JsonParser parser = text.parser()) {
            walk(parser);
        } catch (IOException e) {
            // the text is no JSON from here on, which has been reported; nothing that stands behind it is looked for
            return;
        }
    }

    private void walk(JsonParser parser) throws IOException {
        Deque<Node> open = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructEnd()) {
                open.pop();
            } else if (token != JsonToken.FIELD_NAME) {
                Node node = open.isEmpty() ? root : open.element().children.get(segment(parser, token));
                if (node == null) {
                    parser.skipChildren();
                } else {
                    node.offset = text.offset(parser);
                    if (token.isStructStart()) {
                        open.push(node);
                    }
                }
            }
        }
    }

    private static String segment(JsonParser parser, JsonToken token) {
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext holder = token.isStructStart() ? context.getParent() : context;
        return holder.inArray()
                ? Integer.toString(holder.getCurrentIndex())
                : Pointers.segment(holder.getCurrentName());
    }

    private Problem located(Problem problem) {
        if (!(problem.location() instanceof Location.InModel model)) {
            return problem;
        }
        String path = model.path();
        String pointer = path.isEmpty() ? "" : "/" + path;
        return problem.at(text.place(pointer, offset(path)));
    }

    private int offset(String path) {
        Node node = root;
        int offset = root.offset;
        if (!path.isEmpty()) {
            for (String segment : SLASH.split(path)) {
                Node child = node.children.get(segment);
                if (child == null || child.offset < 0) {
                    return offset;
                }
                node = child;
                offset = node.offset;
            }
        }
        return offset;
    }

    private static int line(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.line() : 0;
    }

    private static int column(Problem problem) {
        return problem.location() instanceof Location.InDocument place ? place.column() : 0;
    }
}
