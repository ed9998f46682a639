package dev.mentoring.matching.oracle;

import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another way to what is best: mentee after mentee, and for every way in which places and groups can be filled so far the best
 * vector only. Of two vectors with the same future the larger one stays the larger one, since gains are added to both; the
 * worst score, which is no sum, is found by leaving out all pairs below it.
 */
public final class StateOracle {

    private static final Comparator<long[]> LARGER_LAST = Arrays::compare;

    private final Told told;
    private final List<Told.Pair> allowed;
    private final List<String> mentors;
    /** Mentors, then groups that concern several mentees: what a state counts. */
    private final List<Part> shared;

    private final List<Part> own;
    private final List<Long> scores;
    private final int lastRank;

    private StateOracle(Told told) {
        this.told = told;
        allowed = told.allowed();
        mentors = told.mentors().stream().map(Person::id).toList();
        shared = new ArrayList<>(Part.ofMentors(told));
        own = new ArrayList<>(Part.ofMentees(told));
        for (Part part : Part.of(told)) {
            (part.mentees().size() == 1 ? own : shared).add(part);
        }
        scores = allowed.stream().map(Told.Pair::score).distinct().sorted().toList();
        lastRank = allowed.stream().mapToInt(this::rank).max().orElse(0);
    }

    /** By how much minimums have to be lowered in all before there is a matching. */
    public static long shortage(Told told) {
        return -new StateOracle(told)
                .run(List.of(), Long.MIN_VALUE)
                .map(v -> v[0])
                .orElseThrow();
    }

    /** The best vector for a list of objectives, as {@link Tally} has it; empty when there is no matching. */
    public static Optional<List<Long>> best(Told told, List<Objective> objectives) {
        StateOracle oracle = new StateOracle(told);
        int worst = objectives.indexOf(Objective.WORST);
        if (worst < 0) {
            return oracle.matching(objectives, Long.MIN_VALUE).map(StateOracle::list);
        }
        Optional<long[]> before = oracle.matching(objectives.subList(0, worst), Long.MIN_VALUE);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Objective> others = new ArrayList<>(objectives);
        others.remove(worst);
        List<Long> thresholds = new ArrayList<>(oracle.scores);
        thresholds.add(Long.MAX_VALUE);
        for (int k = thresholds.size() - 1; ; k--) {
            Optional<long[]> found = oracle.matching(others, thresholds.get(k));
            int length = before.get().length;
            if (found.isPresent() && Arrays.equals(before.get(), Arrays.copyOf(found.get(), length))) {
                List<Long> vector = new ArrayList<>(list(found.get()));
                vector.add(length, thresholds.get(k));
                return Optional.of(vector);
            }
        }
    }

    private static List<Long> list(long[] vector) {
        return Arrays.stream(vector).boxed().toList();
    }

    private Optional<long[]> matching(List<Objective> objectives, long lowestScore) {
        return run(objectives, lowestScore).filter(v -> v[0] == 0).map(v -> Arrays.copyOfRange(v, 1, v.length));
    }

    /** The best vector with what minimums lack, negated, in front; empty when locked pairs are left out. */
    private Optional<long[]> run(List<Objective> objectives, long lowestScore) {
        Map<List<Integer>, long[]> states = new HashMap<>();
        long[] nothing = vector(objectives, Optional.empty(), 0);
        states.put(shared.stream().map(p -> 0).toList(), nothing);
        for (Person mentee : told.mentees()) {
            Map<List<Integer>, long[]> next = new HashMap<>();
            for (List<Told.Pair> choice : choices(mentee, lowestScore)) {
                long lack = own.stream()
                        .filter(p -> p.mentees().contains(mentee.id()))
                        .mapToLong(p -> Math.max(
                                0,
                                p.minimum() - choice.stream().filter(p::counts).count()))
                        .sum();
                states.forEach((state, value) -> choose(objectives, choice, lack, state, value, next));
            }
            states = next;
        }
        return states.entrySet().stream()
                .map(e -> plusLack(e.getValue(), lackOfShared(e.getKey())))
                .max(LARGER_LAST);
    }

    private void choose(
            List<Objective> objectives,
            List<Told.Pair> choice,
            long lack,
            List<Integer> state,
            long[] value,
            Map<List<Integer>, long[]> next) {
        List<Integer> after = new ArrayList<>(state);
        long[] worth = plusLack(value, lack);
        for (Told.Pair pair : choice) {
            long[] gain = vector(objectives, Optional.of(pair), after.get(mentors.indexOf(pair.mentor())));
            Arrays.setAll(gain, k -> gain[k] + worth[k]);
            System.arraycopy(gain, 0, worth, 0, gain.length);
            for (int i = 0; i < shared.size(); i++) {
                if (shared.get(i).counts(pair)) {
                    after.set(i, after.get(i) + 1);
                    if (after.get(i) > shared.get(i).maximum()) {
                        return;
                    }
                }
            }
        }
        next.merge(List.copyOf(after), worth, (a, b) -> LARGER_LAST.compare(a, b) >= 0 ? a : b);
    }

    /** The sets of pairs that a mentee may have. */
    private List<List<Told.Pair>> choices(Person mentee, long lowestScore) {
        List<Told.Pair> row =
                allowed.stream().filter(p -> p.mentee().equals(mentee.id())).toList();
        List<List<Told.Pair>> choices = new ArrayList<>();
        for (int set = 0; set < 1 << row.size(); set++) {
            List<Told.Pair> choice = new ArrayList<>();
            boolean keepsLocks = true;
            for (int k = 0; k < row.size(); k++) {
                boolean taken = (set >> k & 1) == 1;
                if (taken) {
                    choice.add(row.get(k));
                }
                keepsLocks &= taken || told.locked().stream().noneMatch(row.get(k)::hasThePeopleOf);
            }
            boolean fits = own.stream()
                    .filter(p -> p.mentees().contains(mentee.id()))
                    .allMatch(p -> choice.stream().filter(p::counts).count() <= p.maximum());
            if (keepsLocks && fits && choice.stream().allMatch(p -> p.score() >= lowestScore)) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private long lackOfShared(List<Integer> state) {
        long lack = 0;
        for (int i = 0; i < shared.size(); i++) {
            lack += Math.max(0, shared.get(i).minimum() - state.get(i));
        }
        return lack;
    }

    private static long[] plusLack(long[] value, long lack) {
        long[] sum = value.clone();
        sum[0] -= lack;
        return sum;
    }

    /** What a pair adds to a vector when its mentor has a load already; without a pair, zeros. */
    private long[] vector(List<Objective> objectives, Optional<Told.Pair> pair, int load) {
        List<Long> vector = new ArrayList<>(List.of(0L));
        for (Objective objective : objectives) {
            switch (objective) {
                case SERVED -> vector.add(1L);
                case TOTAL -> vector.add(pair.map(Told.Pair::score).orElse(0L));
                case KEPT ->
                    vector.add(
                            pair.isPresent() && told.earlier().stream().anyMatch(pair.get()::hasThePeopleOf) ? 1L : 0L);
                case EVEN -> vector.add(-(2L * load + 1));
                case LEXIMIN ->
                    scores.forEach(
                            s -> vector.add(pair.isPresent() && pair.get().score() == s ? -1L : 0L));
                case FIRST_RANKS -> ranks(pair, vector, 1);
                case LAST_RANKS -> ranks(pair, vector, -1);
                default -> throw new IllegalArgumentException("no sum over pairs: " + objective);
            }
        }
        return vector.stream().mapToLong(x -> pair.isPresent() ? x : 0).toArray();
    }

    private void ranks(Optional<Told.Pair> pair, List<Long> vector, long each) {
        for (int k = 1; k <= lastRank; k++) {
            int rank = each > 0 ? k : lastRank + 1 - k;
            vector.add(pair.isPresent() && rank(pair.get()) == rank ? each : 0L);
        }
    }

    private int rank(Told.Pair pair) {
        for (Person mentee : told.mentees()) {
            if (mentee.id().equals(pair.mentee()) && mentee.preferences().isPresent()) {
                List<List<String>> ranks = new ArrayList<>(mentee.preferences().get());
                ranks.removeIf(rank -> !rank.contains(pair.mentor()));
                return mentee.preferences().get().indexOf(ranks.get(0)) + 1;
            }
        }
        List<Long> better = allowed.stream()
                .filter(p -> p.mentee().equals(pair.mentee()))
                .map(Told.Pair::score)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return better.indexOf(pair.score()) + 1;
    }
}
