package dev.mentoring.json.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Question;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFormTest {

    private static Programme programme(String example) {
        return MentoringJson.readProgramme(Examples.programme(example));
    }

    private static JsonNode schema(String example, String language) {
        return RandomAnswers.read(
                ApplicationForm.of(programme(example), language).schema());
    }

    private static JsonNode person(String example, String language) {
        return schema(example, language).at("/properties/participants/items/properties");
    }

    static Stream<String> examples() {
        return Examples.names().stream();
    }

    /** The files are made by {@code mentoring form --example NAME --language L [--ui GENERATOR] --out FILE}. */
    @ParameterizedTest
    @CsvSource({
        "nlls, en, schema",
        "nlls, fr, schema",
        "nlls, fr, rjsf",
        "nlls, fr, jsonforms",
        "peer-scheme, fr, schema",
        "sponsorship, en, schema",
        "council-pilot, en, schema"
    })
    void is_made_to_the_byte(String example, String language, String what) throws IOException {
        ApplicationForm form = ApplicationForm.of(programme(example), language);
        String made = switch (what) {
            case "rjsf" -> form.reactProperties();
            case "jsonforms" -> form.jsonFormsProperties();
            default -> form.schema();
        };
        String file = "/golden/form/" + example + "-" + language + "-" + what + ".json";
        try (InputStream in = ApplicationFormTest.class.getResourceAsStream(file)) {
            assertThat(made)
                    .isEqualTo(new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static final String BARE = """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "P"}, "taxonomies": [],
             "rules": {"version": "1", "clauses": []}, "scoring": {"criteria": []}, "form": %s}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLACE",
                "REACH_FROM",
                "REACH_KILOMETRES",
                "OFFERS",
                "NEEDS",
                "LIVED",
                "SEEKS_LIVED",
                "COMMITMENTS",
                "CAREER_STAGE"
            })
    void leaves_out_questions_of_groups_without_anything_to_choose_from(String field) {
        String form = """
                {"attributes": [], "columns": [], "groups": [{"id": "g", "labels": {"en": "G"},
                 "questions": [{"field": "ROLES"}, {"field": "%s"}]}]}
                """.formatted(field);

        Programme bare = MentoringJson.readProgramme(BARE.formatted(form).getBytes(StandardCharsets.UTF_8));

        assertThat(ApplicationForm.of(bare, "en").schema().replaceAll("\\s", ""))
                .doesNotContain("[]");
    }

    @Test
    void leaves_out_columns_without_anything_to_choose_from() {
        String form = """
                {"attributes": [], "columns": [{"header": "Id", "field": "ID"},
                 {"header": "Role", "field": "ROLES", "choices": [{"id": "MENTOR", "labels": {"en": "M"}}]}, {"header": "Town", "field": "PLACE"},
                 {"header": "Km", "field": "REACH_KILOMETRES"}, {"header": "Offers", "field": "OFFERS"}]}
                """;
        String schema = ApplicationForm.of(
                        MentoringJson.readProgramme(BARE.formatted(form).getBytes(StandardCharsets.UTF_8)), "en")
                .schema();

        assertThat(schema.replaceAll("\\s", "")).contains("roles").doesNotContain("[]", "place", "reach", "offers");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keeps_the_schema_of_schemas(String example) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()))
                        .validate(ApplicationForm.of(programme(example), "en").schema(), InputFormat.JSON))
                .isEmpty();
    }

    @Tag("A5")
    @ParameterizedTest
    @MethodSource("examples")
    void answers_nothing_for_anybody(String example) {
        JsonNode person = schema(example, "en").at("/properties/participants/items");

        assertThat(person.findValues("default")).isEmpty();
        assertThat(person.at("/properties/readiness/properties/acknowledged").findValues("const"))
                .isEmpty();
    }

    @Test
    void asks_in_the_language_and_else_in_english() {
        assertThat(person("nlls", "fr").at("/offers/title").asText())
                .isEqualTo("Domaines que je peux partager avec assurance");
        assertThat(person("nlls", "fr").at("/contact/properties/name/title").asText())
                .isEqualTo("Vos prénom et nom");
        assertThat(person("nlls", "de").at("/offers/title").asText()).isEqualTo("Areas I am confident in sharing");
        assertThat(person("peer-scheme", "fr")
                        .at("/attributes/properties/region/oneOf/0/title")
                        .asText())
                .isEqualTo("England");
    }

    @Test
    void names_the_sides_as_the_relationship_does() {
        assertThat(person("sponsorship", "en").at("/roles/items/oneOf").findValuesAsText("title"))
                .containsExactly("sponsor", "protégé");
    }

    @Test
    void asks_only_what_the_programme_uses() {
        assertThat(person("council-pilot", "en").fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "contact", "roles", "appliedOn", "offers", "needs", "mentorPlaces", "objectives");
        assertThat(person("nlls", "en").fieldNames()).toIterable().doesNotContain("languages", "optIns", "career");
    }

    @Tag("004-13")
    @Test
    void asks_sensitive_questions_of_those_alone_who_gave_leave() {
        String without = "{\"format\":\"mentoring/participants/1\",\"cohort\":\"2026\",\"participants\":[{\"id\":\"a\","
                + "\"contact\":{\"name\":\"A\"},\"roles\":[\"MENTEE\"],\"attributes\":{\"gender\":\"woman\"}LEAVE}]}";
        String leave = ",\"optIns\":[{\"attribute\":\"gender\",\"goal\":\"wider-horizons\",\"wish\":\"SIMILAR\","
                + "\"on\":\"2026-03-01\"}]";
        RandomAnswers form = new RandomAnswers(
                ApplicationForm.of(programme("sponsorship"), "en").schema(), 0);

        assertThat(form.faults(RandomAnswers.read(without.replace("LEAVE", ""))))
                .isNotEmpty();
        assertThat(form.faults(RandomAnswers.read(without.replace("LEAVE", leave))))
                .isEmpty();
    }

    @Test
    void gives_the_person_whom_the_page_knows_no_choice_of_identifier() {
        ApplicationForm form = ApplicationForm.of(programme("nlls"), "en").forPerson("p 7");

        assertThat(RandomAnswers.read(form.schema())
                        .at("/properties/participants/items/properties/id/const")
                        .asText())
                .isEqualTo("p 7");
        assertThat(RandomAnswers.read(form.jsonFormsProperties()).at("/data/id").asText())
                .isEqualTo("p 7");
        assertThat(form).hasToString("ApplicationForm[nlls, en]");
    }

    @Test
    void is_for_a_cohort_of_the_programme() {
        ApplicationForm form = ApplicationForm.of(programme("peer-scheme"), "en");

        assertThat(form.cohort()).isEqualTo("cohort-2");
        assertThat(form.forCohort("cohort-1").schema()).contains("\"const\": \"cohort-1\"");
        assertThatThrownBy(() -> form.forCohort("cohort-9"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("no such cohort");
    }

    @Test
    void has_words_for_every_question() {
        assertThat(Arrays.stream(Field.values())
                        .filter(Question::mayAsk)
                        .filter(field -> field != Field.ATTRIBUTE)
                        .map(field ->
                                Words.of("field." + field.name()).preferred().size()))
                .containsOnly(2);
    }
}
