package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;

/**
 * Cohorts follow one another, and each remembers whom earlier ones paired.
 *
 * <p>Settings: {@code cohorts}, their number, 1 to 100, by default 3; {@code entering}, by default {@code spread}, so that the first cohort
 * of each person is any of them, or {@code first} where it is the first one for everybody; {@code returning}, how many of 1,000 mentees or
 * peers who took part in a cohort take part in the next one as well, each by a draw of their own, 0 to 1,000, by default 300; {@code
 * mentors-returning}, the same of mentors, by default 700. Who misses a cohort after the first one has gone.
 *
 * <p>{@code earlier} says what becomes of the pairs of the last {@code memory} cohorts, 1 to 100, by default 1: {@code avoid}, the default, for
 * not making them again; {@code ignore}; {@code mark} for telling the strategy that they were pairs of an earlier result; or {@code keep} for
 * making those of the last cohort again when both take part, where {@code memory} says nothing. A locked pair is made in every cohort in
 * which both take part, whatever is remembered. Problems of peers know no marks, and {@code keep} cannot be asked where pairs are locked.
 *
 * <p>All places are free again for each cohort, and every bound of a group holds for each, minimums too: a cohort without any allowed pair
 * makes none, and is asked nothing. Who takes part is the same whatever the strategy does. The pairs in the end are those of the last cohort.
 */
final class Cohorts implements Schedule {

    @Override
    public String name() {
        return "cohorts";
    }

    @Override
    public String description() {
        return "Cohorts follow one another, and each remembers whom earlier ones paired.";
    }

    @Override
    public ImmutableSortedMap<String, String> measures() {
        return CohortsTally.MEASURES;
    }

    @Override
    public Course run(MatchingProblem asked, Options settings, long seed, Solver solver) {
        boolean peers = asked instanceof PeerProblem;
        settings.requireOnly(name(), CohortsSettings.names(peers));
        CohortsSettings how = CohortsSettings.of(settings);
        Population people = Population.of(asked);
        if (how.earlier() == CohortsSettings.Earlier.MARK && peers) {
            throw refused("pairs of peers cannot be marked; ignore, avoid or keep them");
        }
        if (how.earlier() == CohortsSettings.Earlier.KEEP && hasLocks(people)) {
            throw refused("pairs cannot be kept beside locked ones; ignore, avoid or mark them");
        }
        return new CohortsRun(people, how, seed, solver).course();
    }

    private static boolean hasLocks(Population people) {
        for (int pair = 0; pair < people.pairCount(); pair++) {
            if (people.isLocked(pair)) {
                return true;
            }
        }
        return false;
    }

    private static InvalidModelException refused(String why) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/earlier", why);
    }
}
