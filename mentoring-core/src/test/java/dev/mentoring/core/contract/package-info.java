/**
 * What every rule keeps to, as tests that a rule of a user's own takes part in.
 *
 * <p>{@link dev.mentoring.core.contract.RuleContract} is the entry: a test class implements it with the rule, and JUnit runs
 * its tests. {@link dev.mentoring.core.contract.RuleChecks} holds the checks as ordinary code, each of which tells what it
 * found broken. The facts come from {@link dev.mentoring.core.contract.SampleFacts}: all small combinations of them, always
 * the same. Published beside the library as an artifact of its own, with the classifier {@code tests}; needs JUnit 5.
 */
@NullMarked
package dev.mentoring.core.contract;

import org.jspecify.annotations.NullMarked;
