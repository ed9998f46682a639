package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.json.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of its own in every private field of everybody shows up in no participant's answer but the own. */
@Tag("P4")
@Tag("P6")
@Tag("A12")
class ExplainCanaryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = Examples.date("council-pilot").toString();

    @TempDir
    private Path folder;

    private Path programme;
    private Path participants;
    private Path result;
    private List<String> people = List.of();

    @BeforeEach
    void match() throws IOException {
        programme = Files.write(folder.resolve("programme.json"), Examples.programme("council-pilot"));
        JsonNode roster = JSON.readTree(Examples.applications("council-pilot"));
        roster.get("participants").forEach(person -> plant((ObjectNode) person));
        people = StreamSupport.stream(roster.get("participants").spliterator(), false)
                .map(person -> person.get("id").asText())
                .toList();
        participants = Files.writeString(folder.resolve("participants.json"), JSON.writeValueAsString(roster));
        result = folder.resolve("result.json");
        assertThat(Run.of(
                                "match",
                                "--programme",
                                programme.toString(),
                                "--participants",
                                participants.toString(),
                                "--on",
                                DAY,
                                "--out",
                                result.toString())
                        .err())
                .doesNotContain("canary");
        assertThat(JSON.readTree(Files.readString(result)).get("pairings")).hasSize(7);
    }

    private static void plant(ObjectNode person) {
        String canary = canaryOf(person.get("id").asText());
        ((ObjectNode) person.get("contact")).put("email", canary + "@example.org");
        person.put("note", canary + "note");
        person.put("objectives", canary + "objectives");
        person.set("otherOffers", array(canary + "offer"));
        person.set("otherNeeds", array(canary + "need"));
        person.set("avoids", array(canary + "avoided"));
        if (person.has("career")) {
            ((ObjectNode) person.get("career"))
                    .put("jobTitle", canary + "title")
                    .put("department", canary + "unit");
        }
        if (person.has("story")) {
            ((ObjectNode) person.get("story")).put("penPicture", canary + "picture");
        }
        Stream.of("offers", "needs")
                .filter(person::has)
                .flatMap(list -> StreamSupport.stream(person.get(list).spliterator(), false))
                .filter(each -> each.has("evidence"))
                .forEach(each -> ((ObjectNode) each).put("evidence", canary + "evidence"));
    }

    private static ArrayNode array(String value) {
        return JSON.createArrayNode().add(value);
    }

    private static String canaryOf(String id) {
        return "canary-" + id + "-";
    }

    private Run ask(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "explain",
                                "--programme",
                                programme.toString(),
                                "--participants",
                                participants.toString(),
                                "--result",
                                result.toString(),
                                "--on",
                                DAY),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Nothing of anybody else's, neither planted nor a name, save the name of the one whom it is about. */
    private static void requireOwn(Run run, String person) {
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out() + run.err())
                .isNotEmpty()
                .doesNotContainPattern("canary-(?!" + person + "-)")
                .doesNotContain("example.org");
    }

    @Test
    void no_answer_to_a_participant_tells_what_is_anothers() {
        for (String person : people) {
            requireOwn(ask("--person", person, "--audience", "participant"), person);
            requireOwn(ask("--person", person, "--audience", "participant", "--json"), person);
        }
    }

    @Test
    void no_answer_why_not_tells_what_is_anothers() {
        for (String mentee : List.of("c-201", "c-207", "c-211")) {
            for (String mentor : List.of("c-101", "c-106", "c-111")) {
                String pair = mentor + "," + mentee;
                String[] toMentee = {"--why-not", pair, "--audience", "participant", "--side", "mentee", "--json"};
                String[] toMentor = {"--why-not", pair, "--audience", "participant", "--side", "mentor", "--json"};
                requireOwn(ask(toMentee), mentee);
                requireOwn(ask(toMentor), mentor);
            }
        }
    }

    @Test
    void a_participant_reads_of_nobody_but_the_own_partner() throws IOException {
        JsonNode roster = JSON.readTree(Files.readString(participants));
        for (String person : people) {
            String said = ask("--person", person, "--audience", "participant").out();
            List<String> named = StreamSupport.stream(roster.get("participants").spliterator(), false)
                    .map(each -> each.get("contact").get("name").asText())
                    .filter(said::contains)
                    .toList();

            assertThat(named).hasSizeLessThanOrEqualTo(Math.max(1, (int) partners(person)));
        }
    }

    private long partners(String person) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(Files.readString(result)).get("pairings").spliterator(), false)
                .filter(pair -> pair.get("mentor").asText().equals(person)
                        || pair.get("mentee").asText().equals(person))
                .count();
    }

    @Test
    void neither_an_auditor_nor_a_coordinator_reads_what_no_rule_looks_at() {
        for (String audience : List.of("auditor", "coordinator")) {
            for (String asked : List.of("--why-nobody", "--person=c-201", "--pair=c-101,c-207")) {
                Run run = ask(asked, "--audience", audience, "--json");

                assertThat(run.status()).as(run.err()).isZero();
                assertThat(run.out()).doesNotContain("canary-");
            }
        }
    }
}
