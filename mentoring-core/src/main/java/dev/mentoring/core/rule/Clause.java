package dev.mentoring.core.rule;

import dev.mentoring.core.Ids;

/**
 * A rule on pairs as a programme uses it.
 *
 * @param id identifier, unique in the rule book; reports name it
 * @param rule the condition
 * @param whenUnknown what becomes of pairs about which the rule cannot tell
 */
public record Clause(String id, Rule rule, WhenUnknown whenUnknown) {

    /** Refuses ill-formed identifiers. */
    public Clause {
        id = Ids.require(id, "rule");
    }

    /** What its rule says, or the failure of the rule as one of this clause. */
    Verdict verdict(Facts facts) {
        try {
            return rule.verdict(facts);
        } catch (RuleException e) {
            throw e.in(id);
        }
    }

    /** What its rule says and why, or the failure of the rule as one of this clause. */
    Finding finding(Facts facts) {
        try {
            return new Finding(id, rule.trace(facts));
        } catch (RuleException e) {
            throw e.in(id);
        }
    }

    /** A clause named after its rule that keeps out pairs about which it cannot tell. */
    public static Clause of(Rule rule) {
        return new Clause(rule.name(), rule, WhenUnknown.KEEP_OUT);
    }
}
