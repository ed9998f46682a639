package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.skos.SkosFormat;
import dev.mentoring.json.skos.SkosReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("003-23")
class SkosRoundTripProperties {

    @Provide
    Arbitrary<Taxonomy> taxonomies() {
        return RandomRosters.taxonomies();
    }

    @Property
    void a_taxonomy_is_the_same_when_read_again(@ForAll("taxonomies") Taxonomy any) {
        Taxonomy taxonomy = withoutEmptyLists(any);

        String document = SkosFormat.standard().write(taxonomy);
        SkosReading again = SkosFormat.standard().read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(again.taxonomy()).isEqualTo(taxonomy);
        assertThat(again.notes()).isEmpty();
        assertThat(again.exactMatches()).isEmpty();
        assertThat(SkosFormat.standard().write(again.taxonomy())).isEqualTo(document);
    }

    private static Taxonomy withoutEmptyLists(Taxonomy taxonomy) {
        List<Topic> topics = taxonomy.topics().values().stream()
                .map(topic -> Topic.builder()
                        .from(topic)
                        .labels(new Labels(
                                topic.labels().preferred(),
                                filled(topic.labels().alternative()),
                                filled(topic.labels().hidden())))
                        .build())
                .toList();
        return Taxonomy.of(taxonomy.id(), taxonomy.version(), topics);
    }

    private static ImmutableSortedMap<String, ImmutableList<String>> filled(
            ImmutableSortedMap<String, ImmutableList<String>> wordings) {
        return ImmutableSortedMap.copyOf(Maps.filterValues(wordings, list -> !list.isEmpty()));
    }
}
