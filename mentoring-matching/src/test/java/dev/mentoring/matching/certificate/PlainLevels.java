package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Person;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whether levels prove objectives one after another, worked out again from the documentation of levels. */
final class PlainLevels {

    private final Told told;
    private final List<Told.Pair> made;
    private final Tally tally;
    private final PlainFace face;

    PlainLevels(Told told, List<Told.Pair> made, Tally tally) {
        this.told = told;
        this.made = made;
        this.tally = tally;
        face = new PlainFace(told);
    }

    static List<BigInteger> numbers(ImmutableLongArray... arrays) {
        return Stream.of(arrays)
                .flatMapToLong(ImmutableLongArray::stream)
                .mapToObj(BigInteger::valueOf)
                .toList();
    }

    boolean prove(List<Level> all, List<Objective> objectives) {
        if (all.size() > 6 + 3L * face.pairs.size()) {
            return false;
        }
        List<Level> levels = new ArrayList<>(all);
        if (!levels.isEmpty() && levels.get(0).objective() == Objective.MINIMUMS && !proveValue(levels.remove(0))) {
            return false;
        }
        for (Objective objective : objectives) {
            boolean proved = switch (objective) {
                case WORST -> proveWorst(levels);
                case LEXIMIN, FIRST_RANKS, LAST_RANKS -> proveClasses(objective, levels);
                default ->
                    !levels.isEmpty()
                            && levels.get(0).objective() == objective
                            && proveValue(levels.remove(0))
                            && (levels.isEmpty() || levels.get(0).objective() != objective);
            };
            if (!proved) {
                return false;
            }
        }
        return levels.stream()
                .allMatch(level -> level.objective() == Objective.WORST ? isNeeded(level) : proveValue(level));
    }

    /** Every class of a free pair in its turn: levels take runs of classes, and what they pass over must have no free pair. */
    private boolean proveClasses(Objective objective, List<Level> levels) {
        long sign = objective == Objective.LAST_RANKS ? -1 : 1;
        ToLongFunction<Told.Pair> turn = pair -> sign * classOf(objective, pair);
        List<Long> had = new ArrayList<>(List.of(Long.MIN_VALUE));
        while (!levels.isEmpty() && levels.get(0).objective() == objective) {
            Level level = levels.remove(0);
            long from = sign * level.from();
            long to = sign * level.to();
            long last = had.get(had.size() - 1);
            boolean inTurn = last < from && from <= to;
            boolean leavesOut = face.pairs.stream()
                    .filter(face::isFree)
                    .anyMatch(p -> turn.applyAsLong(p) > last && turn.applyAsLong(p) < from);
            if (!inTurn || leavesOut || !proveValue(level)) {
                return false;
            }
            had.add(to);
        }
        long last = had.get(had.size() - 1);
        return face.pairs.stream().filter(face::isFree).noneMatch(p -> turn.applyAsLong(p) > last);
    }

    /** Ranges of scores one after another, all below the worst score, then the level of that; no pair needs none. */
    private boolean proveWorst(List<Level> levels) {
        List<Level> below = new ArrayList<>();
        while (!levels.isEmpty() && levels.get(0).objective() == Objective.LEXIMIN) {
            below.add(levels.remove(0));
        }
        if (levels.isEmpty() || levels.get(0).objective() != Objective.WORST) {
            return made.isEmpty() && below.stream().allMatch(this::proveValue);
        }
        Level worst = levels.remove(0);
        List<Long> ends = below.stream()
                .flatMap(level -> Stream.of(level.from(), level.to()))
                .toList();
        for (int k = 1; k < ends.size(); k++) {
            boolean sameRange = k % 2 == 1;
            if (ends.get(k) < ends.get(k - 1) || (!sameRange && ends.get(k).equals(ends.get(k - 1)))) {
                return false;
            }
        }
        return ends.stream().allMatch(end -> end < worst.from())
                && below.stream().allMatch(level -> !anyFreeMade(level) && proveValue(level))
                && isNeeded(worst);
    }

    private boolean anyFreeMade(Level level) {
        return made.stream().filter(face::isFree).anyMatch(p -> p.score() >= level.from() && p.score() <= level.to());
    }

    /** Nobody can do without all pairs up to the score, and none below it is made. */
    private boolean isNeeded(Level level) {
        Function<Told.Pair, BigInteger> weight =
                pair -> pair.score() <= level.from() ? BigInteger.ONE.negate() : BigInteger.ZERO;
        return isShaped(level)
                && face.bound(weight, numbers(level), false).signum() < 0
                && made.stream().noneMatch(pair -> pair.score() < level.from());
    }

    private boolean proveValue(Level level) {
        if (!isShaped(level)) {
            return false;
        }
        boolean even = level.objective() == Objective.EVEN;
        Map<Told.Pair, BigInteger> weights = weights(level);
        BigInteger value = made.stream().map(weights::get).reduce(BigInteger.ZERO, BigInteger::add);
        if (even) {
            for (Person mentor : told.mentors()) {
                long load = made.stream()
                        .filter(p -> p.mentor().equals(mentor.id()))
                        .count();
                value = value.subtract(BigInteger.valueOf(load * load));
            }
        }
        if (!face.bound(weights::get, numbers(level), even).equals(value)) {
            return false;
        }
        face.keepAttaining(weights::get, numbers(level), even);
        return true;
    }

    private boolean isShaped(Level level) {
        int groups = face.holders() - told.mentors().size() - told.mentees().size();
        return level.mentors().length() == told.mentors().size()
                && level.mentees().length() == told.mentees().size()
                && level.groups().length() == groups;
    }

    private static List<BigInteger> numbers(Level level) {
        return numbers(level.mentees(), level.mentors(), level.groups());
    }

    private Map<Told.Pair, BigInteger> weights(Level level) {
        Map<Told.Pair, BigInteger> weights = new LinkedHashMap<>();
        for (Told.Pair pair : face.pairs) {
            weights.put(
                    pair,
                    BigInteger.valueOf(
                            switch (level.objective()) {
                                case SERVED -> 1;
                                case TOTAL -> pair.score();
                                case KEPT -> told.earlier().stream().anyMatch(pair::hasThePeopleOf) ? 1 : 0;
                                default -> 0;
                            }));
        }
        if (level.objective().isByClass()) {
            weighClasses(level, weights);
        }
        return weights;
    }

    /** Of free pairs those of the last class weigh one; those of each class before, one more than all after together. */
    private void weighClasses(Level level, Map<Told.Pair, BigInteger> weights) {
        Objective objective = level.objective();
        long least = Math.min(level.from(), level.to());
        long most = Math.max(level.from(), level.to());
        List<Told.Pair> free = face.pairs.stream()
                .filter(p -> face.isFree(p) && classOf(objective, p) >= least && classOf(objective, p) <= most)
                .toList();
        BigInteger sign = objective == Objective.FIRST_RANKS ? BigInteger.ONE : BigInteger.ONE.negate();
        if (objective != Objective.FIRST_RANKS && free.stream().noneMatch(made::contains)) {
            free.forEach(p -> weights.put(p, sign));
            return;
        }
        long places = Math.min(places(told.mentors()), places(told.mentees()));
        LongStream classes =
                free.stream().mapToLong(p -> classOf(objective, p)).distinct().sorted();
        Comparator<Long> lastFirst =
                objective == Objective.LAST_RANKS ? Comparator.naturalOrder() : Comparator.reverseOrder();
        BigInteger after = BigInteger.ZERO;
        for (long each : classes.boxed().sorted(lastFirst).toList()) {
            BigInteger weight = after.add(BigInteger.ONE);
            List<Told.Pair> members =
                    free.stream().filter(p -> classOf(objective, p) == each).toList();
            members.forEach(p -> weights.put(p, sign.multiply(weight)));
            after = after.add(weight.multiply(BigInteger.valueOf(Math.min(places, members.size()))));
        }
    }

    private static long places(List<Person> people) {
        return people.stream().mapToLong(Person::capacity).sum();
    }

    private long classOf(Objective objective, Told.Pair pair) {
        return objective == Objective.LEXIMIN ? pair.score() : tally.rankOf(pair);
    }
}
