package dev.mentoring.matching.experiment.perturbation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What somebody states instead of their choices, as {@link Misreports} tells. */
final class Lie {

    private static final String DROPPING = "drop";
    private static final String SWAP = "swap";
    private static final String PERMUTE = "permute";
    private static final String POPULAR_LAST = "popular-last";

    static final Setting.Choice KIND = new Setting.Choice(
            "kind",
            ImmutableList.of("truncate", DROPPING, SWAP, PERMUTE, POPULAR_LAST),
            "What they do: name the first ones only; leave some out; let the first two places change; put the places after the"
                    + " first one in any order; put those last whom too many want first.");
    static final Setting.Whole KEEP = new Setting.Whole(
            "keep",
            3,
            1,
            Person.LARGEST_CAPACITY,
            "How many partners are named by those who truncate; tied ones go together.");
    static final Setting.Whole DROP = Setting.share(
            "drop", 500, "How many partners after the first place are left out by those who drop, in thousandths.");

    private final Population people;
    private final Wishes wishes;
    private final String kind;
    private final int keep;
    private final int drop;
    /** Whether more people want each one first than the person has places; empty where nobody asks. */
    private final boolean[] popular;

    private Lie(Options settings, Wishes wishes, boolean[] popular) {
        this.wishes = wishes;
        this.people = wishes.people();
        this.popular = popular;
        kind = KIND.in(settings);
        keep = KEEP.intIn(settings);
        drop = DROP.intIn(settings);
    }

    /** The lies that settings tell of; who is popular is by the true wishes of everybody concerned. */
    static Lie of(Options settings, Wishes wishes, IntPredicate concerned) {
        boolean counts = KIND.in(settings).equals(POPULAR_LAST);
        return new Lie(settings, wishes, counts ? popular(wishes, concerned) : new boolean[0]);
    }

    private static boolean[] popular(Wishes wishes, IntPredicate concerned) {
        Population people = wishes.people();
        int[] wanted = new int[people.size()];
        for (int person = 0; person < wanted.length; person++) {
            if (concerned.test(person)) {
                wishes.firstOf(person).forEach(partner -> wanted[partner]++);
            }
        }
        boolean[] popular = new boolean[wanted.length];
        for (int person = 0; person < wanted.length; person++) {
            popular[person] = wanted[person] > people.person(person).capacity();
        }
        return popular;
    }

    /** The ranks that somebody states. */
    ImmutableList<ImmutableList<String>> told(int person, Draws draws) {
        ImmutableList<ImmutableList<String>> truth = wishes.of(person);
        return switch (kind) {
            case DROPPING -> dropped(truth, partners(person, people::isLocked), draws);
            case SWAP -> swapped(truth);
            case PERMUTE -> permuted(truth, draws);
            case POPULAR_LAST -> popularLast(truth, partners(person, pair -> popular[wishes.partner(pair, person)]));
            default -> truncated(truth, partners(person, people::isLocked));
        };
    }

    /** The identifiers of the partners of some of a person's pairs. */
    private ImmutableSet<String> partners(int person, IntPredicate pairs) {
        return Arrays.stream(wishes.pairsOf(person))
                .filter(pairs)
                .mapToObj(pair -> people.person(wishes.partner(pair, person)).id())
                .collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableList<ImmutableList<String>> truncated(
            ImmutableList<ImmutableList<String>> truth, ImmutableSet<String> locked) {
        ImmutableList.Builder<ImmutableList<String>> told = ImmutableList.builder();
        int named = 0;
        for (ImmutableList<String> rank : truth) {
            told.add(named < keep ? rank : only(rank, locked::contains));
            named += rank.size();
        }
        return withoutEmpty(told.build().stream());
    }

    private ImmutableList<ImmutableList<String>> dropped(
            ImmutableList<ImmutableList<String>> truth, ImmutableSet<String> locked, Draws draws) {
        Stream<ImmutableList<String>> others =
                truth.stream().skip(1).map(rank -> only(rank, id -> !draws.perMille(drop) || locked.contains(id)));
        return withoutEmpty(Stream.concat(truth.stream().limit(1), others));
    }

    private static ImmutableList<ImmutableList<String>> swapped(ImmutableList<ImmutableList<String>> truth) {
        return truth.size() < 2
                ? truth
                : Stream.concat(
                                Stream.of(truth.get(1), truth.get(0)),
                                truth.stream().skip(2))
                        .collect(toImmutableList());
    }

    private static ImmutableList<ImmutableList<String>> permuted(
            ImmutableList<ImmutableList<String>> truth, Draws draws) {
        if (truth.isEmpty()) {
            return truth;
        }
        ImmutableList.Builder<ImmutableList<String>> told = ImmutableList.builder();
        told.add(truth.get(0));
        for (int place : draws.permutation(truth.size() - 1)) {
            told.add(truth.get(place + 1));
        }
        return told.build();
    }

    private static ImmutableList<ImmutableList<String>> popularLast(
            ImmutableList<ImmutableList<String>> truth, ImmutableSet<String> popular) {
        return withoutEmpty(Stream.concat(
                truth.stream().map(rank -> only(rank, id -> !popular.contains(id))),
                truth.stream().map(rank -> only(rank, popular::contains))));
    }

    private static ImmutableList<String> only(ImmutableList<String> rank, Predicate<String> kept) {
        return rank.stream().filter(kept).collect(toImmutableList());
    }

    private static ImmutableList<ImmutableList<String>> withoutEmpty(Stream<ImmutableList<String>> ranks) {
        return ranks.filter(rank -> !rank.isEmpty()).collect(toImmutableList());
    }
}
