package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.function.BooleanSupplier;

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
 * of two who have a place makes none, and is asked nothing. Who takes part is the same whatever the strategy does. The pairs in the end are those of the last cohort.
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
    public ImmutableList<Setting> settings() {
        return CohortsSettings.ALL;
    }

    @Override
    public Course run(Perturbed question, Options settings, long seed, Solver solver, BooleanSupplier stop) {
        boolean peers = question.asked() instanceof PeerProblem;
        CohortsSettings how = CohortsSettings.of(name(), peers, settings);
        Truth truth = new Truth(question);
        if (how.earlier() == CohortsSettings.Earlier.MARK && peers) {
            throw refused("pairs of peers cannot be marked; ignore, avoid or keep them");
        }
        if (how.earlier() == CohortsSettings.Earlier.KEEP && hasLocks(truth.told())) {
            throw refused("pairs cannot be kept beside locked ones; ignore, avoid or mark them");
        }
        try {
            return new CohortsRun(truth, how, seed, solver, stop).course();
        } catch (RunCancelledException stopped) {
            return Cancelled.COURSE;
        }
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
