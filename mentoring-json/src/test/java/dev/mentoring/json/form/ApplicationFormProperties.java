package dev.mentoring.json.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form takes, the reader and the programme take; what it refuses for its form, they refuse. */
class ApplicationFormProperties {

    private static final int FEW = 6;
    private static final int MANY = 400;

    static Stream<String> examples() {
        return Examples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reader_and_programme_take_what_a_form_takes(String example) {
        accepted(example, FEW);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("examples")
    void reader_and_programme_take_what_many_forms_take(String example) {
        accepted(example, MANY);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_spoilt_answer_is_refused_by_both(String example) {
        refused(example, FEW);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("examples")
    void spoilt_answers_are_refused_by_both(String example) {
        refused(example, MANY);
    }

    private static void accepted(String example, int count) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(example));
        RandomAnswers answers =
                new RandomAnswers(ApplicationForm.of(programme, "fr").schema(), 20_261_122);
        for (int i = 0; i < count; i++) {
            String document = answers.document().toString();
            assertThat(programme
                            .check(MentoringJson.participants().read(document).roster())
                            .list())
                    .as(document)
                    .isEmpty();
        }
    }

    private static void refused(String example, int count) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(example));
        RandomAnswers answers =
                new RandomAnswers(ApplicationForm.of(programme, "en").schema(), 7);
        Random random = new Random(8);
        for (int i = 0; i < count; i++) {
            JsonNode document = answers.document();
            List<Consumer<ObjectNode>> spoils = spoils((ObjectNode) document.at("/participants/0"), random);
            spoils.get(random.nextInt(spoils.size())).accept((ObjectNode) document.at("/participants/0"));
            String spoilt = document.toString();
            assertThat(answers.faults(document)).as(spoilt).isNotEmpty();
            assertThatThrownBy(() -> programme
                            .check(MentoringJson.participants().read(spoilt).roster())
                            .throwIfAny(InvalidModelException::new))
                    .as(spoilt)
                    .isInstanceOf(MentoringException.class);
        }
    }

    /** Ways to spoil a person's answers, by what they have answered. */
    private static List<Consumer<ObjectNode>> spoils(ObjectNode person, Random random) {
        List<Consumer<ObjectNode>> ways = new ArrayList<>();
        ways.add(p -> p.remove("roles"));
        ways.add(p -> p.put("id", ""));
        ways.add(p -> p.put("nickname", "x"));
        ways.add(p -> p.putNull("roles"));
        ways.add(p -> p.put("roles", "MENTOR"));
        ways.add(p -> p.withArray("roles").add("BOSS"));
        ways.add(p -> ((ArrayNode) p.path("roles")).add(p.path("roles").get(0)));
        ways.add(p -> p.put("appliedOn", "31/12/2026"));
        ways.add(p -> p.put("appliedOn", "2026-02-30"));
        List<String> names = person.properties().stream().map(Map.Entry::getKey).toList();
        String name = names.get(random.nextInt(names.size()));
        ways.add(p -> p.putNull(name));
        ways.add(p -> p.put(name, 1.5));
        if (person.path("offers").isArray()) {
            ways.add(p -> p.withArray("offers").addObject().put("topic", "no such topic"));
            ways.add(p -> p.withArray("offers").add("governance"));
        }
        if (person.has("mentorPlaces")) {
            ways.add(p -> p.put("mentorPlaces", 10_001));
            ways.add(p -> p.put("mentorPlaces", "2"));
        }
        if (person.path("attributes").isObject()) {
            ObjectNode attributes = (ObjectNode) person.path("attributes");
            attributes.properties().stream().map(Map.Entry::getKey).forEach(id -> {
                ways.add(p -> ((ObjectNode) p.path("attributes")).put(id, -7));
                ways.add(p -> ((ObjectNode) p.path("attributes")).put(id, "no such answer"));
            });
        }
        return ways;
    }
}
