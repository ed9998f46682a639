package dev.mentoring.matching.score;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.programme.Cohort;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code novelty}: how new the two are to each other (requirement 001-01, failure A13).
 *
 * <p>Two people who were never paired, in either direction, rate 1,000,000. Those who were paired last r rounds ago rate
 * floor(1,000,000 * min(r, R) / (R + 1)): the longer ago the better, and never as well as those who never were. A pairing that
 * still runs is 0 rounds ago. Only relationships of the programme's own type count. Unknown when the two were paired in a
 * round that the history does not tell, or the programme does not count its rounds.
 *
 * <p>Setting: {@code rounds}, R, after which it makes no further difference, 1 to 1,000, 3 when absent.
 */
final class Novelty implements Scorer {

    private static final int MOST_ROUNDS = 1_000;

    /** What stands for a number of rounds that is not known. */
    private static final int UNTOLD = -1;

    @Override
    public String name() {
        return "novelty";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("rounds"));
        Optional<Integer> now =
                context.programme().cohort(context.roster().cohort()).map(Cohort::number);
        String own = context.programme().relationship().id();
        Table<String, String, Integer> ago = HashBasedTable.create();
        for (Relationship past : context.roster().history()) {
            if (past.type().orElse(own).equals(own)) {
                add(ago, past.pair().mentor(), past.pair().mentee(), roundsSince(past, now));
                add(ago, past.pair().mentee(), past.pair().mentor(), roundsSince(past, now));
            }
        }
        return new Prepared(ImmutableTable.copyOf(ago), options.whole("rounds", 3, 1, MOST_ROUNDS));
    }

    private static int roundsSince(Relationship past, Optional<Integer> now) {
        if (past.running()) {
            return 0;
        }
        return past.round().isPresent() && now.isPresent()
                ? Math.max(0, now.get() - past.round().get())
                : UNTOLD;
    }

    /** The last pairing counts; one of an unknown round may have been the last, unless another one cannot be later. */
    private static void add(Table<String, String, Integer> ago, String one, String other, int rounds) {
        @Nullable Integer before = ago.get(one, other);
        boolean open = before != null && before != 0 && rounds != 0 && (before == UNTOLD || rounds == UNTOLD);
        ago.put(one, other, before == null ? rounds : open ? UNTOLD : Math.max(0, Math.min(before, rounds)));
    }

    private record Prepared(ImmutableTable<String, String, Integer> ago, long most) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            @Nullable Integer rounds = ago.get(mentor.id(), mentee.id());
            if (rounds == null) {
                return OptionalInt.of(Rating.BEST);
            }
            return rounds == UNTOLD
                    ? OptionalInt.empty()
                    : OptionalInt.of(Rating.share(Math.min(rounds, most), most + 1));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            @Nullable Integer rounds = ago.get(mentor.id(), mentee.id());
            Reason reason = rounds == null
                    ? new Reason("never-paired", ImmutableSortedMap.of())
                    : rounds == UNTOLD
                            ? Reason.of("value-missing", "fact", "round-of-pairing")
                            : Reason.of("paired-before", "rounds", Integer.toString(rounds));
            return new Rating(millionths(mentor, mentee), ImmutableList.of(reason));
        }
    }
}
