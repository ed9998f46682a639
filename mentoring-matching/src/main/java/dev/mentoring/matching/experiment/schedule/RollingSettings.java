package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;

/**
 * The settings of {@link Rolling}, which tells their meaning; those of mentees hold for peers too.
 *
 * @param threshold in points; the lowest score that there is where no pair has to wait
 */
record RollingSettings(
        int days,
        int period,
        Coming mentees,
        Coming mentors,
        int duration,
        int breaking,
        int breakDays,
        long threshold,
        int thresholdDays) {

    /**
     * When the people of one side come, and how long they wait.
     *
     * @param bursts in how many bursts they come; 0 for uniform arrivals
     * @param atStart how many of 1,000 are there on day 0 anyway
     * @param patience mean in days; 0 for without end
     */
    record Coming(int bursts, int atStart, int patience) {}

    private static final int LONGEST = 36_500;
    private static final String IN_BURSTS = "bursts";
    private static final ImmutableList<String> LAWS = ImmutableList.of("uniform", IN_BURSTS);

    private static final Setting.Whole DAYS = days("days", 180, 0, "The last day.");
    private static final Setting.Whole PERIOD =
            days("period", 7, 1, "How many days lie between a batch and the next one.");
    private static final Setting.Choice ARRIVALS = new Setting.Choice(
            "arrivals",
            LAWS,
            "How mentees or peers come: on any day alike, or on the first days of bursts that are evenly spread.");
    private static final Setting.Whole BURSTS = new Setting.Whole(IN_BURSTS, 4, 1, 1_000, "How many bursts there are.");
    private static final Setting.Whole AT_START =
            Setting.share("at-start", 0, "How many mentees or peers are there on day 0 anyway, in thousandths.");
    private static final Setting.Whole PATIENCE = days(
            "patience",
            0,
            0,
            "For how many days a mentee or peer waits on average, exponentially, rounded to whole days; 0 for without end.");
    private static final Setting.Choice MENTOR_ARRIVALS =
            new Setting.Choice("mentor-arrivals", LAWS, "How mentors come, likewise; not in problems of peers.");
    private static final Setting.Whole MENTORS_AT_START = Setting.share(
            "mentors-at-start",
            500,
            "How many mentors are there on day 0 anyway, in thousandths; not in problems of peers.");
    private static final Setting.Whole MENTOR_PATIENCE = days(
            "mentor-patience",
            0,
            0,
            "For how many days a mentor without any mentee waits, likewise; not in problems of peers.");
    private static final Setting.Whole DURATION =
            days("duration", 0, 0, "After how many days a pair has done what it was for; 0 for never.");
    private static final Setting.Whole BREAK =
            Setting.share("break", 0, "How many pairs break, unless their time is over first, in thousandths.");
    private static final Setting.Whole BREAK_DAYS =
            days("break-days", 30, 1, "By which day of its own a pair that breaks has broken.");
    private static final Setting.Whole THRESHOLD = new Setting.Whole(
            "threshold",
            -MatchingProblem.LARGEST_SCORE,
            -MatchingProblem.LARGEST_SCORE,
            MatchingProblem.LARGEST_SCORE,
            "The points below which a pair has to wait; no score is below the least threshold.");
    private static final Setting.Whole THRESHOLD_DAYS = days(
            "threshold-days",
            14,
            0,
            "For how many days a mentee, or one of two peers, waits before such a pair may be made.");

    private static final ImmutableList<Setting> OF_PEERS = Setting.sorted(
            DAYS, PERIOD, ARRIVALS, BURSTS, AT_START, PATIENCE, DURATION, BREAK, BREAK_DAYS, THRESHOLD, THRESHOLD_DAYS);
    static final ImmutableList<Setting> ALL = Setting.sorted(ImmutableList.<Setting>builder()
            .addAll(OF_PEERS)
            .add(MENTOR_ARRIVALS, MENTORS_AT_START, MENTOR_PATIENCE)
            .build()
            .toArray(new Setting[0]));

    static RollingSettings of(String schedule, MatchingProblem problem, Options settings) {
        Setting.requireOnly(schedule, problem instanceof PeerProblem ? OF_PEERS : ALL, settings);
        return new RollingSettings(
                DAYS.intIn(settings),
                PERIOD.intIn(settings),
                coming(settings, ARRIVALS, AT_START, PATIENCE),
                coming(settings, MENTOR_ARRIVALS, MENTORS_AT_START, MENTOR_PATIENCE),
                DURATION.intIn(settings),
                BREAK.intIn(settings),
                BREAK_DAYS.intIn(settings),
                THRESHOLD.in(settings),
                THRESHOLD_DAYS.intIn(settings));
    }

    /** Whether some pair may have to wait. */
    boolean hasThreshold() {
        return threshold > -MatchingProblem.LARGEST_SCORE;
    }

    private static Setting.Whole days(String name, long otherwise, long least, String meaning) {
        return new Setting.Whole(name, otherwise, least, LONGEST, meaning);
    }

    private static Coming coming(Options settings, Setting.Choice law, Setting.Whole atStart, Setting.Whole patience) {
        int bursts = BURSTS.intIn(settings);
        return new Coming(
                law.in(settings).equals(IN_BURSTS) ? bursts : 0, atStart.intIn(settings), patience.intIn(settings));
    }
}
