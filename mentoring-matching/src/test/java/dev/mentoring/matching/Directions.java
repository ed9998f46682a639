package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** For every scorer of the library, two mentees of whom it must prefer one. */
final class Directions {

    private Directions() {}

    /** A criterion with a mentor and two mentees of whom the scorer must prefer one. */
    record Direction(
            Options options,
            ParticipantBuilder mentor,
            ParticipantBuilder better,
            ParticipantBuilder worse,
            UnaryOperator<RosterBuilder> memory) {

        /** The three and somebody else. */
        Roster roster(ParticipantBuilder other) {
            Roster people = SmallProgramme.roster(mentor, other, better, worse);
            return memory.apply(Roster.builder().from(people)).build();
        }
    }

    /** One for each scorer of the library, by its name. */
    static ImmutableMap<String, Direction> all() {
        ImmutableMap.Builder<String, Direction> all = ImmutableMap.builder();
        all.put(
                "needs-covered",
                plain(
                        mentor("ada", "budget"),
                        n -> n.addNeeds(new Need("budget")),
                        n -> n.addNeeds(new Need("board"))));
        all.put(
                "mentor-benefit",
                plain(
                        mentor("ada").addNeeds(new Need("budget")),
                        n -> n.addOffers(new Offer("budget")),
                        n -> n.addOffers(new Offer("board"))));
        all.put(
                "lived-experience",
                plain(
                        mentor("ada").story(story("budget", Optional.empty())),
                        n -> n.story(story("circulation", Optional.of("budget"))),
                        n -> n.story(story("circulation", Optional.of("board")))));
        all.put(
                "stated-choice",
                plain(
                        mentor("ada"),
                        n -> n.putChoices(Role.MENTEE, RankedChoices.of("ada", "bea")),
                        n -> n.putChoices(Role.MENTEE, RankedChoices.of("bea", "ada"))));
        all.put(
                "priority-for",
                with(
                        Map.of("roleNewerThanMonths", new Options.Whole(12)),
                        mentor("ada"),
                        n -> n.career(Career.builder()
                                .roleSince(LocalDate.of(2026, 6, 1))
                                .build()),
                        n -> n.career(Career.builder()
                                .roleSince(LocalDate.of(2006, 6, 1))
                                .build())));
        all.put(
                "similar-setting",
                with(
                        Map.of("attributes", new Options.Text("band")),
                        mentor("ada").putAttributes("band", term("one")),
                        n -> n.putAttributes("band", term("few")),
                        n -> n.putAttributes("band", term("many"))));
        all.put(
                "experience-gap",
                with(
                        Map.of("attribute", new Options.Text("years"), "target", new Options.Whole(5)),
                        mentor("ada").putAttributes("years", whole(10)),
                        n -> n.putAttributes("years", whole(4)),
                        n -> n.putAttributes("years", whole(10))));
        all.put(
                "seniority-gap",
                with(
                        Map.of("target", new Options.Whole(-5)),
                        mentor("ada").career(Career.builder().grade(10).build()),
                        n -> n.career(Career.builder().grade(15).build()),
                        n -> n.career(Career.builder().grade(5).build())));
        all.put(
                "diversity-goal",
                with(
                        Map.of("goal", new Options.Text("voices")),
                        wishing(mentor("ada"), OptIn.Wish.DIFFERENT).putAttributes("kind", term("town")),
                        n -> wishing(n, OptIn.Wish.DIFFERENT).putAttributes("kind", term("school")),
                        n -> wishing(n, OptIn.Wish.DIFFERENT).putAttributes("kind", term("town"))));
        meeting(all);
        wishes(all);
        all.put(
                "novelty",
                remembering(roster -> roster.addHistory(
                        new Relationship(new MentoringPair("ada", "worse"), Optional.empty(), Optional.of(4), false))));
        all.put("missed-last-time", remembering(roster -> roster.putMissed("better", 1)));
        return all.buildOrThrow();
    }

    private static void meeting(ImmutableMap.Builder<String, Direction> all) {
        all.put("proximity", plain(mentor("ada").place("here"), n -> n.place("here"), n -> n.place("there")));
        all.put(
                "shared-hours",
                plain(
                        mentor("ada").availability(mondays(9, 12)),
                        n -> n.availability(mondays(10, 12)),
                        n -> n.availability(mondays(11, 15))));
        all.put(
                "shared-languages",
                plain(mentor("ada").addLanguages("en"), n -> n.addLanguages("en", "fr"), n -> n.addLanguages("fr")));
        all.put(
                "commitment-fit",
                with(
                        Map.of("enough", new Options.Whole(2)),
                        mentor("ada"),
                        n -> n,
                        n -> n.commitments(ImmutableSet.of("project"))));
        all.put(
                "channel-fit",
                plain(
                        mentor("ada").addChannels(Channel.EMAIL),
                        n -> n.addChannels(Channel.EMAIL),
                        n -> n.addChannels(Channel.PHONE, Channel.VIDEO)));
        all.put(
                "organisation-spread",
                plain(mentor("ada").career(at("a")), n -> n.career(at("b")), n -> n.career(at("a"))));
    }

    private static void wishes(ImmutableMap.Builder<String, Direction> all) {
        all.put(
                "attribute-preference",
                with(
                        Map.of("attributes", new Options.Text("band")),
                        mentor("ada").putAttributes("band", term("one")).addWishes(AttributeWish.different("band")),
                        n -> n.putAttributes("band", term("many")),
                        n -> n.putAttributes("band", term("few"))));
    }

    private static Availability mondays(int from, int until) {
        return new Availability(
                Optional.of(ZoneOffset.UTC),
                ImmutableList.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0))),
                Optional.empty());
    }

    private static Career at(String organisation) {
        return Career.builder().organisation(organisation).build();
    }

    /** A programme that has what the scorer needs; the kind is sensitive where it is asked for a goal. */
    static ProgrammeBuilder programme(String scorer) {
        ProgrammeBuilder programme = SmallProgramme.builder()
                .addPlaces(
                        new Place("here", Labels.of("Here"), 0, 0), new Place("there", Labels.of("There"), 100_000, 0))
                .addCohorts(new Cohort("2026", 5, "1", ImmutableSet.of(), Optional.empty()));
        return scorer.equals("diversity-goal") ? withGoal(programme) : programme;
    }

    private static ProgrammeBuilder withGoal(ProgrammeBuilder programme) {
        return programme
                .form(new Form(ImmutableList.of(SmallProgramme.KIND), ImmutableSet.of("kind"), ImmutableList.of()))
                .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("kind"), true));
    }

    private static Direction plain(
            ParticipantBuilder mentor,
            Function<ParticipantBuilder, ParticipantBuilder> better,
            Function<ParticipantBuilder, ParticipantBuilder> worse) {
        return with(Map.of(), mentor, better, worse);
    }

    private static Direction with(
            Map<String, Options.Value> options,
            ParticipantBuilder mentor,
            Function<ParticipantBuilder, ParticipantBuilder> better,
            Function<ParticipantBuilder, ParticipantBuilder> worse) {
        return new Direction(
                Options.of(options),
                mentor,
                better.apply(mentee("better")),
                worse.apply(mentee("worse")),
                UnaryOperator.identity());
    }

    private static Direction remembering(UnaryOperator<RosterBuilder> memory) {
        return new Direction(Options.none(), mentor("ada"), mentee("better"), mentee("worse"), memory);
    }

    private static Story story(String lived, Optional<String> sought) {
        return new Story(
                Optional.empty(),
                false,
                Optional.empty(),
                ImmutableSet.of(lived),
                sought.map(ImmutableSet::of).orElse(ImmutableSet.of()));
    }

    private static ParticipantBuilder wishing(ParticipantBuilder person, OptIn.Wish wish) {
        return person.addOptIns(new OptIn("kind", "voices", wish, SmallProgramme.ON));
    }
}
