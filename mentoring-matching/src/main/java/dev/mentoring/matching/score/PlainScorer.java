package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/** A scorer that is one function. */
record PlainScorer(String name, PairScorer rate) implements Scorer {

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name, ImmutableList.of());
        return rate;
    }
}
