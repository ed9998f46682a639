package dev.mentoring.json.skos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the document says of one node, as it was gathered; references are IRIs. */
final class SkosNode {

    /** Where the node stands in the document. */
    final String path;

    String iri = "";
    final List<String> types = new ArrayList<>();
    final List<Literal> preferred = new ArrayList<>(1);
    final List<Literal> alternative = new ArrayList<>(0);
    final List<Literal> hidden = new ArrayList<>(0);
    final List<Literal> notations = new ArrayList<>(0);
    final List<Literal> deprecated = new ArrayList<>(0);
    final List<Literal> versions = new ArrayList<>(0);
    final List<String> broader = new ArrayList<>(1);
    final List<String> narrower = new ArrayList<>(0);
    final List<String> related = new ArrayList<>(0);
    final List<String> exactMatches = new ArrayList<>(0);
    final List<String> successors = new ArrayList<>(0);
    final Map<String, Integer> overlaps = new LinkedHashMap<>(0);

    SkosNode(String path) {
        this.path = path;
    }

    /** A text, a number or a truth value, as text, and its language. */
    record Literal(String language, String text) {}

    boolean is(String type) {
        return types.contains(type);
    }

    boolean isDeprecated() {
        return deprecated.stream()
                .anyMatch(literal ->
                        literal.text().equals("true") || literal.text().equals("1"));
    }
}
