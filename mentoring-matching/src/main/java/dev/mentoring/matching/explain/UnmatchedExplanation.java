package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Unmatched;

/**
 * Why somebody has no partner (requirement 001-03).
 *
 * <p>Everybody of the other side is accounted for once: the sizes of {@code kept}, {@code notChosen} and {@code possible} sum
 * to {@code considered}.
 *
 * @param unmatched the person, the side and the reason
 * @param considered how many people the other side holds, the person not counted
 * @param kept whom each clause kept out, clauses in the order of the rule book, those that kept out nobody left out
 * @param notChosen whom the rules allow but the choices of one of the two leave out, where choices bind, in order of
 *     identifiers; whose choices they are is not told
 * @param possible partners whom the rules and the choices allow, in order of identifiers, with who is paired with each
 */
public record UnmatchedExplanation(
        Unmatched unmatched,
        int considered,
        ImmutableList<KeptOut> kept,
        ImmutableList<String> notChosen,
        ImmutableList<Possible> possible) {

    /** Stands for a clause and its rule where there are no rules: the problem does not have the pair. */
    public static final String NOT_ALLOWED = "not-allowed";

    /** The person alone: choices and refusals are private. */
    @Override
    public String toString() {
        return "UnmatchedExplanation[" + unmatched.id() + "]";
    }

    /**
     * The people whom a clause kept out, each counted at the clause that decided.
     *
     * @param clause identifier of the clause
     * @param rule stable name of its rule
     * @param referred whether the clause left these pairs to the coordinator for want of a fact
     * @param people their identifiers, in order
     */
    public record KeptOut(String clause, String rule, boolean referred, ImmutableList<String> people) {

        static KeptOut notAllowed(ImmutableList<String> people) {
            return new KeptOut(NOT_ALLOWED, NOT_ALLOWED, false, people);
        }

        /** How many people: who they are may tell of a refusal. */
        @Override
        public String toString() {
            return "KeptOut[" + people.size() + " people]";
        }
    }

    /**
     * A partner whom the rules allow.
     *
     * @param person identifier of the partner
     * @param score points that the pair would have, 0 to 1,000,000
     * @param capacity how many places the partner has
     * @param pairedWith who is paired with the partner, in order of identifiers
     */
    public record Possible(String person, long score, int capacity, ImmutableList<String> pairedWith) {

        /** The partner alone. */
        @Override
        public String toString() {
            return "Possible[" + person + "]";
        }
    }
}
