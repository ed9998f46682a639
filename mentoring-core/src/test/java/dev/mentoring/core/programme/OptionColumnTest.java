package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that stand for one answer. */
@Tag("003-24")
class OptionColumnTest {

    private static final Choice YES = new Choice("YES", Labels.of("Ja"));

    private static ColumnBuilder column(Field field) {
        return Column.builder().header(field.name()).field(field);
    }

    private static String refusal(ColumnBuilder column) {
        return Refusals.of(column::build).get(0);
    }

    @Test
    void a_question_may_be_spread_over_a_column_an_answer() {
        Form form = new Form(
                ImmutableList.of(),
                ImmutableList.of(
                        column(Field.ID).build(),
                        column(Field.ROLES).header("r1").option("MENTOR").build(),
                        column(Field.ROLES)
                                .header("r2")
                                .option("MENTEE")
                                .addChoices(YES)
                                .build(),
                        column(Field.OFFERS).header("o").option("budgets").build()));

        assertThat(form.columns().get(1).option()).contains("MENTOR");
        assertThat(Refusals.of(() -> new Form(
                        ImmutableList.of(),
                        ImmutableList.of(
                                column(Field.ID).build(),
                                column(Field.ROLES)
                                        .header("r1")
                                        .option("MENTOR")
                                        .build(),
                                column(Field.ROLES)
                                        .header("r2")
                                        .option("MENTOR")
                                        .build()))))
                .containsExactly("DUPLICATE_COLUMN form/columns/2/field []");
    }

    @ParameterizedTest
    @CsvSource({
        "ROLES, LEADER",
        "MEETING_MODES, PIGEON",
        "LANGUAGES, not a tag",
        "HOURS, mornings",
        "NAME, budgets",
        "PLACE, town"
    })
    void refuses_an_option_that_is_no_answer_to_the_question(Field field, String option) {
        assertThat(refusal(column(field).option(option))).isEqualTo("UNKNOWN_SETTING option []");
    }

    @Test
    void ties_options_goals_and_choices_to_their_fields() {
        assertThat(refusal(column(Field.OFFER_EVIDENCE))).isEqualTo("UNKNOWN_SETTING option []");
        assertThat(refusal(column(Field.OFFER_LEVEL).option("budgets"))).isEqualTo("UNKNOWN_SETTING choices []");
        assertThat(refusal(column(Field.OFFERS).option("budgets").addChoices(new Choice("MAYBE", Labels.of("M")))))
                .isEqualTo("UNKNOWN_SETTING choices/0/id []");
        assertThat(refusal(column(Field.LEAVE).attribute("kin"))).isEqualTo("UNKNOWN_SETTING goal []");
        assertThat(refusal(column(Field.NAME).goal("kin"))).isEqualTo("UNKNOWN_SETTING goal []");
        assertThat(refusal(column(Field.WISH))).isEqualTo("UNKNOWN_SETTING attribute []");
    }

    @Test
    @Tag("R5")
    void takes_a_pivot_where_a_stamp_may_have_two_digits() {
        assertThat(column(Field.APPLIED_ON)
                        .dateOrder(DateOrder.STAMP_MONTH_DAY_YEAR)
                        .build()
                        .pivot())
                .isEmpty();
        assertThat(column(Field.APPLIED_ON)
                        .dateOrder(DateOrder.STAMP_DAY_MONTH_YEAR)
                        .pivot(1970)
                        .build()
                        .pivot())
                .contains(1970);
        assertThat(refusal(column(Field.APPLIED_ON)
                        .dateOrder(DateOrder.STAMP_YEAR_MONTH_DAY)
                        .pivot(1970)))
                .isEqualTo("UNKNOWN_SETTING pivot []");
    }

    @Test
    @Tag("T2")
    void refuses_options_and_goals_that_the_programme_does_not_have() {
        Form form = new Form(
                ImmutableList.of(new Attribute.Several(
                        "kin", Labels.of("K"), ImmutableList.of(new Choice("a", Labels.of("A"))))),
                ImmutableList.of(
                        column(Field.ID).build(),
                        column(Field.OFFERS).option("baking").build(),
                        column(Field.NEEDS).option("budgets").build(),
                        column(Field.COMMITMENTS).option("weekly").build(),
                        column(Field.LEAVE)
                                .attribute("kin")
                                .goal("alike")
                                .addChoices(new Choice("SIMILAR", Labels.of("Yes")))
                                .build()));

        assertThat(Refusals.of(() -> Programme.builder()
                        .id("p")
                        .labels(Labels.of("P"))
                        .taxonomies(
                                Taxonomies.of(List.of(Taxonomy.of("t", "1", List.of(Topic.of("budgets", "Budgets"))))))
                        .form(form)
                        .rules(new RuleBook("1", ImmutableList.of()))
                        .scoring(ScoringModel.of())
                        .build()))
                .containsExactly(
                        "UNKNOWN_INTEREST form/columns/1/option [baking]",
                        "UNKNOWN_ID form/columns/3/option [weekly]",
                        "UNKNOWN_ID form/columns/4/goal [alike]");
        assertThat(Refusals.of(() -> new Form(
                        form.attributes(),
                        ImmutableList.of(
                                column(Field.ID).build(),
                                column(Field.ATTRIBUTE)
                                        .attribute("kin")
                                        .option("b")
                                        .build()))))
                .containsExactly("UNKNOWN_SETTING form/columns/1/option [kin]");
    }
}
