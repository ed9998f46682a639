package dev.mentoring.json.skos;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The IRIs of the properties that are read and written, and those that stand for identifiers which are no IRIs. */
final class Iris {

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    /** The library's own properties. */
    static final String MENTORING = "https://mentoring.dev/ns#";
    /** What stands before a topic's identifier that is no IRI. */
    static final String TOPIC = "https://mentoring.dev/topic/";
    /** What stands before a taxonomy's identifier that is no IRI. */
    static final String TAXONOMY = "https://mentoring.dev/taxonomy/";

    static final String CONCEPT = SKOS + "Concept";
    static final String SCHEME = SKOS + "ConceptScheme";
    static final String PREF_LABEL = SKOS + "prefLabel";
    static final String ALT_LABEL = SKOS + "altLabel";
    static final String HIDDEN_LABEL = SKOS + "hiddenLabel";
    static final String BROADER = SKOS + "broader";
    static final String NARROWER = SKOS + "narrower";
    static final String RELATED = SKOS + "related";
    static final String EXACT_MATCH = SKOS + "exactMatch";
    static final String NOTATION = SKOS + "notation";
    static final String IN_SCHEME = SKOS + "inScheme";
    static final String TOP_CONCEPT_OF = SKOS + "topConceptOf";
    static final String HAS_TOP_CONCEPT = SKOS + "hasTopConcept";
    static final String DEPRECATED = OWL + "deprecated";
    static final String VERSION = OWL + "versionInfo";
    static final String REPLACED_BY = DCT + "isReplacedBy";
    static final String OVERLAP = MENTORING + "overlap";
    static final String WITH = MENTORING + "with";
    static final String PERCENT = MENTORING + "percent";

    /** Prefixes that mean the same wherever they are used. */
    static final ImmutableMap<String, String> PREFIXES =
            ImmutableMap.of("skos", SKOS, "dct", DCT, "dcterms", DCT, "owl", OWL, "mentoring", MENTORING);

    private static final CharMatcher NOT_OF_IRIS =
            CharMatcher.anyOf(" <>\"{}|\\^`").or(CharMatcher.inRange('\0', ' '));
    private static final CharMatcher UNRESERVED = CharMatcher.inRange('A', 'Z')
            .or(CharMatcher.inRange('a', 'z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-._~"));
    private static final String HEX = "0123456789ABCDEF";

    private Iris() {}

    /** The IRI of an identifier: itself when it is one, else the namespace and the identifier in percent encoding. */
    static String of(String namespace, String id) {
        boolean isIri = id.startsWith("http://") || id.startsWith("https://") || id.startsWith("urn:");
        return isIri && NOT_OF_IRIS.matchesNoneOf(id) && !id.startsWith(namespace) ? id : namespace + encode(id);
    }

    /** The identifier that an IRI stands for; the IRI itself unless {@link #of} made it. */
    static String id(String namespace, String iri) {
        if (!iri.startsWith(namespace)) {
            return iri;
        }
        Optional<String> id = decode(iri.substring(namespace.length()));
        return id.filter(i -> Ids.wrong(i).isEmpty() && of(namespace, i).equals(iri))
                .orElse(iri);
    }

    private static String encode(String id) {
        StringBuilder out = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && UNRESERVED.matches((char) b)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return out.toString();
    }

    private static Optional<String> decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' && i + 2 < encoded.length()) {
                int high = HEX.indexOf(encoded.charAt(i + 1));
                int low = HEX.indexOf(encoded.charAt(i + 2));
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (UNRESERVED.matches(c)) {
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
