package dev.mentoring.core.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Combinations of the facts that a rule reads, each told with one of its values or missing; all of them, or many. */
final class SampleWorlds {

    /** How many combinations are looked at; where there are more, they are taken at even distances. */
    private static final int MOST = 3_000;

    private final SampleValues values;
    private final ImmutableMap<FactRef, ImmutableList<AttributeValue>> valuesOf;

    SampleWorlds(Rule rule, ImmutableMap<String, FactDomain> attributes) {
        this.values = new SampleValues(rule, attributes);
        this.valuesOf = rule.conditions()
                .flatMap(condition -> condition.reads().stream())
                .distinct()
                .collect(toImmutableMap(Function.identity(), fact -> values.of(fact, rule.conditions())));
    }

    /** The facts, in the order in which the rule declares them. */
    ImmutableList<FactRef> facts() {
        return valuesOf.keySet().asList();
    }

    /** Whether a fact may be missing. */
    boolean mayBeMissing(FactRef fact) {
        return !values.isAlwaysTold(fact);
    }

    /** The values of a fact that are tried. */
    ImmutableList<AttributeValue> values(FactRef fact) {
        return Objects.requireNonNull(valuesOf.get(fact));
    }

    /** The combinations, always in the same order; the first is the one in which the fewest facts are told. */
    ImmutableList<SampleFacts> all() {
        long count = 1;
        for (FactRef fact : facts()) {
            count = LongMath.saturatedMultiply(count, choices(fact));
        }
        long total = count;
        // an odd number without small factors, so that every fact takes all of its values
        long step = total <= MOST ? 1 : Math.max(1, total / MOST) | 1;
        return LongStream.range(0, Math.min(total, MOST))
                .mapToObj(i -> world(LongMath.saturatedMultiply(i, step) % total))
                .collect(toImmutableList());
    }

    /** A combination and one fact more. */
    SampleFacts with(SampleFacts world, FactRef fact, AttributeValue value) {
        Map<FactRef, AttributeValue> told = new LinkedHashMap<>(world.told());
        told.put(fact, value);
        return facts(told);
    }

    private SampleFacts world(long number) {
        Map<FactRef, AttributeValue> told = new LinkedHashMap<>();
        long rest = number;
        for (FactRef fact : facts()) {
            int choice = (int) (rest % choices(fact)) - (mayBeMissing(fact) ? 1 : 0);
            rest /= choices(fact);
            if (choice >= 0) {
                told.put(fact, values(fact).get(choice));
            }
        }
        return facts(told);
    }

    private SampleFacts facts(Map<FactRef, AttributeValue> told) {
        return new SampleFacts(told, values::domain, "");
    }

    private int choices(FactRef fact) {
        return values(fact).size() + (mayBeMissing(fact) ? 1 : 0);
    }
}
