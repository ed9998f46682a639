package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("003-23")
class TaxonomyCommandTest {

    private static final Taxonomy AREAS = MentoringJson.readProgramme(Examples.programme("nlls"))
            .taxonomies()
            .all()
            .get(0);

    @TempDir
    private Path folder;

    @Test
    void carries_a_taxonomy_out_as_skos_and_in_again() {
        String document = MentoringJson.write(AREAS);

        Run out = Run.with(document, "taxonomy", "--from", "mentoring", "--to", "skos", "-");
        Run in = Run.with(out.out(), "taxonomy", "--from", "skos", "-");

        assertThat(out.err() + in.err()).isEmpty();
        assertThat(out.status()).isZero();
        assertThat(in.out()).isEqualTo(document);
    }

    @Test
    void reads_the_tables_of_esco_and_tells_what_it_leaves_out() throws IOException {
        Run run = Run.of(
                "taxonomy",
                "--from",
                "esco",
                "--id",
                "esco",
                "--taxonomy-version",
                "1.2",
                "--language",
                "fr",
                file("skills.csv", "conceptUri,preferredLabel\nurn:a,A\nurn:b,B"),
                file("groups.csv", "conceptUri,preferredLabel,code\nurn:g,G,1"),
                "--broader",
                file("broader.csv", "conceptUri,broaderUri\nurn:a,urn:g\nurn:a,urn:b\n"));

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .startsWith("SEVERAL_BROADER at row 3, column \"broaderUri\"")
                .contains("urn:a, urn:g, urn:b");
        assertThat(run.out())
                .contains("{\"id\": \"urn:a\", \"labels\": {\"fr\": \"A\"}, \"broader\": \"urn:g\"}")
                .contains("{\"id\": \"urn:g\", \"labels\": {\"fr\": \"G\"}, \"notation\": \"1\"}");
    }

    @Test
    void tells_the_first_notes_of_a_code_and_counts_the_rest() throws IOException {
        StringBuilder broader = new StringBuilder("conceptUri,broaderUri\n");
        StringBuilder concepts = new StringBuilder("conceptUri,preferredLabel\n");
        for (int i = 0; i < 30; i++) {
            concepts.append("c").append(i).append(",C\n");
            broader.append("c29,c").append(i == 29 ? 0 : i).append('\n');
        }

        Run run = Run.of(
                "taxonomy",
                "--from",
                "esco",
                "--id",
                "e",
                "--taxonomy-version",
                "1",
                file("c.csv", concepts.toString()),
                "--broader",
                file("b.csv", broader.toString()));

        assertThat(run.err().lines().filter(line -> line.startsWith("SEVERAL_BROADER at")))
                .hasSize(20);
        assertThat(run.err()).endsWith("SEVERAL_BROADER: and 8 more\n");
    }

    @Test
    void writes_to_a_file_under_the_identifier_and_version_given() throws IOException {
        Path out = folder.resolve("out.json");

        Run run = Run.with(
                MentoringJson.write(AREAS),
                "taxonomy",
                "--from",
                "mentoring",
                "--id",
                "own",
                "--taxonomy-version",
                "7",
                "--out",
                out.toString(),
                "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        Taxonomy written = MentoringJson.readTaxonomy(Files.readAllBytes(out));
        assertThat(written.id()).isEqualTo("own");
        assertThat(written.version()).isEqualTo("7");
        assertThat(written.topics()).isEqualTo(AREAS.topics());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-|Missing required option",
                "--from rdf -|mentoring, skos or esco is due",
                "--from skos --to esco -|--to takes mentoring or skos",
                "--from skos - -|go with --from esco",
                "--from mentoring --broader x -|go with --from esco",
                "--from mentoring --language en -|--language goes with",
                "--from esco -|needs --id and --taxonomy-version",
                "--from skos|Missing required parameter",
                "--from skos nowhere.json|cannot be read"
            })
    void refuses_wrong_usage(String arguments, String said) {
        Run run = Run.with("[]", ("taxonomy " + arguments).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void answers_no_where_the_vocabulary_is_refused_and_names_the_file() throws IOException {
        String skos = file("v.json", "[{\"@type\": \"skos:Concept\"}]");
        String esco = file("c.csv", "conceptUri\n");

        Run one = Run.of("taxonomy", "--from", "skos", skos);
        Run other = Run.of("taxonomy", "--from", "esco", "--id", "e", "--taxonomy-version", "1", esco);

        assertThat(one.status()).isEqualTo(1);
        assertThat(one.err()).contains("v.json is refused.", "MISSING_FIELD at /0");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("c.csv is refused.", "MISSING_COLUMN at row 1");
        assertThat(one.out() + other.out()).isEmpty();
    }

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
