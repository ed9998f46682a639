package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/**
 * A rule does not hold; unknown stays unknown.
 *
 * @param part the rule
 */
public record Not(Rule part) implements Rule {

    @Override
    public String name() {
        return "not";
    }

    @Override
    public ImmutableList<Rule> parts() {
        return ImmutableList.of(part);
    }

    @Override
    public Options settings() {
        return Options.none();
    }

    @Override
    public Verdict verdict(Facts facts) {
        return part.verdict(facts).not();
    }

    @Override
    public Trace trace(Facts facts) {
        return Trace.of(this, verdict(facts), ImmutableList.of(part.trace(facts)));
    }

    @Override
    public Not on(Subject side) {
        return new Not(part.on(side));
    }
}
