package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples of the scorers' pages: each rating is what the library computes and stands on the page. */
class WorkedExamplesTest {

    @Test
    @DisplayName("worked example of needs-covered")
    void of_needs_covered() throws IOException {
        Example ben = new Example(
                "needs-covered",
                roster(
                        mentee("ben", "budget", "board"),
                        mentor("ada", "governance"),
                        mentor("cy", "budget", "circulation"),
                        mentor("di", "budget", "board")));
        ben.rates(Options.none(), "ada", "ben", 500_000);
        ben.rates(Options.none(), "cy", "ben", 500_000);
        ben.rates(Options.none(), "di", "ben", 1_000_000);
        ben.rates(Rated.option("breadth", 1), "di", "ben", 500_000);

        Example levels = new Example(
                "needs-covered",
                roster(
                        mentee("fay").addNeeds(needed("budget", Priority.HIGH), needed("board", Priority.LOW)),
                        mentor("gus").addOffers(offered("budget", Level.SOLID), new Offer("board"))));
        levels.rates(Options.none(), "gus", "fay", 887_500);

        Example rarity = new Example(
                "needs-covered",
                roster(
                        mentee("ida", "budget", "circulation"),
                        mentor("hal", "budget", "circulation"),
                        mentor("one", "circulation"),
                        mentor("two", "circulation"),
                        mentor("three", "circulation")));
        rarity.rates(Rated.option("rarityPercent", 100), "one", "ida", 363_636);
        rarity.rates(Options.none(), "one", "ida", 500_000);
        rarity.rates(Rated.option("rarityPercent", 100), "hal", "ida", 1_000_000);

        Example saturation = new Example(
                "needs-covered",
                roster(
                        mentee("jo", "budget", "board", "circulation"),
                        mentor("a", "board", "budget"),
                        mentor("b", "board")));
        saturation.rates(Rated.option("saturation", 2), "a", "jo", 1_000_000);
        saturation.rates(Rated.option("saturation", 2), "b", "jo", 500_000);
    }

    @Test
    @DisplayName("worked example of mentor-benefit")
    void of_mentor_benefit() throws IOException {
        Example example = new Example(
                "mentor-benefit",
                roster(
                        mentor("hal").addNeeds(new Need("board"), new Need("circulation")),
                        mentee("ida").addOffers(offered("board", Level.SOLID))));
        example.rates(Options.none(), "hal", "ida", 425_000);
    }

    @Test
    @DisplayName("worked example of lived-experience")
    void of_lived_experience() throws IOException {
        Example example = new Example(
                "lived-experience",
                roster(
                        mentee("jo").story(story(ImmutableSet.of(), ImmutableSet.of("budget", "circulation", "board"))),
                        mentor("kim").story(story(ImmutableSet.of("budget", "operations"), ImmutableSet.of()))));
        example.rates(Options.none(), "kim", "jo", 500_000);
    }

    @Test
    @DisplayName("worked example of stated-choice")
    void of_stated_choice() throws IOException {
        Example example = new Example(
                "stated-choice",
                roster(
                        mentee("lea").putChoices(Role.MENTEE, RankedChoices.of("max", "nia", "oli")),
                        mentor("nia").putChoices(Role.MENTOR, RankedChoices.of("pat", "lea"))));
        example.rates(Options.none(), "nia", "lea", 583_333);
    }

    @Test
    @DisplayName("worked example of priority-for")
    void of_priority_for() throws IOException {
        Example example = new Example(
                "priority-for",
                roster(
                        mentor("m"),
                        mentee("new").career(inRoleSince(LocalDate.of(2026, 5, 22))),
                        mentee("old").career(inRoleSince(LocalDate.of(2026, 5, 21)))));
        example.rates(Rated.option("roleNewerThanMonths", 6), "m", "new", 1_000_000);
        example.rates(Rated.option("roleNewerThanMonths", 6), "m", "old", 0);
    }

    @Test
    @DisplayName("worked example of similar-setting")
    void of_similar_setting() throws IOException {
        Example example = new Example(
                "similar-setting",
                roster(
                        mentor("m").putAttributes("band", term("few")).putAttributes("kind", term("town")),
                        mentee("n").putAttributes("band", term("many")).putAttributes("kind", term("town"))));
        example.rates(Rated.list("attributes", "band"), "m", "n", 333_333);
        example.rates(Rated.list("attributes", "kind"), "m", "n", 1_000_000);
        example.rates(Rated.list("attributes", "band", "kind"), "m", "n", 666_666);
    }

    @Test
    @DisplayName("worked example of experience-gap")
    void of_experience_gap() throws IOException {
        Example example = new Example(
                "experience-gap",
                roster(
                        mentor("m").putAttributes("years", whole(12)),
                        mentee("n").putAttributes("years", whole(4))));
        Options options = Options.of(Map.of(
                "attribute",
                new Options.Text("years"),
                "target",
                new Options.Whole(5),
                "tolerance",
                new Options.Whole(10)));
        example.rates(options, "m", "n", 700_000);
    }

    @Test
    @DisplayName("worked example of seniority-gap")
    void of_seniority_gap() throws IOException {
        Example example = new Example(
                "seniority-gap",
                roster(
                        mentor("m").career(grade(8)),
                        mentee("n").career(grade(5)),
                        mentee("peer").career(grade(8))));
        Options options = Options.of(Map.of("target", new Options.Whole(2), "tolerance", new Options.Whole(4)));
        example.rates(options, "m", "n", 750_000);
        example.rates(Options.none(), "m", "peer", 1_000_000);
    }

    @Test
    @DisplayName("worked example of diversity-goal")
    void of_diversity_goal() throws IOException {
        Programme voices = DiversityWishesTest.active(true);
        for (OptIn.Wish ofMentee : OptIn.Wish.values()) {
            Roster both = roster(
                    DiversityWishesTest.leave(mentor("m"), "band", OptIn.Wish.DIFFERENT)
                            .putAttributes("band", term("one")),
                    DiversityWishesTest.leave(mentee("n"), "band", ofMentee).putAttributes("band", term("few")));
            new Example("diversity-goal", voices, both)
                    .rates(
                            Rated.option("goal", "voices"),
                            "m",
                            "n",
                            ofMentee == OptIn.Wish.DIFFERENT ? 333_334 : 500_000);
        }
    }

    @Test
    @DisplayName("worked example of proximity")
    void of_proximity() throws IOException {
        Programme greece = SmallProgramme.builder()
                .addPlaces(
                        new Place("athens", Labels.of("Athens"), 37_983_800, 23_727_500),
                        new Place("chalcis", Labels.of("Chalcis"), 38_463_600, 23_599_400),
                        new Place("patras", Labels.of("Patras"), 38_246_600, 21_734_600))
                .build();
        Example example = new Example(
                "proximity",
                greece,
                roster(
                        mentor("quin").place("athens"),
                        mentee("rae").place("chalcis"),
                        mentee("sol").place("athens"),
                        mentee("tom").place("patras")));
        Options sixty = Rated.option("kilometres", 60);
        example.rates(sixty, "quin", "rae", 100_000);
        example.rates(sixty, "quin", "sol", 1_000_000);
        example.rates(sixty, "quin", "tom", 0);
    }

    @Test
    @DisplayName("worked example of shared-hours")
    void of_shared_hours() throws IOException {
        Example example = new Example(
                "shared-hours",
                roster(
                        mentor("uma").availability(mondays("Europe/Athens", 9, 12)),
                        mentee("vic").availability(mondays("Europe/London", 9, 17))));
        example.rates(Rated.option("minutes", 120), "uma", "vic", 500_000);
    }

    @Test
    @DisplayName("worked example of shared-languages")
    void of_shared_languages() throws IOException {
        Example example = new Example(
                "shared-languages",
                roster(
                        mentor("wyn").addLanguages("en-GB", "cy", "fr"),
                        mentee("xan").addLanguages("en-US", "fr")));
        example.rates(Options.none(), "wyn", "xan", 1_000_000);
        example.rates(Rated.option("enough", 3), "wyn", "xan", 666_666);
    }

    @Test
    @DisplayName("worked example of commitment-fit")
    void of_commitment_fit() throws IOException {
        Example example = new Example(
                "commitment-fit", roster(mentor("yan"), mentee("zoe").commitments(ImmutableSet.of("project"))));
        example.rates(Rated.option("enough", 2), "yan", "zoe", 500_000);
        example.rates(Rated.list("commitments", "ongoing"), "yan", "zoe", 0);
    }

    @Test
    @DisplayName("worked example of channel-fit")
    void of_channel_fit() throws IOException {
        Example example = new Example(
                "channel-fit",
                roster(
                        mentor("abe").addChannels(Channel.EMAIL, Channel.PHONE),
                        mentee("bea")
                                .addChannels(Channel.EMAIL, Channel.VIDEO)
                                .meetingModes(ImmutableSet.of(MeetingMode.REMOTE))));
        example.rates(Rated.option("channels", 2), "abe", "bea", 750_000);
    }

    @Test
    @DisplayName("worked example of organisation-spread")
    void of_organisation_spread() throws IOException {
        Example example = new Example(
                "organisation-spread",
                roster(
                        mentor("cat").career(at("Athens Library", "heritage")).putAttributes("band", term("few")),
                        mentee("dan").career(at("Athens Library", "lending")),
                        mentee("eli").career(at("Athens Library", "heritage")).putAttributes("band", term("many")),
                        mentee("flo").career(at("Patras Library", "heritage"))));
        Options departments = Rated.option("unit", "DEPARTMENT");
        example.rates(departments, "cat", "dan", 1_000_000);
        example.rates(departments, "cat", "eli", 0);
        example.rates(departments, "cat", "flo", 1_000_000);
        example.rates(Rated.option("attribute", "band"), "cat", "eli", 666_667);
    }

    @Test
    @DisplayName("worked example of novelty")
    void of_novelty() throws IOException {
        Programme counted = SmallProgramme.builder()
                .addCohorts(new Cohort("2026", 5, "1", ImmutableSet.of(), Optional.empty()))
                .build();
        Roster people = Roster.builder()
                .from(roster(mentor("guy"), mentee("hana"), mentee("ivo"), mentee("jan")))
                .addHistory(paired("guy", "hana", 3), paired("guy", "ivo", 1))
                .build();
        Example example = new Example("novelty", counted, people);
        example.rates(Options.none(), "guy", "hana", 500_000);
        example.rates(Options.none(), "guy", "ivo", 750_000);
        example.rates(Options.none(), "guy", "jan", 1_000_000);
    }

    @Test
    @DisplayName("worked example of missed-last-time")
    void of_missed_last_time() throws IOException {
        Roster people = Roster.builder()
                .from(roster(mentor("liv"), mentee("kit")))
                .putMissed("kit", 2)
                .build();
        Example example = new Example("missed-last-time", people);
        example.rates(Options.none(), "liv", "kit", 333_333);
        example.rates(Rated.option("of", "MENTEE"), "liv", "kit", 666_666);
    }

    @Test
    @DisplayName("worked example of attribute-preference")
    void of_attribute_preference() throws IOException {
        Example example = new Example(
                "attribute-preference",
                roster(
                        mentee("mia")
                                .putAttributes("band", term("one"))
                                .addWishes(AttributeWish.similar("band"), AttributeWish.oneOf("kind", "town")),
                        mentor("ned").putAttributes("band", term("few")).putAttributes("kind", term("school"))));
        example.rates(Rated.list("attributes", "band", "kind"), "ned", "mia", 333_333);
    }

    /** The example on a scorer's page. */
    private record Example(String scorer, ScoringContext context, String text) {

        Example(String scorer, Roster roster) throws IOException {
            this(scorer, SmallProgramme.programme(), roster);
        }

        Example(String scorer, Programme programme, Roster roster) throws IOException {
            this(scorer, new ScoringContext(programme, roster, SmallProgramme.ON), textOf(scorer));
        }

        private static String textOf(String scorer) throws IOException {
            String page = Files.readString(Path.of("docs/reference/scorers", scorer + ".md"));
            return page.substring(page.indexOf("## Worked example"));
        }

        void rates(Options options, String mentor, String mentee, int millionths) {
            assertThat(Rated.in(context, scorer, options, mentor, mentee).millionths())
                    .hasValue(millionths);
            assertThat(text).containsPattern("\\b" + String.format(Locale.ROOT, "%,d", millionths) + "\\b");
        }
    }

    private static Need needed(String topic, Priority priority) {
        return new Need(topic, Optional.of(priority));
    }

    private static Offer offered(String topic, Level level) {
        return new Offer(topic, Optional.of(level), Optional.empty());
    }

    private static Story story(ImmutableSet<String> lived, ImmutableSet<String> sought) {
        return new Story(Optional.empty(), false, Optional.empty(), lived, sought);
    }

    private static Career inRoleSince(LocalDate day) {
        return Career.builder().roleSince(day).build();
    }

    private static Career grade(int grade) {
        return Career.builder().grade(grade).build();
    }

    private static Career at(String organisation, String department) {
        return Career.builder()
                .organisation(organisation)
                .department(department)
                .build();
    }

    private static Availability mondays(String zone, int from, int until) {
        return new Availability(
                Optional.of(ZoneId.of(zone)),
                ImmutableList.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0))),
                Optional.empty());
    }

    private static Relationship paired(String mentor, String mentee, int round) {
        return new Relationship(new MentoringPair(mentor, mentee), Optional.empty(), Optional.of(round), false);
    }
}
