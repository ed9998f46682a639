package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import java.util.stream.Stream;

/**
 * Something that holds or does not hold of a person or of a pair, or cannot be told for want of a fact.
 *
 * <p>A rule is a {@link Condition} on a few facts, or {@link AllOf}, {@link AnyOf} and {@link Not} of other rules, by
 * Kleene's strong three-valued logic (requirement 000-13). It sees nothing but {@link Facts}, so that its trace names all
 * that it rests on.
 */
public sealed interface Rule permits AllOf, AnyOf, Not, Condition {

    /** Stable name, as documents use it. */
    String name();

    /** The rules that it is made of, in order; none for a condition. */
    ImmutableList<Rule> parts();

    /** Its settings as documents write them, without its parts. */
    Options settings();

    /** What it says. */
    Verdict verdict(Facts facts);

    /** What it says and why. */
    Trace trace(Facts facts);

    /** The rule about one side of a pair, where it is about the one person of a rule of participation. */
    Rule on(Subject side);

    /** Its conditions at any depth, in order. */
    default Stream<Condition> conditions() {
        return this instanceof Condition condition
                ? Stream.of(condition)
                : parts().stream().flatMap(Rule::conditions);
    }

    /** What it says about a pair. */
    default Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return verdict(context.about(mentor, mentee));
    }

    /** What it looks at to say so about a pair. */
    default ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return trace(context.about(mentor, mentee)).allFacts();
    }
}
