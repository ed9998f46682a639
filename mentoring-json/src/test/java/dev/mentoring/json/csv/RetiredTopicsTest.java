package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.Limits;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RetiredTopicsTest {

    private static final Programme PROGRAMME = Programme.builder()
            .from(Export.NLLS)
            .taxonomies(Taxonomies.of(List.of(Taxonomy.of(
                    "t",
                    "2",
                    Stream.concat(
                                    Stream.of(
                                            Topic.of("web", "Web sites").retire("online"),
                                            Topic.of("fax", "Fax").retire(),
                                            Topic.builder()
                                                    .id("online")
                                                    .labels(new Labels(
                                                            ImmutableSortedMap.of("en", "Online services"),
                                                            ImmutableSortedMap.of("en", ImmutableList.of("Web sites")),
                                                            ImmutableSortedMap.of("en", ImmutableList.of("Onlyne"))))
                                                    .build()),
                                    IntStream.range(0, 12).mapToObj(i -> Topic.of("t" + i, "Topic " + i)))
                            .toList()))))
            .build();

    @Test
    @Tag("T2")
    void reads_a_wording_as_the_topic_in_use_that_carries_it() {
        RosterImport read = read("Web sites");

        assertThat(read.roster().participants().get(0).needs()).containsExactly(new Need("online"));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    @Tag("T2")
    void takes_and_counts_topics_that_are_retired() {
        RosterImport read = read("Fax, Onlyne");

        assertThat(read.roster().participants().get(0).needs()).containsExactly(new Need("fax"), new Need("online"));
        assertThat(read.notes()).containsExactly(new ImportNote(ImportNote.Kind.RETIRED_TOPICS, 1));
    }

    @Test
    @Tag("003-27")
    void never_shows_a_hidden_wording() {
        RosterImport read = read("Onlynee");

        assertThat(read.refused().get(0).problems().get(0).message())
                .contains("the nearest wording that it knows is \"Online services\"")
                .doesNotContain("Onlyne");
    }

    private static RosterImport read(String needs) {
        byte[] table = new Export()
                .mentee("a", Export.NEEDS, needs)
                .table(",", "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return CsvRoster.read(table, PROGRAMME, "c", Limits.standard());
    }
}
