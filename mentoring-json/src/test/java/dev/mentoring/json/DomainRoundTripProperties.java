package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.schema.Schemas;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("A2")
class DomainRoundTripProperties extends DrawnDocuments {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema TAXONOMY = REGISTRY.getSchema(Schemas.text(DocumentKind.TAXONOMY));
    private static final Schema PROGRAMME = REGISTRY.getSchema(Schemas.text(DocumentKind.PROGRAMME));
    private static final Schema PARTICIPANTS = REGISTRY.getSchema(Schemas.text(DocumentKind.PARTICIPANTS));

    @Property(tries = 300)
    void a_taxonomy_is_the_same_when_read_again(@ForAll("taxonomies") Taxonomy taxonomy) {
        String document = MentoringJson.write(taxonomy);

        Taxonomy again = MentoringJson.readTaxonomy(document.getBytes(StandardCharsets.UTF_8));

        assertThat(again).isEqualTo(taxonomy);
        assertThat(MentoringJson.write(again)).isEqualTo(document);
        assertThat(TAXONOMY.validate(document, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 300)
    void a_programme_is_the_same_when_read_again(@ForAll("programmes") Programme programme) {
        String document = MentoringJson.write(programme);

        Programme again = MentoringJson.readProgramme(document.getBytes(StandardCharsets.UTF_8));

        assertThat(again).isEqualTo(programme);
        assertThat(MentoringJson.write(again)).isEqualTo(document);
        assertThat(PROGRAMME.validate(document, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 300)
    void a_roster_is_the_same_when_read_again(@ForAll("rosters") ParticipantsDocument roster) {
        String document = MentoringJson.write(roster);

        ParticipantsDocument again = MentoringJson.readParticipants(document.getBytes(StandardCharsets.UTF_8));

        assertThat(again).isEqualTo(roster);
        assertThat(MentoringJson.write(again)).isEqualTo(document);
        assertThat(PARTICIPANTS.validate(document, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 300)
    void a_roster_in_lines_is_the_same_when_read_again(@ForAll("rosters") ParticipantsDocument roster) {
        String document = MentoringJson.writeLines(roster);

        assertThat(document.lines()).hasSize(1 + roster.roster().participants().size());
        assertThat(MentoringJson.readParticipantsLines(document.getBytes(StandardCharsets.UTF_8), Limits.standard()))
                .isEqualTo(roster);
    }
}
