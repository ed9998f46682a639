package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code taxonomy}, alone and within a programme. */
public final class TaxonomyDocument {

    private static final Shape ALONE = Shape.requiring("id", "version", "topics");
    private static final Shape WITHIN = Shape.requiring("format", "id", "version", "topics");
    private static final Shape TOPIC = Shape.requiring("id", "labels")
            .allowing("aliases", "hidden", "broader", "related", "notation", "retired", "replacedBy")
            .byDefaultWithout("replacedBy", "retired", "false");

    private static final int WHOLE_PERCENT = 100;

    private String id = "";
    private String version = "";
    private final List<Supplier<Topic>> topics = new ArrayList<>();

    private TaxonomyDocument() {}

    /** Reads a document. */
    public static Taxonomy read(DocumentReader in) {
        TaxonomyDocument document = new TaxonomyDocument();
        in.beginDocument(DocumentKind.TAXONOMY);
        in.members(ALONE);
        document.members(in);
        in.endDocument();
        Parts parts = new Parts();
        Taxonomy taxonomy = parts.finish(document.taxonomy(parts, ""));
        LookAlikeIds.warn(in, "topics", taxonomy.topics().keySet().asList());
        return taxonomy;
    }

    /** Reads a whole taxonomy document where one is due within another document. */
    static TaxonomyDocument readWithin(DocumentReader in) {
        TaxonomyDocument document = new TaxonomyDocument();
        if (in.enterObject(WITHIN)) {
            document.members(in);
        }
        return document;
    }

    private void members(DocumentReader in) {
        while (in.nextMember()) {
            switch (in.member()) {
                case "format" -> in.formatOf(DocumentKind.TAXONOMY);
                case "id" -> id = in.id();
                case "version" -> version = in.filledText();
                default -> Values.each(in, () -> topics.add(topic(in)));
            }
        }
    }

    /**
     * Makes the taxonomy.
     *
     * @param path path of the taxonomy in the document; empty when it is the document
     */
    Optional<Taxonomy> taxonomy(Parts parts, String path) {
        String below = path.isEmpty() ? "topics" : path + "/topics";
        return parts.makeAll(below, topics).flatMap(made -> parts.make(path, () -> Taxonomy.of(id, version, made)));
    }

    private static Supplier<Topic> topic(DocumentReader in) {
        var topic = Topic.builder();
        LabelValues labels = new LabelValues();
        if (in.enterObject(TOPIC)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> topic.id(in.id());
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "broader" -> topic.broader(in.id());
                    case "related" -> topic.related(related(in));
                    case "notation" -> topic.notation(in.filledText());
                    case "retired" -> topic.retired(in.truth());
                    default -> topic.replacedBy(Values.ids(in));
                }
            }
        }
        return () -> topic.labels(labels.labels()).build();
    }

    private static ImmutableSortedMap<String, Integer> related(DocumentReader in) {
        return Values.map(in, DocumentReader::memberAsId, percent -> (int) percent.whole(1, WHOLE_PERCENT));
    }

    /** Writes a document, or a taxonomy within another one. */
    public static void write(Taxonomy taxonomy, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.TAXONOMY.format());
        out.name("id").value(taxonomy.id());
        out.name("version").value(taxonomy.version());
        Values.writeEach(taxonomy.topics().values(), out.name("topics"), topic -> write(topic, out));
        out.end();
    }

    private static void write(Topic topic, JsonText out) {
        out.row().name("id").value(topic.id());
        LabelValues.write(topic.labels(), out);
        topic.broader().ifPresent(broader -> out.name("broader").value(broader));
        if (!topic.related().isEmpty()) {
            out.name("related").row();
            topic.related().forEach((other, percent) -> out.name(other).value(percent));
            out.end();
        }
        topic.notation().ifPresent(notation -> out.name("notation").value(notation));
        if (topic.retired() && topic.replacedBy().isEmpty()) {
            out.name("retired").value(true);
        }
        Values.writeUnlessEmpty("replacedBy", topic.replacedBy(), out);
        out.end();
    }
}
