package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.ParticipantBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityGapTest {

    @ParameterizedTest(name = "grade {0} against {1}, target {2}, tolerance {3} rates {4}")
    @Tag("004-04")
    @Tag("000-19")
    @Tag("002-17")
    @CsvSource({
        "7, 5, 2, 4, 1000000",
        "8, 5, 2, 4, 750000",
        "5, 7, 2, 4, 0",
        "5, 7, -2, 4, 1000000",
        "6, 6, 0, 4, 1000000",
        "1000, 0, -1000, 1000, 0",
        "7, 6, 0, 3, 666666"
    })
    void grades_are_rated_by_their_distance_from_the_target(
            int mentor, int mentee, long target, long tolerance, int millionths) {
        Rating rating = Rated.by(
                ExperienceGap.ofSeniority(),
                options(target, tolerance),
                graded(mentor("m"), mentor),
                graded(mentee("n"), mentee));

        assertThat(rating.millionths()).hasValue(millionths);
        assertThat(rating.reasons())
                .containsExactly(Reason.of(
                        "gap",
                        "fact",
                        "grade",
                        "gap",
                        Integer.toString(mentor - mentee),
                        "target",
                        Long.toString(target)));
    }

    @Test
    @Tag("A7")
    void a_grade_that_nobody_states_is_unknown() {
        assertThat(Rated.by(ExperienceGap.ofSeniority(), Options.none(), mentor("m"), graded(mentee("n"), 3)))
                .isEqualTo(Rating.unknown(Reason.of("value-missing", "fact", "grade")));
    }

    @Test
    @Tag("000-18")
    void experience_may_be_the_time_in_the_role_or_in_the_sector() {
        ParticipantBuilder mentor = mentor("m")
                .career(Career.builder()
                        .roleSince(LocalDate.of(2025, 11, 21))
                        .sectorSince(LocalDate.of(2000, 1, 1))
                        .build());
        ParticipantBuilder mentee = mentee("n")
                .career(Career.builder()
                        .roleSince(LocalDate.of(2026, 10, 22))
                        .sectorSince(LocalDate.of(2000, 1, 31))
                        .build());

        // Twelve months against none: the first month ends the day after the round.
        assertThat(gap("ROLE", mentor, mentee)).isEqualTo("12");
        assertThat(gap("SECTOR", mentor, mentee)).isEqualTo("1");
        assertThat(Rated.by(ExperienceGap.ofExperience(), Rated.option("since", "ROLE"), mentor("m"), mentee)
                        .reasons())
                .containsExactly(Reason.of("value-missing", "fact", "months-in-role"));
    }

    @Test
    void refuses_two_measures_and_unknown_ones() {
        Options both = Options.of(Map.of("since", new Options.Text("ROLE"), "attribute", new Options.Text("years")));

        assertThatThrownBy(() -> Rated.by(ExperienceGap.ofExperience(), both, mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> gap("BIRTH", mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("ROLE or SECTOR");
        assertThatThrownBy(() -> Rated.by(
                        ExperienceGap.ofSeniority(), Rated.option("attribute", "years"), mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class);
    }

    private static String gap(String since, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(ExperienceGap.ofExperience(), Rated.option("since", since), mentor, mentee)
                .reasons()
                .get(0)
                .fact("gap");
    }

    private static Options options(long target, long tolerance) {
        return Options.of(Map.of("target", new Options.Whole(target), "tolerance", new Options.Whole(tolerance)));
    }

    private static ParticipantBuilder graded(ParticipantBuilder person, int grade) {
        return person.career(Career.builder().grade(grade).build());
    }
}
