package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;

/**
 * All of the rules hold: the worst verdict of its parts.
 *
 * @param parts the rules, at least one
 */
public record AllOf(ImmutableList<Rule> parts) implements Rule {

    /** Refuses to be made of nothing. */
    public AllOf {
        if (parts.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "rules", "at least one rule is due");
        }
    }

    /** Makes the rule. */
    public static AllOf of(Rule... parts) {
        return new AllOf(ImmutableList.copyOf(parts));
    }

    @Override
    public String name() {
        return "all-of";
    }

    @Override
    public Options settings() {
        return Options.none();
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict verdict = Verdict.YES;
        for (Rule part : parts) {
            verdict = verdict.and(part.verdict(facts));
        }
        return verdict;
    }

    @Override
    public Trace trace(Facts facts) {
        return Trace.of(
                this,
                verdict(facts),
                parts.stream().map(part -> part.trace(facts)).collect(toImmutableList()));
    }

    @Override
    public AllOf on(Subject side) {
        return new AllOf(parts.stream().map(part -> part.on(side)).collect(toImmutableList()));
    }
}
