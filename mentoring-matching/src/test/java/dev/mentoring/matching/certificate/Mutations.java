package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Certificates with one thing changed. */
final class Mutations {

    private Mutations() {}

    /** Every mutation of a certificate; none equals it. */
    static List<Certificate> of(Certificate certificate) {
        List<Certificate> all = new ArrayList<>();
        if (certificate instanceof ScoreCertificate c) {
            nudged(c.mentors()).forEach(m -> all.add(new ScoreCertificate(m, c.mentees())));
            nudged(c.mentees()).forEach(m -> all.add(new ScoreCertificate(c.mentors(), m)));
        } else if (certificate instanceof CoverageCertificate c) {
            coverage(c, all);
        } else if (certificate instanceof LevelsCertificate c) {
            levels(c.levels(), all);
        } else if (certificate instanceof ShortageCertificate c) {
            shortage(c, all);
        } else if (certificate instanceof BoundCertificate c) {
            nudged(c.mentors()).forEach(m -> all.add(new BoundCertificate(c.atMost(), m, c.mentees())));
            nudged(c.mentees()).forEach(m -> all.add(new BoundCertificate(c.atMost(), c.mentors(), m)));
            all.add(new BoundCertificate(c.atMost() + 1, c.mentors(), c.mentees()));
            all.add(new BoundCertificate(c.atMost() - 1, c.mentors(), c.mentees()));
        } else if (certificate instanceof SerialCertificate c) {
            shortened(c.order()).forEach(order -> all.add(new SerialCertificate(order)));
            exchanged(c.order()).forEach(order -> all.add(new SerialCertificate(order)));
            all.add(new SerialCertificate(plus(c.order(), "nobody")));
            c.order().stream().limit(1).forEach(id -> all.add(new SerialCertificate(plus(c.order(), id))));
        }
        all.removeIf(certificate::equals);
        return all;
    }

    private static void coverage(CoverageCertificate c, List<Certificate> all) {
        Function<List<ImmutableList<String>>, Certificate> covered = covers ->
                new CoverageCertificate(c.pairPrice(), c.mentors(), c.mentees(), covers.get(0), covers.get(1));
        for (ImmutableLongArray m : nudged(c.mentors())) {
            all.add(new CoverageCertificate(c.pairPrice(), m, c.mentees(), c.coverMentors(), c.coverMentees()));
        }
        for (ImmutableLongArray m : nudged(c.mentees())) {
            all.add(new CoverageCertificate(c.pairPrice(), c.mentors(), m, c.coverMentors(), c.coverMentees()));
        }
        for (long price : new long[] {c.pairPrice() - 1, c.pairPrice() + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            all.add(new CoverageCertificate(price, c.mentors(), c.mentees(), c.coverMentors(), c.coverMentees()));
        }
        List<ImmutableList<String>> mentors = new ArrayList<>(shortened(c.coverMentors()));
        mentors.addAll(exchanged(c.coverMentors()));
        mentors.add(plus(c.coverMentors(), "nobody"));
        mentors.add(plus(c.coverMentors(), "m9"));
        mentors.forEach(ids -> all.add(covered.apply(List.of(ids, c.coverMentees()))));
        List<ImmutableList<String>> mentees = new ArrayList<>(shortened(c.coverMentees()));
        mentees.addAll(exchanged(c.coverMentees()));
        mentees.add(plus(c.coverMentees(), "nobody"));
        mentees.forEach(ids -> all.add(covered.apply(List.of(c.coverMentors(), ids))));
    }

    private static void levels(ImmutableList<Level> levels, List<Certificate> all) {
        shortened(levels).forEach(list -> all.add(new LevelsCertificate(list)));
        exchanged(levels).forEach(list -> all.add(new LevelsCertificate(list)));
        for (int k = 0; k < levels.size(); k++) {
            all.add(new LevelsCertificate(
                    plus(levels.subList(0, k + 1), levels.get(k), levels.subList(k + 1, levels.size()))));
            for (Level level : of(levels.get(k))) {
                all.add(new LevelsCertificate(replaced(levels, k, level)));
            }
        }
    }

    private static List<Level> of(Level l) {
        List<Level> all = new ArrayList<>();
        nudged(l.mentors()).forEach(m -> all.add(level(l, l.from(), l.to(), m, l.mentees(), l.groups())));
        nudged(l.mentees()).forEach(m -> all.add(level(l, l.from(), l.to(), l.mentors(), m, l.groups())));
        nudged(l.groups()).forEach(m -> all.add(level(l, l.from(), l.to(), l.mentors(), l.mentees(), m)));
        for (long by : new long[] {-1, 1}) {
            all.add(level(l, l.from() + by, l.to(), l.mentors(), l.mentees(), l.groups()));
            all.add(level(l, l.from(), l.to() + by, l.mentors(), l.mentees(), l.groups()));
            all.add(level(l, l.from() + by, l.to() + by, l.mentors(), l.mentees(), l.groups()));
        }
        for (Objective other : Objective.values()) {
            all.add(new Level(other, l.from(), l.to(), l.mentors(), l.mentees(), l.groups()));
        }
        return all;
    }

    private static Level level(
            Level l,
            long from,
            long to,
            ImmutableLongArray mentors,
            ImmutableLongArray mentees,
            ImmutableLongArray groups) {
        return new Level(l.objective(), from, to, mentors, mentees, groups);
    }

    private static void shortage(ShortageCertificate c, List<Certificate> all) {
        for (long by : new long[] {-1, 1}) {
            all.add(new ShortageCertificate(c.shortage() + by, c.weights(), c.relaxation(), c.pairings()));
        }
        shares(c.weights())
                .forEach(list -> all.add(new ShortageCertificate(c.shortage(), list, c.relaxation(), c.pairings())));
        shares(c.relaxation())
                .forEach(list -> all.add(new ShortageCertificate(c.shortage(), c.weights(), list, c.pairings())));
        List<ImmutableList<Pairing>> pairings = new ArrayList<>(shortened(c.pairings()));
        pairings.addAll(exchanged(c.pairings()));
        for (int k = 0; k < c.pairings().size(); k++) {
            Pairing p = c.pairings().get(k);
            pairings.add(replaced(c.pairings(), k, new Pairing(p.mentor(), p.mentee(), p.score() + 1, p.locked())));
            pairings.add(replaced(c.pairings(), k, new Pairing(p.mentor(), p.mentee(), p.score(), !p.locked())));
            pairings.add(replaced(c.pairings(), k, new Pairing("nobody", p.mentee(), p.score(), p.locked())));
        }
        pairings.forEach(list -> all.add(new ShortageCertificate(c.shortage(), c.weights(), c.relaxation(), list)));
    }

    private static List<ImmutableList<Share>> shares(ImmutableList<Share> shares) {
        List<ImmutableList<Share>> all = new ArrayList<>(shortened(shares));
        all.addAll(exchanged(shares));
        for (int k = 0; k < shares.size(); k++) {
            Share s = shares.get(k);
            all.add(replaced(shares, k, new Share(s.holder(), s.id(), s.person(), s.number() + 1)));
            all.add(replaced(shares, k, new Share(s.holder(), s.id(), s.person(), s.number() - 1)));
            all.add(replaced(shares, k, new Share(s.holder(), "nobody", s.person(), s.number())));
            all.add(replaced(shares, k, new Share(s.holder(), s.id(), s.person() + "m0", s.number())));
            for (Share.Holder other : Share.Holder.values()) {
                all.add(replaced(shares, k, new Share(other, s.id(), s.person(), s.number())));
            }
        }
        return all;
    }

    /** The numbers with one of them one less, one more, and one number too few and too many. */
    static List<ImmutableLongArray> nudged(ImmutableLongArray numbers) {
        List<ImmutableLongArray> nudged = new ArrayList<>();
        for (int k = 0; k < numbers.length(); k++) {
            for (long by : new long[] {-1, 1}) {
                long[] copy = numbers.toArray();
                copy[k] += by;
                nudged.add(ImmutableLongArray.copyOf(copy));
            }
        }
        nudged.add(ImmutableLongArray.builder().addAll(numbers).add(0).build());
        if (!numbers.isEmpty()) {
            nudged.add(ImmutableLongArray.copyOf(
                    numbers.subArray(1, numbers.length()).toArray()));
        }
        return nudged;
    }

    /** The list without one of its entries. */
    static <T> List<ImmutableList<T>> shortened(List<T> list) {
        List<ImmutableList<T>> all = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            List<T> copy = new ArrayList<>(list);
            copy.remove(k);
            all.add(ImmutableList.copyOf(copy));
        }
        return all;
    }

    /** The list with two neighbours exchanged. */
    static <T> List<ImmutableList<T>> exchanged(List<T> list) {
        List<ImmutableList<T>> all = new ArrayList<>();
        for (int k = 1; k < list.size(); k++) {
            all.add(replaced(replaced(list, k, list.get(k - 1)), k - 1, list.get(k)));
        }
        return all;
    }

    static <T> ImmutableList<T> replaced(List<T> list, int k, T other) {
        List<T> copy = new ArrayList<>(list);
        copy.set(k, other);
        return ImmutableList.copyOf(copy);
    }

    static <T> ImmutableList<T> plus(List<T> list, T more) {
        return plus(list, more, List.of());
    }

    static <T> ImmutableList<T> plus(List<T> list, T more, List<T> rest) {
        return ImmutableList.<T>builder().addAll(list).add(more).addAll(rest).build();
    }
}
