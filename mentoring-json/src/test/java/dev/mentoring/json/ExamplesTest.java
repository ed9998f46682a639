package dev.mentoring.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.json.events.EventLogReader;
import dev.mentoring.json.schema.Schemas;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every bundled example. */
class ExamplesTest {

    static Collection<String> names() {
        return Examples.names();
    }

    @Test
    void there_are_five() {
        assertThat(names()).containsExactly("council-pilot", "nlls", "own-choice", "peer-scheme", "sponsorship");
    }

    @Test
    void refuses_a_name_that_no_example_has() {
        assertThatThrownBy(() -> Examples.programme("../secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Examples.applicationsFile("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_is_read_to_its_end_and_is_that_of_its_programme() {
        assertThat(names()).containsAll(Examples.withEvents());
        for (String name : Examples.withEvents()) {
            EventLogReader log =
                    EventLogReader.over(new ByteArrayInputStream(Examples.events(name)), Limits.standard());
            log.forEachRemaining(entry -> {});

            assertThat(log.programme()).isEqualTo(name);
            assertThat(log.isChained()).isTrue();
        }
        assertThat(names())
                .filteredOn(name -> !Examples.withEvents().contains(name))
                .allSatisfy(name ->
                        assertThatThrownBy(() -> Examples.events(name)).isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> Examples.events("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_programme_is_written_as_the_library_writes_and_keeps_the_schema(String name) {
        String document = text(Examples.programme(name));

        assertThat(MentoringJson.write(MentoringJson.readProgramme(Examples.programme(name))))
                .isEqualTo(document);
        assertKeeps(DocumentKind.PROGRAMME, document);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_roster_that_is_a_document_is_written_likewise(String name) {
        String content = text(Examples.applications(name));
        if (Examples.applicationsFile(name).endsWith(".json")) {
            assertThat(MentoringJson.write(MentoringJson.readParticipants(Examples.applications(name))))
                    .isEqualTo(content);
            assertKeeps(DocumentKind.PARTICIPANTS, content);
        } else {
            assertThat(content).startsWith("Response ID,");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everybody_has_a_name_of_their_own_that_the_result_does_not_tell(String name) {
        ExampleRound round = ExampleRound.of(name);
        String result = MentoringJson.write(round.match().result());

        assertThat(round.people().contacts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        round.people().roster().byId().keySet());
        assertThat(round.people().contacts().values())
                .extracting(contact -> contact.name())
                .doesNotHaveDuplicates()
                .allSatisfy(person -> assertThat(result).doesNotContain(person));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("L1")
    void the_result_is_the_same_to_the_byte(String name) throws IOException {
        String result =
                MentoringJson.results().write(ExampleRound.of(name).match().result());

        assertThat(result).isEqualTo(Files.readString(Path.of("src/test/resources/examples", name + "-result.json")));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("002-02")
    void everybody_is_paired_within_their_places_or_hears_why_not(String name) {
        ExampleRound round = ExampleRound.of(name);
        MatchingResult result = round.match().result();

        assertThat(round.match().verify().valid()).isTrue();
        for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
            var counts = result.pairings().stream()
                    .map(pairing -> partOn(side, pairing))
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            assertThat(counts)
                    .allSatisfy((id, count) -> assertThat(count).isLessThanOrEqualTo(places(round, side, id)));
            ImmutableSet<String> unmatched = result.unmatched().stream()
                    .filter(person -> person.side() == side)
                    .map(Unmatched::id)
                    .collect(toImmutableSet());
            assertThat(counts.keySet()).doesNotContainAnyElementsOf(unmatched);
            assertThat(counts.size() + unmatched.size()).isEqualTo(applicants(round, side));
        }
        assertThat(round.match().whyUnmatched()).hasSameSizeAs(result.unmatched());
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("trap")
    @Tag("001-06")
    void nobody_who_left_or_was_turned_down_is_paired(String name) {
        ExampleRound round = ExampleRound.of(name);

        assertThat(round.people().roster().participants())
                .filteredOn(ExamplesTest::isOut)
                .extracting(Participant::id)
                .doesNotContainAnyElementsOf(round.paired());
    }

    private static boolean isOut(Participant person) {
        return person.readiness()
                .status()
                .map(status -> switch (status) {
                    case DECLINED, WITHDRAWN -> true;
                    case APPLIED, ACCEPTED -> false;
                })
                .orElse(false);
    }

    private static String partOn(Side side, Pairing pairing) {
        return side == Side.MENTOR ? pairing.mentor() : pairing.mentee();
    }

    private static long applicants(ExampleRound round, Side side) {
        TwoSidedProblem problem = round.match().round().problem();
        return side == Side.MENTOR
                ? problem.mentors().size()
                : problem.mentees().size();
    }

    private static long places(ExampleRound round, Side side, String id) {
        return side == Side.MENTOR
                ? Math.min(
                        round.person(id)
                                .mentorPlaces()
                                .orElse(round.programme().capacities().mentorDefault()),
                        round.programme().capacities().mentorMaximum())
                : round.programme().capacities().mentee();
    }

    private static void assertKeeps(DocumentKind kind, String document) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(kind))
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
