package dev.mentoring.json.skos;

import static com.google.common.base.Preconditions.checkArgument;

import dev.mentoring.core.Ids;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.JsonText;
import java.util.Optional;

/**
 * How SKOS in JSON-LD is read and written.
 *
 * <p>Reads flattened and expanded documents: nodes in {@code @graph} or in an outermost array, members by full IRI, by prefix
 * or by a term of the document's own {@code @context}, labels as texts, objects or language maps. The form is as strict as
 * in every other document (UTF-8, no repeated members, the same limits); members that a taxonomy has no place for are
 * counted and left out.
 *
 * <ul>
 *   <li>A concept is a node of type {@code skos:Concept}; its IRI is the identifier of the topic. It must have a preferred
 *       label.
 *   <li>Of several broader concepts, stated by {@code skos:broader} or from above by {@code skos:narrower}, the first is
 *       kept, each further one is told. A broader concept that the document does not hold is refused, and so is a circle.
 *   <li>Related concepts overlap as {@code mentoring:overlap} says, else by an assumed weight.
 *   <li>{@code owl:deprecated} retires a topic, {@code dct:isReplacedBy} names its successors.
 *   <li>Identifier and version of the taxonomy are those of the one {@code skos:ConceptScheme} and its
 *       {@code owl:versionInfo}, unless they are given here.
 * </ul>
 *
 * <p>Writing uses the same properties. A topic whose identifier is no IRI is written under {@value Iris#TOPIC}. Read again,
 * the taxonomy is equal, except that languages with an empty list of wordings are gone. Immutable.
 */
public final class SkosFormat {

    /** The language of texts that state none: undetermined. */
    public static final String UNDETERMINED = "und";

    /** The overlap in percent of related concepts that state none. */
    public static final int ASSUMED_PERCENT = 50;

    private static final SkosFormat STANDARD =
            new SkosFormat(Limits.standard(), Optional.empty(), Optional.empty(), UNDETERMINED, ASSUMED_PERCENT);

    private final Limits limits;
    private final Optional<String> id;
    private final Optional<String> version;
    private final String language;
    private final int percent;

    private SkosFormat(Limits limits, Optional<String> id, Optional<String> version, String language, int percent) {
        this.limits = limits;
        this.id = id;
        this.version = version;
        this.language = language;
        this.percent = percent;
    }

    /** Standard limits, identifier and version from the document. */
    public static SkosFormat standard() {
        return STANDARD;
    }

    /** The same with other limits. */
    public SkosFormat withLimits(Limits other) {
        return new SkosFormat(other, id, version, language, percent);
    }

    /**
     * The same with an identifier for the taxonomy, whatever the document says.
     *
     * @throws dev.mentoring.core.InvalidModelException when the text is no identifier
     */
    public SkosFormat withId(String taxonomyId) {
        return new SkosFormat(limits, Optional.of(Ids.require(taxonomyId, "taxonomy")), version, language, percent);
    }

    /** The same with a version for the taxonomy, whatever the document says. */
    public SkosFormat withVersion(String taxonomyVersion) {
        return new SkosFormat(limits, id, Optional.of(taxonomyVersion), language, percent);
    }

    /** The same with a language (BCP 47) for texts that state none. */
    public SkosFormat withLanguage(String untagged) {
        return new SkosFormat(limits, id, version, untagged, percent);
    }

    /** The same with an overlap, 1 to 100 percent, for related concepts that state none. */
    public SkosFormat withAssumedPercent(int assumed) {
        checkArgument(assumed >= 1 && assumed <= 100, "the overlap must be 1 to 100 percent");
        return new SkosFormat(limits, id, version, language, assumed);
    }

    /**
     * Reads a vocabulary.
     *
     * @param bytes the document in UTF-8; must not change meanwhile
     * @throws DocumentException when the document is refused
     */
    public SkosReading read(byte[] bytes) {
        DocumentText text = DocumentText.of(bytes, limits);
        SkosGraph graph = SkosGraph.read(text, language);
        return new SkosTaxonomy(text, graph, id, version, percent).reading();
    }

    /** The document of a taxonomy, in lines. */
    public String write(Taxonomy taxonomy) {
        StringBuilder out = new StringBuilder();
        JsonText json = JsonText.inLines(out);
        SkosText.write(taxonomy, json);
        json.requireClosed();
        return out.toString();
    }
}
