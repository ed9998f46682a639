package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Identifiers that people take for one another are warned of in every kind of document, and stay two. */
@Tag("I1")
@Tag("I2")
class LookAlikeIdsTest {

    @Test
    void warns_in_a_roster() {
        Reading<ParticipantsDocument> read = MentoringJson.participants().readWithNotes(bytes("""
                {"format": "mentoring/participants/1", "cohort": "c", "participants": [
                 {"id": "paul", "roles": ["MENTOR"]}, {"id": "ann", "roles": ["MENTOR"]},
                 {"id": "\u0440aul", "roles": ["MENTEE"]}, {"id": "PAUL", "roles": ["MENTEE"]}]}
                """));

        assertThat(read.value().roster().participants()).hasSize(4);
        assertThat(shown(read)).containsExactly("ID_CONFUSABLE /participants/2/id (3:9) [paul, \u0440aul, PAUL]");
        assertThat(read.notes().get(0).message())
                .isEqualTo("the identifier differs from an earlier one and looks like it, as do 1 more of the list");
    }

    @Test
    void warns_in_each_list_of_a_problem() {
        Reading<?> read = MentoringJson.problems().readWithNotes(bytes("""
                {"format": "mentoring/matching-problem/1", "id": "p",
                 "mentors": [{"id": "m1"}, {"id": "ml"}], "mentees": [{"id": "Z"}, {"id": "z"}, {"id": "m1"}]}
                """));

        assertThat(shown(read))
                .containsExactly(
                        "ID_CONFUSABLE /mentors/1/id (2:35) [m1, ml]", "ID_CONFUSABLE /mentees/1/id (2:75) [Z, z]");
    }

    @Test
    void warns_in_a_taxonomy() {
        Reading<?> read = MentoringJson.taxonomies().readWithNotes(bytes("""
                {"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": [
                 {"id": "stra\u00dfe", "labels": {"en": "A"}}, {"id": "STRASSE", "labels": {"en": "B"}}]}
                """));

        assertThat(shown(read)).containsExactly("ID_CONFUSABLE /topics/1/id (2:50) [stra\u00dfe, STRASSE]");
    }

    @Test
    void warns_in_a_programme() {
        String document = MentoringJson.write(MentoringJson.readProgramme(Examples.programme("nlls")));
        Reading<?> read =
                MentoringJson.programmes().readWithNotes(bytes(document.replace("\"lac-la-biche\"", "\"ST-PAUL\"")));

        assertThat(shown(read)).singleElement().asString().contains("/places/").contains("st-paul", "ST-PAUL");
    }

    @Test
    void says_how_many_groups_it_does_not_name() {
        StringBuilder people = new StringBuilder();
        for (int i = 200; i < 310; i++) {
            people.append("{\"id\": \"a")
                    .append(i)
                    .append("\"}, {\"id\": \"A")
                    .append(i)
                    .append("\"}, ");
        }
        Reading<?> read = MentoringJson.problems()
                .readWithNotes(bytes(
                        "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"mentees\": [], \"mentors\": ["
                                + people + "{\"id\": \"z\"}]}"));

        assertThat(read.notes()).hasSize(101);
        assertThat(read.notes()).extracting(Problem::message).contains("identifiers of 10 further groups look alike");
    }

    private static List<String> shown(Reading<?> read) {
        return read.notes().stream()
                .filter(note -> note.code() == ProblemCode.ID_CONFUSABLE)
                .map(note -> {
                    Location.InDocument place = (Location.InDocument) note.location();
                    return note.code() + " " + place.pointer() + " (" + place.line() + ":" + place.column() + ") "
                            + note.ids();
                })
                .toList();
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
