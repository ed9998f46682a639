package dev.mentoring.json.skos;

import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The concepts and schemes of a document, and what else stands in it. */
final class SkosGraph {

    /** How many names of members that nobody reads are told apart. */
    private static final int NAMES_TOLD = 100;
    /** How many graphs may stand within each other: the document, and named graphs in it. */
    private static final int MOST_GRAPHS = 2;

    private final List<SkosNode> concepts = new ArrayList<>();
    private final List<SkosNode> schemes = new ArrayList<>();
    private final Map<String, Tally> leftOut = new LinkedHashMap<>();

    private final DocumentReader in;
    private final JsonLdContext context;
    private final SkosValues values;

    private SkosGraph(DocumentReader in, JsonLdContext context, String language) {
        this.in = in;
        this.context = context;
        this.values = new SkosValues(in, context, language, this::leaveOut);
    }

    /** How often something was left out, and where first. */
    private static final class Tally {
        private final String path;
        private long count;

        Tally(String path) {
            this.path = path;
        }
    }

    /**
     * Reads a document.
     *
     * @param language the language of texts that state none
     * @throws DocumentException when the form of the document is not good
     */
    static SkosGraph read(DocumentText text, String language) {
        JsonLdContext context = JsonLdContext.of(text);
        try (DocumentReader in = new DocumentReader(text)) {
            SkosGraph graph = new SkosGraph(in, context, language);
            graph.readDocument();
            return graph;
        }
    }

    /** The nodes of type {@code skos:Concept}, in order. */
    List<SkosNode> concepts() {
        return concepts;
    }

    /** The nodes of type {@code skos:ConceptScheme}, in order. */
    List<SkosNode> schemes() {
        return schemes;
    }

    /** What was left out while reading, each kind of member once. */
    List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        if (context.isElsewhere()) {
            notes.add(
                    Problem.of(
                            ProblemCode.NOT_CARRIED,
                            Location.inModel("@context"),
                            "a context that is named by its address was not loaded; the terms of SKOS were taken to mean themselves"));
        }
        leftOut.forEach((what, tally) -> notes.add(Problem.of(
                ProblemCode.NOT_CARRIED,
                Location.inModel(tally.path),
                what + ", left out " + tally.count + (tally.count == 1 ? " time" : " times"))));
        return notes;
    }

    private void leaveOut(String what) {
        String told = leftOut.size() < NAMES_TOLD || leftOut.containsKey(what) ? what : "further members";
        leftOut.computeIfAbsent(told, w -> new Tally(in.path())).count++;
    }

    private void readDocument() {
        in.beginForeign();
        if (in.isArray()) {
            readNodes(1);
        } else if (in.isObject()) {
            readNode(1, true);
        } else {
            in.note(ProblemCode.WRONG_ROOT, "an object or an array of nodes is due");
            in.skip();
        }
        in.endDocument();
    }

    private void readNodes(int graphs) {
        if (in.isArray() && in.enterArray()) {
            while (in.nextElementOfAny()) {
                if (in.isObject()) {
                    readNode(graphs, false);
                } else {
                    in.wrongType("a node, which is an object,");
                }
            }
        } else if (in.isObject()) {
            readNode(graphs, false);
        } else {
            in.wrongType("an array of nodes");
        }
    }

    private void readNode(int graphs, boolean outermost) {
        SkosNode node = new SkosNode(in.path());
        if (in.enterMap()) {
            while (in.nextKeyOfAny()) {
                String name = in.member();
                readMember(node, name, context.meaning(name), graphs, outermost);
            }
        }
        take(node);
    }

    private void readMember(SkosNode node, String name, String meaning, int graphs, boolean outermost) {
        switch (meaning) {
            case "@id" -> node.iri = in.isText() ? context.iri(in.text()) : notAnIri();
            case "@type" -> values.names(node.types);
            case Iris.TYPE -> values.references(node.types);
            case "@context" -> readContext(outermost);
            case "@graph" -> readGraph(graphs);
            case Iris.PREF_LABEL -> values.texts(name, node.preferred);
            case Iris.ALT_LABEL -> values.texts(name, node.alternative);
            case Iris.HIDDEN_LABEL -> values.texts(name, node.hidden);
            case Iris.NOTATION -> values.texts(name, node.notations);
            case Iris.DEPRECATED -> values.literals(name, node.deprecated);
            case Iris.VERSION -> values.literals(name, node.versions);
            case Iris.BROADER -> values.references(node.broader);
            case Iris.NARROWER -> values.references(node.narrower);
            case Iris.RELATED -> values.references(node.related);
            case Iris.EXACT_MATCH -> values.references(node.exactMatches);
            case Iris.REPLACED_BY -> values.references(node.successors);
            case Iris.OVERLAP -> values.overlaps(node.overlaps);
            case Iris.IN_SCHEME, Iris.TOP_CONCEPT_OF, Iris.HAS_TOP_CONCEPT -> in.skip();
            default -> {
                leaveOut("members " + shown(meaning));
                in.skip();
            }
        }
    }

    private String notAnIri() {
        in.wrongType("an IRI, which is a text,");
        return "";
    }

    private void readContext(boolean outermost) {
        if (!outermost) {
            in.note(ProblemCode.UNKNOWN_FIELD, "a context is read in the outermost object alone; flatten the document");
        }
        in.skip();
    }

    private void readGraph(int graphs) {
        if (graphs > MOST_GRAPHS) {
            in.note(ProblemCode.UNKNOWN_FIELD, "graphs stand too deep within each other; flatten the document");
            in.skip();
        } else {
            readNodes(graphs + 1);
        }
    }

    /** A name of the vocabulary, which is no personal data, cut to a length that a message can hold. */
    private static String shown(String meaning) {
        return meaning.substring(0, Math.min(meaning.length(), 200));
    }

    private void take(SkosNode node) {
        if (node.is(Iris.CONCEPT)) {
            requireWhole(node);
            concepts.add(node);
        } else if (node.is(Iris.SCHEME)) {
            schemes.add(node);
        } else if (!node.types.isEmpty() || !node.preferred.isEmpty()) {
            leaveOut("nodes that are no concepts");
        }
    }

    private void requireWhole(SkosNode concept) {
        if (concept.iri.isEmpty() || concept.iri.startsWith("_:")) {
            in.noteAt(concept.path, ProblemCode.MISSING_FIELD, "the concept has no IRI");
        } else if (concept.preferred.isEmpty()) {
            String id = Ids.normalise(Iris.id(Iris.TOPIC, concept.iri));
            // what is no identifier is a value, which no problem names
            String[] named = Ids.wrong(id).isPresent() ? new String[0] : new String[] {id};
            in.noteAt(concept.path, ProblemCode.MISSING_FIELD, "the concept has no preferred label", named);
        }
    }
}
