package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.FactTest;
import dev.mentoring.core.rule.Facts;
import dev.mentoring.core.rule.OwnCondition;
import dev.mentoring.core.rule.RuleException;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.json.cli.MentoringCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes name rules of a user's own as they name any other, in documents and on the command line. */
@Tag("R3")
class OwnRulesTest {

    private static final String PROGRAMME = """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "P"}, "taxonomies": [],
             "form": {"attributes": [
               {"id": "years", "kind": "COUNT", "labels": {"en": "Years"}, "minimum": 0, "maximum": 60},
               {"id": "faith", "kind": "TRUTH", "labels": {"en": "Faith"}, "sensitive": true}], "columns": []},
             "rules": {"version": "1", "participants": [
               {"id": "told", "for": "MENTEE", "rule": "seasoned", "fact": "years", "steps": 1}
             ], "clauses": [
               {"id": "senior", "rule": "not", "rules": [{"rule": "seasoned", "of": "MENTOR", "fact": "years", "steps": 9}], "whenUnknown": "REFER"}]},
             "scoring": {"criteria": []},
             "policies": {"recommendations": [
               {"id": "course", "labels": {"en": "A course"}, "when": {"rule": "seasoned", "fact": "years", "steps": 2}}]}}
            """;

    private static final String PARTICIPANTS = """
            {"format": "mentoring/participants/1", "cohort": "c", "participants": [
              {"id": "ada", "roles": ["MENTOR"], "attributes": {"years": 5}},
              {"id": "ben", "roles": ["MENTEE"], "attributes": {"years": 0}},
              {"id": "cy", "roles": ["MENTEE"], "attributes": {"years": 3}}]}
            """;

    private static final Rules RULES = Rules.standard().plus(new Seasoned());

    @TempDir
    private Path folder;

    /** A fact of one person, by name, is so many at least. */
    private record Seasoned() implements RuleKind {

        @Override
        public String name() {
            return "seasoned";
        }

        @Override
        public ImmutableSet<String> settings() {
            return ImmutableSet.of("fact", "steps");
        }

        @Override
        public FactTest prepare(Options settings) {
            FactRef fact = FactRef.person(settings.text("fact"));
            long steps = settings.whole("steps", 1, 0, 60);
            return FactTest.of(ImmutableList.of(fact), facts -> verdict(facts, fact, steps));
        }

        private static Verdict verdict(Facts facts, FactRef fact, long steps) {
            if (steps == 13) {
                throw new IllegalStateException("of " + facts.value(fact));
            }
            return facts.value(fact)
                    .filter(AttributeValue.Whole.class::isInstance)
                    .map(value -> Verdict.of(((AttributeValue.Whole) value).number() >= steps))
                    .orElse(Verdict.UNKNOWN);
        }
    }

    @Test
    void reads_them_in_clauses_and_in_advice_and_writes_them_back() {
        DocumentFormat<Programme> format = MentoringJson.programmes(RULES);
        Programme programme = format.read(PROGRAMME);
        String written = format.write(programme);

        assertThat(programme.rules().listed().get(0).rule().conditions())
                .singleElement()
                .isInstanceOf(OwnCondition.class);
        assertThat(written)
                .contains(
                        "{\"id\": \"told\", \"for\": \"MENTEE\", \"rule\": \"seasoned\", \"fact\": \"years\", \"steps\": 1}");
        assertThat(format.read(written)).isEqualTo(programme);
        assertThat(format.write(format.read(written))).isEqualTo(written);
    }

    @Test
    void reads_and_writes_them_through_an_object_mapper() throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new MentoringModule(RULES)).build();
        Programme programme = mapper.readValue(PROGRAMME, Programme.class);

        assertThat(mapper.readValue(mapper.writeValueAsString(programme), Programme.class))
                .isEqualTo(programme);
    }

    @Test
    void refuses_them_where_nobody_has_added_them() {
        assertThat(refused(MentoringJson.programmes(), PROGRAMME))
                .contains("UNKNOWN_FIELD /rules/participants/0/steps", "UNKNOWN_FIELD /rules/clauses/0/rules/0/steps");
        assertThat(refused(MentoringJson.programmes(), PROGRAMME.replaceAll(", \"steps\": \\d", "")))
                .containsExactly(
                        "UNKNOWN_SETTING /rules/participants/0/rule",
                        "UNKNOWN_SETTING /rules/clauses/0/rules/0/rule",
                        "UNKNOWN_SETTING /policies/recommendations/0/when/rule");
    }

    @Test
    void refuses_settings_and_facts_where_they_stand() {
        DocumentFormat<Programme> format = MentoringJson.programmes(RULES);

        assertThat(refused(format, PROGRAMME.replace("\"steps\": 9", "\"steps\": 99")))
                .containsExactly("UNKNOWN_SETTING /rules/clauses/0/rules/0/steps");
        assertThat(refused(format, PROGRAMME.replace("\"steps\": 9", "\"stepps\": 9")))
                .containsExactly("UNKNOWN_FIELD /rules/clauses/0/rules/0/stepps");
        assertThat(refused(format, PROGRAMME.replace("\"of\": \"MENTOR\", ", "")))
                .containsExactly("MISSING_FIELD /rules/clauses/0/rules/0/of");
        assertThat(refused(format, PROGRAMME.replace("\"fact\": \"years\", \"steps\": 9", "\"fact\": \"shoes\"")))
                .containsExactly("UNKNOWN_ID /rules/clauses/0/rules/0/rule");
        assertThat(refused(format, PROGRAMME.replace("\"fact\": \"years\", \"steps\": 9", "\"fact\": \"faith\"")))
                .containsExactly("SENSITIVE_ATTRIBUTE /rules/clauses/0/rules/0/rule");
    }

    private static List<String> refused(DocumentFormat<Programme> format, String document) {
        Throwable thrown = catchThrowable(() -> format.read(document));
        assertThat(thrown).isInstanceOf(DocumentException.class);
        return ((DocumentException) thrown)
                .problems().stream()
                        .map(problem -> problem.code() + " "
                                + problem.location().describe().replaceFirst(" \\(.*", ""))
                        .toList();
    }

    @Test
    void the_command_says_what_they_decide_and_what_would_decide_otherwise() throws IOException {
        String programme = file("programme.json", PROGRAMME);
        String participants = file("participants.json", PARTICIPANTS);

        Run rules = run("rules", "--programme", programme, "--participants", participants, "--on", "2026-03-01");
        assertThat(rules.status()).as(rules.err()).isZero();
        assertThat(rules.out()).contains("""
                  ben  as mentee: kept out by the rule told, which says NO
                      because years is 0
                      not yet: years would have to be 1 instead of 0
                  cy  as mentee: admitted
                """);
        Run match = run("match", "--programme", programme, "--participants", participants, "--on", "2026-03-01");
        assertThat(match.status()).as(match.err()).isZero();
        assertThat(match.out()).contains("told: asked about 2 pairs, forbade 1, could not tell about 0");
        assertThat(run("validate", programme).status()).isZero();
    }

    @Test
    void the_command_refuses_a_rule_that_fails_without_a_word_of_what_it_threw() throws IOException {
        String programme = file("programme.json", PROGRAMME.replace("\"steps\": 9", "\"steps\": 13"));
        String participants = file("participants.json", PARTICIPANTS);

        Run match = run("match", "--programme", programme, "--participants", participants, "--on", "2026-03-01");

        assertThat(match.status()).isEqualTo(1);
        assertThat(match.err())
                .startsWith("RULE_FAILED at rules/senior: the rule \"seasoned\" threw IllegalStateException"
                        + " (senior, seasoned, ada, ben)\n");
    }

    @Test
    void a_kind_that_fails_while_it_is_made_is_named() {
        Rules rules = Rules.standard().plus(new RuleKind() {
            @Override
            public String name() {
                return "seasoned";
            }

            @Override
            public ImmutableSet<String> settings() {
                return ImmutableSet.of("fact", "steps");
            }

            @Override
            public FactTest prepare(Options settings) {
                throw new IllegalStateException();
            }
        });

        assertThat(catchThrowable(() -> MentoringJson.programmes(rules).read(PROGRAMME)))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("RULE_FAILED");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = MentoringCommand.run(RULES, new ByteArrayInputStream(new byte[0]), out, err, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
