package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("003-30")
class WithinReachTest {

    private static final Rule RULE = new WithinReach(12);

    /** Wishes are "place/kilometres", or a place alone, from which "near" is 11.12 km and "far" 111.2 km away. */
    @ParameterizedTest
    @CsvSource({
        ", far, , far, YES",
        ", , , , YES",
        ", far, here, , NO",
        ", near, here, , YES",
        ", near, here/11, , NO",
        ", near, here/12, , YES",
        ", near, near/0, , YES",
        ", far, here/112, , YES",
        ", , here, , UNKNOWN",
        ", nowhere, here, , UNKNOWN",
        ", near, nowhere, , UNKNOWN",
        "here, , , far, NO",
        "here, , , near, YES",
        "here, near, here, near, YES",
        "here, near, here, far, NO",
        "here, far, here, near, NO",
        "here, , here, far, NO",
        "here, far, here, , NO",
        "here, near, here, , UNKNOWN",
    })
    void measures_from_each_wish_to_the_place_of_the_other(
            @Nullable String mentorWish,
            @Nullable String mentorPlace,
            @Nullable String menteeWish,
            @Nullable String menteePlace,
            Verdict verdict) {
        Participant ada = person(World.ada(), mentorWish, mentorPlace, "IN_PERSON");
        Participant ben = person(World.ben(), menteeWish, menteePlace, "IN_PERSON");

        assertThat(RULE.verdict(ada, ben, World.context())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @Tag("003-29")
    @Tag("A7")
    @CsvSource({
        "REMOTE, REMOTE, far, YES",
        "REMOTE, REMOTE, , YES",
        "REMOTE+IN_PERSON, REMOTE, far, YES",
        "REMOTE+IN_PERSON, REMOTE+IN_PERSON, far, NO",
        "IN_PERSON, IN_PERSON, far, NO",
        "REMOTE, IN_PERSON, far, NO",
        "IN_PERSON, , far, NO",
        "REMOTE, , far, UNKNOWN",
        ", REMOTE, far, UNKNOWN",
        "REMOTE+IN_PERSON, , far, UNKNOWN",
        ", , far, UNKNOWN",
        ", , near, YES",
        "REMOTE, , near, YES",
    })
    void binds_nobody_who_can_only_meet_remotely(
            @Nullable String mentorModes, @Nullable String menteeModes, @Nullable String mentorPlace, Verdict verdict) {
        Participant ada = person(World.ada(), null, mentorPlace, mentorModes);
        Participant ben = person(World.ben(), "here", null, menteeModes);

        assertThat(RULE.verdict(ada, ben, World.context())).isEqualTo(verdict);
    }

    @Test
    void tells_the_wish_the_limit_and_the_way_of_each() {
        Participant ada = person(World.ada(), "far/200", "near", "REMOTE+IN_PERSON");
        Participant ben = person(World.ben(), "here", "nowhere", "IN_PERSON");

        assertThat(RULE.facts(ada, ben, World.context()))
                .containsExactly(
                        Fact.of("reach-asked", "ada", "true"),
                        Fact.of("reach-asked", "ben", "true"),
                        Fact.of("meeting-modes", "ada", "IN_PERSON,REMOTE"),
                        Fact.of("meeting-modes", "ben", "IN_PERSON"),
                        Fact.of("reach-kilometres", "ada", "200"),
                        Fact.missing("distance-metres", "ada"),
                        Fact.of("distance-metres", "ben", "11120"));
    }

    @Test
    void names_who_has_stated_no_way_of_meeting() {
        Participant ada = person(World.ada(), null, "near", null);
        Participant ben = person(World.ben(), "here", null, null);

        assertThat(RULE.facts(ada, ben, World.context()))
                .contains(Fact.missing("meeting-modes", "ada"), Fact.missing("meeting-modes", "ben"));
        assertThat(RULE.facts(person(World.ada(), null, "near", "REMOTE"), ben, World.context()))
                .contains(Fact.missing("meeting-modes", "ben"), Fact.of("meeting-modes", "ada", "REMOTE"));
    }

    @Test
    void looks_at_no_distance_where_nobody_travels() {
        assertThat(RULE.facts(
                        person(World.ada(), null, "near", "REMOTE"),
                        person(World.ben(), "here", null, "REMOTE"),
                        World.context()))
                .containsExactly(
                        Fact.of("reach-asked", "ada", "false"),
                        Fact.of("reach-asked", "ben", "true"),
                        Fact.of("meeting-modes", "ada", "REMOTE"),
                        Fact.of("meeting-modes", "ben", "REMOTE"));
    }

    @Test
    void says_that_nobody_asked() {
        assertThat(RULE.facts(World.ada().build(), World.ben().build(), World.context()))
                .containsExactly(Fact.of("reach-asked", "ada", "false"), Fact.of("reach-asked", "ben", "false"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 20_001})
    void refuses_limits_beyond_half_the_earth(int kilometres) {
        assertThat(Refusals.of(() -> new WithinReach(kilometres))).containsExactly("NUMBER_RANGE kilometres []");
    }

    private static Participant person(
            ParticipantBuilder person, @Nullable String wish, @Nullable String place, @Nullable String modes) {
        return person.withinReach(Optional.ofNullable(wish).map(WithinReachTest::request))
                .place(Optional.ofNullable(place))
                .meetingModes(
                        modes == null
                                ? List.of()
                                : Splitter.on('+')
                                        .splitToStream(modes)
                                        .map(MeetingMode::valueOf)
                                        .toList())
                .build();
    }

    private static DistanceRequest request(String wish) {
        List<String> parts = Splitter.on('/').splitToList(wish);
        return new DistanceRequest(
                parts.get(0), parts.size() == 1 ? Optional.empty() : Optional.of(Integer.parseInt(parts.get(1))));
    }
}
