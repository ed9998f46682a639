package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.AgreementAct;
import dev.mentoring.core.partnership.AgreementTerms;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.CircleAct;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.partnership.MeetingAct;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.Plan;
import dev.mentoring.core.partnership.SupportAct;
import dev.mentoring.core.partnership.Waiver;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.json.DutifulRound.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What comes up in the round of each example beside what is due: the stories that the bundled logs tell. */
final class ExampleStories {

    private ExampleStories() {}

    static List<Incident> of(String example) {
        return switch (example) {
            case "council-pilot" -> council();
            case "nlls" -> library();
            case "own-choice" -> choice();
            case "peer-scheme" -> peers();
            default -> sponsors();
        };
    }

    /** A meeting in a café, a visit by leave of the office, an agreement changed by both and one that only one wanted to change. */
    private static List<Incident> council() {
        AgreementTerms fortnightly = terms("P14D", "P6M");
        return ImmutableList.of(
                on("2026-03-10", "organiser", new OfficeAct.BaselineRecorded("women-in-senior-posts", 2, 9)),
                on(
                        "2026-05-11",
                        "c-201",
                        new MeetingAct.ActionAgreed(
                                "c-102-c-201", "read-a-report", "c-201", Optional.of(day("2026-05-25")))),
                on(
                        "2026-05-20",
                        "c-204",
                        new MeetingAct.MeetingHeld(
                                "c-103-c-204",
                                "coffee",
                                Instant.parse("2026-05-20T11:30:00Z"),
                                45,
                                MeetingPlace.ELSEWHERE,
                                ImmutableSet.of())),
                on("2026-06-01", "c-202", new AgreementAct.AgreementProposed("c-106-c-202", "c-202", fortnightly)),
                on(
                        "2026-06-02",
                        "c-105",
                        meeting("c-105-c-205", "extra", "2026-06-03T09:00:00Z", MeetingPlace.ON_SITE)),
                on("2026-06-02", "c-105", new MeetingAct.MeetingCancelled("c-105-c-205", "extra")),
                new Incident(
                        day("2026-06-10"),
                        new Command(
                                "organiser",
                                meeting("c-104-c-206", "visit", "2026-06-12T09:00:00Z", MeetingPlace.ELSEWHERE),
                                Optional.of(new Waiver(
                                        ImmutableSet.of("meetings/places"),
                                        "The depot is where the work can be seen.")))),
                on("2026-06-15", "c-203", new AgreementAct.AgreementProposed("c-101-c-203", "c-203", fortnightly)),
                on("2026-06-15", "c-101", new AgreementAct.AgreementRejected("c-101-c-203", "c-101", 2)),
                on(
                        "2026-07-01",
                        "c-204",
                        new GrowthAct.OutcomeReported("c-204", GrowthAct.Outcome.PROMOTION, day("2026-06-29"))),
                on(
                        "2026-07-06",
                        "c-101",
                        new GrowthAct.OutcomeReported("c-101", GrowthAct.Outcome.OPPORTUNITY, day("2026-07-03"))));
    }

    /** Somebody declines, two visit each other, and the second journey of the year is not paid; somebody asks for another mentor. */
    private static List<Incident> library() {
        return ImmutableList.of(
                on("2026-03-02", "R-122", new MatchAct.MatchDeclined("R-107-R-122", "R-122")),
                on(
                        "2026-03-20",
                        "R-154",
                        new AgreementAct.PlanMade(
                                "R-105-R-154",
                                "R-154",
                                new Plan(
                                        ImmutableSet.of("interview"),
                                        ImmutableSet.of(Channel.PHONE),
                                        Optional.empty()))),
                on("2026-04-01", "R-103", new ClosureAct.RematchAsked("R-112-R-103", "R-103")),
                on("2026-04-10", "R-130", new SupportAct.Shadowed("R-102-R-130", "half-day", day("2026-04-09"))),
                on(
                        "2026-04-10",
                        "R-130",
                        new SupportAct.TripClaimed("R-102-R-130", "to-the-mentor", "R-130", day("2026-04-09"), 180)),
                on(
                        "2026-05-20",
                        "R-102",
                        new SupportAct.TripClaimed("R-102-R-130", "to-the-mentee", "R-102", day("2026-05-19"), 180)),
                on("2026-06-05", "R-130", new GrowthAct.GoalClosed("R-130", "goal-1", Goal.Status.REACHED)));
    }

    /** One offer too many is declined, one change of an agreement stays without effect, and one relationship ends early. */
    private static List<Incident> choice() {
        AgreementTerms often = new AgreementTerms(
                true,
                Optional.of(Period.ofWeeks(2)),
                Optional.of(Period.ofDays(1)),
                Optional.of(Period.ofMonths(4)),
                ImmutableSet.of("areas"));
        return ImmutableList.of(
                on("2026-10-05", "e-tom", new MatchAct.MatchDeclined("m-eun-e-tom", "e-tom")),
                on("2026-11-02", "e-raj", new AgreementAct.AgreementProposed("m-cleo-e-raj", "e-raj", often)),
                on("2026-11-02", "m-cleo", new AgreementAct.AgreementRejected("m-cleo-e-raj", "m-cleo", 2)),
                on("2026-11-16", "e-ines", new AgreementAct.AgreementProposed("m-fay-e-ines", "e-ines", often)),
                on("2026-11-20", "m-dov", meeting("m-dov-e-zoe", "extra", "2026-11-21T10:00:00Z", MeetingPlace.REMOTE)),
                on("2026-11-20", "m-dov", new MeetingAct.MeetingCancelled("m-dov-e-zoe", "extra")),
                on("2026-12-15", "e-lin", new ClosureAct.Reviewed("m-ada-e-lin", "e-lin", false)),
                on("2026-12-18", "e-lin", new ClosureAct.Ended("m-ada-e-lin", ClosureAct.End.EARLY)));
    }

    /** A circle beside the pairs, a goal reached, a new post, and somebody who has to leave. */
    private static List<Incident> peers() {
        return ImmutableList.of(
                on(
                        "2026-10-20",
                        "lead-7",
                        new CircleAct.CircleFormed(
                                "first-post", "cohort-2", "lead-7", ImmutableSet.of("ps-21", "ps-22", "ps-23"))),
                on("2026-10-27", "ps-24", new CircleAct.CircleJoined("first-post", "ps-24")),
                on("2026-11-10", "lead-7", new CircleAct.CircleMet("first-post", day("2026-11-10"))),
                on("2026-12-01", "ps-30", new ApplicationAct.Withdrawn("ps-30")),
                on("2027-01-12", "lead-7", new CircleAct.CircleMet("first-post", day("2027-01-12"))),
                on(
                        "2027-02-08",
                        "ps-24",
                        new GrowthAct.OutcomeReported("ps-24", GrowthAct.Outcome.NEW_ROLE, day("2027-02-01"))),
                on("2027-03-01", "ps-22", new GrowthAct.GoalClosed("ps-22", "goal-1", Goal.Status.REACHED)),
                on("2027-04-20", "lead-7", new CircleAct.CircleClosed("first-post")));
    }

    /** A shortlist of two, of whom one is chosen; promises that are kept in public. */
    private static List<Incident> sponsors() {
        return ImmutableList.of(
                on("2026-11-02", "office", offer("s-1", "t-3")),
                on("2026-11-02", "office", offer("s-2", "t-3")),
                on("2026-11-02", "t-3", new MatchAct.MatchAccepted("s-1-t-3", "t-3")),
                on(
                        "2026-12-07",
                        "s-2",
                        new SupportAct.SupportPromised(
                                "s-2-t-2", "conference", Advocacy.PLATFORM, Optional.of(day("2027-01-20")))),
                on("2027-01-25", "t-2", new SupportAct.AchievementShown("s-2-t-2", "talk", day("2027-01-22"))),
                on(
                        "2027-02-01",
                        "t-2",
                        new GrowthAct.OutcomeReported("t-2", GrowthAct.Outcome.OPPORTUNITY, day("2027-01-29"))));
    }

    private static Act offer(String sponsor, String leader) {
        return new MatchAct.MatchProposed(
                sponsor + "-" + leader, sponsor, leader, MatchingMode.SHORTLIST, ImmutableSet.of(), Optional.empty());
    }

    private static Incident on(String day, String by, Act act) {
        return new Incident(day(day), Command.of(by, act));
    }

    private static Act meeting(String pair, String id, String start, MeetingPlace place) {
        return new MeetingAct.MeetingPlanned(pair, id, Instant.parse(start), 90, place);
    }

    private static AgreementTerms terms(String frequency, String duration) {
        return new AgreementTerms(
                true,
                Optional.of(Period.parse(frequency)),
                Optional.of(Period.ofDays(2)),
                Optional.of(Period.parse(duration)),
                ImmutableSet.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
