package dev.mentoring.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.json.internal.DocumentReader;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.json.internal.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The steps from older versions of one kind of document up to the present one, without a gap. */
final class Migrations {

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectWriter ESCAPING = TREES.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final String FORMAT = "format";
    private static final String EXTENSIONS = "extensions";

    private final DocumentKind kind;
    /** By the version that they take. */
    private final ImmutableSortedMap<Integer, Migration> steps;

    private Migrations(DocumentKind kind, ImmutableSortedMap<Integer, Migration> steps) {
        this.kind = kind;
        this.steps = steps;
    }

    /** No steps. */
    static Migrations none(DocumentKind kind) {
        return new Migrations(kind, ImmutableSortedMap.of());
    }

    /** Steps up to a version; refuses those of another kind, two of one version, and gaps. */
    static Migrations upTo(int present, DocumentKind kind, List<Migration> steps) {
        Map<Integer, Migration> byVersion = new TreeMap<>();
        for (Migration step : steps) {
            checkArgument(step.kind() == kind, "the step \"%s\" is for documents of another kind", step.name());
            checkArgument(step.from() < present, "the step \"%s\" leads beyond version %s", step.name(), present);
            checkArgument(byVersion.put(step.from(), step) == null, "two steps lead from version %s", step.from());
        }
        int least = byVersion.keySet().stream().findFirst().orElse(present);
        for (int version = least; version < present; version++) {
            checkArgument(byVersion.containsKey(version), "no step leads from version %s", version);
        }
        return new Migrations(kind, ImmutableSortedMap.copyOf(byVersion));
    }

    /** The steps that a document needs, in order; none where it is of the present version, or of none that there is a way from. */
    ImmutableList<Migration> due(DocumentText text) {
        OptionalInt version = steps.isEmpty() ? OptionalInt.empty() : Formats.versionOf(text, kind);
        return version.isPresent() && steps.containsKey(version.getAsInt())
                ? steps.tailMap(version.getAsInt()).values().asList()
                : ImmutableList.of();
    }

    /**
     * The document after the steps. Where they have left the extensions as they were, these stand in it as they were written.
     *
     * @throws DocumentException when the document is refused in whatever version, and when what the steps made of it is beyond the
     *     limits
     * @throws MigrationException when a step fails
     */
    DocumentText run(DocumentText text, List<Migration> due) {
        ObjectNode tree = tree(text);
        JsonNode extensions = tree.path(EXTENSIONS).deepCopy();
        for (Migration step : due) {
            tree = changed(tree, step);
        }
        if (tree.path(EXTENSIONS).isObject() && tree.path(EXTENSIONS).equals(extensions)) {
            tree.putRawValue(EXTENSIONS, new RawValue(extensionsOf(text)));
        }
        String migrated = written(tree, due.get(due.size() - 1));
        try {
            return DocumentText.of(migrated, text.limits());
        } catch (DocumentException e) {
            throw e.withoutLines();
        }
    }

    private static ObjectNode tree(DocumentText text) {
        try (DocumentReader reader = new DocumentReader(text)) {
            reader.skim();
        }
        try (JsonParser parser = text.parser()) {
            return (ObjectNode) TREES.<JsonNode>readTree(parser);
        } catch (IOException e) {
            throw new InternalErrorException("a document that was gone over is none");
        }
    }

    /** The extensions, of which a document that has them has one, as they are written. */
    private static String extensionsOf(DocumentText text) {
        try (JsonParser parser = text.parser()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(EXTENSIONS)) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            return text.written(text.offset(parser));
        } catch (IOException e) {
            throw new InternalErrorException("a document that was gone over is none");
        }
    }

    private ObjectNode changed(ObjectNode tree, Migration step) {
        @Nullable ObjectNode next;
        try {
            next = step.change().apply(tree);
        } catch (RuntimeException e) {
            throw MigrationException.threw(step, e);
        }
        if (next == null) {
            throw MigrationException.gave(step, "nothing");
        }
        JsonNode format = next.path(FORMAT);
        String due = Formats.format(kind, step.from() + 1);
        if (!format.isTextual() || !format.textValue().equals(due)) {
            throw MigrationException.gave(step, "no document of the format \"" + due + "\"");
        }
        return next;
    }

    private static String written(ObjectNode tree, Migration last) {
        try {
            String plain = TREES.writeValueAsString(tree);
            // half of a surrogate pair can only be written as an escape, and then reading tells where it stands
            return StandardCharsets.UTF_8.newEncoder().canEncode(plain) ? plain : ESCAPING.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            // its message may hold what stands in the tree
            throw MigrationException.gave(last, "what cannot be written as JSON");
        }
    }
}
