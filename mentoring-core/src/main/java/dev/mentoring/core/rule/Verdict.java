package dev.mentoring.core.rule;

/** What a rule says about a pair, ordered from worst to best. */
public enum Verdict {
    /** The rule forbids the pair. */
    NO,
    /** A fact that the rule needs is missing, and the facts at hand do not forbid the pair. */
    UNKNOWN,
    /** The rule allows the pair. */
    YES;

    /** YES or NO. */
    public static Verdict of(boolean allowed) {
        return allowed ? YES : NO;
    }

    /** Both must hold: the worse of the two (Kleene's strong conjunction). */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One must hold at least: the better of the two (Kleene's strong disjunction). */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The opposite, where there is one: unknown stays unknown. */
    public Verdict not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
