package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.CareerBuilder;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationSpreadTest {

    private static final Options DEPARTMENT = Rated.option("unit", "DEPARTMENT");

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource({
        "a, b, 1000000, different-unit",
        "a, a, 0, same-unit",
        "'', a, -1, value-missing",
        "a, '', -1, value-missing",
        "'', '', -1, value-missing"
    })
    @Tag("A7")
    void other_organisations_are_best(String mentor, String mentee, int millionths, String code) {
        Rating rating = rated(Options.none(), at(mentor("m"), mentor, "x"), at(mentee("n"), mentee, "x"));

        assertThat(rating.millionths().orElse(-1)).isEqualTo(millionths);
        assertThat(rating.reasons()).containsExactly(Reason.of(code, "fact", "organisation"));
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "a, x, a, y, 1000000",
        "a, x, a, x, 0",
        "a, x, b, x, 1000000",
        "a, '', b, x, 1000000",
        "a, '', a, x, -1",
        "'', x, a, x, -1",
        "'', x, a, y, 1000000",
        "'', x, '', x, 0",
        "'', x, '', y, 1000000",
        "'', '', '', y, -1"
    })
    @Tag("A7")
    void departments_of_two_organisations_are_two(
            String organisation, String department, String other, String otherDepartment, int millionths) {
        Rating rating =
                rated(DEPARTMENT, at(mentor("m"), organisation, department), at(mentee("n"), other, otherDepartment));

        assertThat(rating.millionths().orElse(-1)).isEqualTo(millionths);
    }

    @Test
    void where_anybody_states_an_organisation_departments_of_one_name_may_be_two() {
        ScoringContext context = new ScoringContext(
                SmallProgramme.programme(),
                roster(at(mentor("m"), "", "x"), at(mentee("n"), "", "x"), at(mentee("third"), "a", "y")),
                SmallProgramme.ON);

        assertThat(Rated.in(context, "organisation-spread", DEPARTMENT, "m", "n")
                        .millionths())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"one, one, 0, same-answer", "one, few, 333334, near-answer", "one, many, 1000000, different-answer"})
    void answers_count_the_more_the_less_they_are_alike(String mentor, String mentee, int millionths, String code) {
        Rating rating = rated(
                Rated.option("attribute", "band"),
                mentor("m").putAttributes("band", term(mentor)),
                mentee("n").putAttributes("band", term(mentee)));

        assertThat(rating).isEqualTo(Rating.of(millionths, Reason.of(code, "attribute", "band")));
    }

    @Test
    @Tag("A7")
    void an_answer_that_is_missing_is_unknown() {
        assertThat(rated(
                        Rated.option("attribute", "kind"),
                        mentor("m"),
                        mentee("n").putAttributes("kind", term("town"))))
                .isEqualTo(Rating.unknown(Reason.of("value-missing", "attribute", "kind")));
    }

    @Test
    void refuses_two_measures_and_units_that_there_are_not() {
        Options two = Options.of(Map.of("unit", new Options.Text("DEPARTMENT"), "attribute", new Options.Text("band")));

        assertThatThrownBy(() -> rated(two, mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> rated(Rated.option("unit", "TEAM"), mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("ORGANISATION or DEPARTMENT");
    }

    private static Rating rated(Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(new OrganisationSpread(), options, mentor, mentee);
    }

    private static ParticipantBuilder at(ParticipantBuilder person, String organisation, String department) {
        CareerBuilder career = Career.builder();
        if (!organisation.isEmpty()) {
            career.organisation(organisation);
        }
        if (!department.isEmpty()) {
            career.department(department);
        }
        return person.career(career.build());
    }
}
