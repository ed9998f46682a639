package dev.mentoring.matching.certificate;

import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.Told;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The bound D of {@link Certificate}, worked out again in the plainest way, and the matchings that attain it. */
final class PlainFace {

    final List<Told.Pair> pairs;
    final Set<Told.Pair> certain = new HashSet<>();
    final Set<Told.Pair> ruledOut = new HashSet<>();
    private final List<Part> holders = new ArrayList<>();
    private final List<BigInteger> least = new ArrayList<>();
    private final List<BigInteger> most = new ArrayList<>();
    private final int mentees;
    private final int mentors;

    PlainFace(Told told) {
        pairs = told.allowed();
        for (Told.Pair pair : pairs) {
            if (told.locked().stream().anyMatch(pair::hasThePeopleOf)) {
                certain.add(pair);
            }
        }
        holders.addAll(Part.ofMentees(told));
        holders.addAll(Part.ofMentors(told));
        holders.addAll(Part.of(told));
        mentees = told.mentees().size();
        mentors = told.mentors().size();
        for (Part holder : holders) {
            long locked = certain.stream().filter(holder::counts).count();
            least.add(BigInteger.valueOf(Math.max(holder.minimum(), locked)));
            most.add(BigInteger.valueOf(holder.maximum()));
        }
    }

    boolean isFree(Told.Pair pair) {
        return !certain.contains(pair) && !ruledOut.contains(pair);
    }

    /** The number of those who have one: mentees, then mentors, then parts of groups. */
    int holders() {
        return holders.size();
    }

    List<Part> parts() {
        return holders;
    }

    private boolean isMentor(int i) {
        return i >= mentees && i < mentees + mentors;
    }

    private BigInteger rest(Told.Pair pair, Function<Told.Pair, BigInteger> weight, List<BigInteger> numbers) {
        BigInteger rest = weight.apply(pair);
        for (int i = 0; i < holders.size(); i++) {
            rest = holders.get(i).counts(pair) ? rest.subtract(numbers.get(i)) : rest;
        }
        return rest;
    }

    BigInteger bound(Function<Told.Pair, BigInteger> weight, List<BigInteger> numbers, boolean even) {
        BigInteger sum = BigInteger.ZERO;
        for (Told.Pair pair : pairs) {
            BigInteger rest = rest(pair, weight, numbers);
            if (certain.contains(pair)) {
                sum = sum.add(rest);
            } else if (isFree(pair)) {
                sum = sum.add(rest.max(BigInteger.ZERO));
            }
        }
        for (int i = 0; i < holders.size(); i++) {
            sum = sum.add(loads(i, numbers.get(i), even).get(0).worth());
        }
        return sum;
    }

    /** A number of pairs and what it adds to the bound. */
    private record Load(BigInteger pairs, BigInteger worth) {}

    /** The numbers of pairs with which a holder adds most to the bound, all of which are worth the same. */
    private List<Load> loads(int i, BigInteger number, boolean even) {
        List<Load> best = new ArrayList<>();
        for (BigInteger k = least.get(i); k.compareTo(most.get(i)) <= 0; k = k.add(BigInteger.ONE)) {
            BigInteger worth = number.multiply(k).subtract(even && isMentor(i) ? k.multiply(k) : BigInteger.ZERO);
            int order = best.isEmpty() ? 1 : worth.compareTo(best.get(0).worth());
            if (order > 0) {
                best.clear();
            }
            if (order >= 0) {
                best.add(new Load(k, worth));
            }
        }
        return best;
    }

    /** Leaves what attains the bound. */
    void keepAttaining(Function<Told.Pair, BigInteger> weight, List<BigInteger> numbers, boolean even) {
        Set<Told.Pair> now = new HashSet<>(pairs);
        now.removeIf(pair -> !isFree(pair) || rest(pair, weight, numbers).signum() == 0);
        for (Told.Pair pair : now) {
            (rest(pair, weight, numbers).signum() > 0 ? certain : ruledOut).add(pair);
        }
        for (int i = 0; i < holders.size(); i++) {
            List<Load> best = loads(i, numbers.get(i), even);
            least.set(i, best.get(0).pairs());
            most.set(i, best.get(best.size() - 1).pairs());
        }
    }
}
