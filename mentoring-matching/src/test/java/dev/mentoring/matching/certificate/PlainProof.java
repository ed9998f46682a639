package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether a certificate proves what a result claims, worked out again from the text of the certificates' documentation. */
final class PlainProof {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(61);

    private final Told told;
    private final List<Told.Pair> made;
    private final Tally tally;

    PlainProof(Told told, List<Pairing> pairings) {
        this.told = told;
        made = told.allowed().stream()
                .filter(pair -> pairings.stream()
                        .anyMatch(p ->
                                p.mentor().equals(pair.mentor()) && p.mentee().equals(pair.mentee())))
                .toList();
        tally = new Tally(told);
    }

    /** Whether the numbers prove the largest total. */
    boolean proves(ScoreCertificate c) {
        return isShaped(c.mentors(), c.mentees())
                && bound(PlainProof::score, c.mentees(), c.mentors(), BigInteger.ZERO)
                        .equals(sum(PlainProof::score));
    }

    /** Whether the cover proves the most pairs, and the numbers the largest total of those. */
    boolean proves(CoverageCertificate c) {
        List<String> mentors = told.mentors().stream().map(p -> p.id()).toList();
        List<String> mentees = told.mentees().stream().map(p -> p.id()).toList();
        if (!isAscendingPart(c.coverMentors(), mentors) || !isAscendingPart(c.coverMentees(), mentees)) {
            return false;
        }
        BigInteger most = bound(
                pair -> BigInteger.ONE,
                flags(mentees, c.coverMentees()),
                flags(mentors, c.coverMentors()),
                BigInteger.ZERO);
        BigInteger price = BigInteger.valueOf(c.pairPrice());
        return isShaped(c.mentors(), c.mentees())
                && price.abs().compareTo(LARGEST) <= 0
                && most.equals(BigInteger.valueOf(made.size()))
                && bound(PlainProof::score, c.mentees(), c.mentors(), price).equals(sum(PlainProof::score));
    }

    /** Whether the numbers give the bound that is stated. */
    boolean proves(BoundCertificate c) {
        return isShaped(c.mentors(), c.mentees())
                && bound(PlainProof::score, c.mentees(), c.mentors(), BigInteger.ZERO)
                        .equals(BigInteger.valueOf(c.atMost()));
    }

    private boolean isShaped(ImmutableLongArray mentors, ImmutableLongArray mentees) {
        return mentors.length() == told.mentors().size()
                && mentees.length() == told.mentees().size()
                && PlainLevels.numbers(mentees, mentors).stream()
                        .allMatch(n -> n.abs().compareTo(LARGEST) <= 0);
    }

    private static boolean isAscendingPart(List<String> ids, List<String> known) {
        return known.containsAll(ids)
                && ids.stream().sorted().distinct().toList().equals(ids);
    }

    private static ImmutableLongArray flags(List<String> ids, List<String> chosen) {
        return ImmutableLongArray.copyOf(ids.stream().mapToLong(id -> chosen.contains(id) ? 1 : 0));
    }

    private static BigInteger score(Told.Pair pair) {
        return BigInteger.valueOf(pair.score());
    }

    private BigInteger sum(Function<Told.Pair, BigInteger> weight) {
        return made.stream().map(weight).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger bound(
            Function<Told.Pair, BigInteger> weight,
            ImmutableLongArray mentees,
            ImmutableLongArray mentors,
            BigInteger price) {
        PlainFace face = new PlainFace(told);
        List<BigInteger> numbers = new ArrayList<>(PlainLevels.numbers(mentees, mentors));
        numbers.addAll(Collections.nCopies(face.holders() - numbers.size(), BigInteger.ZERO));
        return face.bound(pair -> weight.apply(pair).subtract(price), numbers, false)
                .add(price.multiply(BigInteger.valueOf(made.size())));
    }

    /** Whether weights, relaxation and pairings prove the shortage and that lowering minimums by as much is enough. */
    boolean proves(ShortageCertificate c) {
        PlainFace face = new PlainFace(told);
        List<BigInteger> weights = new ArrayList<>();
        List<BigInteger> relief = new ArrayList<>();
        if (!placed(face, c.weights(), weights) || !placed(face, c.relaxation(), relief)) {
            return false;
        }
        BigInteger shortage = BigInteger.valueOf(c.shortage());
        return weights.stream().allMatch(w -> w.compareTo(BigInteger.ONE.negate()) >= 0)
                && face.bound(pair -> BigInteger.ZERO, weights, false).equals(shortage.negate())
                && shortage.signum() > 0
                && relief.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(shortage)
                && relief.stream().allMatch(r -> r.signum() >= 0)
                && isMatching(face, c.pairings(), relief);
    }

    /** Puts shares to those whom they name; false unless everybody is known, once each and in order. */
    private boolean placed(PlainFace face, List<Share> shares, List<BigInteger> numbers) {
        int mentees = told.mentees().size();
        int mentors = told.mentors().size();
        numbers.addAll(Collections.nCopies(face.holders(), BigInteger.ZERO));
        int before = -1;
        for (Share share : shares) {
            Predicate<Integer> holds = switch (share.holder()) {
                case MENTEE -> i -> i < mentees && isPerson(face, i, share);
                case MENTOR -> i -> i >= mentees && i < mentees + mentors && isPerson(face, i, share);
                case GROUP ->
                    i -> i >= mentees + mentors
                            && face.parts().get(i).group().equals(share.id())
                            && face.parts().get(i).person().equals(share.person());
            };
            int at = 0;
            while (at < face.holders() && !holds.test(at)) {
                at++;
            }
            int place = at < mentees ? at + mentors : at < mentees + mentors ? at - mentees : at;
            if (at == face.holders() || place <= before || share.number() == 0) {
                return false;
            }
            before = place;
            numbers.set(at, BigInteger.valueOf(share.number()));
        }
        return true;
    }

    private static boolean isPerson(PlainFace face, int i, Share share) {
        return share.person().isEmpty() && face.parts().get(i).person().equals(share.id());
    }

    private boolean isMatching(PlainFace face, List<Pairing> pairings, List<BigInteger> relief) {
        List<Told.Pair> pairs = new ArrayList<>();
        for (Pairing pairing : pairings) {
            Told.Pair pair = new Told.Pair(pairing.mentor(), pairing.mentee(), pairing.score());
            if (!face.pairs.contains(pair) || pairs.contains(pair) || face.certain.contains(pair) != pairing.locked()) {
                return false;
            }
            pairs.add(pair);
        }
        for (int i = 0; i < face.holders(); i++) {
            long count = pairs.stream().filter(face.parts().get(i)::counts).count();
            BigInteger lowered =
                    BigInteger.valueOf(face.parts().get(i).minimum()).subtract(relief.get(i));
            if (count > face.parts().get(i).maximum()
                    || (lowered.signum() < 0 && relief.get(i).signum() > 0)
                    || BigInteger.valueOf(count).compareTo(lowered) < 0) {
                return false;
            }
        }
        List<Pairing> sorted = new ArrayList<>(pairings);
        sorted.sort(Pairing.ORDER);
        return pairs.containsAll(face.certain) && sorted.equals(pairings);
    }

    /** Whether the levels prove a list of objectives. */
    boolean proves(LevelsCertificate c, List<Objective> objectives) {
        return new PlainLevels(told, made, tally).prove(c.levels(), objectives);
    }
}
