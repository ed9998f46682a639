package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** A test that is one function of a few facts. */
record PlainTest(ImmutableList<FactRef> reads, Function<Facts, Verdict> says) implements FactTest {

    @Override
    public Verdict verdict(Facts facts) {
        return says.apply(facts);
    }
}
