package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    private static final Programme PROGRAMME = FormOfEveryField.PROGRAMME;
    private static final ImmutableList<String> BEN = ImmutableList.of("ID", "ben", "ROLES", "Mentor");

    @Test
    void reads_every_field_that_people_have() {
        RosterImport read = FormOfEveryField.read(
                PROGRAMME,
                BEN,
                List.of(
                        "ID", "ann",
                        "ROLES", "Mentee",
                        "GOALS", "Lead a service; Write\nSleep ",
                        "CAREER_STAGE", "head of service",
                        "ROLE_SINCE", "01/31/50",
                        "SECTOR_SINCE", "2004-02-29",
                        "ORGANISATION", "Athens Library",
                        "DEPARTMENT", "heritage",
                        "JOB_TITLE", "Head of Heritage & Culture",
                        "GRADE", "700",
                        "ZONE", "Europe/Athens",
                        "LANGUAGES", "Portuguese, Brazil, English",
                        "CHANNELS", "Face to face; Mail",
                        "CHOICES_AS_MENTEE", "ben",
                        "VOLUNTARY", "yes",
                        "MANAGER_CONSENT", "AGREED",
                        "COMPLETED_ON", "20/01/26",
                        "STATEMENT", "I agree",
                        "PEN_PICTURE", "Twenty years\nin one town",
                        "MOTIVATION", "To give back",
                        "LIVED", "Moving house, with books",
                        "SEEKS_LIVED", "Budgets"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.roster().byId())
                .containsEntry(
                        "ann",
                        ann().goals(ImmutableList.of(goal(1, "Lead a service"), goal(2, "Write"), goal(3, "Sleep")))
                                .career(Career.builder()
                                        .stage("head")
                                        .roleSince(LocalDate.of(1950, 1, 31))
                                        .sectorSince(LocalDate.of(2004, 2, 29))
                                        .organisation("Athens Library")
                                        .department("heritage")
                                        .jobTitle("Head of Heritage & Culture")
                                        .grade(700)
                                        .build())
                                .availability(new Availability(
                                        Optional.of(ZoneId.of("Europe/Athens")), ImmutableList.of(), Optional.empty()))
                                .addLanguages("en", "pt-BR")
                                .addChannels(Channel.EMAIL, Channel.IN_PERSON)
                                .putChoices(Role.MENTEE, RankedChoices.of("ben"))
                                .readiness(Readiness.builder()
                                        .voluntary(true)
                                        .managerConsent(ManagerConsent.GRANTED)
                                        .completed(ImmutableMap.of("training", LocalDate.of(2026, 1, 20)))
                                        .acknowledged(ImmutableMap.of("quiet", "7"))
                                        .build())
                                .story(new Story(
                                        Optional.of("Twenty years\nin one town"),
                                        false,
                                        Optional.of("To give back"),
                                        ImmutableSet.of("moves"),
                                        ImmutableSet.of("budgets")))
                                .build());
    }

    @Test
    void reads_attributes_of_every_kind() {
        Participant ann = only(
                "category", "wales",
                "several", "Jersey, Guernsey or Man, Wales",
                "count", "4",
                "day", "12/31/26",
                "text", "none of it",
                "branch", "the town",
                "truth", "No");

        assertThat(ann.attributes())
                .isEqualTo(ImmutableSortedMap.<String, AttributeValue>naturalOrder()
                        .put("category", new AttributeValue.Term("wales"))
                        .put("several", new AttributeValue.Terms(ImmutableSet.of("crown", "wales")))
                        .put("count", new AttributeValue.Whole(4))
                        .put("day", new AttributeValue.Day(LocalDate.of(2026, 12, 31)))
                        .put("text", new AttributeValue.Words("none of it"))
                        .put("branch", new AttributeValue.At("town"))
                        .put("truth", new AttributeValue.Truth(false))
                        .buildOrThrow());
    }

    @Test
    @Tag("A5")
    @Tag("A7")
    void a_blank_cell_says_nothing() {
        Participant ann = only(
                "several",
                "",
                "truth",
                " ",
                "VOLUNTARY",
                "",
                "MANAGER_CONSENT",
                "",
                "STATEMENT",
                "",
                "ZONE",
                "",
                "CHOICES_AS_MENTEE",
                " ; ",
                "GOALS",
                ";\n",
                "LANGUAGES",
                "",
                "CHANNELS",
                "",
                "COMPLETED_ON",
                "");

        assertThat(ann).isEqualTo(ann().build());
    }

    @Test
    @Tag("A5")
    void no_is_not_unknown_and_nothing_is_acknowledged_by_it() {
        Participant ann = only("VOLUNTARY", "No", "STATEMENT", "No");

        assertThat(ann.readiness())
                .isEqualTo(Readiness.builder().voluntary(false).build());
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE_SINCE, 2025-01-01, DATE_INVALID",
        "SECTOR_SINCE, 01/31/25, DATE_INVALID",
        "COMPLETED_ON, 01/31/26, DATE_INVALID",
        "day, 31/12/26, DATE_INVALID",
        "GRADE, 1001, NUMBER_RANGE",
        "CAREER_STAGE, Retired, UNKNOWN_OPTION",
        "ZONE, Atlantis/Centre, UNKNOWN_VALUE",
        "LANGUAGES, Klingon, UNKNOWN_OPTION",
        "CHANNELS, Pigeon, UNKNOWN_OPTION",
        "VOLUNTARY, perhaps, UNKNOWN_OPTION",
        "MANAGER_CONSENT, maybe, UNKNOWN_OPTION",
        "STATEMENT, if I must, UNKNOWN_OPTION",
        "LIVED, Wars, UNKNOWN_INTEREST",
        "several, Scotland, UNKNOWN_OPTION",
        "truth, 1, UNKNOWN_OPTION",
        "branch, Atlantis, UNKNOWN_OPTION",
        "ORGANISATION, a\u202eb, ID_CHARACTERS",
        "CHOICES_AS_MENTEE, ann, PREFERENCES",
        "CHOICES_AS_MENTEE, ben;ben, PREFERENCES",
        "CHOICES_AS_MENTEE, gone, UNKNOWN_ID",
        "CHOICES_AS_MENTOR, ben, PREFERENCES"
    })
    void refuses_a_cell_at_its_column(String heading, String cell, String code) {
        RosterImport read = FormOfEveryField.read(PROGRAMME, BEN, row(heading, cell));

        assertThat(read.roster().byId()).containsOnlyKeys("ben");
        assertThat(read.refused().get(0).problems()).first().satisfies(problem -> {
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.location().describe()).isEqualTo("row 3, column \"" + heading + "\"");
            assertThat(problem.ids()).startsWith("ann");
        });
    }

    @Test
    @Tag("003-25")
    @Tag("003-26")
    void reads_what_is_said_of_one_topic() {
        Participant ann = only(
                "OFFERS", "Budgets",
                "OFFER_LEVEL", "Ask me",
                "OFFER_EVIDENCE", "Ten years of it",
                "NEED_PRIORITY", "Much");

        assertThat(ann.offers())
                .containsExactlyInAnyOrder(
                        new Offer("budgets"),
                        new Offer("ai", Optional.of(Level.EXPERT), Optional.of("Ten years of it")));
        assertThat(ann.needs()).containsExactly(new Need("ai", Optional.of(Priority.HIGH)));
        assertThat(only("OFFER_LEVEL", "Not me", "NEED_PRIORITY", "not at all")).isEqualTo(ann().build());
    }

    @Test
    void reads_hours_wishes_leave_and_earlier_rounds() {
        RosterImport read = FormOfEveryField.read(
                PROGRAMME,
                row(
                        "APPLIED_ON", "2026-03-04",
                        "HOURS", "Tuesday afternoon; Monday morning",
                        "HOURS_AS_OF", "2026-03-01",
                        "LEAVE", "Alike",
                        "WISH", "Unlike me",
                        "WANTS", "A sponsor",
                        "PEN_PICTURE", "Me",
                        "QUOTABLE", "Yes",
                        "STATUS", "In",
                        "ROUNDS_MISSED", "3"));

        assertThat(read.refused()).isEmpty();
        assertThat(read.roster().missed()).containsExactly(Map.entry("ann", 3));
        assertThat(read.roster().participants())
                .containsExactly(ann().appliedOn(LocalDate.of(2026, 3, 4))
                        .availability(new Availability(
                                Optional.empty(),
                                ImmutableList.of(
                                        new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                        new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.of(17, 30))),
                                Optional.of(LocalDate.of(2026, 3, 1))))
                        .addOptIns(new OptIn("truth", "kin", OptIn.Wish.SIMILAR, LocalDate.of(2026, 3, 4)))
                        .addWishes(AttributeWish.different("category"))
                        .addWants("sponsorship")
                        .readiness(Readiness.builder()
                                .status(ApplicationStatus.ACCEPTED)
                                .build())
                        .story(new Story(
                                Optional.of("Me"), true, Optional.empty(), ImmutableSet.of(), ImmutableSet.of()))
                        .build());
    }

    @Test
    @Tag("A5")
    void leave_is_never_taken_from_silence_or_from_no() {
        assertThat(only("LEAVE", "", "QUOTABLE", "").optIns()).isEmpty();
        assertThat(only("LEAVE", "No leave").optIns()).isEmpty();
        assertThat(only("QUOTABLE", "").story().quotable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OFFERS, AI, OFFER_LEVEL, Not me, AMBIGUOUS_OPTION",
        "NEEDS, AI, NEED_PRIORITY, Not at all, AMBIGUOUS_OPTION",
        "OFFERS, Budgets, OFFER_EVIDENCE, ten years, EMPTY_VALUE",
        "WISH, Like me, WISHED_ANSWERS, Wales, AMBIGUOUS_OPTION",
        "NOTE, now, LEAVE, Alike, EMPTY_VALUE",
        "NOTE, now, ROUNDS_MISSED, 1001, NUMBER_RANGE",
        "NOTE, now, HOURS, Sunday, UNKNOWN_OPTION",
        "NOTE, now, OFFER_LEVEL, some, UNKNOWN_OPTION"
    })
    void refuses_columns_that_do_not_go_together(String one, String cell, String other, String with, String code) {
        RosterImport read = FormOfEveryField.read(PROGRAMME, row(one, cell, other, with));

        assertThat(read.refused().get(0).problems())
                .extracting(
                        problem -> problem.code() + " at " + problem.location().describe())
                .containsExactly(code + " at row 2, column \"" + other + "\"");
    }

    @Test
    @Tag("D17")
    @Tag("I4")
    void takes_a_name_of_256_characters_and_refuses_a_longer_one() {
        assertThat(FormOfEveryField.read(PROGRAMME, row("NAME", "x".repeat(256)))
                        .refused())
                .isEmpty();
        assertThat(FormOfEveryField.read(PROGRAMME, row("NAME", "x".repeat(257)))
                        .refused()
                        .get(0)
                        .problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("LIMIT_LENGTH");
    }

    // ---- areas in the applicant's own words

    @ParameterizedTest
    @Tag("003-27")
    @Tag("area-by-substring")
    @ValueSource(strings = {"retail", "AI in retail", "a i", "Budgets and AI", "Budget", "bud gets"})
    void an_area_that_only_contains_a_topic_stays_in_the_applicants_words(String area) {
        Participant ann = only("OTHER_NEEDS", area);

        assertThat(ann.needs()).isEmpty();
        assertThat(ann.otherNeeds()).containsExactly(area);
    }

    @ParameterizedTest
    @Tag("003-27")
    @CsvSource({"ai, ai", "' AI! ', ai", "Artificial  Intelligence, ai", "BUDGETS., budgets"})
    void an_area_that_is_a_topics_wording_as_a_whole_becomes_the_topic(String area, String topic) {
        Participant ann = only("OTHER_NEEDS", area);

        assertThat(ann.needs()).containsExactly(new Need(topic));
        assertThat(ann.otherNeeds()).isEmpty();
    }

    // ---- what the programme says of the roster

    @Test
    @Tag("N5")
    void refuses_whoever_chooses_somebody_whose_row_is_refused_and_says_which_row() {
        RosterImport read = FormOfEveryField.read(
                PROGRAMME,
                List.of("ID", "m", "ROLES", "Mentor", "GRADE", "none"),
                List.of("ID", "n", "ROLES", "Mentee", "CHOICES_AS_MENTEE", "m"),
                List.of("ID", "o", "ROLES", "Mentor", "CHOICES_AS_MENTOR", "n"),
                BEN);

        assertThat(read.roster().byId()).containsOnlyKeys("ben");
        assertThat(read.refused().stream()
                        .flatMap(row -> row.problems().stream())
                        .map(Problem::message))
                .containsExactly(
                        "a whole number from 0 to 1000, in digits alone, is due",
                        "the chosen person is not in the roster: row 2 is refused",
                        "the chosen person is not in the roster: row 3 is refused");
    }

    /** As many rows as would take hours if each link of the chain were a new look at all. */
    @Test
    @Tag("N5")
    void refuses_a_long_chain_of_choices_whose_end_is_refused() {
        int links = 5_000;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "p0", "ROLES", "Mentor", "GRADE", "none"));
        for (int i = 1; i <= links; i++) {
            String role = i % 2 == 0 ? "Mentor" : "Mentee";
            rows.add(List.of(
                    "ID", "p" + i, "ROLES", role, "CHOICES_AS_" + role.toUpperCase(Locale.ROOT), "p" + (i - 1)));
        }
        rows.add(BEN);

        RosterImport read = FormOfEveryField.readAll(PROGRAMME, rows);

        assertThat(read.roster().byId()).containsOnlyKeys("ben");
        assertThat(read.refused()).hasSize(links + 1);
        assertThat(read.refused().get(links).problems())
                .extracting(Problem::message)
                .containsExactly("the chosen person is not in the roster: row " + (links + 1) + " is refused");
    }

    @Test
    @Tag("000-04")
    @Tag("000-05")
    void keeps_leads_out_and_refuses_a_cohort_that_is_too_large() {
        Programme led = Programme.builder()
                .from(PROGRAMME)
                .addCohorts(new Cohort("2026", 1, "1", ImmutableSet.of("ann"), Optional.of(1)))
                .build();

        InvalidModelException tooMany = Objects.requireNonNull(catchThrowableOfType(
                InvalidModelException.class,
                () -> FormOfEveryField.read(led, BEN, List.of("ID", "cy", "ROLES", "Mentor"))));

        assertThat(FormOfEveryField.read(led, BEN, row()).refused())
                .flatExtracting(
                        row -> row.problems().stream().map(Problem::describe).toList())
                .singleElement()
                .asString()
                .startsWith("RULE_CONFLICT at row 3, column \"ID\"");
        assertThat(tooMany.problems())
                .extracting(Problem::message)
                .containsExactly("the roster holds 2 people; the cohort takes at most 1");
    }

    private static Participant only(String... cells) {
        RosterImport read = FormOfEveryField.read(PROGRAMME, row(cells));
        assertThat(read.refused()).isEmpty();
        assertThat(read.roster().participants()).hasSize(1);
        return read.roster().participants().get(0);
    }

    private static ImmutableList<String> row(String... cells) {
        return ImmutableList.<String>builder()
                .add("ID", "ann", "ROLES", "Mentee")
                .add(cells)
                .build();
    }

    private static ParticipantBuilder ann() {
        return Participant.builder().id("ann").addRoles(Role.MENTEE);
    }

    private static Goal goal(int number, String text) {
        return new Goal("goal-" + number, Goal.Kind.DEVELOPMENT, text, ImmutableSet.of(), Goal.Status.OPEN);
    }
}
