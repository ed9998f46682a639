package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    @Test
    @Tag("A8")
    void sorts_people_by_identifier_whatever_order_was_given() {
        String beyond = new String(Character.toChars(0x1F600));

        assertThat(roster(person(beyond), person("ａ"), person("b"), person("B"), person("10"), person("2"))
                        .participants())
                .extracting(Participant::id)
                .containsExactly("10", "2", "B", "b", "ａ", beyond);
        assertThat(roster(person("b"), person("a"))).isEqualTo(roster(person("a"), person("b")));
    }

    @Test
    void finds_people_by_identifier_in_order() {
        assertThat(roster(person("b"), person("a")).byId().keySet()).containsExactly("a", "b");
    }

    @Test
    @Tag("N3")
    void may_be_empty() {
        assertThat(roster().participants()).isEmpty();
    }

    @Test
    @Tag("I3")
    void says_where_both_of_two_same_people_stand() {
        assertThat(Refusals.problems(() -> roster(person("b"), person("René"), person("a"), person("Rene\u0301"))))
                .singleElement()
                .satisfies(
                        p -> assertThat(p.describe())
                                .startsWith(
                                        "DUPLICATE_ID at participants/3/id: the person occurs already as participants/1 (René)\n"));
    }

    @Test
    @Tag("I1")
    void takes_people_as_different_whose_identifiers_look_alike() {
        assertThat(roster(person("Ann"), person("ann"), person("аnn"), person("Ａnn"))
                        .participants())
                .hasSize(4);
    }

    @Test
    @Tag("R1")
    void refuses_locked_pairs_of_people_who_take_no_part() {
        assertThat(Refusals.of(() -> Roster.builder()
                        .cohort("2026")
                        .addParticipants(person("a"))
                        .addLocked(new MentoringPair("a", "x"), new MentoringPair("y", "z"))
                        .build()))
                .containsExactly("UNKNOWN_ID locked/0 [x]", "UNKNOWN_ID locked/1 [y]", "UNKNOWN_ID locked/1 [z]");
    }

    @Test
    void takes_exclusions_and_history_of_people_who_have_left() {
        Roster roster = Roster.builder()
                .cohort("2026")
                .addParticipants(person("a"))
                .addExclusions(new MentoringPair("a", "gone"))
                .addHistory(Relationship.past("gone", "a"))
                .build();

        assertThat(roster.exclusions()).hasSize(1);
        assertThat(roster.history()).hasSize(1);
    }

    @Test
    @Tag("N1")
    void takes_from_one_to_a_thousand_missed_rounds_of_its_people() {
        assertThat(missed(ImmutableSortedMap.of("b", 1_000, "a", 1)).missed())
                .containsExactly(entry("a", 1), entry("b", 1_000));
        assertThat(Refusals.of(() -> missed(ImmutableSortedMap.of("a", 0, "b", 1_001, "x/y", 1))))
                .containsExactly(
                        "NUMBER_RANGE missed/a [a]", "NUMBER_RANGE missed/b [b]", "UNKNOWN_ID missed/x~1y [x/y]");
    }

    @Test
    @Tag("I1")
    void finds_who_has_missed_rounds_however_accents_are_written() {
        Roster roster = Roster.builder()
                .cohort("2026")
                .addParticipants(person("René"))
                .putMissed("Rene\u0301", 2)
                .build();

        assertThat(roster.missed()).containsExactly(entry("René", 2));
    }

    private static Roster missed(ImmutableSortedMap<String, Integer> missed) {
        return Roster.builder()
                .cohort("2026")
                .addParticipants(person("a"), person("b"))
                .missed(missed)
                .build();
    }

    @Test
    @Tag("002-03")
    void knows_managers_who_take_no_part() {
        Roster roster = lines(ImmutableSortedMap.of("a", "boss", "boss", "head"));

        assertThat(roster.managerOf("a")).contains("boss");
        assertThat(roster.managerOf("boss")).contains("head");
        assertThat(roster.managerOf("head")).isEmpty();
    }

    @ParameterizedTest
    @Tag("002-03")
    @ValueSource(ints = {1, 2, 5, 70})
    void names_up_to_64_people_in_a_circle_of_reporting_lines(int length) {
        ImmutableSortedMap.Builder<String, String> lines = ImmutableSortedMap.naturalOrder();
        lines.put("below", id(0)).put("other", "top");
        for (int i = 0; i < length; i++) {
            lines.put(id(i), id((i + 1) % length));
        }
        List<String> circle = IntStream.range(0, Math.min(length, 64))
                .mapToObj(RosterTest::id)
                .toList();

        assertThat(Refusals.of(() -> lines(lines.buildOrThrow())))
                .containsExactly("REPORTING_CYCLE reportsTo/p10 " + circle);
    }

    /** Identifiers in the order of their numbers. */
    private static String id(int number) {
        return "p" + (10 + number);
    }

    @Test
    void names_every_circle_once() {
        assertThat(Refusals.of(() -> lines(ImmutableSortedMap.of("a", "b", "b", "a", "c", "c", "d", "b"))))
                .containsExactly("REPORTING_CYCLE reportsTo/a [a, b]", "REPORTING_CYCLE reportsTo/c [c]");
    }

    @Test
    @Tag("I1")
    void follows_reporting_lines_however_accents_are_written() {
        assertThat(lines(ImmutableSortedMap.of("a", "Rene\u0301")).managerOf("a"))
                .contains("René");
        assertThat(lines(ImmutableSortedMap.of("Rene\u0301", "b")).managerOf("René"))
                .contains("b");
        assertThat(Refusals.of(() -> lines(ImmutableSortedMap.of("Rene\u0301", "René"))))
                .containsExactly("REPORTING_CYCLE reportsTo/René [René]");
        assertThat(Refusals.of(() -> lines(ImmutableSortedMap.of("Rene\u0301", "b", "René", "c"))))
                .containsExactly("DUPLICATE_ID person [René]");
        assertThat(Refusals.of(() -> lines(ImmutableSortedMap.of("a", "b\n"))))
                .containsExactly("ID_CHARACTERS manager []");
    }

    @Test
    void names_everything_wrong_at_once() {
        assertThat(Refusals.of(() -> Roster.builder()
                        .cohort("2026")
                        .addParticipants(person("a"), person("a"))
                        .addLocked(new MentoringPair("a", "x"))
                        .reportsTo(ImmutableSortedMap.of("a", "a"))
                        .build()))
                .containsExactly(
                        "DUPLICATE_ID participants/1/id [a]",
                        "UNKNOWN_ID locked/0 [x]",
                        "REPORTING_CYCLE reportsTo/a [a]");
        assertThat(Refusals.of(() -> Roster.builder().cohort("").build())).containsExactly("EMPTY_VALUE cohort []");
    }

    @Test
    void is_not_changed_by_its_builder_later() {
        RosterBuilder builder = Roster.builder().cohort("2026").addParticipants(person("a"));
        Roster built = builder.build();
        builder.addParticipants(person("b"));

        assertThat(built.participants()).hasSize(1);
        assertThat(Roster.builder().from(built).build()).isEqualTo(built);
    }

    @Test
    @Tag("B16")
    void follows_a_line_of_a_hundred_thousand() {
        ImmutableSortedMap.Builder<String, String> lines = ImmutableSortedMap.naturalOrder();
        IntStream.range(0, 100_000).forEach(i -> lines.put("p" + i, "p" + (i + 1)));

        assertThat(lines(lines.buildOrThrow()).reportsTo()).hasSize(100_000);
    }

    @Test
    void shows_cohort_and_head_count_alone() {
        assertThat(roster(person("a"), person("b"))).hasToString("Roster[2026, 2 people]");
        assertThat(person("a")).hasToString("Participant[a]");
    }

    private static Roster lines(ImmutableSortedMap<String, String> reportsTo) {
        return Roster.builder().cohort("2026").reportsTo(reportsTo).build();
    }

    private static Roster roster(Participant... people) {
        return Roster.builder().cohort("2026").addParticipants(people).build();
    }

    private static Participant person(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTOR).build();
    }
}
