package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessScorersTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 11, 21);
    private static final LocalDate BETWEEN_SHIFTS = LocalDate.of(2026, 3, 20);

    // ---- proximity

    @ParameterizedTest(name = "{0} metres there, {1} back: {2}")
    @Tag("003-30")
    @CsvSource({
        "0, 0, 1000000",
        "999, 999, 1000000",
        "1000, 1000, 900000",
        "1000, 3999, 700000",
        "3999, 1000, 700000",
        "9999, 0, 100000",
        "10000, 0, 0",
        "9223372036854775807, 0, 0"
    })
    void falls_by_whole_kilometres_of_the_longer_way(long there, long back, int millionths) {
        Rating rating = proximity(ways(there, back), "north", "south");

        assertThat(rating.millionths()).hasValue(millionths);
        assertThat(rating.reasons()).extracting(Reason::code).containsExactly("distance");
    }

    @Test
    void does_not_ask_for_the_way_within_a_place() {
        DistanceProvider none = (from, to) -> {
            throw new AssertionError("asked");
        };

        assertThat(proximity(none, "north", "north").millionths()).hasValue(Rating.BEST);
    }

    @Test
    @Tag("A7")
    void does_not_know_how_near_people_are_of_whom_a_place_or_a_way_is_not_known() {
        Rating unknown = Rating.unknown(Reason.of("value-missing", "fact", "distance"));

        assertThat(proximity(new GreatCircle(), "north", "")).isEqualTo(unknown);
        assertThat(proximity(new GreatCircle(), "", "north")).isEqualTo(unknown);
        assertThat(proximity(new GreatCircle(), "nowhere", "north")).isEqualTo(unknown);
        assertThat(proximity(
                        (from, to) -> from.id().equals("north") ? OptionalLong.of(1) : OptionalLong.empty(),
                        "north",
                        "south"))
                .isEqualTo(unknown);
    }

    @Test
    @Tag("S1")
    void a_source_of_distances_that_fails_is_named_with_the_pair() {
        Participant mentor = at(mentor("m"), "north").build();
        Participant mentee = at(mentee("n"), "south").build();
        ScoringContext context = new ScoringContext(
                places(), roster(at(mentor("m"), "north"), at(mentee("n"), "south")), WINTER, ways(-1, 5));
        WeightedModel model =
                WeightedModel.of(ScoringModel.of(Criterion.of("proximity", 1)), Scorers.standard(), context);

        assertThatThrownBy(() -> model.score(mentor, mentee)).isInstanceOfSatisfying(ScorerException.class, e -> {
            assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.SCORER_FAILED);
            assertThat(e.problems().get(0).ids()).containsExactly("proximity", "m", "n");
        });
    }

    @Test
    void rates_alike_however_many_places_there_are() {
        List<Place> places = new ArrayList<>();
        ParticipantBuilder[] people = new ParticipantBuilder[1_100];
        for (int i = 0; i < people.length; i++) {
            places.add(new Place("p" + i, Labels.of("P" + i), i * 10_000, 0));
            people[i] = mentee("n" + i).place("p" + i);
        }
        Programme many = SmallProgramme.builder().addAllPlaces(places).build();

        // A hundredth of a degree is 1.11 km on a meridian.
        assertThat(Rated.in(new ScoringContext(many, roster(people), WINTER), "proximity", Options.none(), "n0", "n9")
                        .millionths())
                .hasValue(Rating.BEST * 40 / 50);
        assertThat(Rated.in(
                                new ScoringContext(many, roster(people[0], people[9]), WINTER),
                                "proximity",
                                Options.none(),
                                "n0",
                                "n9")
                        .millionths())
                .hasValue(Rating.BEST * 40 / 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20_001})
    void refuses_a_limit_out_of_range(long kilometres) {
        assertThatThrownBy(() -> new Proximity()
                        .prepare(
                                Rated.option("kilometres", kilometres), new ScoringContext(places(), roster(), WINTER)))
                .isInstanceOf(InvalidModelException.class);
    }

    // ---- shared-hours

    @ParameterizedTest(name = "{0} from {1} to {2} and {3} from {4} to {5}: {6}")
    @CsvSource({
        "Europe/Athens, 9, 12, Europe/London, 9, 17, 500000",
        "Europe/Athens, 9, 12, Europe/Athens, 8, 17, 1000000",
        "Europe/Athens, 9, 10, Europe/London, 9, 10, 0",
        "Asia/Tokyo, 7, 9, America/Los_Angeles, 14, 15, 500000",
        "UTC, 22, 1, UTC, 23, 2, 1000000"
    })
    void counts_the_minutes_that_both_have_over_zones_and_midnight(
            String zone, int from, int until, String other, int otherFrom, int otherUntil, int millionths) {
        // Monday afternoon in Los Angeles is Tuesday morning in Tokyo.
        DayOfWeek day = zone.startsWith("Asia") ? DayOfWeek.TUESDAY : DayOfWeek.MONDAY;

        assertThat(hours(week(zone, day, from, until), week(other, DayOfWeek.MONDAY, otherFrom, otherUntil), WINTER)
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    @Tag("L1")
    void takes_the_offsets_of_the_day_of_the_round() {
        Availability london = week("Europe/London", DayOfWeek.MONDAY, 13, 14);
        Availability newYork = week("America/New_York", DayOfWeek.MONDAY, 9, 10);

        assertThat(hours(london, newYork, BETWEEN_SHIFTS).millionths()).hasValue(500_000);
        assertThat(hours(london, newYork, WINTER).millionths()).hasValue(0);
    }

    @Test
    @Tag("A7")
    void does_not_know_the_hours_of_whoever_has_not_told_hours_and_zone() {
        Availability told = week("UTC", DayOfWeek.MONDAY, 9, 17);
        Availability zoneAlone = new Availability(Optional.of(ZoneId.of("UTC")), ImmutableList.of(), Optional.empty());
        Availability hoursAlone = new Availability(Optional.empty(), told.hours(), Optional.empty());
        Rating unknown = Rating.unknown(Reason.of("value-missing", "fact", "hours"));

        for (Availability missing : List.of(Availability.unknown(), zoneAlone, hoursAlone)) {
            assertThat(hours(told, missing, WINTER)).isEqualTo(unknown);
            assertThat(hours(missing, told, WINTER)).isEqualTo(unknown);
        }
        assertThat(hours(told, told, WINTER).reasons())
                .containsExactly(Reason.of("hours-shared", "enough", "120", "minutes", "480"));
    }

    private static Rating hours(Availability mentor, Availability mentee, LocalDate on) {
        ScoringContext context = new ScoringContext(
                SmallProgramme.programme(),
                roster(mentor("m").availability(mentor), mentee("n").availability(mentee)),
                on);
        return Rated.in(context, "shared-hours", Options.none(), "m", "n");
    }

    private static Availability week(String zone, DayOfWeek day, int from, int until) {
        return new Availability(
                Optional.of(ZoneId.of(zone)),
                ImmutableList.of(new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(until, 0))),
                Optional.empty());
    }

    private static Rating proximity(DistanceProvider distances, String mentor, String mentee) {
        ScoringContext context = new ScoringContext(
                places(), roster(at(mentor("m"), mentor), at(mentee("n"), mentee)), WINTER, distances);
        return Rated.in(context, "proximity", Rated.option("kilometres", 10), "m", "n");
    }

    private static ParticipantBuilder at(ParticipantBuilder person, String place) {
        return place.isEmpty() ? person : person.place(place);
    }

    private static DistanceProvider ways(long there, long back) {
        return (from, to) -> OptionalLong.of(from.id().equals("north") ? there : back);
    }

    private static Programme places() {
        return SmallProgramme.builder()
                .addPlaces(
                        new Place("north", Labels.of("North"), 1_000_000, 0),
                        new Place("south", Labels.of("South"), -1_000_000, 0))
                .build();
    }
}
