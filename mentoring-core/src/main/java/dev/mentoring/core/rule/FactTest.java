package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a rule of a user's own looks at and says, once its settings are known.
 *
 * <p>The verdict follows from the facts of {@link #reads} alone: it is asked once for all pairs whose facts are alike, in any
 * order, by any thread, and asked again for facts that are not so, to find out what would decide otherwise. It may meet any
 * value of a fact's kind, terms that the programme does not list among them, and any fact may be missing.
 */
public interface FactTest {

    /** The facts that it may look at, each once, in the order in which traces name them; always the same. */
    ImmutableList<FactRef> reads();

    /**
     * What it says: {@link Verdict#UNKNOWN} where a fact is missing that could make a difference.
     *
     * @param facts the facts that it declares; whose they are, it is not told
     */
    Verdict verdict(Facts facts);

    /**
     * Values of a fact at which the verdict may turn, given the other facts: worth naming for numbers, dates and open lists,
     * among whose values a change of verdict can otherwise not be found.
     */
    default Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return Stream.empty();
    }

    /** A test that is one function of a few facts. */
    static FactTest of(List<FactRef> reads, Function<Facts, Verdict> verdict) {
        return new PlainTest(ImmutableList.copyOf(reads), verdict);
    }
}
