package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PriorityForTest {

    private static final ImmutableList<Choice> REGIONS = ImmutableList.of(
            new Choice("north", Labels.of("North")),
            new Choice("fens", Labels.of("Fens"), Optional.of("north")),
            new Choice("south", Labels.of("South")));

    private static final Programme PROGRAMME = SmallProgramme.builder()
            .form(new Form(
                    ImmutableList.of(
                            new Attribute.Truth("alone", Labels.of("Leads alone")),
                            new Attribute.Category("region", Labels.of("Region"), REGIONS),
                            new Attribute.Several("topics", Labels.of("Subjects"), REGIONS),
                            SmallProgramme.YEARS),
                    ImmutableList.of()))
            .build();

    @ParameterizedTest(name = "somebody who answers {0} rates {1}")
    @Tag("000-09")
    @CsvSource({"true, 1000000", "false, 0"})
    void whoever_says_yes_has_priority(boolean yes, int millionths) {
        ParticipantBuilder mentee = mentee("n").putAttributes("alone", new AttributeValue.Truth(yes));

        assertThat(rate(Rated.option("attribute", "alone"), mentee).millionths())
                .hasValue(millionths);
    }

    @ParameterizedTest(name = "somebody of the {0} rates {1}")
    @CsvSource({"north, 1000000", "fens, 1000000", "south, 0"})
    void an_answer_within_a_value_counts_as_the_value(String region, int millionths) {
        Options options = Rated.option("attribute", "region", "values", "north");

        assertThat(rate(options, mentee("n").putAttributes("region", term(region)))
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    void one_of_several_answers_is_enough() {
        Options options = Rated.option("attribute", "topics", "values", "south");

        assertThat(rate(
                                options,
                                mentee("n")
                                        .putAttributes(
                                                "topics", new AttributeValue.Terms(ImmutableSet.of("fens", "south"))))
                        .millionths())
                .hasValue(1_000_000);
        assertThat(rate(options, mentee("n").putAttributes("topics", new AttributeValue.Terms(ImmutableSet.of())))
                        .millionths())
                .hasValue(0);
    }

    @ParameterizedTest(name = "in the role since {0}: {1}")
    @Tag("000-18")
    @CsvSource({"2026-05-22, 1000000", "2026-05-21, 0", "2020-01-01, 0", "2027-01-01, 1000000"})
    void whoever_is_new_in_the_role_on_the_date_of_the_round_has_priority(LocalDate since, int millionths) {
        ParticipantBuilder mentee =
                mentee("n").career(Career.builder().roleSince(since).build());

        assertThat(rate(Rated.option("roleNewerThanMonths", 6), mentee).millionths())
                .hasValue(millionths);
    }

    @Test
    @Tag("002-01")
    @Tag("000-18")
    void time_in_the_role_and_time_in_the_sector_are_two_things() {
        ParticipantBuilder promoted = mentee("n")
                .career(Career.builder()
                        .roleSince(LocalDate.of(2026, 10, 1))
                        .sectorSince(LocalDate.of(1999, 10, 1))
                        .build());

        assertThat(rate(Rated.option("roleNewerThanMonths", 12), promoted).millionths())
                .hasValue(1_000_000);
        assertThat(rate(Rated.option("sectorNewerThanMonths", 12), promoted).millionths())
                .hasValue(0);
    }

    @Test
    @Tag("A7")
    void nothing_is_concluded_about_somebody_who_has_not_said() {
        assertThat(rate(Rated.option("attribute", "alone"), mentee("n")))
                .isEqualTo(Rating.unknown(Reason.of("priority-unknown", "attribute", "alone")));
        assertThat(rate(Rated.option("roleNewerThanMonths", 6), mentee("n")))
                .isEqualTo(Rating.unknown(Reason.of("priority-unknown", "fact", "months-in-role")));
    }

    @Test
    void the_mentor_plays_no_part() {
        ParticipantBuilder mentor = mentor("m").putAttributes("alone", new AttributeValue.Truth(true));

        assertThat(Rated.by(
                                new PriorityFor(),
                                Rated.option("attribute", "alone"),
                                PROGRAMME,
                                mentor,
                                mentee("n").putAttributes("alone", new AttributeValue.Truth(false)))
                        .millionths())
                .hasValue(0);
    }

    static ImmutableList<Options> wrong() {
        Options.Value text = new Options.Text("alone");
        Options.Value number = new Options.Whole(6);
        return ImmutableList.of(
                Options.none(),
                Options.of(Map.of("attribute", text, "roleNewerThanMonths", number)),
                Options.of(Map.of("roleNewerThanMonths", number, "values", text)),
                Options.of(Map.of("attribute", text, "values", text)),
                Rated.option("attribute", "years"),
                Rated.option("attribute", "region"),
                Rated.option("attribute", "region", "values", "west"),
                Rated.option("attribute", "charm"),
                Rated.option("roleNewerThanMonths", 0));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuses_settings_that_say_nothing_or_two_things(Options options) {
        assertThatThrownBy(() -> rate(options, mentee("n"))).isInstanceOf(InvalidModelException.class);
    }

    private static Rating rate(Options options, ParticipantBuilder mentee) {
        return Rated.by(new PriorityFor(), options, PROGRAMME, mentor("m"), mentee);
    }
}
