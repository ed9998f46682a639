package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.OptionalLong;

/** The settings of {@link Rolling}, which tells their meaning; those of mentees hold for peers too. */
record RollingSettings(
        int days,
        int period,
        Coming mentees,
        Coming mentors,
        int duration,
        int breaking,
        int breakDays,
        OptionalLong threshold,
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
    private static final int ALL = 1_000;
    private static final int MOST_BURSTS = 1_000;
    private static final String UNIFORM = "uniform";
    private static final String BURSTS = "bursts";
    private static final ImmutableList<String> COMMON = ImmutableList.of(
            "days",
            "period",
            "arrivals",
            BURSTS,
            "at-start",
            "patience",
            "duration",
            "break",
            "break-days",
            "threshold",
            "threshold-days");
    private static final ImmutableList<String> OF_MENTORS =
            ImmutableList.of("mentor-arrivals", "mentors-at-start", "mentor-patience");

    static RollingSettings of(String schedule, MatchingProblem problem, Options settings) {
        settings.requireOnly(
                schedule,
                problem instanceof PeerProblem
                        ? COMMON
                        : ImmutableList.<String>builder()
                                .addAll(COMMON)
                                .addAll(OF_MENTORS)
                                .build());
        return new RollingSettings(
                days(settings, "days", 180, 0),
                days(settings, "period", 7, 1),
                coming(settings, "arrivals", "at-start", 0, "patience"),
                coming(settings, "mentor-arrivals", "mentors-at-start", 500, "mentor-patience"),
                days(settings, "duration", 0, 0),
                (int) settings.whole("break", 0, 0, ALL),
                days(settings, "break-days", 30, 1),
                threshold(settings),
                days(settings, "threshold-days", 14, 0));
    }

    private static OptionalLong threshold(Options settings) {
        long largest = MatchingProblem.LARGEST_SCORE;
        return settings.values().containsKey("threshold")
                ? OptionalLong.of(settings.whole("threshold", 0, -largest, largest))
                : OptionalLong.empty();
    }

    private static int days(Options settings, String name, long otherwise, long least) {
        return (int) settings.whole(name, otherwise, least, LONGEST);
    }

    private static Coming coming(Options settings, String law, String atStart, long usual, String patience) {
        boolean bursts =
                settings.choice(law, UNIFORM, ImmutableList.of(UNIFORM, BURSTS)).equals(BURSTS);
        int count = (int) settings.whole(BURSTS, 4, 1, MOST_BURSTS);
        return new Coming(
                bursts ? count : 0, (int) settings.whole(atStart, usual, 0, ALL), days(settings, patience, 0, 0));
    }
}
