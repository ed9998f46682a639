package dev.mentoring.json.skos;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.core.taxonomy.TopicLink;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.internal.DocumentText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a taxonomy of the concepts of a document. */
final class SkosTaxonomy {

    private final DocumentText text;
    private final List<SkosNode> concepts;
    private final List<SkosNode> schemes;
    private final Optional<String> id;
    private final Optional<String> version;
    private final int percent;

    private final Map<String, SkosNode> byIri = new HashMap<>();
    private final Map<String, Set<String>> broaderOf = new HashMap<>();
    private final Problems problems = new Problems();
    private final List<Problem> notes;
    private final List<TopicLink> matches = new ArrayList<>();
    private long assumed;

    SkosTaxonomy(DocumentText text, SkosGraph graph, Optional<String> id, Optional<String> version, int percent) {
        this.text = text;
        this.concepts = graph.concepts();
        this.schemes = graph.schemes();
        this.notes = new ArrayList<>(graph.notes());
        this.id = id;
        this.version = version;
        this.percent = percent;
    }

    /**
     * The taxonomy and what was left out of it.
     *
     * @throws DocumentException when the concepts are no taxonomy
     */
    SkosReading reading() {
        concepts.forEach(concept -> byIri.putIfAbsent(concept.iri, concept));
        gatherBroader();
        List<Topic> topics = new ArrayList<>();
        concepts.forEach(concept -> make(concept).ifPresent(topics::add));
        if (assumed > 0) {
            notes.add(Problem.of(
                    ProblemCode.WEIGHT_ASSUMED,
                    Location.inModel(""),
                    assumed + (assumed == 1 ? " link states" : " links state") + " no overlap; " + percent
                            + " percent were assumed"));
        }
        String taxonomyId = id.or(this::idOfScheme).orElseGet(() -> missing("identifier", "one concept scheme"));
        String taxonomyVersion = version.or(this::versionOfScheme)
                .orElseGet(() -> missing("version", "one concept scheme with owl:versionInfo"));
        if (concepts.isEmpty() && schemes.isEmpty()) {
            problems.add(
                    ProblemCode.EMPTY_VALUE, Location.inModel(""), "the document holds neither concepts nor a scheme");
        }
        throwIfAny();
        Taxonomy taxonomy = taxonomy(taxonomyId, taxonomyVersion, topics);
        ImmutableList<Problem> all = ImmutableList.<Problem>builder()
                .addAll(text.notes())
                .addAll(text.locatedNotes(notes))
                .build();
        return new SkosReading(taxonomy, ImmutableList.copyOf(matches), all);
    }

    /** What is above each concept: what it says itself, then what others say of it. */
    private void gatherBroader() {
        for (SkosNode concept : concepts) {
            concept.broader.forEach(broader -> broaderOf(concept.iri).add(broader));
        }
        for (SkosNode concept : concepts) {
            for (String narrower : concept.narrower) {
                if (byIri.containsKey(narrower)) {
                    broaderOf(narrower).add(concept.iri);
                } else {
                    note(concept, "the narrower concept is not in the document", concept.iri, narrower);
                }
            }
        }
    }

    private Set<String> broaderOf(String iri) {
        return broaderOf.computeIfAbsent(iri, i -> new LinkedHashSet<>(2));
    }

    private Optional<Topic> make(SkosNode concept) {
        try {
            String topicId = topicId(concept.iri);
            for (String match : concept.exactMatches) {
                matches.add(new TopicLink(topicId, topicId(match), 100));
            }
            return Optional.of(Topic.builder()
                    .id(topicId)
                    .labels(labels(concept))
                    .broader(broader(concept))
                    .related(related(concept))
                    .notation(notation(concept))
                    .retired(concept.isDeprecated())
                    .replacedBy(new LinkedHashSet<>(concept.successors)
                            .stream().map(SkosTaxonomy::topicId).toList())
                    .build());
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> problems.add(problem.at(Location.inModel(concept.path))));
            return Optional.empty();
        }
    }

    private Optional<String> broader(SkosNode concept) {
        @Nullable Set<String> all = broaderOf.get(concept.iri);
        if (all == null) {
            return Optional.empty();
        }
        List<String> inOrder = List.copyOf(all);
        for (String further : inOrder.subList(1, inOrder.size())) {
            notes.add(Problem.of(
                    ProblemCode.SEVERAL_BROADER,
                    Location.inModel(concept.path),
                    "the first broader topic was kept, the second was left out",
                    topicId(concept.iri),
                    topicId(inOrder.get(0)),
                    topicId(further)));
        }
        return Optional.of(topicId(inOrder.get(0)));
    }

    private ImmutableSortedMap<String, Integer> related(SkosNode concept) {
        Map<String, Integer> links = new TreeMap<>();
        Set<String> all = new LinkedHashSet<>(concept.related);
        all.addAll(concept.overlaps.keySet());
        for (String other : all) {
            @Nullable SkosNode partner = byIri.get(other);
            if (partner == null) {
                note(concept, "the related concept is not in the document", concept.iri, other);
            } else {
                links.put(topicId(other), overlap(concept, partner));
            }
        }
        return ImmutableSortedMap.copyOf(links);
    }

    private int overlap(SkosNode concept, SkosNode partner) {
        @Nullable Integer stated = concept.overlaps.get(partner.iri);
        @Nullable Integer byPartner = stated == null ? partner.overlaps.get(concept.iri) : stated;
        if (byPartner != null) {
            return byPartner;
        }
        assumed++;
        return percent;
    }

    private Optional<String> notation(SkosNode concept) {
        for (SkosNode.Literal further :
                concept.notations.subList(Math.min(1, concept.notations.size()), concept.notations.size())) {
            if (!further.text().equals(concept.notations.get(0).text())) {
                note(concept, "the first notation was kept, a further one was left out", concept.iri);
            }
        }
        return concept.notations.stream().map(SkosNode.Literal::text).findFirst();
    }

    private Labels labels(SkosNode concept) {
        Map<String, String> preferred = new TreeMap<>();
        Map<String, List<String>> alternative = new TreeMap<>();
        Map<String, List<String>> hidden = new TreeMap<>();
        for (SkosNode.Literal label : concept.preferred) {
            @Nullable String first = preferred.putIfAbsent(label.language(), label.text());
            if (first != null && !first.equals(label.text())) {
                add(alternative, label);
                note(
                        concept,
                        "of several preferred labels in one language the first was kept, another became an alternative",
                        concept.iri);
            }
        }
        concept.alternative.forEach(label -> add(alternative, label));
        concept.hidden.forEach(label -> add(hidden, label));
        return new Labels(ImmutableSortedMap.copyOf(preferred), frozen(alternative), frozen(hidden));
    }

    private static void add(Map<String, List<String>> wordings, SkosNode.Literal label) {
        wordings.computeIfAbsent(label.language(), l -> new ArrayList<>(1)).add(label.text());
    }

    private static ImmutableSortedMap<String, ImmutableList<String>> frozen(Map<String, List<String>> wordings) {
        Map<String, ImmutableList<String>> lists = new LinkedHashMap<>();
        wordings.forEach((language, list) -> lists.put(language, ImmutableList.copyOf(list)));
        return ImmutableSortedMap.copyOf(lists);
    }

    private Optional<String> idOfScheme() {
        return schemes.size() == 1 && !schemes.get(0).iri.isEmpty()
                ? Optional.of(Iris.id(Iris.TAXONOMY, schemes.get(0).iri))
                : Optional.empty();
    }

    private Optional<String> versionOfScheme() {
        return schemes.size() == 1
                ? schemes.get(0).versions.stream().map(SkosNode.Literal::text).findFirst()
                : Optional.empty();
    }

    private String missing(String what, String due) {
        problems.add(
                ProblemCode.MISSING_FIELD,
                Location.inModel(""),
                "the " + what + " of the taxonomy is not given, and the document does not hold " + due);
        return "";
    }

    private Taxonomy taxonomy(String taxonomyId, String taxonomyVersion, List<Topic> topics) {
        try {
            return Taxonomy.of(taxonomyId, taxonomyVersion, topics);
        } catch (InvalidModelException e) {
            List<Problem> placed = e.problems().stream().map(this::atConcept).toList();
            throw new DocumentException(text.located(placed, e.total()));
        }
    }

    /** The problem at the concept whose topic it is about: topics are made of the concepts in order. */
    private Problem atConcept(Problem problem) {
        String path = problem.path();
        String[] segments = path.split("/", 3);
        String place = segments.length < 2 ? "" : concepts.get(Integer.parseInt(segments[1])).path;
        String message = path.endsWith("/id") ? "the concept occurs twice" : problem.message();
        return new Problem(problem.code(), Location.inModel(place), message, problem.ids());
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new DocumentException(text.located(problems.list(), problems.total()));
        }
    }

    private void note(SkosNode concept, String message, String... iris) {
        String[] ids = new String[iris.length];
        for (int i = 0; i < iris.length; i++) {
            ids[i] = topicId(iris[i]);
        }
        notes.add(Problem.of(ProblemCode.NOT_CARRIED, Location.inModel(concept.path), message, ids));
    }

    private static String topicId(String iri) {
        return Ids.normalise(Iris.id(Iris.TOPIC, iri));
    }
}
