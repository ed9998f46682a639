package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final Choice MENTOR = new Choice("MENTOR", Labels.of("Mentor"));
    private static final Attribute BAND = new Attribute.Band(
            "staff",
            Labels.of("Library staff"),
            ImmutableList.of(
                    new Choice("1", Labels.of("1")),
                    new Choice("2-4", Labels.of("2-4")),
                    new Choice("10+", Labels.of("10+"))));
    private static final Attribute YEARS = new Attribute.Count("years", Labels.of("Years in role"), 0, 60);

    @Test
    @Tag("003-21")
    @Tag("A9")
    void knows_the_order_of_a_band() {
        assertThat(BAND.indexOf(term("1"))).isZero();
        assertThat(BAND.indexOf(term("10+"))).isEqualTo(2);
        assertThat(BAND.indexOf(term("5-9"))).isEqualTo(-1);
        assertThat(BAND.indexOf(new AttributeValue.Whole(1))).isEqualTo(-1);
        assertThat(YEARS.indexOf(new AttributeValue.Whole(1))).isEqualTo(-1);
    }

    @Test
    @Tag("003-22")
    void says_what_keeps_a_value_from_being_an_answer() {
        Attribute kind = new Attribute.Category(
                "kind", Labels.of("Kind"), ImmutableList.of(new Choice("school", Labels.of("In-school"))));

        assertThat(BAND.why(term("2-4"))).isEmpty();
        assertThat(BAND.why(term("5-9"))).isEqualTo("must be one of 1, 2-4, 10+");
        assertThat(BAND.why(new AttributeValue.Whole(1))).isEqualTo("must be one of 1, 2-4, 10+");
        assertThat(kind.why(term("school"))).isEmpty();
        assertThat(kind.indexOf(term("school"))).isZero();
        assertThat(kind.why(term("School"))).isEqualTo("must be one of school");
        assertThat(YEARS.why(new AttributeValue.Whole(0))).isEmpty();
        assertThat(YEARS.why(new AttributeValue.Whole(60))).isEmpty();
        assertThat(YEARS.why(new AttributeValue.Whole(61))).isEqualTo("must be a whole number from 0 to 60");
        assertThat(YEARS.why(new AttributeValue.Whole(-1))).isEqualTo("must be a whole number from 0 to 60");
        assertThat(YEARS.why(term("1"))).isEqualTo("must be a whole number from 0 to 60");
    }

    @Test
    void refuses_attributes_that_contradict_themselves() {
        Labels labels = Labels.of("L");
        ImmutableList<Choice> twice = ImmutableList.of(MENTOR, MENTOR);

        assertThat(Refusals.of(() -> new Attribute.Category("a", labels, twice)))
                .containsExactly("DUPLICATE_ID choices/1/id [a, MENTOR]");
        assertThat(Refusals.of(() -> new Attribute.Band("a", labels, twice)))
                .containsExactly("DUPLICATE_ID choices/1/id [a, MENTOR]");
        assertThat(Refusals.of(() -> new Attribute.Count("a", labels, 2, 1)))
                .containsExactly("BOUNDS_CROSSED minimum [a]");
        assertThat(Refusals.of(() -> new Attribute.Count("", labels, 1, 1)))
                .containsExactly("EMPTY_VALUE attribute []");
        assertThat(Refusals.of(() -> new Choice("\n", labels))).containsExactly("ID_CHARACTERS choice []");
    }

    @Test
    void finds_an_attribute_by_name() {
        Form form = form(ImmutableList.of(BAND, YEARS));

        assertThat(form.attribute("years")).contains(YEARS);
        assertThat(form.attribute("Years")).isEmpty();
        assertThat(Form.empty().attribute("years")).isEmpty();
    }

    @Test
    void names_everything_wrong_with_a_form_at_once() {
        assertThat(Refusals.of(() -> form(
                        ImmutableList.of(BAND, YEARS, BAND),
                        column("Name", Field.NAME),
                        column("NAME.", Field.NOTE),
                        column("Staff", Field.ATTRIBUTE).attribute("staf"),
                        column("Old", Field.IGNORE).addAliases("Older", "name"),
                        column("Other", Field.IGNORE),
                        column("Full name", Field.NAME))))
                .containsExactly(
                        "DUPLICATE_ID form/attributes/2/id [staff]",
                        "DUPLICATE_COLUMN form/columns/1 []",
                        "UNKNOWN_ID form/columns/2/attribute [staf]",
                        "DUPLICATE_COLUMN form/columns/3 []",
                        "DUPLICATE_COLUMN form/columns/5/field []",
                        "MISSING_COLUMN form/columns []");
    }

    @Test
    void takes_several_attributes_ignored_columns_and_wordings_of_one_column() {
        Form form = form(
                ImmutableList.of(BAND, YEARS),
                column("Id", Field.ID).addAliases("ID", "Identifier"),
                column("Staff", Field.ATTRIBUTE).attribute("staff"),
                column("Years", Field.ATTRIBUTE).attribute("years"),
                column("X", Field.IGNORE),
                column("Y", Field.IGNORE));

        assertThat(form.columns().get(0).headings()).containsExactly("Id", "ID", "Identifier");
        assertThat(form.columns().get(0).required()).isFalse();
    }

    @Test
    @Tag("003-19")
    @Tag("R5")
    void takes_two_digit_years_with_a_pivot_alone() {
        Column column = column("Date (MM/DD/YY)", Field.APPLIED_ON)
                .dateOrder(DateOrder.MONTH_DAY_YEAR)
                .pivot(1970)
                .build();

        assertThat(column.pivot()).contains(1970);
        assertThat(refusal(column("Date", Field.APPLIED_ON).dateOrder(DateOrder.DAY_MONTH_YEAR)))
                .isEqualTo("UNKNOWN_SETTING pivot []");
        assertThat(refusal(column("Date", Field.APPLIED_ON)
                        .dateOrder(DateOrder.ISO)
                        .pivot(1970)))
                .isEqualTo("UNKNOWN_SETTING pivot []");
        assertThat(refusal(column("Date", Field.APPLIED_ON).pivot(1970))).isEqualTo("UNKNOWN_SETTING pivot []");
        assertThat(refusal(column("Name", Field.NAME).dateOrder(DateOrder.MONTH_DAY_YEAR)))
                .isEqualTo("UNKNOWN_SETTING dateOrder []");
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2101})
    void refuses_pivots_of_other_centuries(int pivot) {
        assertThat(refusal(column("Date", Field.APPLIED_ON)
                        .dateOrder(DateOrder.MONTH_DAY_YEAR)
                        .pivot(pivot)))
                .isEqualTo("UNKNOWN_SETTING pivot []");
    }

    @Test
    void ties_attributes_and_choices_to_their_fields() {
        assertThat(refusal(column("Staff", Field.ATTRIBUTE))).isEqualTo("UNKNOWN_SETTING attribute []");
        assertThat(refusal(column("Name", Field.NAME).attribute("staff"))).isEqualTo("UNKNOWN_SETTING attribute []");
        assertThat(refusal(column("Role", Field.ROLES))).isEqualTo("UNKNOWN_SETTING choices []");
        assertThat(refusal(column("Name", Field.NAME).addChoices(MENTOR))).isEqualTo("UNKNOWN_SETTING choices []");
        assertThat(refusal(column(" ", Field.NAME))).isEqualTo("EMPTY_VALUE header []");
        assertThat(refusal(column("Name", Field.NAME).addAliases(""))).isEqualTo("EMPTY_VALUE header []");
        assertThat(column("Staff", Field.ATTRIBUTE)
                        .attribute("Rene\u0301")
                        .build()
                        .attribute())
                .contains("René");
    }

    @Test
    void knows_the_choices_of_roles_and_meetings() {
        Choice remote = new Choice("REMOTE", Labels.of("Remote only"));

        assertThat(column("Role", Field.ROLES).addChoices(MENTOR).build().choices())
                .containsExactly(MENTOR);
        assertThat(column("Meet", Field.MEETING_MODES)
                        .addChoices(remote)
                        .build()
                        .choices())
                .containsExactly(remote);
        assertThat(refusal(column("Role", Field.ROLES).addChoices(remote)))
                .isEqualTo("UNKNOWN_SETTING choices/0/id []");
        assertThat(refusal(column("Role", Field.ROLES).addChoices(MENTOR, MENTOR)))
                .isEqualTo("UNKNOWN_SETTING choices/1/id []");
        assertThat(refusal(column("Role", Field.ROLES).addChoices(new Choice("mentor", Labels.of("Mentor")))))
                .isEqualTo("UNKNOWN_SETTING choices/0/id []");
    }

    @ParameterizedTest
    @CsvSource({"LANGUAGES, pt-BR", "CHANNELS, EMAIL", "VOLUNTARY, NO", "MANAGER_CONSENT, WITHDRAWN", "ROLES, MENTEE"})
    void takes_the_choices_of_fields_that_have_some(Field field, String id) {
        Choice choice = new Choice(id, Labels.of("Wording"));
        Choice other = new Choice("no such", Labels.of("Other"));

        assertThat(column("Heading", field).addChoices(choice).build().choices())
                .containsExactly(choice);
        assertThat(refusal(column("Heading", field))).isEqualTo("UNKNOWN_SETTING choices []");
        assertThat(refusal(column("Heading", field).addChoices(other))).isEqualTo("UNKNOWN_SETTING choices/0/id []");
        assertThat(refusal(column("Heading", field).addChoices(new Choice(id, Labels.of("W"), Optional.of(id)))))
                .isEqualTo("UNKNOWN_SETTING choices/0/within []");
    }

    @Test
    void ties_components_and_statements_to_their_fields() {
        Choice yes = new Choice("YES", Labels.of("I agree"));

        assertThat(column("Done", Field.COMPLETED_ON).component("c").build().component())
                .contains("c");
        assertThat(column("Agreed", Field.STATEMENT)
                        .statement("s")
                        .addChoices(yes)
                        .build()
                        .statement())
                .contains("s");
        assertThat(refusal(column("Done", Field.COMPLETED_ON))).isEqualTo("UNKNOWN_SETTING component []");
        assertThat(refusal(column("Agreed", Field.STATEMENT).addChoices(yes)))
                .isEqualTo("UNKNOWN_SETTING statement []");
        assertThat(refusal(column("Name", Field.NAME).component("c"))).isEqualTo("UNKNOWN_SETTING component []");
        assertThat(refusal(column("Name", Field.NAME).statement("s"))).isEqualTo("UNKNOWN_SETTING statement []");
        assertThat(form(
                                ImmutableList.of(),
                                column("Id", Field.ID),
                                column("A", Field.COMPLETED_ON).component("a"),
                                column("B", Field.COMPLETED_ON).component("b"))
                        .columns())
                .hasSize(3);
    }

    @Test
    @Tag("R5")
    void takes_the_order_of_dates_wherever_there_are_dates() {
        Attribute day = new Attribute.Day("applies", Labels.of("Applies on"));
        ColumnBuilder applies = column("Applies", Field.ATTRIBUTE)
                .attribute("applies")
                .dateOrder(DateOrder.DAY_MONTH_YEAR)
                .pivot(2000);
        ColumnBuilder staff =
                column("Staff", Field.ATTRIBUTE).attribute("staff").dateOrder(DateOrder.ISO);

        assertThat(column("Since", Field.ROLE_SINCE)
                        .dateOrder(DateOrder.ISO)
                        .build()
                        .dateOrder())
                .contains(DateOrder.ISO);
        assertThat(form(ImmutableList.of(day), column("Id", Field.ID), applies).columns())
                .hasSize(2);
        assertThat(Refusals.of(() -> form(ImmutableList.of(BAND), column("Id", Field.ID), staff)))
                .containsExactly("UNKNOWN_SETTING form/columns/1/dateOrder [staff]");
    }

    @Test
    void yes_or_no_attributes_alone_have_choices_in_their_column() {
        Attribute alone = new Attribute.Truth("alone", Labels.of("I lead alone"));
        Choice yes = new Choice("YES", Labels.of("Yes"));

        assertThat(form(
                                ImmutableList.of(alone),
                                column("Id", Field.ID),
                                column("Alone", Field.ATTRIBUTE)
                                        .attribute("alone")
                                        .addChoices(yes))
                        .columns())
                .hasSize(2);
        assertThat(Refusals.of(() -> form(
                        ImmutableList.of(alone, BAND),
                        column("Id", Field.ID),
                        column("Alone", Field.ATTRIBUTE).attribute("alone"),
                        column("Staff", Field.ATTRIBUTE).attribute("staff").addChoices(yes))))
                .containsExactly(
                        "UNKNOWN_SETTING form/columns/1/choices [alone]",
                        "UNKNOWN_SETTING form/columns/2/choices [staff]");
    }

    @Test
    @Tag("004-13")
    void marks_attributes_of_its_own_as_sensitive() {
        assertThat(new Form(ImmutableList.of(BAND), ImmutableSet.of("staff"), ImmutableList.of()).sensitive())
                .containsExactly("staff");
        assertThat(Refusals.of(() -> new Form(ImmutableList.of(BAND), ImmutableSet.of("faith"), ImmutableList.of())))
                .containsExactly("UNKNOWN_ID form/sensitive [faith]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ATTRIBUTE",
                "ROLES",
                "MEETING_MODES",
                "LANGUAGES",
                "CHANNELS",
                "VOLUNTARY",
                "MANAGER_CONSENT",
                "COMPLETED_ON",
                "STATEMENT",
                "OFFER_LEVEL",
                "OFFER_EVIDENCE",
                "NEED_PRIORITY",
                "HOURS",
                "LEAVE",
                "WISH",
                "WISHED_ANSWERS",
                "WANTS",
                "QUOTABLE",
                "STATUS"
            })
    void takes_every_other_field_by_its_heading_alone(Field field) {
        assertThat(column("Heading", field).build().field()).isEqualTo(field);
    }

    private static String refusal(ColumnBuilder column) {
        return Refusals.of(column::build).get(0);
    }

    private static ColumnBuilder column(String header, Field field) {
        return Column.builder().header(header).field(field);
    }

    private static Form form(ImmutableList<Attribute> attributes, ColumnBuilder... columns) {
        ImmutableList.Builder<Column> built = ImmutableList.builder();
        for (ColumnBuilder column : columns) {
            built.add(column.build());
        }
        return new Form(attributes, built.build());
    }

    private static AttributeValue term(String id) {
        return new AttributeValue.Term(id);
    }
}
