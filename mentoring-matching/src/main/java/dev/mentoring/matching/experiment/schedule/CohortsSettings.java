package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import java.util.Locale;
import java.util.stream.Stream;

/** The settings of {@link Cohorts}, which tells their meaning; that of mentees holds for peers too. */
record CohortsSettings(int cohorts, boolean spread, int returning, int mentorsReturning, Earlier earlier, int memory) {

    /** What becomes of the pairs of earlier cohorts. */
    enum Earlier {
        AVOID,
        IGNORE,
        KEEP,
        MARK;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST = 100;
    private static final int ALL = 1_000;
    private static final ImmutableList<String> COMMON =
            ImmutableList.of("cohorts", "entering", "returning", "earlier", "memory");
    private static final String SPREAD = "spread";

    static ImmutableList<String> names(boolean peers) {
        return peers
                ? COMMON
                : ImmutableList.<String>builder()
                        .addAll(COMMON)
                        .add("mentors-returning")
                        .build();
    }

    static CohortsSettings of(Options settings) {
        String earlier = settings.choice(
                "earlier",
                Earlier.AVOID.text(),
                Stream.of(Earlier.values()).map(Earlier::text).collect(ImmutableList.toImmutableList()));
        return new CohortsSettings(
                (int) settings.whole("cohorts", 3, 1, MOST),
                settings.choice("entering", SPREAD, ImmutableList.of(SPREAD, "first"))
                        .equals(SPREAD),
                (int) settings.whole("returning", 300, 0, ALL),
                (int) settings.whole("mentors-returning", 700, 0, ALL),
                Earlier.valueOf(earlier.toUpperCase(Locale.ROOT)),
                (int) settings.whole("memory", 1, 1, MOST));
    }
}
