package dev.mentoring.json.skos;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.internal.JsonText;
import java.util.Map;

/** Writes a taxonomy as a flattened JSON-LD document: the scheme, then the concepts in order. */
final class SkosText {

    private SkosText() {}

    static void write(Taxonomy taxonomy, JsonText out) {
        String scheme = Iris.of(Iris.TAXONOMY, taxonomy.id());
        out.object();
        out.name("@context").object();
        out.name("skos").value(Iris.SKOS);
        out.name("dct").value(Iris.DCT);
        out.name("owl").value(Iris.OWL);
        out.name("mentoring").value(Iris.MENTORING);
        out.end();
        out.name("@graph").array();
        out.row().name("@id").value(scheme);
        out.name("@type").value("skos:ConceptScheme");
        out.name("owl:versionInfo").value(taxonomy.version());
        out.end();
        taxonomy.topics().values().forEach(topic -> write(topic, scheme, out));
        out.end();
        out.end();
    }

    private static void write(Topic topic, String scheme, JsonText out) {
        out.row().name("@id").value(iri(topic.id()));
        out.name("@type").value("skos:Concept");
        reference("skos:inScheme", scheme, out);
        write(topic.labels(), out);
        topic.notation().ifPresent(notation -> out.name("skos:notation").value(notation));
        topic.broader().ifPresent(broader -> reference("skos:broader", iri(broader), out));
        references("skos:related", topic.related().keySet(), out);
        writeOverlaps(topic.related(), out);
        if (topic.retired()) {
            out.name("owl:deprecated").value(true);
        }
        references("dct:isReplacedBy", topic.replacedBy(), out);
        out.end();
    }

    private static void write(Labels labels, JsonText out) {
        out.name("skos:prefLabel").listRow();
        labels.preferred().forEach((language, wording) -> literal(language, wording, out));
        out.end();
        write("skos:altLabel", labels.alternative(), out);
        write("skos:hiddenLabel", labels.hidden(), out);
    }

    private static void write(String property, Map<String, ImmutableList<String>> wordings, JsonText out) {
        if (wordings.values().stream().anyMatch(list -> !list.isEmpty())) {
            out.name(property).listRow();
            wordings.forEach((language, list) -> list.forEach(wording -> literal(language, wording, out)));
            out.end();
        }
    }

    private static void literal(String language, String wording, JsonText out) {
        out.row()
                .name("@language")
                .value(language)
                .name("@value")
                .value(wording)
                .end();
    }

    private static void writeOverlaps(Map<String, Integer> related, JsonText out) {
        if (!related.isEmpty()) {
            out.name("mentoring:overlap").listRow();
            related.forEach((other, percent) -> {
                out.row();
                reference("mentoring:with", iri(other), out);
                out.name("mentoring:percent").value(percent);
                out.end();
            });
            out.end();
        }
    }

    private static void references(String property, Iterable<String> topics, JsonText out) {
        if (topics.iterator().hasNext()) {
            out.name(property).listRow();
            topics.forEach(topic -> out.row().name("@id").value(iri(topic)).end());
            out.end();
        }
    }

    private static void reference(String property, String iri, JsonText out) {
        out.name(property).row().name("@id").value(iri).end();
    }

    private static String iri(String topic) {
        return Iris.of(Iris.TOPIC, topic);
    }
}
