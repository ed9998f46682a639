package dev.mentoring.matching.certificate;

import static dev.mentoring.matching.certificate.Mutations.exchanged;
import static dev.mentoring.matching.certificate.Mutations.plus;
import static dev.mentoring.matching.certificate.Mutations.replaced;
import static dev.mentoring.matching.certificate.Mutations.shortened;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.RotationsCertificate.Precedence;
import java.util.ArrayList;
import java.util.List;

/** Certificates about all stable matchings, with one thing changed. */
final class LatticeMutations {

    private LatticeMutations() {}

    /** Every mutation of a certificate; none equals it. */
    static List<Certificate> of(Certificate certificate) {
        List<Certificate> all = new ArrayList<>();
        if (certificate instanceof RotationsCertificate c) {
            lists(c.rotations()).forEach(list -> all.add(new RotationsCertificate(list, c.precedences())));
            precedences(c).forEach(list -> all.add(new RotationsCertificate(c.rotations(), list)));
        } else if (certificate instanceof RegretCertificate c) {
            for (long by : new long[] {-1, 1}) {
                all.add(new RegretCertificate(c.regret() + by, c.couples()));
            }
            all.add(new RegretCertificate(c.regret(), ImmutableList.of()));
            all.add(new RegretCertificate(c.regret() + (1L << 32), c.couples()));
            couples(c.couples()).forEach(list -> all.add(new RegretCertificate(c.regret(), list)));
        } else if (certificate instanceof ListingCertificate c) {
            for (long limit : new long[] {
                c.limit() - 1, c.limit() + 1, Long.MIN_VALUE, c.matchings().size()
            }) {
                all.add(new ListingCertificate(limit, c.complete(), c.matchings()));
            }
            all.add(new ListingCertificate(c.limit(), !c.complete(), c.matchings()));
            lists(c.matchings()).forEach(list -> all.add(new ListingCertificate(c.limit(), c.complete(), list)));
        }
        all.removeIf(certificate::equals);
        return all;
    }

    private static List<ImmutableList<ImmutableList<Couple>>> lists(ImmutableList<ImmutableList<Couple>> lists) {
        List<ImmutableList<ImmutableList<Couple>>> all = new ArrayList<>(shortened(lists));
        all.addAll(exchanged(lists));
        all.add(plus(lists, ImmutableList.of(), List.of()));
        for (int k = 0; k < lists.size(); k++) {
            ImmutableList<Couple> list = lists.get(k);
            all.add(plus(lists.subList(0, k), list, lists.subList(k, lists.size())));
            all.add(plus(lists, list, List.of()));
            for (ImmutableList<Couple> changed : couples(list)) {
                all.add(replaced(lists, k, changed));
            }
            all.add(replaced(
                    lists,
                    k,
                    ImmutableList.<Couple>builder().addAll(list).addAll(list).build()));
            if (!list.isEmpty()) {
                all.add(replaced(lists, k, plus(list.subList(1, list.size()), list.get(0), List.of())));
            }
        }
        return all;
    }

    private static List<ImmutableList<Couple>> couples(ImmutableList<Couple> couples) {
        List<ImmutableList<Couple>> all = new ArrayList<>(shortened(couples));
        all.addAll(exchanged(couples));
        all.add(plus(couples, new Couple("m0", "e0"), List.of()));
        all.add(plus(couples, new Couple("", "e0"), List.of()));
        for (int k = 0; k < couples.size(); k++) {
            Couple couple = couples.get(k);
            all.add(plus(couples, couple, List.of()));
            all.add(replaced(couples, k, new Couple("nobody", couple.mentee())));
            all.add(replaced(couples, k, new Couple(couple.mentor(), couple.mentor())));
            for (int other = 0; other < 4; other++) {
                all.add(replaced(couples, k, new Couple("m" + other, couple.mentee())));
                all.add(replaced(couples, k, new Couple(couple.mentor(), "e" + other)));
            }
        }
        return all;
    }

    private static List<ImmutableList<Precedence>> precedences(RotationsCertificate c) {
        ImmutableList<Precedence> old = c.precedences();
        List<ImmutableList<Precedence>> all = new ArrayList<>(shortened(old));
        all.addAll(exchanged(old));
        for (int mentor = 0; mentor < 5; mentor++) {
            for (int mentee = 0; mentee < 4; mentee++) {
                for (long number : new long[] {0, 1, -1, 5, Long.MAX_VALUE, Long.MIN_VALUE}) {
                    all.add(plus(old, new Precedence("m" + mentor, "e" + mentee, number), List.of()));
                }
            }
        }
        for (int k = 0; k < old.size(); k++) {
            Precedence p = old.get(k);
            all.add(plus(old, p, List.of()));
            for (long number : new long[] {0, p.number() - 1, p.number() + 1, -p.number(), Long.MAX_VALUE}) {
                all.add(replaced(old, k, new Precedence(p.mentor(), p.mentee(), number)));
            }
            for (int other = 0; other < 4; other++) {
                all.add(replaced(old, k, new Precedence("m" + other, p.mentee(), p.number())));
                all.add(replaced(old, k, new Precedence(p.mentor(), "e" + other, p.number())));
            }
            // The same number in two parts proves as much.
            all.add(plus(
                    replaced(old, k, new Precedence(p.mentor(), p.mentee(), p.number() - 1)),
                    new Precedence(p.mentor(), p.mentee(), 1),
                    List.of()));
        }
        return all;
    }
}
