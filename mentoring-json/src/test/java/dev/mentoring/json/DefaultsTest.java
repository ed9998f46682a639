package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a document leaves out is taken as its schema says, and told. */
@Tag("D9")
class DefaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Splitter DOT = Splitter.on('.');

    /** Documents that together have every object of their kind in which a member may be left out for its default. */
    private static final ImmutableListMultimap<DocumentKind, String> DOCUMENTS =
            ImmutableListMultimap.<DocumentKind, String>builder()
                    .put(DocumentKind.TAXONOMY, "taxonomy-1-small.json")
                    .put(DocumentKind.PROGRAMME, "programme-1-full.json")
                    .put(DocumentKind.PROGRAMME, "programme-1-questions.json")
                    .put(DocumentKind.PARTICIPANTS, "participants-1-full.json")
                    .putAll(
                            DocumentKind.MATCHING_PROBLEM,
                            "matching-problem-1-groups.json",
                            "matching-problem-1-peers.json")
                    .putAll(
                            DocumentKind.MATCHING_RESULT,
                            "matching-result-1-solved.json",
                            "matching-result-1-infeasible.json")
                    .put(DocumentKind.EXPLANATION, "explanation-1-every-part.json")
                    .put(DocumentKind.EVENTS, "events-1-plain.json")
                    .put(DocumentKind.MONITORING, "monitoring-1-small.json")
                    .put(DocumentKind.REPORT, "report-1-every-figure.json")
                    .put(DocumentKind.EXPERIMENT, "experiment-1-full.json")
                    .put(DocumentKind.EXPERIMENT_REPORT, "experiment-report-1-full.json")
                    .build();

    private static final String REMATCH = """
            {"kind": "rematch", "keepable": 1, "valueAtMost": 5, "keeping": [], "total": [],
             "witness": [{"mentor": "ada", "mentee": "ben", "score": 5}]}
            """;

    @Test
    void are_counted_by_the_place_of_the_member() {
        String document = """
                {"format": "mentoring/matching-problem/1", "id": "p",
                 "mentors": [{"id": "a"}, {"id": "b", "minimum": 1}, {"id": "c"}], "mentees": [{"id": "d", "capacity": 2}]}
                """;

        Reading<?> read = MentoringJson.problems().readWithNotes(document.getBytes(StandardCharsets.UTF_8));

        assertThat(read.defaults())
                .extracting(DefaultTaken::describe)
                .containsExactly(
                        "mentors[].capacity = 1, 3 times",
                        "mentors[].minimum = 0, twice",
                        "mentees[].minimum = 0, once");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void a_topic_with_successors_is_retired_and_takes_no_default() {
        String document = """
                {"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": [
                 {"id": "a", "labels": {"en": "A"}},
                 {"id": "b", "labels": {"en": "B"}, "replacedBy": ["a"]},
                 {"id": "c", "labels": {"en": "C"}, "retired": true}]}
                """;

        assertThat(MentoringJson.taxonomies()
                        .readWithNotes(document.getBytes(StandardCharsets.UTF_8))
                        .defaults())
                .containsExactly(new DefaultTaken("topics[].retired", "false", 1));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void are_those_of_the_schema(DocumentKind kind) throws IOException {
        Map<String, String> stated = stated(kind);
        Map<String, String> taken = new TreeMap<>();
        for (JsonNode document : documents(kind)) {
            takeAll(kind, document, stated.keySet(), taken);
        }

        assertThat(taken).isEqualTo(stated);
    }

    private static List<JsonNode> documents(DocumentKind kind) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String file : DOCUMENTS.get(kind)) {
            documents.add(JSON.readTree(GoldenDocumentsTest.golden(file)));
        }
        if (kind == DocumentKind.MATCHING_RESULT) {
            ObjectNode rematch = documents.get(0).deepCopy();
            documents.add(rematch.set("certificate", JSON.readTree(REMATCH)));
        }
        if (kind == DocumentKind.EXPERIMENT_REPORT) {
            // the usual condition alone, which others being left out leaves as it is
            ObjectNode report = (ObjectNode) documents.get(0);
            ObjectNode design = (ObjectNode) report.get("design");
            design.remove(List.of("baselines", "goals"));
            design.putArray("perturbations").addObject().put("name", "none");
            design.putArray("schedules").addObject().put("name", "at-once");
            List.of("contrasts", "tradeOffs").forEach(report::putArray);
            ArrayNode all = (ArrayNode) report.remove("cells");
            ArrayNode usual = report.putArray("cells");
            all.forEach(cell -> {
                if (cell.get("perturbation").asText().equals("none")
                        && cell.get("schedule").asText().equals("at-once")) {
                    usual.add(cell);
                }
            });
        }
        if (kind == DocumentKind.PROGRAMME) {
            // what forbids that others are left out
            ObjectNode plain = documents.get(0).deepCopy();
            holders(plain, List.of("policies", ""))
                    .forEach(policies -> policies.remove(List.of("charter", "gates", "sponsor")));
            holders(plain, List.of("policies", "reimbursement", ""))
                    .forEach(trips -> trips.remove(List.of("year", "yearBegins")));
            holders(plain, List.of("earlierRules[]", ""))
                    .forEach(book -> book.set("participants", plain.at("/rules/participants")));
            documents.add(plain);
        }
        return documents;
    }

    /** What is taken where a member is left out, wherever the document allows that; what it needs stays. */
    private static void takeAll(DocumentKind kind, JsonNode document, Set<String> members, Map<String, String> taken)
            throws IOException {
        for (String member : members) {
            List<String> path = DOT.splitToList(member);
            String name = path.get(path.size() - 1);
            List<ObjectNode> holders = holders(document, path).stream()
                    .filter(holder -> holder.has(name))
                    .toList();
            for (ObjectNode holder : holders.subList(0, Math.min(3, holders.size()))) {
                JsonNode before = holder.remove(name);
                if (!take(kind, document, taken)) {
                    holder.set(name, before);
                }
            }
        }
        assertThat(take(kind, document, taken)).as("the rest is a document").isTrue();
    }

    private static boolean take(DocumentKind kind, JsonNode document, Map<String, String> taken) throws IOException {
        try {
            TestDocuments.format(kind.id())
                    .readWithNotes(JSON.writeValueAsBytes(document))
                    .defaults()
                    .forEach(each -> taken.put(each.member(), each.value()));
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    /** Members with a default in the schema of a kind, and its text as JSON writes it. */
    private static Map<String, String> stated(DocumentKind kind) throws IOException {
        Map<String, String> found = new TreeMap<>();
        JsonNode schema = JSON.readTree(Schemas.text(kind));
        collect(schema, schema, "", ImmutableSet.of(), found);
        return found;
    }

    private static void collect(
            JsonNode root, JsonNode node, String path, ImmutableSet<String> followed, Map<String, String> found) {
        if (!node.isObject()) {
            return;
        }
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#") && !followed.contains(reference)) {
            ImmutableSet<String> now = ImmutableSet.<String>builder()
                    .addAll(followed)
                    .add(reference)
                    .build();
            collect(root, root.at(reference.substring(1)), path, now, found);
        }
        if (node.has("default")) {
            found.put(path, node.get("default").toString());
        }
        node.path("properties").properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            collect(root, member.getValue(), name, followed, found);
        });
        collect(root, node.path("items"), path + "[]", followed, found);
        collect(root, node.path("additionalProperties"), path + ".*", followed, found);
        for (String branch : List.of("oneOf", "anyOf", "allOf")) {
            node.path(branch).forEach(each -> collect(root, each, path, followed, found));
        }
        for (String branch : List.of("if", "then", "else")) {
            collect(root, node.path(branch), path, followed, found);
        }
    }

    /** The objects in which the last of the names stands, or could stand. */
    private static List<ObjectNode> holders(JsonNode holder, List<String> path) {
        if (path.size() == 1) {
            return holder instanceof ObjectNode object ? List.of(object) : List.of();
        }
        String step = path.get(0);
        boolean each = step.endsWith("[]");
        JsonNode value = holder.path(each ? step.substring(0, step.length() - 2) : step);
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode element : each ? value : List.of(value)) {
            found.addAll(holders(element, path.subList(1, path.size())));
        }
        return found;
    }
}
