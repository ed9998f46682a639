package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names go through documents and tables as people write them. */
class NamesTest {

    static List<String> names() {
        return List.of(
                "Q",
                "Null",
                "True",
                "O\u2019Brien",
                "D'Arcy",
                "\u674e",
                "Rene\u0301",
                "Ren\u00e9",
                "\u05e9\u05e8\u05d4",
                "\ud83d\ude00",
                "x".repeat(256),
                "Prince",
                "a\u202eb",
                "a\u200db",
                "-1",
                "=1+1",
                "NaN",
                "\ud83d\udc69\u200d\ud83d\udd2c");
    }

    static List<String> spoiled() {
        return List.of("x".repeat(257), "a\u0000b");
    }

    @ParameterizedTest
    @Tag("I4")
    @Tag("D13")
    @MethodSource("names")
    void keeps_a_name_in_documents(String name) {
        String document = MentoringJson.write(document(name));
        ParticipantsDocument read = MentoringJson.participants().read(document);

        assertThat(read.contacts().get("ann")).isEqualTo(new Contact(name, Optional.of("a@example.org")));
        assertThat(MentoringJson.write(read)).isEqualTo(document);
    }

    @ParameterizedTest
    @Tag("I4")
    @Tag("D13")
    @MethodSource("names")
    void keeps_a_name_in_tables(String name) {
        assertThat(table(name).contacts()).containsExactly(Map.entry("R-1", new Contact(name, Optional.empty())));
    }

    @ParameterizedTest
    @Tag("D13")
    @Tag("D17")
    @MethodSource("spoiled")
    void refuses_names_that_are_too_long_or_hold_nul(String name) {
        ProblemCode code = name.length() > 256 ? ProblemCode.LIMIT_LENGTH : ProblemCode.ENCODING;
        String json = MentoringJson.write(document("NAME")).replace("NAME", name.replace("\u0000", "\\u0000"));
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> MentoringJson.participants().read(json));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(refusal.problems().get(0).location().describe()).startsWith("/participants/0/contact/name");
        assertThat(table(name).refused())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.problems()).extracting(Problem::code).containsExactly(code));
    }

    private static RosterImport table(String name) {
        return new Export().mentee("R-1", Export.NAME, name).read();
    }

    private static ParticipantsDocument document(String name) {
        Participant ann = Participant.builder().id("ann").addRoles(Role.MENTOR).build();
        return new ParticipantsDocument(
                Roster.builder().cohort("c").addParticipants(ann).build(),
                ImmutableMap.of("ann", new Contact(name, Optional.of("a@example.org"))));
    }
}
