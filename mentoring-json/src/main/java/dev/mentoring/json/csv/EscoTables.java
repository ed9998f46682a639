package dev.mentoring.json.csv;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV tables in which ESCO, the European classification of skills and occupations, is published.
 *
 * <p>Give it the tables of concepts in one language ({@code skills_en.csv} and {@code skillGroups_en.csv}, or
 * {@code occupations_en.csv} and {@code ISCOGroups_en.csv}), then those of their broader concepts
 * ({@code broaderRelationsSkillPillar_en.csv}, {@code broaderRelationsOccPillar_en.csv}), then ask for the taxonomy. The URI
 * of a concept is the identifier of its topic, its code the notation; alternative and hidden labels stand one a line in
 * their cells; a concept whose status is {@code obsolete} or {@code deprecated} is a retired topic. Columns are found by
 * their headings: {@code conceptUri} and {@code preferredLabel} must be there, {@code altLabels}, {@code hiddenLabels},
 * {@code status} and {@code code} may be, all others are left out. Of several broader concepts the first is kept. Not for
 * use by several threads at once.
 */
public final class EscoTables {

    private static final Splitter LINES = Splitter.on(CharMatcher.anyOf("\n\r"))
            .trimResults(CharMatcher.whitespace())
            .omitEmptyStrings();
    private static final ImmutableSet<String> RETIRED = ImmutableSet.of("obsolete", "deprecated");

    private final String language;
    private final Limits limits;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private EscoTables(String language, Limits limits) {
        this.language = language;
        this.limits = limits;
    }

    private record Concept(String uri, Labels labels, Optional<String> notation, boolean retired) {}

    private record Relation(long row, String concept, String broader) {}

    /** Starts without tables, within {@link Limits#standard()}. */
    public static EscoTables in(String language) {
        return in(language, Limits.standard());
    }

    /**
     * Starts without tables.
     *
     * @param language the language of the tables (BCP 47), which they do not state themselves
     * @param limits bounds of bytes, of the length of a cell and, as participants, of rows, for each table
     */
    public static EscoTables in(String language, Limits limits) {
        return new EscoTables(language, limits);
    }

    /**
     * Adds the concepts of a table.
     *
     * @throws DocumentException when the table is empty, not UTF-8, beyond a limit or not CSV, when it lacks a column, and
     *     when a row has no label, no URI, or one that another row has too
     */
    public void addConcepts(byte[] csv) {
        ConceptTable table = ConceptTable.read(csv, limits, "conceptUri", "preferredLabel");
        Problems problems = new Problems();
        Map<String, Concept> read = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            concept(table, row, problems).ifPresent(concept -> {
                if (concepts.containsKey(concept.uri()) || read.putIfAbsent(concept.uri(), concept) != null) {
                    problems.add(
                            ProblemCode.DUPLICATE_ID,
                            new Location.InTable(row.number(), "conceptUri"),
                            "the concept stands in another row too",
                            concept.uri());
                }
            });
        }
        problems.throwIfAny(DocumentException::new);
        concepts.putAll(read);
    }

    private Optional<Concept> concept(ConceptTable table, Table.Row row, Problems problems) {
        Optional<String> uri = table.uri(row, "conceptUri", problems);
        Optional<String> label = table.cell(row, "preferredLabel").map(CharMatcher.whitespace()::trimFrom);
        if (label.isEmpty() || label.get().isEmpty()) {
            problems.add(
                    ProblemCode.EMPTY_VALUE,
                    new Location.InTable(row.number(), "preferredLabel"),
                    "the concept has no preferred label",
                    uri.stream().toArray(String[]::new));
            return Optional.empty();
        }
        Labels labels = new Labels(
                ImmutableSortedMap.of(language, label.get()),
                wordings(table.cell(row, "altLabels")),
                wordings(table.cell(row, "hiddenLabels")));
        Optional<String> notation = table.cell(row, "code").filter(code -> !code.isBlank());
        boolean retired = table.cell(row, "status")
                .map(Labels::fold)
                .filter(RETIRED::contains)
                .isPresent();
        return uri.map(u -> new Concept(u, labels, notation, retired));
    }

    private ImmutableSortedMap<String, ImmutableList<String>> wordings(Optional<String> cell) {
        ImmutableList<String> lines =
                ImmutableSet.copyOf(LINES.split(cell.orElse(""))).asList();
        return lines.isEmpty() ? ImmutableSortedMap.of() : ImmutableSortedMap.of(language, lines);
    }

    /**
     * Adds which concepts are broader than others, one relation a row.
     *
     * @throws DocumentException when the table is empty, not UTF-8, beyond a limit or not CSV, when it lacks a column, and
     *     when a row lacks a URI
     */
    public void addBroader(byte[] csv) {
        ConceptTable table = ConceptTable.read(csv, limits, "conceptUri", "broaderUri");
        Problems problems = new Problems();
        List<Relation> read = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Optional<String> concept = table.uri(row, "conceptUri", problems);
            Optional<String> broader = table.uri(row, "broaderUri", problems);
            concept.ifPresent(c -> broader.ifPresent(b -> read.add(new Relation(row.number(), c, b))));
        }
        problems.throwIfAny(DocumentException::new);
        relations.addAll(read);
    }

    /**
     * The taxonomy of all concepts that were added, in order, with notes on what was left out of it: each further broader
     * concept, and relations of concepts that were not added.
     *
     * @throws DocumentException when a broader concept was not added; the places are rows of the tables of broader concepts
     * @throws InvalidModelException when the broader concepts lead round in a circle or lie too deep
     */
    public Reading<Taxonomy> taxonomy(String id, String version) {
        ImmutableList.Builder<Problem> left = ImmutableList.builder();
        Map<String, String> broaderOf = broaderOf(left);
        List<Topic> topics = new ArrayList<>();
        for (Concept concept : concepts.values()) {
            topics.add(Topic.builder()
                    .id(concept.uri())
                    .labels(concept.labels())
                    .broader(Optional.ofNullable(broaderOf.get(concept.uri())))
                    .notation(concept.notation())
                    .retired(concept.retired())
                    .build());
        }
        return new Reading<>(Taxonomy.of(id, version, topics), left.build());
    }

    private ImmutableMap<String, String> broaderOf(ImmutableList.Builder<Problem> left) {
        Problems problems = new Problems();
        Map<String, String> broaderOf = new LinkedHashMap<>();
        Set<Relation> seen = new LinkedHashSet<>();
        long strangers = 0;
        for (Relation relation : relations) {
            Location place = new Location.InTable(relation.row(), "broaderUri");
            if (!concepts.containsKey(relation.concept())) {
                strangers++;
            } else if (!concepts.containsKey(relation.broader())) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        place,
                        "the broader concept is in none of the tables of concepts",
                        relation.concept(),
                        relation.broader());
            } else if (seen.add(new Relation(0, relation.concept(), relation.broader()))) {
                @Nullable String first = broaderOf.putIfAbsent(relation.concept(), relation.broader());
                if (first != null) {
                    left.add(Problem.of(
                            ProblemCode.SEVERAL_BROADER,
                            place,
                            "the first broader topic was kept, the second was left out",
                            relation.concept(),
                            first,
                            relation.broader()));
                }
            }
        }
        problems.throwIfAny(DocumentException::new);
        if (strangers > 0) {
            left.add(Problem.of(
                    ProblemCode.NOT_CARRIED,
                    new Location.InTable(Table.HEADER_ROW, "conceptUri"),
                    strangers + (strangers == 1 ? " relation is" : " relations are")
                            + " about concepts that are in none of the tables of concepts"));
        }
        return ImmutableMap.copyOf(broaderOf);
    }
}
