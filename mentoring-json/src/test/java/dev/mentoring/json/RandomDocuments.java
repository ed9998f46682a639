package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.BoundCertificate;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.Level;
import dev.mentoring.matching.certificate.LevelsCertificate;
import dev.mentoring.matching.certificate.ListingCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Note;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.certificate.RegretCertificate;
import dev.mentoring.matching.certificate.RejectionsCertificate;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.RematchLeaf;
import dev.mentoring.matching.certificate.Remedy;
import dev.mentoring.matching.certificate.RotationsCertificate;
import dev.mentoring.matching.certificate.RoundsCertificate;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.SerialCertificate;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.StableSizeCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.certificate.TradingCertificate;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What the properties of this module draw from: small problems and results with awkward identifiers. */
final class RandomDocuments {

    private static final ImmutableList<String> IDS = ImmutableList.of(
            "ada",
            "ben",
            "a/b",
            "a~1",
            "\"quoted\"",
            "back\\slash",
            "é",
            "日本",
            "😀 face",
            "Ａ",
            "{}",
            "1",
            "null",
            "-0");

    private RandomDocuments() {}

    /** Problems of both kinds. */
    static Arbitrary<MatchingProblem> problems() {
        return Arbitraries.randomValue(random -> random.nextInt(4) == 0 ? peers(random) : twoSided(random));
    }

    /** Results, sound in form only. */
    static Arbitrary<MatchingResult> results() {
        return Arbitraries.randomValue(RandomDocuments::result);
    }

    private static TwoSidedProblem twoSided(Random random) {
        List<String> mentors = some(random, IDS);
        List<String> mentees = some(random, IDS);
        TwoSidedProblem.Builder builder = twoSided(random, mentors, mentees);
        if (!mentors.isEmpty() && !mentees.isEmpty() && random.nextBoolean()) {
            TwoSidedProblem free = builder.build();
            if (free.pairCount() > 0) {
                int pair = random.nextInt(free.pairCount());
                builder.lock(
                        free.mentors().get(free.mentorOf(pair)).id(),
                        free.mentees().get(free.menteeOf(pair)).id());
            }
        }
        return builtOr(builder, TwoSidedProblem.builder("locks contradict"));
    }

    private static TwoSidedProblem builtOr(TwoSidedProblem.Builder builder, TwoSidedProblem.Builder otherwise) {
        try {
            return builder.build();
        } catch (InvalidModelException e) {
            return otherwise.build();
        }
    }

    private static TwoSidedProblem.Builder twoSided(Random random, List<String> mentors, List<String> mentees) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        mentors.forEach(id -> builder.addMentor(person(random, id, mentees)));
        mentees.forEach(id -> builder.addMentee(person(random, id, mentors)));
        some(random, IDS).stream()
                .limit(random.nextInt(3))
                .forEach(id -> builder.group(group(random, id, mentors, mentees)));
        some(random, IDS).forEach(id -> builder.earlier(id, pick(random, IDS)));
        if (random.nextInt(4) == 0) {
            return builder.allowEveryPair();
        }
        for (String mentor : mentors) {
            for (String mentee : mentees) {
                if (random.nextInt(3) > 0) {
                    builder.pair(mentor, mentee, score(random));
                }
                if (random.nextInt(8) == 0) {
                    builder.forbid(mentor, mentee);
                }
            }
        }
        return builder;
    }

    private static GroupBound group(Random random, String id, List<String> mentors, List<String> mentees) {
        return new GroupBound(
                id,
                members(random, mentors),
                members(random, mentees),
                pick(random, List.of(GroupBound.Counting.values())),
                random.nextInt(3) / 2,
                random.nextInt(3) == 0 ? GroupBound.LARGEST : 1 + random.nextInt(3));
    }

    private static Optional<ImmutableList<String>> members(Random random, List<String> people) {
        return Optional.of(ImmutableList.copyOf(some(random, people)))
                .filter(ids -> !ids.isEmpty() && random.nextBoolean());
    }

    private static PeerProblem peers(Random random) {
        List<String> ids = some(random, IDS);
        PeerProblem.Builder builder = PeerProblem.builder("p");
        ids.forEach(id -> {
            List<String> others = new ArrayList<>(ids);
            others.remove(id);
            builder.addPeer(person(random, id, others));
        });
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextBoolean()) {
                    builder.pair(ids.get(i), ids.get(j), score(random));
                }
            }
        }
        return builder.build();
    }

    private static Person person(Random random, String id, List<String> partners) {
        int capacity = random.nextInt(4);
        Optional<ImmutableList<ImmutableList<String>>> preferences =
                random.nextInt(3) == 0 ? Optional.of(ranks(random, partners)) : Optional.empty();
        return new Person(id, capacity, random.nextInt(capacity + 1), preferences);
    }

    private static ImmutableList<ImmutableList<String>> ranks(Random random, List<String> partners) {
        ImmutableList.Builder<ImmutableList<String>> ranks = ImmutableList.builder();
        List<String> left = some(random, partners);
        while (!left.isEmpty()) {
            int size = Math.min(left.size(), 1 + random.nextInt(2));
            ranks.add(ImmutableList.copyOf(left.subList(0, size)));
            left = left.subList(size, left.size());
        }
        return ranks.build();
    }

    private static MatchingResult result(Random random) {
        return new MatchingResult(
                pick(random, IDS),
                "sha256:" + random.nextInt(1000),
                new StrategyUsed("max-score", random.nextLong(), options(random)),
                pick(random, List.of(Status.values())),
                pairings(random),
                some(random, IDS).stream().map(id -> unmatched(random, id)).collect(ImmutableList.toImmutableList()),
                new Totals(random.nextInt(10), random.nextLong()),
                some(random, IDS).stream()
                        .map(id -> new Remedy(
                                pick(random, List.of(Remedy.Kind.values())),
                                id,
                                ImmutableList.copyOf(some(random, IDS))))
                        .collect(ImmutableList.toImmutableList()),
                some(random, IDS).stream()
                        .map(id -> Note.of(id, "count", random.nextInt(9)))
                        .collect(ImmutableList.toImmutableList()),
                certificate(random),
                random.nextBoolean() ? Optional.of("sha256:" + random.nextInt(1000)) : Optional.empty());
    }

    private static Options options(Random random) {
        return new Options(ImmutableSortedMap.copyOf(ImmutableMap.of(
                "number", new Options.Whole(random.nextLong()),
                "text", new Options.Text(pick(random, IDS)),
                "texts", new Options.Texts(ImmutableList.copyOf(some(random, IDS))))));
    }

    private static Unmatched unmatched(Random random, String id) {
        return new Unmatched(id, pick(random, List.of(Side.values())), pick(random, List.of(UnmatchedReason.values())));
    }

    private static Optional<Certificate> certificate(Random random) {
        ImmutableLongArray some = ImmutableLongArray.of(random.nextLong(), 0, -1);
        ImmutableList<String> ids = ImmutableList.copyOf(some(random, IDS));
        ImmutableList<Couple> couples = couples(random);
        return switch (random.nextInt(19)) {
            case 0 -> Optional.of(new ScoreCertificate(some, ImmutableLongArray.of()));
            case 1 -> Optional.of(new CoverageCertificate(random.nextLong(), some, some, ids, ids));
            case 2 ->
                Optional.of(new LevelsCertificate(ids.stream()
                        .map(id -> level(random, pick(random, List.of(Objective.values()))))
                        .collect(ImmutableList.toImmutableList())));
            case 3 ->
                Optional.of(new ShortageCertificate(
                        random.nextLong(), shares(random, ids), shares(random, ids), pairings(random)));
            case 4 -> Optional.of(new BoundCertificate(random.nextLong(), some, some));
            case 5 -> Optional.of(new SerialCertificate(ids));
            case 6 -> Optional.of(new StableCertificate());
            case 7 -> Optional.of(new StableSizeCertificate(random.nextLong(), random.nextLong(), ids, ids));
            case 8 ->
                Optional.of(new RotationsCertificate(
                        ImmutableList.of(couples, ImmutableList.of()),
                        ids.stream()
                                .map(id -> new RotationsCertificate.Precedence(id, id, random.nextLong()))
                                .collect(ImmutableList.toImmutableList())));
            case 9 -> Optional.of(new RegretCertificate(random.nextLong(), couples));
            case 10 ->
                Optional.of(new ListingCertificate(
                        random.nextLong(), random.nextBoolean(), ImmutableList.of(couples, couples)));
            case 11 ->
                Optional.of(new RejectionsCertificate(ImmutableList.of(
                        new RejectionsCertificate.Step(pick(random, IDS), random.nextLong(), ImmutableList.of()),
                        new RejectionsCertificate.Step(
                                "", 0, ImmutableList.of(new Couple("", pick(random, IDS)), new Couple("a", "b"))))));
            case 12 -> Optional.of(new PartitionCertificate(ImmutableList.of(ids, ids)));
            case 13 ->
                Optional.of(new OddSetCertificate(
                        random.nextLong(),
                        random.nextLong(),
                        random.nextLong(),
                        some,
                        ImmutableList.of(
                                new OddSetCertificate.OddSet(random.nextLong(), -1, ids),
                                new OddSetCertificate.OddSet(1, random.nextInt(5), ids))));
            case 14 -> Optional.of(new TradingCertificate(ImmutableList.of(couples)));
            case 15 -> Optional.of(new RoundsCertificate(ImmutableList.of(couples, couples)));
            case 16 -> Optional.of(new ImpasseCertificate(pick(random, IDS), pick(random, IDS)));
            case 17 ->
                Optional.of(new RematchCertificate(
                        random.nextInt(9),
                        pairings(random),
                        random.nextLong(),
                        leaves(random, couples),
                        leaves(random, couples),
                        leaves(random, ImmutableList.of()),
                        leaves(random, couples)));
            default -> Optional.empty();
        };
    }

    private static ImmutableList<RematchLeaf> leaves(Random random, ImmutableList<Couple> couples) {
        RematchLeaf leaf = new RematchLeaf(
                couples.stream()
                        .map(couple -> new RematchLeaf.Fixed(couple, random.nextBoolean()))
                        .collect(ImmutableList.toImmutableList()),
                random.nextLong(),
                random.nextInt(5),
                random.nextInt(5),
                ImmutableLongArray.of(random.nextLong()),
                ImmutableLongArray.of(),
                random.nextBoolean() ? ImmutableLongArray.of(1, -1) : ImmutableLongArray.of());
        return random.nextBoolean() ? ImmutableList.of(leaf, leaf) : ImmutableList.of();
    }

    private static ImmutableList<Couple> couples(Random random) {
        return some(random, IDS).stream()
                .map(id -> new Couple(id, pick(random, IDS)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Level level(Random random, Objective objective) {
        boolean classes = objective.isByClass() || objective == Objective.WORST;
        ImmutableLongArray some = ImmutableLongArray.of(random.nextLong(), 1);
        return new Level(
                objective,
                classes ? random.nextLong() : 0,
                classes ? random.nextLong() : 0,
                some,
                ImmutableLongArray.of(),
                random.nextBoolean() ? some : ImmutableLongArray.of());
    }

    private static ImmutableList<Share> shares(Random random, ImmutableList<String> ids) {
        return ids.stream().map(id -> share(random, id)).collect(ImmutableList.toImmutableList());
    }

    private static Share share(Random random, String id) {
        Share.Holder holder = pick(random, List.of(Share.Holder.values()));
        boolean each = holder == Share.Holder.GROUP && random.nextBoolean();
        return new Share(holder, id, each ? pick(random, IDS) : "", random.nextLong());
    }

    private static ImmutableList<Pairing> pairings(Random random) {
        return some(random, IDS).stream()
                .map(id -> new Pairing(id, pick(random, IDS), score(random), random.nextBoolean()))
                .collect(ImmutableList.toImmutableList());
    }

    private static long score(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> MatchingProblem.LARGEST_SCORE;
            case 1 -> -MatchingProblem.LARGEST_SCORE;
            default -> random.nextInt(100) - 20L;
        };
    }

    private static List<String> some(Random random, List<String> of) {
        Set<String> chosen = new HashSet<>();
        for (String id : of) {
            if (random.nextInt(4) == 0) {
                chosen.add(id);
            }
        }
        List<String> shuffled = new ArrayList<>(of);
        shuffled.retainAll(chosen);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
