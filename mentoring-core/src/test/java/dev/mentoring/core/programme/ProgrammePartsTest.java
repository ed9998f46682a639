package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.taxonomy.Labels;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammePartsTest {

    private static final Labels LABELS = Labels.of("Label");

    @Test
    @Tag("003-32")
    @Tag("003-33")
    void a_commitment_has_channels_and_bounds_on_contacts() {
        Commitment project = commitment(2, 3);

        assertThat(project.channels()).containsExactly(Channel.EMAIL, Channel.PHONE);
        assertThat(Commitment.of(choice("ongoing")).mostContacts()).isEmpty();
        assertThat(Refusals.of(() -> commitment(4, 3))).containsExactly("BOUNDS_CROSSED fewestContacts [project]");
        assertThat(Refusals.of(() -> commitment(-1, 3))).containsExactly("NUMBER_RANGE fewestContacts [project]");
        assertThat(Refusals.of(() -> commitment(0, 0))).containsExactly("NUMBER_RANGE mostContacts [project]");
        assertThat(Refusals.of(() -> Commitment.of(within("a", "b")))).containsExactly("UNKNOWN_SETTING within [a]");
    }

    @Test
    @Tag("000-01")
    @Tag("000-05")
    @Tag("000-15")
    void a_cohort_is_numbered_and_names_its_rules() {
        assertThat(Refusals.of(() -> cohort(0, "7", 10))).containsExactly("NUMBER_RANGE number [second]");
        assertThat(Refusals.of(() -> cohort(2, "7", 0))).containsExactly("NUMBER_RANGE mostPeople [second]");
        assertThat(Refusals.of(() -> cohort(2, " ", 10))).containsExactly("EMPTY_VALUE rules [second]");
        assertThat(cohort(2, "7", 22).leads()).containsExactly("lea", "max");
    }

    @ParameterizedTest
    @Tag("002-14")
    @Tag("004-02")
    @CsvSource({"P6M, P6M", "P3W, P9M", "P1D, P1Y", "P28D, P1M", "P30D, P1M"})
    void relationships_last_from_least_to_most(String least, String most) {
        assertThat(new Span(Period.parse(least), Period.parse(most)).most()).isEqualTo(Period.parse(most));
    }

    @ParameterizedTest
    @CsvSource({"P0D, P1M", "P-1M, P1M", "P7M, P6M", "P1M, P0D", "P1M, P30D"})
    void refuses_spans_that_are_none(String least, String most) {
        assertThat(Refusals.of(() -> new Span(Period.parse(least), Period.parse(most))))
                .containsExactly("BOUNDS_CROSSED least []");
    }

    @Test
    @Tag("004-07")
    void a_type_of_relationship_has_one_name_a_side() {
        assertThat(RelationshipType.mentoring().confidential()).isTrue();
        assertThat(Refusals.of(() -> new RelationshipType("s", LABELS, Labels.of("sponsor", "patron"), LABELS, false)))
                .containsExactly("UNKNOWN_SETTING mentor [s]");
        assertThat(Refusals.of(() -> new RelationshipType("s", LABELS, LABELS, Labels.of("protégé", "x"), false)))
                .containsExactly("UNKNOWN_SETTING mentee [s]");
    }

    @Test
    @Tag("004-13")
    void a_goal_names_what_it_may_use() {
        assertThat(Refusals.of(() -> new DiversityGoal("mix", LABELS, ImmutableSet.of(), true)))
                .containsExactly("EMPTY_VALUE attributes [mix]");
    }

    @Test
    @Tag("000-06")
    @Tag("003-14")
    @Tag("004-01")
    void parts_keep_their_audience_in_order() {
        ImmutableSet<Role> both = ImmutableSet.of(Role.MENTEE, Role.MENTOR);

        assertThat(new Purpose("p", LABELS, both).roles()).containsExactly(Role.MENTOR, Role.MENTEE);
        assertThat(new Component("c", LABELS, Component.Kind.TRAINING, both).roles())
                .containsExactly(Role.MENTOR, Role.MENTEE);
        assertThat(new Statement("s", "1", LABELS, both).roles()).containsExactly(Role.MENTOR, Role.MENTEE);
        assertThat(Refusals.of(() -> new Statement("s", "", LABELS, both))).containsExactly("EMPTY_VALUE version []");
    }

    @Test
    @Tag("000-14")
    void answers_within_others_form_a_forest() {
        assertThat(new Attribute.Category(
                                "region",
                                LABELS,
                                ImmutableList.of(within("jersey", "crown"), choice("crown"), choice("wales")))
                        .terms())
                .hasSize(3);
        assertThat(Refusals.of(() -> new Attribute.Category(
                        "region",
                        LABELS,
                        ImmutableList.of(within("jersey", "crwn"), within("a", "b"), within("b", "a")))))
                .containsExactly(
                        "UNKNOWN_ID choices/0/within [region, crwn]", "TAXONOMY_CYCLE choices/1/within [region, a]");
        assertThat(Refusals.of(() -> new Attribute.Several("s", LABELS, ImmutableList.of(within("a", "a")))))
                .containsExactly("TAXONOMY_CYCLE choices/0/within [s, a]");
    }

    @Test
    void says_what_keeps_a_value_of_the_new_kinds_from_being_an_answer() {
        Attribute several = new Attribute.Several("s", LABELS, ImmutableList.of(choice("a"), choice("b")));
        AttributeValue term = new AttributeValue.Term("a");

        assertThat(several.why(terms("a", "b"))).isEmpty();
        assertThat(several.why(terms())).isEmpty();
        assertThat(several.why(terms("a", "c"))).isEqualTo("must be a list of a, b");
        assertThat(several.why(term)).isEqualTo("must be a list of a, b");
        assertThat(new Attribute.Day("d", LABELS).why(new AttributeValue.Day(LocalDate.EPOCH)))
                .isEmpty();
        assertThat(new Attribute.Day("d", LABELS).why(term)).isEqualTo("must be a date");
        assertThat(new Attribute.Words("w", LABELS).why(new AttributeValue.Words("x")))
                .isEmpty();
        assertThat(new Attribute.Words("w", LABELS).why(term)).isEqualTo("must be a text");
        assertThat(new Attribute.At("a", LABELS).why(new AttributeValue.At("town")))
                .isEmpty();
        assertThat(new Attribute.At("a", LABELS).why(term)).isEqualTo("must be a place");
        assertThat(new Attribute.Truth("t", LABELS).why(new AttributeValue.Truth(false)))
                .isEmpty();
        assertThat(new Attribute.Truth("t", LABELS).why(term)).isEqualTo("must be yes or no");
        assertThat(several.terms()).hasSize(2);
        assertThat(new Attribute.Truth("t", LABELS).terms()).isEmpty();
    }

    private static AttributeValue terms(String... ids) {
        return new AttributeValue.Terms(ImmutableSet.copyOf(ids));
    }

    private static Commitment commitment(int fewest, int most) {
        return new Commitment(
                choice("project"),
                ImmutableSet.of(Channel.PHONE, Channel.EMAIL),
                Optional.of(fewest),
                Optional.of(most));
    }

    private static Cohort cohort(int number, String rules, int most) {
        return new Cohort("second", number, rules, ImmutableSet.of("max", "lea"), Optional.of(most));
    }

    private static Choice choice(String id) {
        return new Choice(id, LABELS);
    }

    private static Choice within(String id, String outer) {
        return new Choice(id, LABELS, Optional.of(outer));
    }
}
