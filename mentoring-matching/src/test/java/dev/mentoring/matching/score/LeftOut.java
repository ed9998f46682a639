package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MeetingMode;
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
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Values of every scorer, stated at their worst, at their best, and not at all. */
final class LeftOut {

    private LeftOut() {}

    private static final Programme PROGRAMME = SmallProgramme.builder()
            .addPlaces(
                    new Place("here", Labels.of("Here"), 0, 0), new Place("there", Labels.of("There"), 60_000_000, 0))
            .addCohorts(new Cohort("2026", 5, "1", ImmutableSet.of(), Optional.empty()))
            .build();

    /**
     * A scorer, with one that is stated of the mentee or the mentor at its worst, at its best, and not at all; everything else
     * stays as it is.
     */
    record Case(
            String scorer,
            String what,
            Options options,
            Programme programme,
            Roster worst,
            Roster best,
            Roster without) {

        Case(String scorer, String what, Options options, Roster worst, Roster best, Roster without) {
            this(scorer, what, options, PROGRAMME, worst, best, without);
        }

        @Override
        public String toString() {
            return scorer + ": " + what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(topics(), settings(), meeting(), wishes(), memory()).flatMap(List::stream);
    }

    private static List<Case> topics() {
        return List.of(
                of(
                        "needs-covered",
                        "offers",
                        mentee("n", "budget"),
                        m -> m.addOffers(new Offer("circulation")),
                        m -> m.addOffers(new Offer("budget"))),
                taker(
                        "needs-covered",
                        "needs",
                        mentor("m", "budget"),
                        n -> n.addNeeds(new Need("circulation")),
                        n -> n.addNeeds(new Need("budget"))),
                taker(
                        "mentor-benefit",
                        "offers",
                        mentor("m").addNeeds(new Need("budget")),
                        n -> n.addOffers(new Offer("circulation")),
                        n -> n.addOffers(new Offer("budget"))),
                of(
                        "mentor-benefit",
                        "needs",
                        mentee("n").addOffers(new Offer("budget")),
                        m -> m.addNeeds(new Need("circulation")),
                        m -> m.addNeeds(new Need("budget"))),
                of(
                        "lived-experience",
                        "lived",
                        mentee("n").story(story("", "budget")),
                        m -> m.story(story("circulation", "")),
                        m -> m.story(story("budget", ""))));
    }

    private static List<Case> settings() {
        Options years = Options.of(Map.of("attribute", new Options.Text("years"), "target", new Options.Whole(0)));
        Options role = Rated.option("since", "ROLE");
        return List.of(
                of(
                        "similar-setting",
                        "answer",
                        Rated.list("attributes", "kind"),
                        mentee("n").putAttributes("kind", term("town")),
                        m -> m.putAttributes("kind", term("school")),
                        m -> m.putAttributes("kind", term("town"))),
                of(
                        "organisation-spread",
                        "organisation",
                        Options.none(),
                        mentee("n").career(at("a")),
                        m -> m.career(at("a")),
                        m -> m.career(at("b"))),
                of(
                        "organisation-spread",
                        "answer",
                        Rated.option("attribute", "kind"),
                        mentee("n").putAttributes("kind", term("town")),
                        m -> m.putAttributes("kind", term("town")),
                        m -> m.putAttributes("kind", term("school"))),
                of(
                        "experience-gap",
                        "count",
                        years,
                        mentee("n").putAttributes("years", whole(3)),
                        m -> m.putAttributes("years", whole(60)),
                        m -> m.putAttributes("years", whole(3))),
                of(
                        "experience-gap",
                        "beginning",
                        role,
                        mentee("n").career(since(2026)),
                        m -> m.career(since(1990)),
                        m -> m.career(since(2026))),
                of(
                        "seniority-gap",
                        "grade",
                        Options.none(),
                        mentee("n").career(grade(5)),
                        m -> m.career(grade(900)),
                        m -> m.career(grade(5))),
                taker(
                        "priority-for",
                        "beginning",
                        Rated.option("roleNewerThanMonths", 6),
                        mentor("m"),
                        n -> n.career(since(1990)),
                        n -> n.career(since(2026))));
    }

    private static List<Case> meeting() {
        ParticipantBuilder reached = mentee("n").addChannels(Channel.EMAIL).meetingModes(ImmutableSet.of());
        return List.of(
                of(
                        "proximity",
                        "place",
                        Options.none(),
                        mentee("n").place("here"),
                        m -> m.place("there"),
                        m -> m.place("here")),
                of(
                        "shared-hours",
                        "hours",
                        Options.none(),
                        mentee("n").availability(hours(9)),
                        m -> m.availability(hours(15)),
                        m -> m.availability(hours(9))),
                of(
                        "shared-languages",
                        "languages",
                        Options.none(),
                        mentee("n").addLanguages("en"),
                        m -> m.addLanguages("fr"),
                        m -> m.addLanguages("en")),
                of(
                        "commitment-fit",
                        "commitments",
                        Options.none(),
                        mentee("n").commitments(ImmutableSet.of("project")),
                        m -> m.commitments(ImmutableSet.of("ongoing")),
                        m -> m.commitments(ImmutableSet.of("project")),
                        m -> m.commitments(ImmutableSet.of())),
                of(
                        "channel-fit",
                        "channels",
                        Options.none(),
                        reached,
                        m -> m.addChannels(Channel.PHONE),
                        m -> m.addChannels(Channel.EMAIL)),
                of(
                        "channel-fit",
                        "ways of meeting",
                        Options.none(),
                        mentee("n").meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
                        m -> m.meetingModes(ImmutableSet.of(MeetingMode.IN_PERSON)),
                        m -> m.meetingModes(ImmutableSet.of(MeetingMode.REMOTE)),
                        m -> m.meetingModes(ImmutableSet.of())));
    }

    private static List<Case> wishes() {
        Options band = Rated.list("attributes", "band");
        ParticipantBuilder alike =
                mentee("n").putAttributes("band", term("one")).addWishes(AttributeWish.similar("band"));
        ParticipantBuilder leave = DiversityWishesTest.leave(mentee("n"), "band", OptIn.Wish.SIMILAR)
                .putAttributes("band", term("one"));
        UnaryOperator<ParticipantBuilder> willing = m -> DiversityWishesTest.leave(m, "band", OptIn.Wish.SIMILAR);
        return List.of(
                taker(
                        "stated-choice",
                        "choices",
                        Options.none(),
                        mentor("m"),
                        n -> n.putChoices(Role.MENTEE, RankedChoices.of("x")),
                        n -> n.putChoices(Role.MENTEE, RankedChoices.of("m"))),
                of(
                        "attribute-preference",
                        "answer",
                        band,
                        alike,
                        m -> m.putAttributes("band", term("many")),
                        m -> m.putAttributes("band", term("one"))),
                taker(
                        "attribute-preference",
                        "wish",
                        band,
                        mentor("m").putAttributes("band", term("many")),
                        n -> n.putAttributes("band", term("one")).addWishes(AttributeWish.similar("band")),
                        n -> n.putAttributes("band", term("one")).addWishes(AttributeWish.different("band"))),
                new Case(
                        "diversity-goal",
                        "leave",
                        Rated.option("goal", "voices"),
                        DiversityWishesTest.active(true),
                        roster(willing.apply(mentor("m")).putAttributes("band", term("many")), leave),
                        roster(willing.apply(mentor("m")).putAttributes("band", term("one")), leave),
                        roster(mentor("m").putAttributes("band", term("many")), leave)));
    }

    private static List<Case> memory() {
        Roster two = roster(mentor("m"), mentee("n"));
        Roster running =
                Roster.builder().from(two).addHistory(paired(Optional.of(5))).build();
        Roster untold =
                Roster.builder().from(two).addHistory(paired(Optional.empty())).build();
        Roster third = roster(mentor("m"), mentee("n"), mentee("third"));
        return List.of(
                new Case("novelty", "round", Options.none(), running, two, untold),
                new Case(
                        "missed-last-time",
                        "account",
                        Options.none(),
                        Roster.builder().from(third).putMissed("third", 1).build(),
                        Roster.builder()
                                .from(third)
                                .putMissed("n", 3)
                                .putMissed("m", 3)
                                .build(),
                        third));
    }

    /** A value of the mentor's. */
    private static Case of(
            String scorer,
            String what,
            ParticipantBuilder mentee,
            UnaryOperator<ParticipantBuilder> worst,
            UnaryOperator<ParticipantBuilder> best) {
        return of(scorer, what, Options.none(), mentee, worst, best);
    }

    private static Case of(
            String scorer,
            String what,
            Options options,
            ParticipantBuilder mentee,
            UnaryOperator<ParticipantBuilder> worst,
            UnaryOperator<ParticipantBuilder> best) {
        return of(scorer, what, options, mentee, worst, best, m -> m);
    }

    private static Case of(
            String scorer,
            String what,
            Options options,
            ParticipantBuilder mentee,
            UnaryOperator<ParticipantBuilder> worst,
            UnaryOperator<ParticipantBuilder> best,
            UnaryOperator<ParticipantBuilder> without) {
        return new Case(
                scorer,
                what,
                options,
                roster(worst.apply(mentor("m")), mentee),
                roster(best.apply(mentor("m")), mentee),
                roster(without.apply(mentor("m")), mentee));
    }

    /** A value of the mentee's. */
    private static Case taker(
            String scorer,
            String what,
            ParticipantBuilder mentor,
            UnaryOperator<ParticipantBuilder> worst,
            UnaryOperator<ParticipantBuilder> best) {
        return taker(scorer, what, Options.none(), mentor, worst, best);
    }

    private static Case taker(
            String scorer,
            String what,
            Options options,
            ParticipantBuilder mentor,
            UnaryOperator<ParticipantBuilder> worst,
            UnaryOperator<ParticipantBuilder> best) {
        return new Case(
                scorer,
                what,
                options,
                roster(mentor, worst.apply(mentee("n"))),
                roster(mentor, best.apply(mentee("n"))),
                roster(mentor, mentee("n")));
    }

    private static Story story(String lived, String sought) {
        return new Story(
                Optional.empty(),
                false,
                Optional.empty(),
                lived.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(lived),
                sought.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(sought));
    }

    private static Career at(String organisation) {
        return Career.builder().organisation(organisation).build();
    }

    private static Career since(int year) {
        return Career.builder().roleSince(LocalDate.of(year, 10, 1)).build();
    }

    private static Career grade(int grade) {
        return Career.builder().grade(grade).build();
    }

    private static Availability hours(int from) {
        return new Availability(
                Optional.of(ZoneOffset.UTC),
                ImmutableList.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(from + 4, 0))),
                Optional.empty());
    }

    private static Relationship paired(Optional<Integer> round) {
        return new Relationship(new MentoringPair("m", "n"), Optional.empty(), round, false);
    }
}
