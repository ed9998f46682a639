package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a set of pairs is worth, counted pair by pair as pairs come and go: a vector of numbers for a list of objectives, of
 * which an earlier one decides before all later ones, and the larger the better.
 */
public final class Tally {

    private static final ImmutableList<Objective> OBJECTIVES = ImmutableList.copyOf(Objective.values());
    private static final int BY_SCORE = 100;
    private static final int BY_RANK = 1_000;
    private static final int MINUS_BY_RANK = 2_000;

    private final List<Told.Pair> allowed;
    private final long[] scores;
    private final int[] mentorOf;
    private final int[] scoreClassOf;
    private final int[] rankOf;
    private final boolean[] earlier;
    private final int[] load;
    private final int[] ofScore;
    private final int[] ofRank;
    private long pairs;
    private long total;
    private long kept;

    /** Nothing counted yet. */
    public Tally(Told told) {
        allowed = told.allowed();
        scores =
                allowed.stream().mapToLong(Told.Pair::score).sorted().distinct().toArray();
        List<String> mentors = told.mentors().stream().map(Person::id).toList();
        mentorOf = allowed.stream().mapToInt(p -> mentors.indexOf(p.mentor())).toArray();
        scoreClassOf = allowed.stream()
                .mapToInt(p -> (int)
                        LongStream.of(scores).takeWhile(s -> s < p.score()).count())
                .toArray();
        rankOf = allowed.stream().mapToInt(p -> rank(told, p)).toArray();
        earlier = new boolean[allowed.size()];
        for (int k = 0; k < earlier.length; k++) {
            Told.Pair pair = allowed.get(k);
            earlier[k] = told.earlier().stream().anyMatch(pair::hasThePeopleOf);
        }
        load = new int[mentors.size()];
        ofScore = new int[scores.length];
        ofRank = new int[IntStream.of(rankOf).max().orElse(0) + 1];
    }

    private int rank(Told told, Told.Pair pair) {
        Person mentee = told.mentees().stream()
                .filter(p -> p.id().equals(pair.mentee()))
                .findFirst()
                .orElseThrow();
        if (mentee.preferences().isPresent()) {
            int place = 1;
            while (!mentee.preferences().get().get(place - 1).contains(pair.mentor())) {
                place++;
            }
            return place;
        }
        return 1
                + (int) allowed.stream()
                        .filter(p -> p.mentee().equals(pair.mentee()) && p.score() > pair.score())
                        .mapToLong(Told.Pair::score)
                        .distinct()
                        .count();
    }

    /** At which place its mentee puts a pair that may be made, from 1. */
    public int rankOf(Told.Pair pair) {
        return rankOf[allowed.indexOf(pair)];
    }

    /** The pairs that may be made; everything else counts them by position. */
    List<Told.Pair> allowed() {
        return allowed;
    }

    void add(int pair) {
        count(pair, 1);
    }

    void remove(int pair) {
        count(pair, -1);
    }

    private void count(int pair, int by) {
        pairs += by;
        total += by * allowed.get(pair).score();
        kept += earlier[pair] ? by : 0;
        load[mentorOf[pair]] += by;
        ofScore[scoreClassOf[pair]] += by;
        ofRank[rankOf[pair]] += by;
    }

    /** The numbers of the vector for a list of objectives, each by a code that {@link #value} understands. */
    int[] components(List<Objective> objectives) {
        List<Integer> codes = new ArrayList<>();
        for (Objective objective : objectives) {
            switch (objective) {
                case LEXIMIN -> IntStream.range(0, scores.length).forEach(k -> codes.add(BY_SCORE + k));
                case FIRST_RANKS -> IntStream.range(1, ofRank.length).forEach(r -> codes.add(BY_RANK + r));
                case LAST_RANKS ->
                    IntStream.range(1, ofRank.length).forEach(r -> codes.add(MINUS_BY_RANK + ofRank.length - r));
                default -> codes.add(OBJECTIVES.indexOf(objective));
            }
        }
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }

    long value(int component) {
        if (component >= MINUS_BY_RANK) {
            return -ofRank[component - MINUS_BY_RANK];
        }
        if (component >= BY_RANK) {
            return ofRank[component - BY_RANK];
        }
        if (component >= BY_SCORE) {
            return -ofScore[component - BY_SCORE];
        }
        return switch (OBJECTIVES.get(component)) {
            case SERVED -> pairs;
            case TOTAL -> total;
            case KEPT -> kept;
            case EVEN -> -squares();
            case WORST -> worst();
            default -> throw new IllegalArgumentException("not a single number: " + component);
        };
    }

    private long squares() {
        long sum = 0;
        for (int each : load) {
            sum += (long) each * each;
        }
        return sum;
    }

    private long worst() {
        for (int k = 0; k < scores.length; k++) {
            if (ofScore[k] > 0) {
                return scores[k];
            }
        }
        return Long.MAX_VALUE;
    }

    /** The vector of some pairings. */
    public List<Long> vector(List<Objective> objectives, List<Pairing> pairings) {
        int[] made = pairings.stream().mapToInt(this::indexOf).toArray();
        IntStream.of(made).forEach(this::add);
        List<Long> vector =
                IntStream.of(components(objectives)).mapToObj(this::value).toList();
        IntStream.of(made).forEach(this::remove);
        return vector;
    }

    private int indexOf(Pairing pairing) {
        int k = 0;
        while (!allowed.get(k).mentor().equals(pairing.mentor())
                || !allowed.get(k).mentee().equals(pairing.mentee())) {
            k++;
        }
        return k;
    }
}
