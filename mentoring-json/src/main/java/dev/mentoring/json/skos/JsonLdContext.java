package dev.mentoring.json.skos;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a JSON-LD document mean, by the {@code @context} of its outermost object.
 *
 * <p>Read in a pass of its own, since the context may stand behind what it explains. A context that is named by its address
 * is not loaded; the terms of SKOS are then taken to mean themselves.
 */
final class JsonLdContext {

    private static final String CONTEXT = "@context";
    /** How many prefixes a definition may go through. */
    private static final int MOST_STEPS = 8;

    private static final ImmutableMap<String, String> KEYWORDS_BY_HABIT =
            ImmutableMap.of("id", "@id", "uri", "@id", "type", "@type", "graph", "@graph");
    private static final ImmutableSet<String> SKOS_TERMS = ImmutableSet.of(
            "Concept",
            "ConceptScheme",
            "prefLabel",
            "altLabel",
            "hiddenLabel",
            "broader",
            "narrower",
            "related",
            "exactMatch",
            "notation",
            "inScheme",
            "topConceptOf",
            "hasTopConcept");

    private final Map<String, Term> terms = new HashMap<>();
    private Optional<String> vocabulary = Optional.empty();
    private Optional<String> base = Optional.empty();
    private Optional<String> language = Optional.empty();
    private boolean elsewhere;

    private JsonLdContext() {}

    /** What a context says of a term. */
    private record Term(String meaning, boolean languageMap, Optional<String> language) {}

    /** The context of a document; one that says nothing when the document has none. */
    static JsonLdContext of(DocumentText text) {
        JsonLdContext context = new JsonLdContext();
        try (DocumentReader in = new DocumentReader(text)) {
            in.beginForeign();
            if (in.isObject() && in.enterMap()) {
                while (in.nextKeyOfAny()) {
                    if (in.member().equals(CONTEXT)) {
                        context.read(in);
                    } else {
                        in.skip();
                    }
                }
                in.endDocument();
            }
        }
        return context;
    }

    private void read(DocumentReader in) {
        if (in.isArray() && in.enterArray()) {
            while (in.nextElementOfAny()) {
                readOne(in);
            }
        } else {
            readOne(in);
        }
    }

    private void readOne(DocumentReader in) {
        if (in.isText()) {
            elsewhere = true;
        } else if (in.isObject() && in.enterMap()) {
            while (in.nextKeyOfAny()) {
                readMember(in, in.member());
            }
        } else {
            in.skip();
        }
    }

    private void readMember(DocumentReader in, String name) {
        switch (name) {
            case "@vocab" -> vocabulary = text(in);
            case "@base" -> base = text(in);
            case "@language" -> language = text(in);
            case "@import" -> {
                elsewhere = true;
                in.skip();
            }
            default -> readTerm(in, name);
        }
    }

    private void readTerm(DocumentReader in, String name) {
        if (in.isText()) {
            terms.put(name, new Term(in.text(), false, Optional.empty()));
        } else if (in.isObject() && in.enterMap()) {
            String meaning = name;
            boolean languageMap = false;
            Optional<String> ofTerm = Optional.empty();
            while (in.nextKeyOfAny()) {
                switch (in.member()) {
                    case "@id" -> meaning = text(in).orElse(name);
                    case "@container" -> languageMap = holds(in, "@language");
                    case "@language" -> ofTerm = text(in);
                    default -> in.skip();
                }
            }
            terms.put(name, new Term(meaning, languageMap, ofTerm));
        } else {
            in.skip();
        }
    }

    private static Optional<String> text(DocumentReader in) {
        if (in.isText()) {
            return Optional.of(in.text());
        }
        in.skip();
        return Optional.empty();
    }

    private static boolean holds(DocumentReader in, String value) {
        if (in.isArray() && in.enterArray()) {
            boolean found = false;
            while (in.nextElementOfAny()) {
                found |= text(in).equals(Optional.of(value));
            }
            return found;
        }
        return text(in).equals(Optional.of(value));
    }

    /** Whether a context is named by its address alone. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** The keyword or IRI that a member name or a type stands for; the name itself when nothing says what it means. */
    String meaning(String name) {
        if (name.startsWith("@")) {
            return name;
        }
        String meaning = name;
        for (int step = 0; step < MOST_STEPS; step++) {
            @Nullable Term term = terms.get(meaning);
            if (term == null || term.meaning().equals(meaning)) {
                return expanded(meaning);
            }
            meaning = term.meaning();
        }
        return name;
    }

    private String expanded(String name) {
        if (name.startsWith("@")) {
            return name;
        }
        if (name.indexOf(':') >= 0) {
            return withoutPrefix(name);
        }
        if (vocabulary.isPresent()) {
            return vocabulary.get() + name;
        }
        if (elsewhere) {
            return SKOS_TERMS.contains(name) ? Iris.SKOS + name : KEYWORDS_BY_HABIT.getOrDefault(name, name);
        }
        return name;
    }

    /** The IRI that a reference to a node stands for. */
    String iri(String reference) {
        if (reference.indexOf(':') >= 0) {
            return withoutPrefix(reference);
        }
        if (base.isEmpty()) {
            return reference;
        }
        String start = base.get();
        int end = reference.startsWith("#")
                ? (start + "#").indexOf('#')
                : start.endsWith("#") ? start.length() : start.lastIndexOf('/') + 1;
        return start.substring(0, end) + reference;
    }

    private String withoutPrefix(String compact) {
        String iri = compact;
        for (int step = 0; step < MOST_STEPS; step++) {
            int colon = iri.indexOf(':');
            if (colon < 0 || iri.startsWith("//", colon + 1)) {
                return iri;
            }
            String prefix = iri.substring(0, colon);
            @Nullable Term term = terms.get(prefix);
            @Nullable String start = term == null ? Iris.PREFIXES.get(prefix) : term.meaning();
            if (start == null) {
                return iri;
            }
            iri = start + iri.substring(colon + 1);
        }
        return compact;
    }

    /** Whether the values of a member stand in an object by their language. */
    boolean isLanguageMap(String name) {
        @Nullable Term term = terms.get(name);
        return term != null && term.languageMap();
    }

    /** The language of a member's texts that state none. */
    Optional<String> language(String name) {
        @Nullable Term term = terms.get(name);
        return term != null && term.language().isPresent() ? term.language() : language;
    }
}
