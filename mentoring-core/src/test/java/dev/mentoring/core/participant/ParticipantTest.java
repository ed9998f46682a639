package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantTest {

    private static final String CANARY = "zx81canary";
    private static final LocalDate DAY = LocalDate.of(8181, 1, 1);
    private static final Goal GOAL =
            new Goal("g", Goal.Kind.OBSTACLE, CANARY, ImmutableSet.of(CANARY), Goal.Status.OPEN);
    private static final Career CAREER = Career.builder()
            .stage(CANARY)
            .roleSince(DAY)
            .sectorSince(DAY)
            .organisation(CANARY)
            .department(CANARY)
            .jobTitle(CANARY)
            .grade(818)
            .build();
    private static final Availability HOURS = new Availability(
            Optional.of(ZoneId.of("Asia/Kathmandu")),
            ImmutableList.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(8, 18), LocalTime.of(18, 18))),
            Optional.of(DAY));
    private static final Readiness READINESS = Readiness.builder()
            .status(ApplicationStatus.DECLINED)
            .managerConsent(ManagerConsent.REFUSED)
            .putCompleted(CANARY, DAY)
            .putAcknowledged(CANARY, CANARY)
            .build();
    private static final Story STORY =
            new Story(Optional.of(CANARY), true, Optional.of(CANARY), ImmutableSet.of(CANARY), ImmutableSet.of(CANARY));
    private static final OptIn OPT_IN = new OptIn(CANARY, CANARY, OptIn.Wish.SIMILAR, DAY);

    @Test
    @Tag("003-20")
    @Tag("I5")
    void may_be_mentor_and_mentee_at_once() {
        Participant both = ann().roles(List.of(Role.MENTEE, Role.MENTOR)).build();

        assertThat(both.is(Role.MENTOR)).isTrue();
        assertThat(both.is(Role.MENTEE)).isTrue();
        assertThat(both.roles()).containsExactly(Role.MENTOR, Role.MENTEE);
        assertThat(ann().build().is(Role.MENTEE)).isFalse();
    }

    @Test
    @Tag("I5")
    void refuses_a_person_without_a_role() {
        assertThat(Refusals.of(() -> Participant.builder().id("ann").build()))
                .containsExactly("ROLE_MISSING roles [ann]");
    }

    @Test
    void refuses_topics_named_twice() {
        assertThat(Refusals.of(() -> ann().addOffers(new Offer("a"), new Offer("b"), new Offer("a"))
                        .build()))
                .containsExactly("DUPLICATE_ID offers/2 [ann, a]");
        assertThat(Refusals.of(() ->
                        ann().addNeeds(new Need("René"), new Need("Rene\u0301")).build()))
                .containsExactly("DUPLICATE_ID needs/1 [ann, René]");
    }

    @ParameterizedTest
    @Tag("N1")
    @ValueSource(ints = {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refuses_places_out_of_range(int places) {
        assertThat(Refusals.of(() -> ann().mentorPlaces(places).build()))
                .containsExactly("CAPACITY_RANGE mentorPlaces [ann]");
    }

    @ParameterizedTest
    @Tag("N1")
    @ValueSource(ints = {0, 1, 10_000})
    void takes_places_from_none_to_ten_thousand(int places) {
        assertThat(ann().mentorPlaces(places).build().mentorPlaces()).contains(places);
    }

    @Test
    @Tag("D13")
    void refuses_identifiers_that_are_none() {
        assertThat(Refusals.of(() -> ann().id("").build())).containsExactly("EMPTY_VALUE person []");
        assertThat(Refusals.of(() -> ann().place(" a").build())).containsExactly("ID_CHARACTERS place []");
        assertThat(Refusals.of(() -> ann().addAvoids("a\n").build())).containsExactly("ID_CHARACTERS person []");
        assertThat(Refusals.of(() -> ann().addCommitments("").build())).containsExactly("EMPTY_VALUE commitment []");
        assertThat(Refusals.of(() -> ann().attributes(attribute("a\u0000", "b")).build()))
                .containsExactly("ID_CHARACTERS attribute []");
        assertThat(Refusals.of(() -> new Offer("x".repeat(257)))).containsExactly("LIMIT_LENGTH topic []");
        assertThat(Refusals.of(() -> new Need("\u202e"))).containsExactly("ID_CHARACTERS topic []");
        assertThat(Refusals.of(() -> new AttributeValue.Term(""))).containsExactly("EMPTY_VALUE term []");
        assertThat(Refusals.of(() -> new MentoringPair("", "b"))).containsExactly("EMPTY_VALUE mentor []");
        assertThat(Refusals.of(() -> new MentoringPair("a", ""))).containsExactly("EMPTY_VALUE mentee []");
    }

    @Test
    @Tag("I1")
    void compares_every_identifier_however_its_accents_are_written() {
        String composed = "René";
        String decomposed = "Rene\u0301";

        assertThat(withAllIds(decomposed)).isEqualTo(withAllIds(composed));
        assertThat(new MentoringPair(decomposed, decomposed)).isEqualTo(new MentoringPair(composed, composed));
    }

    @Test
    void keeps_sets_in_order_whatever_order_was_given() {
        Participant one = ann().addAvoids("b", "a")
                .addCommitments("y", "x")
                .addMeetingModes(MeetingMode.IN_PERSON, MeetingMode.REMOTE)
                .build();

        assertThat(one.avoids()).containsExactly("a", "b");
        assertThat(one.commitments()).containsExactly("x", "y");
        assertThat(one.meetingModes()).containsExactly(MeetingMode.REMOTE, MeetingMode.IN_PERSON);
    }

    @Test
    @Tag("C1")
    void leaves_out_what_nobody_told() {
        Participant ann = ann().build();

        assertThat(ann.appliedOn()).isEmpty();
        assertThat(ann.mentorPlaces()).isEmpty();
        assertThat(ann.meetingModes()).isEmpty();
        assertThat(ann.attributes()).isEmpty();
    }

    @Test
    @Tag("C4")
    void is_not_built_without_an_identifier() {
        assertThatThrownBy(() -> Participant.builder().addRoles(Role.MENTOR).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[id]");
    }

    @Test
    @Tag("S7")
    void keeps_its_lists_when_the_callers_change() {
        List<Offer> offers = new ArrayList<>(List.of(new Offer("a")));
        ParticipantBuilder builder = ann().addAllOffers(offers);
        Participant built = builder.build();
        offers.add(new Offer("b"));
        builder.addNeeds(new Need("c"));

        assertThat(built.offers()).containsExactly(new Offer("a"));
        assertThat(built.needs()).isEmpty();
    }

    @ParameterizedTest
    @Tag("003-30")
    @ValueSource(ints = {-1, 20_001})
    void refuses_a_reach_beyond_half_the_earth(int kilometres) {
        assertThat(Refusals.of(() -> new DistanceRequest("town", Optional.of(kilometres))))
                .containsExactly("NUMBER_RANGE withinReach/kilometres []");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_000})
    void takes_a_reach_up_to_half_the_earth(int kilometres) {
        assertThat(new DistanceRequest("town", Optional.of(kilometres)).kilometres())
                .contains(kilometres);
    }

    @ParameterizedTest
    @Tag("P4")
    @MethodSource("thingsThatHoldACanary")
    void tells_nothing_private_as_text(Object thing) {
        assertThat(thing.toString())
                .doesNotContain(CANARY)
                .doesNotContain("8181", "818", "08:18", "Kathmandu", "REFUSED", "DECLINED", "SIMILAR", "OBSTACLE");
    }

    @Test
    @Tag("I4")
    void keeps_a_name_as_the_person_writes_it() {
        for (String name : List.of(
                "Q",
                "Null",
                "O’Brien",
                "李",
                "Rene\u0301",
                "x".repeat(256),
                "😀".repeat(256),
                "a\u202eb",
                "שרה",
                "😀")) {
            assertThat(new Contact(name, Optional.empty()).name()).isEqualTo(name);
        }
    }

    @Test
    @Tag("D13")
    @Tag("D17")
    void refuses_a_name_that_is_too_long_or_not_of_whole_characters() {
        assertThat(Refusals.of(() -> new Contact("x".repeat(257), Optional.empty())))
                .containsExactly("LIMIT_LENGTH name []");
        assertThat(Refusals.of(() -> new Contact("a\u0000", Optional.empty()))).containsExactly("ENCODING name []");
        assertThat(Refusals.of(() -> new Contact("a\ud800", Optional.empty()))).containsExactly("ENCODING name []");
    }

    static Stream<Object> thingsThatHoldACanary() {
        Participant person = ann().appliedOn(LocalDate.of(8181, 1, 1))
                .addOffers(new Offer(CANARY))
                .addNeeds(new Need(CANARY))
                .addOtherOffers(CANARY)
                .addOtherNeeds(CANARY)
                .attributes(attribute(CANARY, CANARY))
                .place(CANARY)
                .withinReach(new DistanceRequest(CANARY, Optional.of(8181)))
                .addCommitments(CANARY)
                .mentorPlaces(8181)
                .addAvoids(CANARY)
                .objectives(CANARY)
                .note(CANARY)
                .addGoals(GOAL)
                .career(CAREER)
                .availability(HOURS)
                .addWants(CANARY)
                .putChoices(Role.MENTOR, RankedChoices.of(CANARY))
                .readiness(READINESS)
                .story(STORY)
                .addOptIns(OPT_IN)
                .addWishes(AttributeWish.oneOf(CANARY, CANARY))
                .build();
        Roster roster = Roster.builder()
                .cohort("2026")
                .addParticipants(person)
                .reportsTo(ImmutableSortedMap.of("ann", CANARY))
                .addExclusions(new MentoringPair("ann", CANARY))
                .addHistory(Relationship.past("ann", CANARY))
                .putMissed("ann", 818)
                .build();
        return Stream.of(
                person,
                roster,
                roster.participants(),
                roster.byId(),
                Participant.builder().from(person),
                new Contact(CANARY, Optional.of(CANARY)),
                new AttributeValue.Term(CANARY),
                new AttributeValue.Whole(8181),
                new AttributeValue.Terms(ImmutableSet.of(CANARY)),
                new AttributeValue.Day(DAY),
                new AttributeValue.At(CANARY),
                new AttributeValue.Words(CANARY),
                new Offer(CANARY, Optional.of(Level.BASIC), Optional.of(CANARY)),
                new Need(CANARY, Optional.of(Priority.HIGH)),
                new DistanceRequest(CANARY, Optional.of(8181)),
                GOAL,
                CAREER,
                HOURS,
                HOURS.hours(),
                RankedChoices.of(CANARY),
                READINESS,
                STORY,
                OPT_IN,
                AttributeWish.oneOf(CANARY, CANARY),
                Map.of("staff", new AttributeValue.Term(CANARY)));
    }

    @Test
    void shows_an_attribute_when_asked() {
        assertThat(new AttributeValue.Term("5-9").show()).isEqualTo("5-9");
        assertThat(new AttributeValue.Whole(-3).show()).isEqualTo("-3");
    }

    @Test
    void refuses_a_place_that_is_not_on_the_earth() {
        for (int[] at : new int[][] {
            {90_000_001, 0}, {-90_000_001, 0}, {0, 180_000_001}, {0, -180_000_001}, {Integer.MIN_VALUE, 0}
        }) {
            assertThat(Refusals.of(() -> new Place("town", Labels.of("Town"), at[0], at[1])))
                    .containsExactly("NUMBER_RANGE places [town]");
        }
    }

    private static ParticipantBuilder ann() {
        return Participant.builder().id("ann").addRoles(Role.MENTOR);
    }

    private static Participant withAllIds(String id) {
        return Participant.builder()
                .id(id)
                .addRoles(Role.MENTEE)
                .addOffers(new Offer(id))
                .addNeeds(new Need(id))
                .attributes(attribute(id, id))
                .place(id)
                .withinReach(new DistanceRequest(id, Optional.empty()))
                .addCommitments(id)
                .addAvoids(id)
                .build();
    }

    private static ImmutableSortedMap<String, AttributeValue> attribute(String name, String term) {
        return ImmutableSortedMap.of(name, new AttributeValue.Term(term));
    }
}
