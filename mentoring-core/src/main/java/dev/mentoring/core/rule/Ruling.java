package dev.mentoring.core.rule;

/**
 * A decision about a pair with the clause that made it.
 *
 * @param decision what was decided
 * @param clause index of the deciding clause in {@link RuleBook#clauses()}: the first that forbids, else the first that
 *     keeps out, else the first that refers; -1 when the pair is allowed
 */
public record Ruling(Decision decision, int clause) {

    static final Ruling ALLOWED = new Ruling(Decision.ALLOWED, -1);
}
