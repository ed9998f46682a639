package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.OddSetCertificate.OddSet;
import dev.mentoring.matching.problem.PeerProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The nested sets of a certificate, with the sum of the numbers of those that two people have in common.
 *
 * <p>Two people have in common the smallest set that holds both and those around it. It is found by climbing from path to path, where
 * each set continues the path of the largest set within it (Sleator, Tarjan 1983, "A data structure for dynamic trees", section 3).
 */
final class OddSets {

    private static final int NONE = -1;

    private final int[] innermost;
    private final int[] within;
    private final int[] topOfPath;
    private final int[] depth;
    /** Of each set and those around it. */
    private final WideSum[] number;

    private final long[] ownNumber;
    private final long[] size;

    private OddSets(int people, int sets) {
        innermost = new int[people];
        Arrays.fill(innermost, NONE);
        within = new int[sets];
        topOfPath = new int[sets];
        depth = new int[sets];
        number = new WideSum[sets];
        ownNumber = new long[sets];
        size = new long[sets];
    }

    /** The sets, if they nest, are odd and have numbers above zero; otherwise empty, and refused. */
    static Optional<OddSets> of(PeerProblem problem, ImmutableList<OddSet> sets, List<Refusal> refusals) {
        OddSets all = new OddSets(problem.peers().size(), sets.size());
        for (int k = 0; k < sets.size(); k++) {
            OddSet set = sets.get(k);
            if (set.within() < NONE || set.within() >= k || set.number() <= 0 || set.number() > DualBound.LARGEST) {
                refusals.add(Refusal.of(
                        "CERTIFICATE_SHAPE", "a set does not follow the one around it, or its number is out of range"));
                return Optional.empty();
            }
            all.within[k] = set.within();
            all.ownNumber[k] = set.number();
            for (String id : set.peers()) {
                int peer = problem.indexOfPeer(id);
                if (peer < 0 || all.innermost[peer] != NONE) {
                    refusals.add(Refusal.of("CERTIFICATE_SHAPE", "a set names unknown people, or somebody twice", id));
                    return Optional.empty();
                }
                all.innermost[peer] = k;
                all.size[k]++;
            }
        }
        all.measure();
        for (long size : all.size) {
            if (size % 2 == 0) {
                refusals.add(Refusal.of("CERTIFICATE_SHAPE", "a set has an even number of people"));
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private void measure() {
        int sets = within.length;
        int[] heaviest = new int[sets];
        Arrays.fill(heaviest, NONE);
        for (int set = sets - 1; set >= 0; set--) {
            int outer = within[set];
            if (outer != NONE) {
                size[outer] += size[set];
            }
        }
        for (int set = sets - 1; set >= 0; set--) {
            int outer = within[set];
            if (outer != NONE && (heaviest[outer] == NONE || size[set] >= size[heaviest[outer]])) {
                heaviest[outer] = set;
            }
        }
        for (int set = 0; set < sets; set++) {
            int outer = within[set];
            topOfPath[set] = outer != NONE && heaviest[outer] == set ? topOfPath[outer] : set;
            depth[set] = outer == NONE ? 0 : depth[outer] + 1;
            number[set] = new WideSum();
            if (outer != NONE) {
                number[set].add(number[outer]);
            }
            number[set].add(ownNumber[set]);
        }
    }

    /** Adds for each set its number times the pairs that fit in it. */
    void addTo(WideSum sum) {
        for (int set = 0; set < within.length; set++) {
            sum.addProduct(ownNumber[set], (size[set] - 1) / 2);
        }
    }

    /** The sum of the numbers of the sets that hold both people. */
    WideSum ofBoth(int one, int other) {
        WideSum sum = new WideSum();
        int a = innermost[one];
        int b = innermost[other];
        while (a != NONE && b != NONE && topOfPath[a] != topOfPath[b]) {
            if (depth[topOfPath[a]] >= depth[topOfPath[b]]) {
                a = within[topOfPath[a]];
            } else {
                b = within[topOfPath[b]];
            }
        }
        if (a != NONE && b != NONE) {
            sum.add(number[depth[a] <= depth[b] ? a : b]);
        }
        return sum;
    }
}
