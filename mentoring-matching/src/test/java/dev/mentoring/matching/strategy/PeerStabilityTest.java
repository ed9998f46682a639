package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.certificate.Refusal;
import dev.mentoring.matching.certificate.Remedy;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.SmallPeers;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TieOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The strategies of stability among peers against every matching of small problems, and their certificates against changes. */
class PeerStabilityTest {

    private static final long SEED = 1991;

    @Test
    void agree_with_every_matching_of_small_problems() {
        run(2_000);
    }

    @Test
    @Tag("thorough")
    void agree_with_every_matching_of_many_small_problems() {
        System.out.println("PeerStabilityTest: 50,000 problems from seed " + SEED);
        run(50_000);
    }

    private static void run(int problems) {
        for (int k = 0; k < problems; k++) {
            new Case(new SplittableRandom(SEED + k), k).check(k % 8 == 0);
        }
    }

    /** A small problem, some of whose people have no place or are in locked pairs. */
    private static final class Case {

        private final SmallPeers all;
        private final SmallPeers open;
        private final PeerProblem problem;
        private final int locked;
        private final long seed;

        Case(SplittableRandom random, long seed) {
            this.seed = seed;
            all = SmallPeers.random(random, 7, random.nextBoolean());
            int[] capacity = new int[all.people()];
            Arrays.setAll(capacity, k -> random.nextInt(12) == 0 ? 0 : 1);
            boolean[] outside = new boolean[all.people()];
            for (int person = 0; person < outside.length; person++) {
                outside[person] = capacity[person] == 0;
            }
            PeerProblem.Builder builder = all.problem(capacity);
            int locks = 0;
            for (int one = 0; one < all.people(); one++) {
                for (int other = 0; other < one; other++) {
                    if (all.rank(one, other) > 0 && !outside[one] && !outside[other] && random.nextInt(40) == 0) {
                        builder.lock(SmallPeers.id(one), SmallPeers.id(other));
                        outside[one] = true;
                        outside[other] = true;
                        locks++;
                    }
                }
            }
            locked = locks;
            problem = builder.build();
            open = all.without(outside);
        }

        void check(boolean changes) {
            SmallPeers drawn = open.drawn(TieOrder.places(problem.peers(), seed));
            MatchingResult almost = solve(problem, "peer-almost-stable", seed);
            int[] mate = mates(almost);
            assertThat(drawn.isStableWithin(mate)).as("seed %d", seed).isTrue();
            assertThat(SmallPeers.pairs(mate)).as("seed %d", seed).isEqualTo(largest(drawn));
            boolean whole = !drawn.matchings(drawn::isStable).isEmpty();
            assertThat(almost.remedies().isEmpty()).isEqualTo(whole);
            if (changes) {
                checkRefused(problem, almost);
            }
            MatchingResult certain = solve(problem, "peer-super-stable", seed);
            List<int[]> superStable = open.matchings(open::isSuperStable);
            assertThat(certain.status()).isEqualTo(superStable.isEmpty() ? Status.INFEASIBLE : Status.SOLVED);
            if (superStable.isEmpty()) {
                assertThat(certain.certificate().orElseThrow()).isInstanceOf(ImpasseCertificate.class);
            } else {
                assertThat(superStable).anySatisfy(m -> assertThat(m).isEqualTo(mates(certain)));
            }
            if (changes && !superStable.isEmpty()) {
                checkNoImpasse();
            }
            checkStable();
        }

        private void checkStable() {
            if (all.hasTies()) {
                assertThatThrownBy(() -> solve(problem, "peer-stable", seed))
                        .isInstanceOf(StrategyException.class)
                        .hasMessageContaining("PREFERENCES_TIED")
                        .hasMessageContaining("peer-almost-stable");
                return;
            }
            MatchingResult result = solve(problem, "peer-stable", seed);
            List<int[]> stable = open.matchings(open::isStable);
            assertThat(result.status()).isEqualTo(stable.isEmpty() ? Status.INFEASIBLE : Status.SOLVED);
            if (stable.isEmpty()) {
                checkRefused(problem, result);
            } else {
                assertThat(stable).anySatisfy(m -> assertThat(m).isEqualTo(mates(result)));
            }
        }

        /** Whatever pair an impasse names, it is refused where there is a matching. */
        private void checkNoImpasse() {
            for (int one = 0; one < all.people(); one++) {
                for (int other = 0; other < all.people(); other++) {
                    Certificate wrong = new ImpasseCertificate(SmallPeers.id(one), SmallPeers.id(other));
                    MatchingResult claimed = MatchingResult.answering(
                                    problem, new StrategyUsed("peer-super-stable", seed, Options.none()))
                            .certificate(wrong)
                            .build(Status.INFEASIBLE);
                    assertThat(codes(problem, claimed)).hasSize(1).containsAnyOf("NOT_PROVED", "CERTIFICATE_SHAPE");
                }
            }
        }

        private int largest(SmallPeers peers) {
            return peers.matchings(peers::isStableWithin).stream()
                    .mapToInt(SmallPeers::pairs)
                    .max()
                    .orElseThrow();
        }

        private int[] mates(MatchingResult result) {
            int[] mate = new int[all.people()];
            Arrays.fill(mate, SmallPeers.ALONE);
            long free = 0;
            for (Pairing pairing : result.pairings()) {
                if (!pairing.locked()) {
                    int first = problem.indexOfPeer(pairing.mentor());
                    int second = problem.indexOfPeer(pairing.mentee());
                    mate[first] = second;
                    mate[second] = first;
                    free++;
                }
            }
            assertThat(result.pairings()).hasSize(locked + (int) free);
            return mate;
        }
    }

    /** Every small change of a partition is refused. */
    private static void checkRefused(PeerProblem problem, MatchingResult result) {
        PartitionCertificate partition =
                (PartitionCertificate) result.certificate().orElseThrow();
        for (ImmutableList<ImmutableList<String>> changed : changes(partition.parties())) {
            MatchingResult claimed = MatchingResult.answering(problem, result.strategy())
                    .pairings(result.pairings())
                    .remedies(result.remedies())
                    .certificate(new PartitionCertificate(changed))
                    .build(result.status());
            assertThat(codes(problem, claimed)).as("%s", changed).isNotEmpty();
        }
    }

    private static List<ImmutableList<ImmutableList<String>>> changes(ImmutableList<ImmutableList<String>> parties) {
        List<List<ImmutableList<String>>> changes = new ArrayList<>();
        for (int k = 0; k < parties.size(); k++) {
            ImmutableList<String> party = parties.get(k);
            changes.add(replaced(parties, k, party.subList(1, party.size())));
            changes.add(replaced(parties, k, concat(party, party.get(0))));
            changes.add(replaced(parties, k, concat(party, "nobody")));
            if (party.size() > 1) {
                changes.add(replaced(parties, k, concat(party.subList(1, party.size()), party.get(0))));
                List<ImmutableList<String>> apart = new ArrayList<>(parties);
                apart.remove(k);
                party.forEach(id -> apart.add(ImmutableList.of(id)));
                apart.sort(Comparator.comparing(list -> list.get(0)));
                changes.add(apart);
            }
            if (party.size() > 2) {
                List<String> turned = new ArrayList<>(party.subList(1, party.size()));
                Collections.reverse(turned);
                changes.add(replaced(
                        parties,
                        k,
                        ImmutableList.<String>builder()
                                .add(party.get(0))
                                .addAll(turned)
                                .build()));
            }
            List<ImmutableList<String>> without = new ArrayList<>(parties);
            without.remove(k);
            changes.add(without);
        }
        for (int k = 1; k < parties.size(); k++) {
            List<ImmutableList<String>> swapped = new ArrayList<>(parties);
            Collections.swap(swapped, k - 1, k);
            changes.add(swapped);
            List<ImmutableList<String>> joined = new ArrayList<>(parties);
            ImmutableList<String> second = joined.remove(k);
            joined.set(
                    k - 1,
                    ImmutableList.<String>builder()
                            .addAll(parties.get(k - 1))
                            .addAll(second)
                            .build());
            changes.add(joined);
        }
        return changes.stream().map(ImmutableList::copyOf).toList();
    }

    private static List<ImmutableList<String>> replaced(
            List<ImmutableList<String>> parties, int k, ImmutableList<String> party) {
        List<ImmutableList<String>> changed = new ArrayList<>(parties);
        changed.set(k, party);
        return changed;
    }

    private static ImmutableList<String> concat(List<String> party, String id) {
        return ImmutableList.<String>builder().addAll(party).add(id).build();
    }

    private static ImmutableList<String> codes(PeerProblem problem, MatchingResult result) {
        return CertificateChecker.verify(problem, result).refusals().stream()
                .map(Refusal::code)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void offers_a_trio_to_whoever_is_left_out_of_three() {
        PeerProblem problem = circle(3, 1).problem(new int[] {1, 1, 1, 1}).build();

        MatchingResult result = solve(problem, "peer-almost-stable", 0, "p0", "p2");

        assertThat(pairs(result)).containsExactly("p0-p2");
        assertThat(result.remedies()).containsExactly(new Remedy(Remedy.Kind.TRIO, "p1", ImmutableList.of("p0", "p2")));
        assertThat(((PartitionCertificate) result.certificate().orElseThrow()).parties())
                .containsExactly(ImmutableList.of("p0", "p1", "p2"), ImmutableList.of("p3"));
    }

    @Test
    void offers_turns_to_whoever_is_left_out_of_five() {
        PeerProblem problem = circle(5, 0).problem(new int[] {1, 1, 1, 1, 1}).build();

        MatchingResult result =
                solve(problem, "peer-almost-stable", 7, "p0", "p1", "p2", "p3", "p4", "p3", "p4", "p0", "p1");

        assertThat(pairs(result)).containsExactly("p0-p1", "p3-p4");
        assertThat(result.remedies())
                .containsExactly(new Remedy(Remedy.Kind.TURNS, "p2", ImmutableList.of("p3", "p4", "p0", "p1")));
    }

    @Test
    void leaves_out_by_lot_where_nobody_has_been_left_out_before() {
        PeerProblem problem = circle(3, 0).problem(new int[] {1, 1, 1}).build();
        long different = LongStream.range(0, 20)
                .mapToObj(seed -> solve(problem, "peer-almost-stable", seed).remedies())
                .distinct()
                .count();

        assertThat(different).isEqualTo(3);
    }

    @Test
    void refuses_the_wrong_person_left_out_and_remedies_that_do_not_follow() {
        PeerProblem problem = circle(3, 0).problem(new int[] {1, 1, 1}).build();
        MatchingResult right = solve(problem, "peer-almost-stable", 0, "p0", "p2");
        MatchingResult other = solve(problem, "peer-almost-stable", 0, "p0", "p1");

        MatchingResult wrong = MatchingResult.answering(problem, right.strategy())
                .pairings(other.pairings())
                .remedies(other.remedies())
                .certificate(right.certificate().orElseThrow())
                .build(Status.SOLVED);
        assertThat(codes(problem, wrong)).containsExactly("REMEDIES", "NOT_PROVED");
        MatchingResult silent = MatchingResult.answering(problem, right.strategy())
                .pairings(right.pairings())
                .certificate(right.certificate().orElseThrow())
                .build(Status.SOLVED);
        assertThat(codes(problem, silent)).containsExactly("REMEDIES");
    }

    @Test
    void refuses_a_partition_as_proof_where_somebody_has_ties() {
        // With the ties of p3 among the others nothing changes, but a proof for strict lists says nothing of others.
        PeerProblem strict = circle(3, 1).problem(new int[] {1, 1, 1, 1}).build();
        MatchingResult none = solve(strict, "peer-stable", 0);
        PeerProblem tied = new SmallPeers(new int[][] {{0, 1, 2, 3}, {2, 0, 1, 3}, {1, 2, 0, 3}, {1, 1, 1, 0}})
                .problem(new int[] {1, 1, 1, 1})
                .build();

        MatchingResult claimed = MatchingResult.answering(tied, none.strategy())
                .certificate(none.certificate().orElseThrow())
                .build(Status.INFEASIBLE);

        assertThat(none.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(codes(tied, claimed)).containsExactly("NOT_PROVED");
    }

    @Test
    void refuses_pairings_that_somebody_would_leave_as_gladly() {
        PeerProblem problem = new SmallPeers(new int[][] {{0, 1, 1}, {1, 0, 0}, {1, 0, 0}})
                .problem(new int[] {1, 1, 1})
                .build();
        MatchingResult claimed = MatchingResult.answering(
                        problem, new StrategyUsed("peer-super-stable", 0, Options.none()))
                .pairings(ImmutableList.of(problem.pairing(0, 0)))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);

        assertThat(codes(problem, claimed)).containsExactly("BLOCKING_PAIR");
        assertThat(solve(problem, "peer-super-stable", 0).status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void serve_people_of_one_place_without_minimum() {
        PeerProblem two = circle(3, 0).problem(new int[] {1, 2, 1}).build();

        for (String name : new String[] {"peer-stable", "peer-almost-stable", "peer-super-stable"}) {
            assertThat(PairingStrategies.standard().named(name).serves(two)).isFalse();
            PeerProblem nobody = PeerProblem.builder("nobody").build();
            assertThat(solve(nobody, name, 0).status()).isEqualTo(Status.SOLVED);
        }
    }

    /** A circle in which everybody prefers the next to the one before, and to those further on; some whom nobody prefers. */
    private static SmallPeers circle(int size, int others) {
        int people = size + others;
        int[][] rank = new int[people][people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                boolean inside = one < size && other < size;
                int ahead = Math.floorMod(other - one, size);
                if (inside && ahead == 1) {
                    rank[one][other] = 1;
                } else if (inside && ahead == size - 1) {
                    rank[one][other] = 2;
                } else if (!inside && one != other) {
                    rank[one][other] = one < size ? 3 + other : 1 + other;
                }
            }
        }
        return new SmallPeers(rank);
    }

    private static List<String> pairs(MatchingResult result) {
        return result.pairings().stream()
                .map(pairing -> pairing.mentor() + "-" + pairing.mentee())
                .toList();
    }

    private static MatchingResult solve(PeerProblem problem, String strategy, long seed, String... skipped) {
        Options settings = skipped.length == 0
                ? Options.none()
                : Options.of(Map.of("skipped", new Options.Texts(ImmutableList.copyOf(skipped))));
        MatchingResult result = PairingStrategies.standard()
                .solve(problem, new StrategyUsed(strategy, seed, settings), RunControl.none());
        assertThat(CertificateChecker.verify(problem, result).valid()).isTrue();
        return result;
    }
}
