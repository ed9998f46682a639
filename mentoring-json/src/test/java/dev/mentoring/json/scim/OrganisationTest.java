package dev.mentoring.json.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Organisation LIST = new Organisation(ImmutableList.of(
            employee("top", Optional.empty()),
            employee("mid", Optional.of("top")),
            employee("ann", Optional.of("mid")),
            employee("ben", Optional.of("mid"))));

    @Test
    void fills_what_the_roster_lacks_up_to_the_top() {
        Filling filling =
                LIST.onto(document(person("ann").build(), person("zoe").build()));

        Participant ann = filling.participants().roster().participants().get(0);
        assertThat(ann.career()).isEqualTo(career("ann"));
        assertThat(ann.languages()).containsExactly("en");
        assertThat(filling.participants().contacts())
                .containsExactly(Map.entry("ann", new Contact("Name of ann", Optional.of("ann@example.org"))));
        assertThat(filling.participants().roster().reportsTo())
                .containsExactly(Map.entry("ann", "mid"), Map.entry("mid", "top"));
        assertThat(filling.filled()).containsEntry(OrganisationFact.MANAGER, 2).containsEntry(OrganisationFact.NAME, 1);
        assertThat(filling.unlisted()).containsExactly("zoe");
        assertThat(filling.notApplied()).isEqualTo(3);
        assertThat(filling.conflicts()).isEmpty();
    }

    @Test
    void keeps_what_the_roster_has_and_tells_what_the_list_says_otherwise() {
        Participant ann = person("ann")
                .career(Career.builder()
                        .from(career("ann"))
                        .department("own")
                        .grade(3)
                        .build())
                .languages(ImmutableSet.of("fr"))
                .build();
        ParticipantsDocument had = new ParticipantsDocument(
                Roster.builder()
                        .cohort("c")
                        .addParticipants(ann)
                        .putReportsTo("ann", "other")
                        .build(),
                ImmutableMap.of("ann", new Contact("Annie", Optional.empty())));
        Filling filling = LIST.onto(had);

        Roster roster = filling.participants().roster();
        assertThat(roster.participants()).containsExactly(ann);
        assertThat(roster.reportsTo()).containsExactly(Map.entry("ann", "other"));
        assertThat(filling.participants().contacts().get("ann"))
                .isEqualTo(new Contact("Annie", Optional.of("ann@example.org")));
        assertThat(filling.conflicts())
                .containsExactly(
                        new Conflict("ann", OrganisationFact.DEPARTMENT),
                        new Conflict("ann", OrganisationFact.MANAGER));
        assertThat(filling.filled()).containsExactly(Map.entry(OrganisationFact.EMAIL, 1));
    }

    @Test
    void leaves_out_a_line_that_closes_a_circle_with_the_rosters_own() {
        ParticipantsDocument had = ParticipantsDocument.of(Roster.builder()
                .cohort("c")
                .addParticipants(person("ann").build())
                .putReportsTo("mid", "ann")
                .build());
        Filling filling = LIST.onto(had);

        assertThat(filling.participants().roster().reportsTo()).containsExactly(Map.entry("mid", "ann"));
        assertThat(filling.conflicts())
                .containsExactly(
                        new Conflict("mid", OrganisationFact.MANAGER), new Conflict("ann", OrganisationFact.MANAGER));
    }

    @Test
    void filling_twice_is_filling_once() {
        ParticipantsDocument once = LIST.onto(
                        document(person("ann").build(), person("ben").build()))
                .participants();
        Filling twice = LIST.onto(once);

        assertThat(MentoringJson.write(twice.participants())).isEqualTo(MentoringJson.write(once));
        assertThat(twice.filled()).isEmpty();
        assertThat(twice.conflicts()).isEmpty();
    }

    @Test
    @Tag("I3")
    void refuses_somebody_who_occurs_twice() {
        Employee ann = employee("ann", Optional.empty());

        assertThatExceptionOfType(InvalidModelException.class)
                .isThrownBy(() -> new Organisation(ImmutableList.of(ann, ann)))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .returns(ProblemCode.DUPLICATE_ID, Problem::code)
                        .returns("people/1", Problem::path)
                        .returns(ImmutableList.of("ann"), Problem::ids));
    }

    private static Employee employee(String id, Optional<String> manager) {
        Contact contact = new Contact("Name of " + id, Optional.of(id + "@example.org"));
        return new Employee(id, Optional.of(contact), career(id), ImmutableSet.of("en"), manager);
    }

    private static Career career(String id) {
        return Career.builder()
                .organisation("library")
                .department("of-" + id)
                .jobTitle("Librarian")
                .build();
    }

    private static ParticipantBuilder person(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTEE);
    }

    private static ParticipantsDocument document(Participant... people) {
        return ParticipantsDocument.of(
                Roster.builder().cohort("c").addParticipants(people).build());
    }
}
