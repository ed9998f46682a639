package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Pairing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts under how many weightings each pair is made, and remembers the nearest one under which it is and is not. */
final class Census {

    private record Pair(String mentor, String mentee) {

        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::mentor, Ids.ORDER).thenComparing(Pair::mentee, Ids.ORDER);

        static Pair of(Pairing pairing) {
            return new Pair(pairing.mentor(), pairing.mentee());
        }
    }

    /** What is known of one pair. */
    private static final class Tally {
        private int made;
        private Optional<RobustCore.Flip> flip = Optional.empty();
    }

    private final ImmutableList<WeightRange> ranges;
    private final ImmutableList<Pairing> own;
    private final Set<Pair> ownPairs = new HashSet<>();
    private final Map<Pair, Tally> tallies = new TreeMap<>(Pair.ORDER);
    private int solved;
    private int unsolved;

    Census(ImmutableList<WeightRange> ranges, ImmutableList<Pairing> own) {
        this.ranges = ranges;
        this.own = own;
        own.forEach(pairing -> {
            ownPairs.add(Pair.of(pairing));
            tallies.put(Pair.of(pairing), new Tally());
        });
    }

    void addUnsolved() {
        unsolved++;
    }

    /** Takes the pairs of one weighting; weightings come in order, so that of equally near ones the first stays. */
    void add(ImmutableList<Pairing> pairings, ImmutableSortedMap<String, Integer> weights, int distance) {
        solved++;
        Set<Pair> now = new HashSet<>();
        pairings.forEach(pairing -> now.add(Pair.of(pairing)));
        RobustCore.Flip here = new RobustCore.Flip(weights, distance);
        for (Pair pair : now) {
            Tally tally = tallies.computeIfAbsent(pair, p -> new Tally());
            tally.made++;
            if (!ownPairs.contains(pair)) {
                nearer(tally, here);
            }
        }
        for (Pair pair : ownPairs) {
            if (!now.contains(pair)) {
                nearer(tallies.computeIfAbsent(pair, p -> new Tally()), here);
            }
        }
    }

    private static void nearer(Tally tally, RobustCore.Flip here) {
        if (tally.flip.isEmpty() || here.distance() < tally.flip.get().distance()) {
            tally.flip = Optional.of(here);
        }
    }

    RobustCore core(int weightings) {
        ImmutableList<Pairing> core =
                own.stream().filter(pairing -> isMadeAlways(Pair.of(pairing))).collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<RobustCore.Wavering> wavering = ImmutableList.builder();
        tallies.forEach((pair, tally) -> {
            if (!(ownPairs.contains(pair) && isMadeAlways(pair))) {
                wavering.add(new RobustCore.Wavering(
                        pair.mentor(), pair.mentee(), ownPairs.contains(pair), tally.made, tally.flip));
            }
        });
        return new RobustCore(ranges, weightings, core, wavering.build(), unsolved);
    }

    private boolean isMadeAlways(Pair pair) {
        Tally tally = tallies.get(pair);
        return tally != null && tally.made == solved;
    }
}
