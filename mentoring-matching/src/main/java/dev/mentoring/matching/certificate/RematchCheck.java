package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.List;

/** Whether a {@link RematchCertificate} proves what the terms ask for. */
final class RematchCheck {

    /** The largest product of a factor and what it stands for: three of them stay below 2^62. */
    private static final long LARGEST_WEIGHT = 1L << 60;

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final BitSet made;
    private final long earlierMade;
    private final RematchTerms terms;
    private final List<Refusal> refusals;
    private final long largestNumber;

    RematchCheck(
            TwoSidedProblem problem,
            MatchingResult result,
            ContentCheck content,
            RematchTerms terms,
            List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        made = content.made();
        earlierMade = earlierOf(made);
        this.terms = terms;
        this.refusals = refusals;
        largestNumber = 2 * DualBound.LARGEST / (2 + problem.groups().bounds().size());
    }

    /** What a list of leaves proves. */
    private enum Aim {
        KEEPABLE("the pairs that can be kept"),
        PAIRS("the most pairs"),
        VALUE("the bound on the value"),
        KEPT("the most pairs kept");

        private final String words;

        Aim(String words) {
            this.words = words;
        }
    }

    /** At least so many pairs, so much value and so many earlier pairs: what no matching may have. */
    private record Demand(Aim aim, long pairs, long value, long kept) {}

    void run(RematchCertificate certificate) {
        if (!checkKeepable(certificate)) {
            return;
        }
        long changes = terms.changes().orElse(0);
        long least = terms.changes().isPresent() ? Math.max(0, certificate.keepable() - changes) : 0;
        if (earlierMade < least) {
            refuse("NOT_PROVED", "more earlier pairs are undone than the terms allow");
            return;
        }
        WideSum worth = new WideSum();
        made.stream().forEach(pair -> worth.add(problem.score(pair)));
        worth.addProduct(terms.price(), earlierMade);
        if (!isSane(certificate.valueAtMost()) || !worth.isEqualTo(worth.low())) {
            refuse("CERTIFICATE_SHAPE", "a value of the certificate is beyond 2^61");
            return;
        }
        long value = worth.low();
        if (terms.mostPairsFirst()
                && !prove(certificate.pairs(), new Demand(Aim.PAIRS, made.cardinality() + 1L, 0, least))) {
            return;
        }
        if (!terms.mostPairsFirst() && !certificate.pairs().isEmpty()) {
            refuse("CERTIFICATE_SHAPE", "the pairs are not the first aim, and a proof of them has no place");
            return;
        }
        boolean solved = result.status() == Status.SOLVED;
        if (certificate.valueAtMost() < value || (solved && certificate.valueAtMost() != value)) {
            refuse("NOT_PROVED", "the bound on the value is not what the result has, or below it");
            return;
        }
        if (certificate.valueAtMost() % unit() != 0) {
            refuse("CERTIFICATE_SHAPE", "the bound on the value is none that a value can have");
            return;
        }
        if (!prove(
                certificate.total(),
                new Demand(Aim.VALUE, made.cardinality(), certificate.valueAtMost() + unit(), least))) {
            return;
        }
        if (solved) {
            prove(certificate.kept(), new Demand(Aim.KEPT, made.cardinality(), value, earlierMade + 1));
        } else if (!certificate.kept().isEmpty()) {
            refuse("CERTIFICATE_SHAPE", "a bounded result has no proof of the pairs kept");
        }
    }

    /** What all scores and the price are multiples of, so that no value lies between two multiples. */
    private long unit() {
        long unit = terms.price();
        for (int pair = 0; pair < problem.pairCount() && unit != 1; pair++) {
            unit = LongMath.gcd(unit, Math.abs(problem.score(pair)));
        }
        return Math.max(1, unit);
    }

    private boolean checkKeepable(RematchCertificate certificate) {
        int before = refusals.size();
        long kept = earlierMade;
        if (!certificate.witness().isEmpty()) {
            PairingCheck witness = new PairingCheck(problem, certificate.witness(), refusals);
            witness.checkPairings();
            witness.checkBounds(PairingCheck.Relief.NONE);
            kept = earlierOf(witness.made());
        }
        if (refusals.size() == before && kept != certificate.keepable()) {
            refuse("NOT_PROVED", "no matching is shown that keeps as many earlier pairs as are said to be keepable");
        }
        return refusals.size() == before && prove(certificate.keeping(), new Demand(Aim.KEEPABLE, 0, 0, kept + 1));
    }

    private long earlierOf(BitSet pairs) {
        return pairs.stream().filter(problem::isEarlier).count();
    }

    private boolean prove(ImmutableList<RematchLeaf> leaves, Demand demand) {
        if (leaves.size() > terms.branchings() + 1) {
            return refuse(
                    "CERTIFICATE_SHAPE", "the proof of " + demand.aim().words + " branches more often than it may");
        }
        if (!isWhole(leaves)) {
            return refuse(
                    "NOT_PROVED", "the leaves of the proof of " + demand.aim().words + " are not the ends of a tree");
        }
        for (RematchLeaf leaf : leaves) {
            if (!isShaped(leaf)) {
                return refuse(
                        "CERTIFICATE_SHAPE",
                        "a leaf has not one number for everybody and every group, or names others, or one is too large");
            }
            if (!mayWeigh(leaf, demand) || !rulesOut(leaf, demand)) {
                return refuse("NOT_PROVED", "a leaf does not prove " + demand.aim().words);
            }
        }
        return true;
    }

    /**
     * Whether leaves are all ends of a binary tree, from the made to the unmade side. Behind a leaf comes the one that turns its last made pair
     * round and makes whatever it fixes after that; the last leaf has nothing left to turn.
     */
    private static boolean isWhole(ImmutableList<RematchLeaf> leaves) {
        ImmutableList<RematchLeaf.Fixed> shared = ImmutableList.of();
        for (int k = 0; k < leaves.size(); k++) {
            ImmutableList<RematchLeaf.Fixed> fixed = leaves.get(k).fixed();
            int common = shared.size();
            if (fixed.size() < common
                    || !fixed.subList(0, common).equals(shared)
                    || !fixed.subList(common, fixed.size()).stream().allMatch(RematchLeaf.Fixed::made)) {
                return false;
            }
            int end = fixed.size();
            while (end > 0 && !fixed.get(end - 1).made()) {
                end--;
            }
            if (end == 0) {
                return k == leaves.size() - 1;
            }
            shared = ImmutableList.<RematchLeaf.Fixed>builder()
                    .addAll(fixed.subList(0, end - 1))
                    .add(new RematchLeaf.Fixed(fixed.get(end - 1).pair(), false))
                    .build();
        }
        return false;
    }

    private boolean isShaped(RematchLeaf leaf) {
        return leaf.mentors().length() == problem.mentors().size()
                && leaf.mentees().length() == problem.mentees().size()
                && leaf.groups().length() == problem.groups().parts()
                && fits(leaf.mentors())
                && fits(leaf.mentees())
                && fits(leaf.groups())
                && leaf.fixed().stream().allMatch(fixed -> pairOf(fixed) >= 0)
                && Math.abs(leaf.pairPrice()) <= LARGEST_WEIGHT
                && leaf.pairPrice() != Long.MIN_VALUE
                && leaf.keptPrice() >= 0
                && leaf.keptPrice() <= LARGEST_WEIGHT
                && leaf.scoreFactor() >= 0
                && leaf.scoreFactor() <= LARGEST_WEIGHT / Math.max(1, Math.max(problem.largestScore(), terms.price()));
    }

    private boolean fits(ImmutableLongArray numbers) {
        return numbers.stream().allMatch(n -> n >= -largestNumber && n <= largestNumber);
    }

    private static boolean isSane(long value) {
        return value >= -DualBound.LARGEST && value <= DualBound.LARGEST;
    }

    private int pairOf(RematchLeaf.Fixed fixed) {
        int mentor = problem.indexOfMentor(fixed.pair().mentor());
        int mentee = problem.indexOfMentee(fixed.pair().mentee());
        return mentor < 0 || mentee < 0 ? -1 : problem.pairOf(mentor, mentee);
    }

    /** Whether every factor stands for something that the matchings in question have to have. */
    private boolean mayWeigh(RematchLeaf leaf, Demand demand) {
        boolean limited = terms.changes().isPresent() || demand.kept() > 0;
        long perKept = leaf.keptPrice() - leaf.scoreFactor() * terms.price();
        if (perKept < 0 || (perKept > 0 && !limited)) {
            return false;
        }
        return switch (demand.aim()) {
            case KEEPABLE -> leaf.pairPrice() == 0 && leaf.scoreFactor() == 0;
            case PAIRS -> leaf.pairPrice() >= 0 && leaf.scoreFactor() == 0;
            case VALUE, KEPT -> terms.mostPairsFirst() || leaf.pairPrice() == 0;
        };
    }

    private boolean rulesOut(RematchLeaf leaf, Demand demand) {
        Face face = new Face(problem);
        leaf.fixed().forEach(fixed -> face.fix(pairOf(fixed), fixed.made()));
        long[] numbers = Face.numbers(leaf.mentees(), leaf.mentors(), leaf.groups());
        PairWeights weights = pair -> leaf.pairPrice()
                + leaf.scoreFactor() * problem.score(pair)
                + (problem.isEarlier(pair) ? leaf.keptPrice() : 0);
        WideSum excess = face.bound(weights, numbers, false);
        excess.addProduct(-leaf.pairPrice(), demand.pairs());
        excess.addProduct(-leaf.scoreFactor(), demand.value());
        excess.addProduct(leaf.scoreFactor() * terms.price() - leaf.keptPrice(), demand.kept());
        return excess.isNegative();
    }

    private boolean refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
        return false;
    }
}
