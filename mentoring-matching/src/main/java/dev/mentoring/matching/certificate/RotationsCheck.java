package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.RotationsCertificate.Precedence;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a matching of strict preferences has the least sum of ranks of all stable ones, as a {@link RotationsCertificate} says.
 *
 * <p>The rotations are taken back from the result to find the matching that is best for mentees, which is looked through to be that;
 * then they are made one after another, each found to be open, and none may be open at the end: so these are all. Let w be what
 * a rotation adds to the sum of ranks, and y the numbers of the precedences. A stable matching is made by a set of rotations that contains
 * the one needed with the one that needs it, so that it has at least the sum
 *
 * <pre>
 * sum of ranks of the matching best for mentees
 *   + sum over rotations of min(0, w - y of those that need it + y of those that it needs)
 * </pre>
 */
final class RotationsCheck {

    private static final int NONE = Exchanges.NONE;

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final List<Refusal> refusals;
    private final Exchanges exchanges;
    private final RotationNeeds needs;

    RotationsCheck(TwoSidedProblem problem, Preferences ranks, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.refusals = refusals;
        exchanges = new Exchanges(problem, ranks);
        needs = new RotationNeeds(exchanges, problem, ranks);
    }

    /** Checks the pairs of a result, locked ones included. */
    void run(RotationsCertificate certificate, BitSet made) {
        int[] result = exchanges.places(made);
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            if (exchanges.placesOfMentee(mentee) > 1) {
                refuse("CERTIFICATE_KIND", "rotations prove this for mentees with one place alone");
                return;
            }
        }
        List<int[]> parted = new ArrayList<>();
        if (isStable(result)
                && read(certificate.rotations(), parted)
                && isBestForMentees(start(result, parted))
                && replay(parted)) {
            WideSum bound = sum(start(result, parted));
            if (addSavings(bound, parted, certificate.precedences()) && !bound.isEqualTo(sum(result))) {
                refuse("NOT_PROVED", "the bound on the sum of ranks is not the sum");
            }
        }
    }

    private boolean isStable(int[] result) {
        if (!exchanges.load(result)) {
            return false;
        }
        int blocking = exchanges.blocking();
        if (blocking != NONE) {
            refuse(
                    "BLOCKING_PAIR",
                    "two people would leave the pairings for each other",
                    problem.mentors().get(exchanges.mentorAt(blocking)).id(),
                    problem.mentees().get(exchanges.menteeAt(blocking)).id());
        }
        return blocking == NONE;
    }

    /** Reads the rotations as the places that they part. */
    private boolean read(ImmutableList<ImmutableList<Couple>> rotations, List<int[]> parted) {
        for (ImmutableList<Couple> rotation : rotations) {
            int[] places = rotation.stream().mapToInt(exchanges::place).toArray();
            if (places.length < 2 || Arrays.stream(places).anyMatch(place -> place == NONE)) {
                refuse("CERTIFICATE_SHAPE", "a rotation parts couples who are no allowed pairs, or less than two");
                return false;
            }
            for (int k = 0; k < places.length; k++) {
                if (joined(places, k) == NONE) {
                    refuse("CERTIFICATE_SHAPE", "a rotation joins people who are no allowed pair");
                    return false;
                }
            }
            parted.add(places);
        }
        return true;
    }

    private int joined(int[] parted, int k) {
        return exchanges.place(
                exchanges.mentorAt(parted[k + 1 < parted.length ? k + 1 : 0]), exchanges.menteeAt(parted[k]));
    }

    private int[] joined(int[] parted) {
        int[] joined = new int[parted.length];
        Arrays.setAll(joined, k -> joined(parted, k));
        return joined;
    }

    /** The matching before all rotations: what is parted without having been joined, and what is left as it is. */
    private int[] start(int[] result, List<int[]> parted) {
        BitSet start = new BitSet();
        BitSet joined = new BitSet();
        Arrays.stream(result).forEach(start::set);
        for (int[] rotation : parted) {
            for (int place : rotation) {
                start.set(place, !joined.get(place));
            }
            for (int place : joined(rotation)) {
                joined.set(place);
                start.clear(place);
            }
        }
        return start.stream().toArray();
    }

    private boolean isBestForMentees(int[] start) {
        BitSet pairs = new BitSet();
        Arrays.stream(start).map(exchanges::pairAt).forEach(pairs::set);
        pairs.or(Holdings.ofLocks(problem, ranks).made());
        List<Refusal> found = new ArrayList<>();
        boolean fits = exchanges.load(start);
        StableCheck check = new StableCheck(problem, ranks, new Holdings(problem, ranks, pairs), found);
        if (!fits || !check.isStable(Stability.WEAK) || !check.isBestForMentees()) {
            refuse("NOT_PROVED", "without the rotations the matching is not the stable one that is best for mentees");
            return false;
        }
        return true;
    }

    /** Makes all rotations, from the matching that is loaded. */
    private boolean replay(List<int[]> parted) {
        needs.makeRoom(parted);
        int[] lastOfMentee = new int[problem.mentees().size()];
        for (int rotation = 0; rotation < parted.size(); rotation++) {
            int[] places = parted.get(rotation);
            int[] joined = joined(places);
            for (int k = 0; k < places.length; k++) {
                int mentee = exchanges.menteeAt(places[k]);
                boolean isNew = lastOfMentee[mentee] != rotation + 1;
                lastOfMentee[mentee] = rotation + 1;
                if (!isNew
                        || exchanges.wanted(mentee) != joined[k]
                        || exchanges.givenUp(joined[k]) != places[k + 1 < places.length ? k + 1 : 0]) {
                    refuse(
                            "NOT_PROVED",
                            "a rotation is not one that can be made when its turn has come",
                            problem.mentees().get(mentee).id());
                    return false;
                }
            }
            exchanges.make(joined);
            needs.note(rotation, places, joined);
        }
        if (!exchanges.open().isEmpty()) {
            refuse("NOT_PROVED", "after all rotations another one can be made");
            return false;
        }
        return true;
    }

    private WideSum sum(int[] places) {
        WideSum sum = new WideSum();
        for (int place : places) {
            sum.add(cost(place));
        }
        return sum;
    }

    private long cost(int place) {
        int pair = exchanges.pairAt(place);
        return (long) ranks.ofMentee(pair) + ranks.ofMentor(pair);
    }

    /** Adds what sets of rotations can save at most; false when a precedence is none. */
    private boolean addSavings(WideSum bound, List<int[]> parted, ImmutableList<Precedence> precedences) {
        WideSum[] weights = new WideSum[parted.size()];
        for (int rotation = 0; rotation < weights.length; rotation++) {
            weights[rotation] = new WideSum();
            for (int place : parted.get(rotation)) {
                weights[rotation].add(-cost(place));
            }
            for (int place : joined(parted.get(rotation))) {
                weights[rotation].add(cost(place));
            }
        }
        for (Precedence precedence : precedences) {
            int place = exchanges.place(new Couple(precedence.mentor(), precedence.mentee()));
            if (precedence.number() < 0 || place == NONE || !needs.find(place)) {
                refuse(
                        "CERTIFICATE_SHAPE",
                        "a precedence is no reason why one rotation needs another, or its number is negative",
                        precedence.mentor(),
                        precedence.mentee());
                return false;
            }
            weights[needs.needed()].add(-precedence.number());
            weights[needs.needing()].add(precedence.number());
        }
        for (WideSum weight : weights) {
            if (weight.isNegative()) {
                bound.add(weight);
            }
        }
        return true;
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
