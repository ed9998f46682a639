package dev.mentoring.matching.certificate;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MenteeRanks;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/** Whether the levels of a certificate prove a list of objectives, one after another. */
final class LevelsCheck {

    private final TwoSidedProblem problem;
    private final List<Refusal> refusals;
    private final BitSet made;
    private final Face face;
    /** Only levels by rank need them. */
    private final Supplier<MenteeRanks> ranks;

    private final long largestNumber;
    private final long mostPairs;

    LevelsCheck(TwoSidedProblem problem, ContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.refusals = refusals;
        made = content.made();
        face = new Face(problem);
        ranks = Suppliers.memoize(() -> MenteeRanks.of(problem));
        // A rest is a weight less two numbers of people and at most one of each group.
        largestNumber = 2 * DualBound.LARGEST / (2 + problem.groups().bounds().size());
        mostPairs = Math.min(
                problem.mentees().stream().mapToLong(p -> p.capacity()).sum(),
                problem.mentors().stream().mapToLong(p -> p.capacity()).sum());
    }

    /** Checks the levels against the objectives; further objectives may follow those. */
    void run(ImmutableList<Level> levels, ImmutableList<Objective> objectives) {
        if (levels.size() > mostLevels()) {
            refuse("CERTIFICATE_SHAPE", "the certificate has more levels than any proof needs");
            return;
        }
        int next = 0;
        if (!levels.isEmpty() && levels.get(0).objective() == Objective.MINIMUMS) {
            if (!check(levels.get(next++))) {
                return;
            }
        }
        for (Objective objective : objectives) {
            int end = next;
            boolean open = true;
            while (open && end < levels.size() && belongs(levels.get(end), objective)) {
                open = levels.get(end++).objective() != Objective.WORST;
            }
            if (!check(objective, levels.subList(next, end))) {
                return;
            }
            next = end;
        }
        for (Level level : levels.subList(next, levels.size())) {
            if (!check(level)) {
                return;
            }
        }
    }

    /** One level for each class of an objective by class, of which there are at most as many as pairs; one for any other. */
    private long mostLevels() {
        long byClass =
                Arrays.stream(Objective.values()).filter(Objective::isByClass).count();
        return Objective.values().length - byClass + byClass * problem.pairCount();
    }

    /** What lies below the worst score is ruled out by a level of another objective. */
    private static boolean belongs(Level level, Objective objective) {
        return level.objective() == objective
                || (objective == Objective.WORST && level.objective() == Objective.LEXIMIN);
    }

    private boolean check(Objective objective, List<Level> levels) {
        if (objective.isByClass()) {
            return checkClasses(objective, levels);
        }
        if (objective == Objective.WORST) {
            return checkWorst(levels);
        }
        if (levels.size() != 1) {
            return refuse("CERTIFICATE_SHAPE", "the certificate has not one level for " + objective.stableName());
        }
        return check(levels.get(0));
    }

    /** Every class of a free pair must have its turn, in order and without a gap. */
    private boolean checkClasses(Objective objective, List<Level> levels) {
        int direction = objective == Objective.LAST_RANKS ? -1 : 1;
        PairWeights key = pair -> direction * classes(objective).of(pair);
        long covered = Long.MIN_VALUE;
        for (Level level : levels) {
            long from = direction * level.from();
            long to = direction * level.to();
            if (from <= covered || to < from || face.anyFree(key, covered, from)) {
                return refuse("CERTIFICATE_SHAPE", "the levels for " + objective.stableName() + " leave classes out");
            }
            if (!check(level)) {
                return false;
            }
            covered = to;
        }
        return !face.anyFree(key, covered, Long.MAX_VALUE)
                || refuse("NOT_PROVED", "the levels for " + objective.stableName() + " end before the last class");
    }

    /**
     * Scores below the worst one may be ruled out first: the result makes none of them, and neither does any matching whose
     * worst score is higher. Nothing else may be, since it could be what a better matching makes.
     */
    private boolean checkWorst(List<Level> levels) {
        int before = levels.size() - 1;
        boolean stated = before >= 0 && levels.get(before).objective() == Objective.WORST;
        if (stated ? !areBelow(levels.subList(0, before), levels.get(before).from()) : !made.isEmpty()) {
            return refuse("CERTIFICATE_SHAPE", "the levels for worst are not scores below it, ascending, and then it");
        }
        for (Level level : levels) {
            if (!check(level)) {
                return false;
            }
        }
        return true;
    }

    /** Whether levels take one range of scores after another, below a limit, of which the result makes no free pair. */
    private boolean areBelow(List<Level> levels, long limit) {
        long covered = Long.MIN_VALUE;
        for (Level level : levels) {
            boolean ascends = level.from() > covered && level.from() <= level.to();
            if (!ascends || face.anyFreeMade(made, problem::score, level.from(), level.to())) {
                return false;
            }
            covered = level.to();
        }
        return levels.isEmpty() || covered < limit;
    }

    private boolean check(Level level) {
        if (level.mentors().length() != problem.mentors().size()
                || level.mentees().length() != problem.mentees().size()
                || level.groups().length() != problem.groups().parts()) {
            return refuse("CERTIFICATE_SHAPE", "a level has not one number for everybody and every group");
        }
        long[] numbers = Face.numbers(level);
        if (Arrays.stream(numbers).anyMatch(n -> n > largestNumber || n < -largestNumber)) {
            return refuse("CERTIFICATE_SHAPE", "a number of a level is too large");
        }
        return level.objective() == Objective.WORST ? checkWorst(level, numbers) : checkValue(level, numbers);
    }

    private boolean checkWorst(Level level, long[] numbers) {
        long threshold = level.from();
        PairWeights weights = pair -> problem.score(pair) <= threshold ? -1 : 0;
        if (!face.bound(weights, numbers, false).isNegative()) {
            return refuse("NOT_PROVED", "the certificate does not show that a pair of the worst score is needed");
        }
        for (int pair = made.nextSetBit(0); pair >= 0; pair = made.nextSetBit(pair + 1)) {
            if (problem.score(pair) < threshold) {
                return refuse("NOT_PROVED", "a pair is made whose score is below the certificate's worst one");
            }
        }
        return true;
    }

    private boolean checkValue(Level level, long[] numbers) {
        boolean even = level.objective() == Objective.EVEN;
        ClassWeights classWeights = level.objective().isByClass() ? classWeights(level) : ClassWeights.NONE;
        if (classWeights.areTooLarge()) {
            return refuse("CERTIFICATE_SHAPE", "a level has so many classes that their weights pass 2^61");
        }
        PairWeights weights = weights(level.objective(), classWeights);
        WideSum value = new WideSum();
        int[] load = new int[problem.mentors().size()];
        for (int pair = made.nextSetBit(0); pair >= 0; pair = made.nextSetBit(pair + 1)) {
            value.add(weights.of(pair));
            load[problem.mentorOf(pair)]++;
        }
        if (even) {
            Arrays.stream(load).forEach(pairs -> value.add(-(long) pairs * pairs));
        }
        if (!face.bound(weights, numbers, even).isEqualTo(value)) {
            return refuse(
                    "NOT_PROVED",
                    "the certificate's bound for " + level.objective().stableName() + " is not what the result has");
        }
        face.keepAttaining(weights, numbers, even);
        return true;
    }

    private PairWeights weights(Objective objective, ClassWeights classWeights) {
        return switch (objective) {
            case MINIMUMS, EVEN, WORST -> pair -> 0;
            case SERVED -> pair -> 1;
            case TOTAL -> problem::score;
            case KEPT -> pair -> problem.isEarlier(pair) ? 1 : 0;
            case LEXIMIN, FIRST_RANKS, LAST_RANKS -> {
                PairWeights classOf = classes(objective);
                // Weights must not change while the face does: what is certain or ruled out has none.
                long[] fixed = new long[problem.pairCount()];
                for (int pair = 0; pair < fixed.length; pair++) {
                    fixed[pair] = face.isFree(pair) ? classWeights.of(classOf.of(pair)) : 0;
                }
                yield pair -> fixed[pair];
            }
        };
    }

    private PairWeights classes(Objective objective) {
        return objective == Objective.LEXIMIN ? problem::score : ranks.get()::of;
    }

    private ClassWeights classWeights(Level level) {
        PairWeights classOf = classes(level.objective());
        long least = Math.min(level.from(), level.to());
        long most = Math.max(level.from(), level.to());
        boolean fewest = level.objective() != Objective.FIRST_RANKS;
        if (fewest && !face.anyFreeMade(made, classOf, least, most)) {
            return ClassWeights.alike(least, most);
        }
        long[] classes = Arrays.stream(face.freeClasses(classOf))
                .filter(c -> c >= least && c <= most)
                .toArray();
        long[] sizes = new long[classes.length];
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int at = face.isFree(pair) ? Arrays.binarySearch(classes, classOf.of(pair)) : -1;
            if (at >= 0) {
                sizes[at] = Math.min(mostPairs, sizes[at] + 1);
            }
        }
        return ClassWeights.inOrder(classes, sizes, level.objective() == Objective.LAST_RANKS, fewest);
    }

    private boolean refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
        return false;
    }
}
