package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;

/**
 * At least one of the rules holds: the best verdict of its parts.
 *
 * @param parts the rules, at least one
 */
public record AnyOf(ImmutableList<Rule> parts) implements Rule {

    /** Refuses to be made of nothing. */
    public AnyOf {
        if (parts.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "rules", "at least one rule is due");
        }
    }

    /** Makes the rule. */
    public static AnyOf of(Rule... parts) {
        return new AnyOf(ImmutableList.copyOf(parts));
    }

    @Override
    public String name() {
        return "any-of";
    }

    @Override
    public Options settings() {
        return Options.none();
    }

    @Override
    public Verdict verdict(Facts facts) {
        Verdict verdict = Verdict.NO;
        for (Rule part : parts) {
            verdict = verdict.or(part.verdict(facts));
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
    public AnyOf on(Subject side) {
        return new AnyOf(parts.stream().map(part -> part.on(side)).collect(toImmutableList()));
    }
}
