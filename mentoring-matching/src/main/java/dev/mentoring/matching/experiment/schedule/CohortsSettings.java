package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import java.util.Locale;

/** The settings of {@link Cohorts}, which tells their meaning; that of mentees holds for peers too. */
record CohortsSettings(int cohorts, boolean spread, int returning, int mentorsReturning, Earlier earlier, int memory) {

    /** What becomes of the pairs of earlier cohorts. */
    enum Earlier {
        AVOID,
        IGNORE,
        KEEP,
        MARK;
    }

    private static final int MOST = 100;
    private static final String SPREAD = "spread";

    private static final Setting.Whole COHORTS =
            new Setting.Whole("cohorts", 3, 1, MOST, "How many cohorts there are.");
    private static final Setting.Choice ENTERING = new Setting.Choice(
            "entering",
            ImmutableList.of(SPREAD, "first"),
            "Whether people enter with any cohort alike, or all with the first one.");
    private static final Setting.Whole RETURNING = Setting.share(
            "returning",
            300,
            "How many mentees or peers who took part in a cohort take part in the next one, in thousandths.");
    private static final Setting.Whole MENTORS_RETURNING = Setting.share(
            "mentors-returning",
            700,
            "How many mentors who took part in a cohort take part in the next one, in thousandths; not in problems of peers.");
    private static final Setting.Choice EARLIER = new Setting.Choice(
            "earlier",
            ImmutableList.of("avoid", "ignore", "mark", "keep"),
            "What becomes of remembered pairs: not made again; nothing; told to the strategy as pairs of an earlier result; made again,"
                    + " those of the last cohort.");
    private static final Setting.Whole MEMORY =
            new Setting.Whole("memory", 1, 1, MOST, "How many cohorts are remembered.");

    private static final ImmutableList<Setting> OF_PEERS =
            Setting.sorted(COHORTS, ENTERING, RETURNING, EARLIER, MEMORY);
    static final ImmutableList<Setting> ALL =
            Setting.sorted(COHORTS, ENTERING, RETURNING, MENTORS_RETURNING, EARLIER, MEMORY);

    static CohortsSettings of(String schedule, boolean peers, Options settings) {
        Setting.requireOnly(schedule, peers ? OF_PEERS : ALL, settings);
        return new CohortsSettings(
                COHORTS.intIn(settings),
                ENTERING.in(settings).equals(SPREAD),
                RETURNING.intIn(settings),
                MENTORS_RETURNING.intIn(settings),
                Earlier.valueOf(EARLIER.in(settings).toUpperCase(Locale.ROOT)),
                MEMORY.intIn(settings));
    }
}
