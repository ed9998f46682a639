package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.RotationsCertificate.Precedence;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What certificates about all stable matchings must say, by going through every set of pairs of a small problem; sets are bits, of pairs
 * that are not locked.
 */
final class PlainLattice {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final List<Integer> open = new ArrayList<>();
    private final int[] roomOfMentor;
    private final int[] roomOfMentee;
    private final List<Long> stable;

    PlainLattice(TwoSidedProblem problem, Preferences ranks) {
        this.problem = problem;
        this.ranks = ranks;
        roomOfMentor = problem.mentors().stream().mapToInt(p -> p.capacity()).toArray();
        roomOfMentee = problem.mentees().stream().mapToInt(p -> p.capacity()).toArray();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (problem.isLocked(pair)) {
                roomOfMentor[problem.mentorOf(pair)]--;
                roomOfMentee[problem.menteeOf(pair)]--;
            } else {
                open.add(pair);
            }
        }
        stable = new ArrayList<>();
        extend(0, 0, roomOfMentor.clone(), roomOfMentee.clone());
    }

    private void extend(int k, long made, int[] mentors, int[] mentees) {
        if (k == open.size()) {
            if (isStable(made, (1L << k) - 1)) {
                stable.add(made);
            }
            return;
        }
        extend(k + 1, made, mentors, mentees);
        if (mentors[mentor(k)] > 0 && mentees[mentee(k)] > 0) {
            mentors[mentor(k)]--;
            mentees[mentee(k)]--;
            extend(k + 1, made | 1L << k, mentors, mentees);
            mentors[mentor(k)]++;
            mentees[mentee(k)]++;
        }
    }

    private int mentor(int k) {
        return problem.mentorOf(open.get(k));
    }

    private int mentee(int k) {
        return problem.menteeOf(open.get(k));
    }

    private int rankOfMentor(int k) {
        return ranks.ofMentor(open.get(k));
    }

    private int rankOfMentee(int k) {
        return ranks.ofMentee(open.get(k));
    }

    private boolean has(long made, int k) {
        return (made >> k & 1) == 1;
    }

    /** The worst rank that a mentor gives to anybody they have. */
    private int worstOfMentor(long made, int mentor) {
        int worst = 0;
        for (int k = 0; k < open.size(); k++) {
            worst = has(made, k) && mentor(k) == mentor ? Math.max(worst, rankOfMentor(k)) : worst;
        }
        return worst;
    }

    private int worstOfMentee(long made, int mentee) {
        int worst = 0;
        for (int k = 0; k < open.size(); k++) {
            worst = has(made, k) && mentee(k) == mentee ? Math.max(worst, rankOfMentee(k)) : worst;
        }
        return worst;
    }

    private int countOfMentor(long made, int mentor) {
        int count = 0;
        for (int k = 0; k < open.size(); k++) {
            count += has(made, k) && mentor(k) == mentor ? 1 : 0;
        }
        return count;
    }

    private int countOfMentee(long made, int mentee) {
        int count = 0;
        for (int k = 0; k < open.size(); k++) {
            count += has(made, k) && mentee(k) == mentee ? 1 : 0;
        }
        return count;
    }

    private boolean isStable(long made, long among) {
        for (int k = 0; k < open.size(); k++) {
            boolean mentorWants = countOfMentor(made, mentor(k)) < roomOfMentor[mentor(k)]
                    || rankOfMentor(k) < worstOfMentor(made, mentor(k));
            boolean menteeWants = countOfMentee(made, mentee(k)) < roomOfMentee[mentee(k)]
                    || rankOfMentee(k) < worstOfMentee(made, mentee(k));
            if (has(among, k) && !has(made, k) && mentorWants && menteeWants) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(long made) {
        for (int mentor = 0; mentor < roomOfMentor.length; mentor++) {
            if (countOfMentor(made, mentor) > roomOfMentor[mentor]) {
                return false;
            }
        }
        for (int mentee = 0; mentee < roomOfMentee.length; mentee++) {
            if (countOfMentee(made, mentee) > roomOfMentee[mentee]) {
                return false;
            }
        }
        return true;
    }

    /** All stable matchings. */
    List<Long> stable() {
        return stable;
    }

    /** The pairs of a result, as bits. */
    long bits(MatchingResult result) {
        long bits = 0;
        for (int k = 0; k < open.size(); k++) {
            int pair = open.get(k);
            String mentor = problem.mentors().get(problem.mentorOf(pair)).id();
            String mentee = problem.mentees().get(problem.menteeOf(pair)).id();
            boolean made = result.pairings().stream()
                    .anyMatch(p -> p.mentor().equals(mentor) && p.mentee().equals(mentee));
            bits |= made ? 1L << k : 0;
        }
        return bits;
    }

    private int bit(Couple couple) {
        for (int k = 0; k < open.size(); k++) {
            if (problem.mentors().get(mentor(k)).id().equals(couple.mentor())
                    && problem.mentees().get(mentee(k)).id().equals(couple.mentee())) {
                return k;
            }
        }
        return -1;
    }

    /** Couples by mentor, then by mentee, as bits; empty when they are not so. */
    private Optional<Long> bits(ImmutableList<Couple> couples) {
        long bits = 0;
        String before = "";
        for (Couple couple : couples) {
            String name = couple.mentor() + "/" + couple.mentee();
            int bit = bit(couple);
            if (bit < 0 || name.compareTo(before) <= 0) {
                return Optional.empty();
            }
            before = name;
            bits |= 1L << bit;
        }
        return Optional.of(bits);
    }

    /** What mentees have, by mentee, the best first: the order of a listing. */
    private String key(long made) {
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < open.size(); k++) {
            if (has(made, k)) {
                keys.add("%03d:%03d".formatted(mentee(k), rankOfMentee(k)));
            }
        }
        return String.join(" ", keys.stream().sorted().toList());
    }

    /** Whether each mentee likes one stable matching as well as the other; of two sets of partners all of one are better, or all of the other. */
    private boolean isAsGoodForMentees(long one, long other) {
        return Arrays.stream(sumsOfMentees(one, other)).allMatch(difference -> difference <= 0);
    }

    /** By how much the ranks of each mentee's partners differ, as far as they differ in them. */
    private int[] sumsOfMentees(long one, long other) {
        int[] sums = new int[roomOfMentee.length];
        for (int k = 0; k < open.size(); k++) {
            sums[mentee(k)] += (has(one, k) ? rankOfMentee(k) : 0) - (has(other, k) ? rankOfMentee(k) : 0);
        }
        return sums;
    }

    /** The stable matching that is best for mentees. */
    long best() {
        return stable.stream()
                .filter(one -> stable.stream().allMatch(other -> isAsGoodForMentees(one, other)))
                .findFirst()
                .orElseThrow();
    }

    long cost(long made) {
        long cost = 0;
        for (int k = 0; k < open.size(); k++) {
            cost += has(made, k) ? rankOfMentor(k) + rankOfMentee(k) : 0;
        }
        return cost;
    }

    int regret(long made) {
        int regret = 0;
        for (int k = 0; k < open.size(); k++) {
            regret = has(made, k) ? Math.max(regret, Math.max(rankOfMentor(k), rankOfMentee(k))) : regret;
        }
        return regret;
    }

    /** Whether a listing says what is so of a result with a limit. */
    boolean proves(ListingCertificate listing, long result, long limit) {
        List<Long> listed = new ArrayList<>();
        for (ImmutableList<Couple> couples : listing.matchings()) {
            Optional<Long> made = bits(couples);
            if (made.isEmpty() || !stable.contains(made.get())) {
                return false;
            }
            listed.add(made.get());
        }
        for (int k = 1; k < listed.size(); k++) {
            if (key(listed.get(k - 1)).compareTo(key(listed.get(k))) >= 0) {
                return false;
            }
        }
        boolean asMany = listing.complete() ? listed.size() == stable.size() : listed.size() == limit;
        return listing.limit() == limit && listed.size() <= limit && asMany && listed.get(0) == result;
    }

    /** Whether couples show that no stable matching has a better worst rank than a result that is stable. */
    boolean proves(RegretCertificate certificate, long result) {
        int regret = regret(result);
        if (certificate.regret() != regret) {
            return false;
        }
        boolean isFixed = regret == 0;
        long left = 0;
        for (int k = 0; k < open.size(); k++) {
            boolean mentorIsFull = countOfMentor(result, mentor(k)) == roomOfMentor[mentor(k)];
            boolean menteeIsFull = countOfMentee(result, mentee(k)) == roomOfMentee[mentee(k)];
            boolean goes = (mentorIsFull && rankOfMentor(k) >= regret) || (menteeIsFull && rankOfMentee(k) >= regret);
            left |= goes ? 0 : 1L << k;
            isFixed |= has(result, k)
                    && ((!mentorIsFull && rankOfMentor(k) == regret) || (!menteeIsFull && rankOfMentee(k) == regret));
        }
        if (isFixed) {
            return certificate.couples().isEmpty();
        }
        Optional<Long> couples = bits(certificate.couples());
        if (couples.isEmpty()) {
            return false;
        }
        long made = couples.get();
        boolean differs = false;
        for (int mentor = 0; mentor < roomOfMentor.length; mentor++) {
            differs |= countOfMentor(made, mentor) != countOfMentor(result, mentor);
        }
        for (int mentee = 0; mentee < roomOfMentee.length; mentee++) {
            differs |= countOfMentee(made, mentee) != countOfMentee(result, mentee);
        }
        return (made & ~left) == 0 && fits(made) && isStable(made, left) && differs;
    }

    /** Whether rotations and precedences show that no stable matching has a smaller sum of ranks than a result that is stable. */
    boolean proves(RotationsCertificate certificate, long result) {
        List<Long> chain = new ArrayList<>(List.of(best()));
        for (ImmutableList<Couple> rotation : certificate.rotations()) {
            Optional<Long> onward = after(chain.get(chain.size() - 1), rotation);
            if (onward.isEmpty() || !isNextStep(chain.get(chain.size() - 1), onward.get())) {
                return false;
            }
            chain.add(onward.get());
        }
        long last = chain.get(chain.size() - 1);
        if (!stable.stream().allMatch(other -> isAsGoodForMentees(other, last))) {
            return false;
        }
        BigInteger[] weights = new BigInteger[chain.size() - 1];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = BigInteger.valueOf(cost(chain.get(k + 1)) - cost(chain.get(k)));
        }
        for (Precedence p : certificate.precedences()) {
            int bit = bit(new Couple(p.mentor(), p.mentee()));
            int[] arc = bit < 0 || p.number() < 0 ? new int[] {-1, -1} : arc(chain, bit);
            if (arc[0] < 0 || arc[1] < 0 || arc[0] == arc[1]) {
                return false;
            }
            weights[arc[0]] = weights[arc[0]].subtract(BigInteger.valueOf(p.number()));
            weights[arc[1]] = weights[arc[1]].add(BigInteger.valueOf(p.number()));
        }
        BigInteger bound = BigInteger.valueOf(cost(chain.get(0)));
        for (BigInteger weight : weights) {
            bound = bound.add(weight.min(BigInteger.ZERO));
        }
        return bound.equals(BigInteger.valueOf(cost(result)));
    }

    /** The matching in which the mentee of each couple has the mentor of the next. */
    private Optional<Long> after(long made, ImmutableList<Couple> rotation) {
        long onward = made;
        for (Couple couple : rotation) {
            int bit = bit(couple);
            if (bit < 0 || !has(onward, bit)) {
                return Optional.empty();
            }
            onward &= ~(1L << bit);
        }
        for (int k = 0; k < rotation.size(); k++) {
            String mentor = rotation.get((k + 1) % rotation.size()).mentor();
            int bit = bit(new Couple(mentor, rotation.get(k).mentee()));
            if (bit < 0 || has(onward, bit)) {
                return Optional.empty();
            }
            onward |= 1L << bit;
        }
        return Optional.of(onward);
    }

    /** Whether one stable matching stands right behind another, with none between. */
    private boolean isNextStep(long one, long other) {
        return one != other
                && stable.contains(other)
                && isAsGoodForMentees(one, other)
                && stable.stream()
                        .noneMatch(middle -> middle != one
                                && middle != other
                                && isAsGoodForMentees(one, middle)
                                && isAsGoodForMentees(middle, other));
    }

    /** Which rotation of a chain is needed by which because of a pair; -1 for none. */
    private int[] arc(List<Long> chain, int pair) {
        int needed = -1;
        int needing = -1;
        boolean joined = false;
        for (int k = 0; k + 1 < chain.size(); k++) {
            joined |= !has(chain.get(k), pair) && has(chain.get(k + 1), pair);
            if (has(chain.get(k), pair) && !has(chain.get(k + 1), pair)) {
                return new int[] {lastOfMentor(chain, mentor(pair), k), k};
            }
            if (rankOfMentor(pair) < worstOfMentor(chain.get(k), mentor(pair))
                    && rankOfMentor(pair) > worstOfMentor(chain.get(k + 1), mentor(pair))) {
                needed = k;
            }
            if (rankOfMentee(pair) > worstOfMentee(chain.get(k), mentee(pair))
                    && rankOfMentee(pair) < worstOfMentee(chain.get(k + 1), mentee(pair))) {
                needing = k;
            }
        }
        return joined ? new int[] {-1, -1} : new int[] {needed, needing};
    }

    private int lastOfMentor(List<Long> chain, int mentor, int before) {
        int last = -1;
        for (int k = 0; k < before; k++) {
            for (int pair = 0; pair < open.size(); pair++) {
                boolean changes = has(chain.get(k), pair) != has(chain.get(k + 1), pair);
                last = changes && mentor(pair) == mentor ? k : last;
            }
        }
        return last;
    }
}
