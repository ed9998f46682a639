package dev.mentoring.matching.advice;

/**
 * What a rule costs in possible pairs. It costs a pair that it forbids, and one about which it cannot tell unless it lets such
 * pairs in. Every rule is asked about every pair, whatever the others say.
 *
 * @param clause identifier of the clause
 * @param rule stable name of its rule
 * @param alone how many pairs no other clause stands in the way of: those that there would be more without it, save those that
 *     binding choices leave out
 * @param inAll how many pairs it stands in the way of
 */
public record RuleCost(String clause, String rule, long alone, long inAll) {}
