package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.Limits;
import dev.mentoring.json.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("003-23")
class EscoTablesTest {

    private static final String SKILLS = """
            conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
            KnowledgeSkillCompetence,http://ex.org/skill/staff,skill/competence,cross-sector,manage staff,"manage personnel
            lead employees
            manage personnel",mange staff,released,2024-01-01,,,"http://ex.org/s1, http://ex.org/s2","Lead people, well."
            KnowledgeSkillCompetence,http://ex.org/skill/fax,knowledge,transversal, telefax ,,,obsolete,2024-01-01,,,,
            ,,,,,,,,,,,,
            """;
    private static final String GROUPS = """
            conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code
            SkillGroup,http://ex.org/skill/S4,management skills,,,released,,,,,S4
            SkillGroup,http://ex.org/skill/S4.8,supervising people,,,released,,,,,S4.8
            """;
    private static final String BROADER = """
            conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel
            SkillGroup,http://ex.org/skill/S4.8,supervising people,SkillGroup,http://ex.org/skill/S4,management skills
            KnowledgeSkillCompetence,http://ex.org/skill/staff,manage staff,SkillGroup,http://ex.org/skill/S4.8,supervising people
            KnowledgeSkillCompetence,http://ex.org/skill/staff,manage staff,SkillGroup,http://ex.org/skill/S4.8,supervising people
            KnowledgeSkillCompetence,http://ex.org/skill/staff,manage staff,KnowledgeSkillCompetence,http://ex.org/skill/S4,management skills
            KnowledgeSkillCompetence,http://ex.org/skill/other,other,SkillGroup,http://ex.org/skill/S4,management skills
            """;

    @Test
    void reads_concepts_groups_and_what_is_broader() {
        Reading<Taxonomy> reading = read(List.of(SKILLS, GROUPS), List.of(BROADER));

        assertThat(reading.value())
                .isEqualTo(Taxonomy.of(
                        "esco",
                        "1.2",
                        List.of(
                                Topic.builder()
                                        .id("http://ex.org/skill/staff")
                                        .labels(new Labels(
                                                ImmutableSortedMap.of("en", "manage staff"),
                                                ImmutableSortedMap.of(
                                                        "en", ImmutableList.of("manage personnel", "lead employees")),
                                                ImmutableSortedMap.of("en", ImmutableList.of("mange staff"))))
                                        .broader("http://ex.org/skill/S4.8")
                                        .build(),
                                Topic.of("http://ex.org/skill/fax", "telefax").retire(),
                                Topic.builder()
                                        .id("http://ex.org/skill/S4")
                                        .labels(Labels.of("management skills"))
                                        .notation("S4")
                                        .build(),
                                Topic.builder()
                                        .id("http://ex.org/skill/S4.8")
                                        .labels(Labels.of("supervising people"))
                                        .broader("http://ex.org/skill/S4")
                                        .notation("S4.8")
                                        .build())));
    }

    @Test
    @Tag("T1")
    void tells_each_further_broader_concept_and_relations_of_strangers() {
        assertThat(read(List.of(SKILLS, GROUPS), List.of(BROADER)).notes())
                .extracting(EscoTablesTest::shown)
                .containsExactly(
                        "SEVERAL_BROADER row 5, column \"broaderUri\" "
                                + "[http://ex.org/skill/staff, http://ex.org/skill/S4.8, http://ex.org/skill/S4]",
                        "NOT_CARRIED row 1, column \"conceptUri\" []");
    }

    @Test
    @Tag("T1")
    void refuses_broader_concepts_that_were_not_given() {
        assertThat(refusals(() -> read(List.of(SKILLS), List.of(BROADER))))
                .startsWith(
                        "UNKNOWN_ID row 3, column \"broaderUri\" [http://ex.org/skill/staff, http://ex.org/skill/S4.8]")
                .hasSize(3);
    }

    @Test
    @Tag("T1")
    void refuses_a_circle() {
        String circle = """
                conceptUri;broaderUri
                http://ex.org/skill/S4;http://ex.org/skill/S4.8
                http://ex.org/skill/S4.8;http://ex.org/skill/S4
                """;

        InvalidModelException refusal =
                catchThrowableOfType(InvalidModelException.class, () -> read(List.of(GROUPS), List.of(circle)));

        assertThat(refusal.problems())
                .extracting(EscoTablesTest::shown)
                .containsExactly("TAXONOMY_CYCLE topics/0/broader [http://ex.org/skill/S4, http://ex.org/skill/S4.8]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY document []",
                "conceptUri|MISSING_COLUMN row 1 []",
                "conceptUri,preferredLabel,ConceptURI|DUPLICATE_COLUMN row 1 []",
                "conceptUri,preferredLabel~a,A~a,B|DUPLICATE_ID row 3, column \"conceptUri\" [a]",
                "conceptUri,preferredLabel~,A|EMPTY_VALUE row 2, column \"conceptUri\" []",
                "conceptUri,preferredLabel~a, |EMPTY_VALUE row 2, column \"preferredLabel\" [a]",
                "conceptUri,preferredLabel~a|ROW_LENGTH row 2 []",
                "conceptUri,preferredLabel~a,b\"c|CSV_SYNTAX row 2 []",
                "conceptUri,preferredLabel~a,\"b|CSV_SYNTAX row 2 []"
            })
    void refuses_what_is_no_table_of_concepts(String table, String refusal) {
        assertThat(refusals(() -> read(List.of(table.replace('~', '\n')), List.of())))
                .containsExactly(refusal);
    }

    @Test
    @Tag("D13")
    void refuses_a_cell_that_could_not_be_written_again() {
        assertThat(refusals(() -> read(List.of("conceptUri,preferredLabel\na,b\u0000"), List.of())))
                .containsExactly("ENCODING row 2 []");
    }

    @Test
    @Tag("I3")
    void refuses_a_concept_of_two_tables_and_keeps_the_tables_before() {
        EscoTables tables = EscoTables.in("de");
        tables.addConcepts(bytes(GROUPS));

        assertThat(refusals(() -> tables.addConcepts(bytes(GROUPS)))).hasSize(2);
        assertThat(tables.taxonomy("esco", "1").value().topics()).hasSize(2);
        assertThat(tables.taxonomy("esco", "1")
                        .value()
                        .topics()
                        .values()
                        .asList()
                        .get(0)
                        .labels()
                        .preferred())
                .containsKey("de");
    }

    @Test
    @Tag("D2")
    @Tag("D3")
    @Tag("D17")
    void keeps_the_limits_of_tables() {
        assertThat(refusals(() ->
                        EscoTables.in("en", Limits.standard().withBytes(9)).addConcepts(bytes(GROUPS))))
                .containsExactly("LIMIT_BYTES document []");
        assertThat(refusals(() -> EscoTables.in("en", Limits.standard().withParticipants(1))
                        .addConcepts(bytes(GROUPS))))
                .containsExactly("LIMIT_COUNT row 3 []");
        assertThat(refusals(() -> EscoTables.in("en", Limits.standard().withTextLength(21))
                        .addConcepts(bytes(GROUPS))))
                .containsExactly("LIMIT_LENGTH row 2 []", "LIMIT_LENGTH row 3 []");
    }

    @Test
    @Tag("thorough")
    void reads_as_many_concepts_as_a_table_may_hold() {
        int count = Limits.standard().participants();
        String concepts = "conceptUri,preferredLabel\n"
                + IntStream.range(0, count).mapToObj(i -> "c" + i + ",C" + i).collect(Collectors.joining("\n"));
        String broader = "conceptUri,broaderUri\n"
                + IntStream.range(1, count)
                        .mapToObj(i -> "c" + i + ",c" + (i - 1) / 2)
                        .collect(Collectors.joining("\n"));

        assertThat(read(List.of(concepts), List.of(broader)).value().topics()).hasSize(count);
    }

    private static Reading<Taxonomy> read(List<String> concepts, List<String> broader) {
        EscoTables tables = EscoTables.in("en");
        concepts.forEach(table -> tables.addConcepts(bytes(table)));
        broader.forEach(table -> tables.addBroader(bytes(table)));
        return tables.taxonomy("esco", "1.2");
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> refusals(ThrowingCallable call) {
        MentoringException refusal = catchThrowableOfType(MentoringException.class, call);
        assertThat(refusal).isNotNull();
        return refusal.problems().stream().map(EscoTablesTest::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.code() + " " + problem.location().describe() + " " + problem.ids();
    }
}
