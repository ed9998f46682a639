package dev.mentoring.matching.metric;

import java.util.Optional;
import java.util.function.Function;

/** A metric that is one function. */
record PlainMetric(String name, String description, Function<Matching, Optional<Measure>> value) implements Metric {

    @Override
    public Optional<Measure> measure(Matching matching) {
        return value.apply(matching);
    }

    @Override
    public String toString() {
        return name;
    }
}
