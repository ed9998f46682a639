package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples on the pages of the scorers that tell how people can meet, whence they come, and what was before. */
class WorkedMeetingExamplesTest {

    @Test
    @DisplayName("worked example of proximity")
    void of_proximity() throws IOException {
        Programme greece = SmallProgramme.builder()
                .addPlaces(
                        new Place("athens", Labels.of("Athens"), 37_983_800, 23_727_500),
                        new Place("chalcis", Labels.of("Chalcis"), 38_463_600, 23_599_400),
                        new Place("patras", Labels.of("Patras"), 38_246_600, 21_734_600))
                .build();
        PageExample example = new PageExample(
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
        PageExample example = new PageExample(
                "shared-hours",
                roster(
                        mentor("uma").availability(mondays("Europe/Athens", 9, 12)),
                        mentee("vic").availability(mondays("Europe/London", 9, 17))));
        example.rates(Rated.option("minutes", 120), "uma", "vic", 500_000);
    }

    @Test
    @DisplayName("worked example of shared-languages")
    void of_shared_languages() throws IOException {
        PageExample example = new PageExample(
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
        PageExample example = new PageExample(
                "commitment-fit", roster(mentor("yan"), mentee("zoe").commitments(ImmutableSet.of("project"))));
        example.rates(Rated.option("enough", 2), "yan", "zoe", 500_000);
        example.rates(Rated.list("commitments", "ongoing"), "yan", "zoe", 0);
    }

    @Test
    @DisplayName("worked example of channel-fit")
    void of_channel_fit() throws IOException {
        PageExample example = new PageExample(
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
        PageExample example = new PageExample(
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
        PageExample example = new PageExample("novelty", counted, people);
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
        PageExample example = new PageExample("missed-last-time", people);
        example.rates(Options.none(), "liv", "kit", 333_333);
        example.rates(Rated.option("of", "MENTEE"), "liv", "kit", 666_666);
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
