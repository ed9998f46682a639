package dev.mentoring.matching.problem;

/**
 * What a clause said while a round was compiled.
 *
 * @param clause identifier of the clause
 * @param rule stable name of its rule
 * @param evaluated about how many pairs it was asked: those that no earlier clause forbade
 * @param no how many of them it forbade
 * @param unknown about how many it could not tell
 */
public record RuleCount(String clause, String rule, long evaluated, long no, long unknown) {}
