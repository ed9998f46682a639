package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small problems that ask for one thing each, and two that are not so small. */
final class SampleProblems {

    private static final int MANY = 40;
    private static final int ALIKE = 6;
    private static final int CROWD = 200;
    private static final long LARGEST = MatchingProblem.LARGEST_SCORE;

    private SampleProblems() {}

    static ImmutableList<MatchingProblem> all() {
        return Small.PROBLEMS;
    }

    /** So much work that no strategy should go through all of it without asking whether to stop: everybody likes the same people best. */
    static ImmutableList<MatchingProblem> crowds() {
        return Crowds.PROBLEMS;
    }

    /** Made when they are first asked for, and kept: problems are immutable. */
    private static final class Small {
        static final ImmutableList<MatchingProblem> PROBLEMS = small();
    }

    /** Likewise. */
    private static final class Crowds {
        static final ImmutableList<MatchingProblem> PROBLEMS = largest();
    }

    private static ImmutableList<MatchingProblem> small() {
        return ImmutableList.<MatchingProblem>builder()
                .add(sides("nobody", b -> b.allowEveryPair()))
                .add(sides("mentors-only", b -> b.addMentor(Person.of("ada")).allowEveryPair()))
                .add(sides("mentees-only", b -> b.addMentee(Person.of("ben")).allowEveryPair()))
                .add(sides("no-pair-allowed", b -> three(b)))
                .add(sides(
                        "all-forbidden",
                        b -> b.addMentor(Person.of("ada"))
                                .addMentee(Person.of("ben"))
                                .allowEveryPair()
                                .forbid("ada", "ben")))
                .add(sides(
                        "no-places",
                        b -> b.addMentor(Person.of("ada", 0))
                                .addMentor(Person.of("eve"))
                                .addMentee(Person.of("ben", 0))
                                .addMentee(Person.of("cy"))
                                .pair("ada", "cy", 5)
                                .pair("eve", "ben", 5)))
                .add(sides(
                        "one-pair",
                        b -> b.addMentor(Person.of("ada"))
                                .addMentee(Person.of("ben"))
                                .pair("ada", "ben", 7)))
                .add(sides("scores", b -> scored(three(b), 10)))
                .add(sides("negative-scores", b -> scored(three(b), -60)))
                .add(sides(
                        "largest-scores",
                        b -> three(b).pair("m0", "e0", LARGEST)
                                .pair("m0", "e1", -LARGEST)
                                .pair("m1", "e0", LARGEST - 1)
                                .pair("m1", "e1", LARGEST)))
                .add(sides(
                        "other-scripts",
                        b -> b.addMentor(Person.of("\u0645\u0631\u064a\u0645"))
                                .addMentor(Person.of("I\u0131\u0130i"))
                                .addMentee(Person.of("\ud83d\ude00"))
                                .addMentee(Person.of("\uff5e"))
                                .allowEveryPair()))
                .add(sides("locked", b -> scored(three(b), 10).lock("m0", "e1").lock("m1", "e0")))
                .add(sides("several-places", b -> scored(several(b), 10)))
                .add(sides("minimums", b -> scored(demanding(b, 2), 10)))
                .add(sides("minimums-too-large", b -> demanding(b, 2).pair("m0", "e0", 1)))
                .add(sides(
                        "groups",
                        b -> scored(three(b), 10)
                                .group(GroupBound.ofMentees("few", ImmutableList.of("e0", "e1"), 0, 1))))
                .add(sides("choices", b -> choosing(b, false)))
                .add(sides("tied-choices", b -> choosing(b, true)))
                .add(lot())
                .add(lotOfMentors())
                .add(many())
                .add(peers("nobody-among-peers", b -> b.allowEveryPair()))
                .add(peers("alone", b -> b.addPeer(Person.of("ann")).allowEveryPair()))
                .add(peers(
                        "peers-without-a-pair", b -> b.addPeer(Person.of("ann")).addPeer(Person.of("bob"))))
                .add(peers(
                        "peers-without-places",
                        b -> b.addPeer(Person.of("ann", 0))
                                .addPeer(Person.of("bob"))
                                .allowEveryPair()))
                .add(peers(
                        "two-peers",
                        b -> b.addPeer(Person.of("ann"))
                                .addPeer(Person.of("bob"))
                                .pair("ann", "bob", 3)))
                .add(peers(
                        "peers-in-a-circle",
                        b -> b.addPeer(choosing("ann", "bob", "cat"))
                                .addPeer(choosing("bob", "cat", "ann"))
                                .addPeer(choosing("cat", "ann", "bob"))
                                .allowEveryPair()))
                .add(peers("locked-peers", b -> circle(b, 4, 10).lock("p0", "p2")))
                .add(peers("peers-with-negative-scores", b -> circle(b, 5, -30)))
                .add(peers(
                        "tied-peers",
                        b -> b.addPeer(tied("ann", "bob", "cat"))
                                .addPeer(Person.of("bob"))
                                .addPeer(Person.of("cat"))
                                .allowEveryPair()))
                .add(peerLot())
                .add(peers("many-peers", b -> circle(b, MANY, 10)))
                .build();
    }

    /** One place that six mentees want who differ in name alone. */
    static MatchingProblem lot() {
        return sides("one-place-for-six", b -> {
            b.addMentor(Person.of("ada"));
            for (int i = 0; i < ALIKE; i++) {
                b.addMentee(Person.of("e" + i)).pair("ada", "e" + i, 5);
            }
        });
    }

    /** One mentee whom six mentors could take who differ in name alone. */
    static MatchingProblem lotOfMentors() {
        return sides("one-mentee-for-six", b -> {
            b.addMentee(Person.of("ben"));
            for (int i = 0; i < ALIKE; i++) {
                b.addMentor(Person.of("m" + i)).pair("m" + i, "ben", 5);
            }
        });
    }

    /** Five peers who differ in name alone, of whom one must be left. */
    static MatchingProblem peerLot() {
        return peers("five-peers-alike", b -> {
            for (int i = 0; i < ALIKE - 1; i++) {
                b.addPeer(Person.of("p" + i));
            }
            b.allowEveryPair();
        });
    }

    private static MatchingProblem many() {
        return sides("many", b -> {
            for (int i = 0; i < MANY; i++) {
                b.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
            }
            for (int i = 0; i < MANY; i++) {
                for (int k = 0; k < MANY; k++) {
                    b.pair(i, k, (i * 31L + k * 17L) % 101 * MANY * MANY + (long) i * MANY + k);
                }
            }
        });
    }

    private static ImmutableList<MatchingProblem> largest() {
        return ImmutableList.of(
                sides("crowd", b -> {
                    for (int i = 0; i < CROWD; i++) {
                        b.addMentor(choosing("m" + i, crowd("e", -1))).addMentee(choosing("e" + i, crowd("m", -1)));
                    }
                    b.scoreEveryPair((mentor, mentee) -> CROWD - (mentor + mentee) % 7);
                }),
                peers("crowd-of-peers", b -> {
                    for (int i = 0; i < CROWD; i++) {
                        b.addPeer(choosing("p" + i, crowd("p", i)));
                    }
                    b.allowEveryPair();
                }));
    }

    private static String[] crowd(String prefix, int without) {
        return IntStream.range(0, CROWD)
                .filter(k -> k != without)
                .mapToObj(k -> prefix + k)
                .toArray(String[]::new);
    }

    private static MatchingProblem sides(String id, Consumer<TwoSidedProblem.Builder> told) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(id);
        told.accept(builder);
        return builder.build();
    }

    private static MatchingProblem peers(String id, Consumer<PeerProblem.Builder> told) {
        PeerProblem.Builder builder = PeerProblem.builder(id);
        told.accept(builder);
        return builder.build();
    }

    private static TwoSidedProblem.Builder three(TwoSidedProblem.Builder builder) {
        for (int i = 0; i < 3; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }
        return builder;
    }

    private static TwoSidedProblem.Builder several(TwoSidedProblem.Builder builder) {
        for (int i = 0; i < 3; i++) {
            builder.addMentor(Person.of("m" + i, 1 + i)).addMentee(Person.of("e" + i, 1 + i % 2));
        }
        return builder;
    }

    private static TwoSidedProblem.Builder demanding(TwoSidedProblem.Builder builder, int minimum) {
        builder.addMentor(new Person("m0", 2, minimum, Optional.empty()));
        for (int i = 1; i < 3; i++) {
            builder.addMentor(Person.of("m" + i));
        }
        for (int i = 0; i < 3; i++) {
            builder.addMentee(Person.of("e" + i));
        }
        return builder;
    }

    /** Different scores from the least on. */
    private static TwoSidedProblem.Builder scored(TwoSidedProblem.Builder builder, long least) {
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                builder.pair(i, k, least + (i * 5 + k * 7) % 9 * 3L);
            }
        }
        return builder;
    }

    private static void choosing(TwoSidedProblem.Builder builder, boolean tied) {
        builder.addMentor(choosing("m0", "e1", "e0", "e2"))
                .addMentor(tied ? tied("m1", "e1", "e2") : choosing("m1", "e1", "e2"))
                .addMentor(Person.of("m2"))
                .addMentee(choosing("e0", "m0", "m2"))
                .addMentee(tied ? tied("e1", "m0", "m1", "m2") : choosing("e1", "m1", "m0", "m2"))
                .addMentee(choosing("e2", "m1", "m0"))
                .allowEveryPair();
    }

    private static PeerProblem.Builder circle(PeerProblem.Builder builder, int count, long least) {
        for (int i = 0; i < count; i++) {
            builder.addPeer(Person.of("p" + i));
        }
        for (int i = 0; i < count; i++) {
            for (int k = i + 1; k < count; k++) {
                builder.pair(i, k, least + (i * 31L + k * 17L) % 101L * count * count + (long) i * count + k);
            }
        }
        return builder;
    }

    private static Person choosing(String id, String... bestFirst) {
        return new Person(
                id,
                1,
                0,
                Optional.of(ImmutableList.copyOf(bestFirst).stream()
                        .map(ImmutableList::of)
                        .collect(ImmutableList.toImmutableList())));
    }

    private static Person tied(String id, String... alike) {
        return new Person(id, 1, 0, Optional.of(ImmutableList.of(ImmutableList.copyOf(alike))));
    }
}
