package dev.mentoring.core.contract;

import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleException;
import dev.mentoring.core.rule.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, or how it fails to.
 *
 * @param says the verdict, or a word about the failure
 * @param failure the failure in a sentence, if it fails
 */
record Answer(String says, Optional<String> failure) {

    static Answer of(Rule rule, SampleFacts facts) {
        try {
            @Nullable Verdict verdict = rule.verdict(facts);
            return verdict == null
                    ? new Answer("null", Optional.of("it returns null of " + facts))
                    : new Answer(verdict.name(), Optional.empty());
        } catch (RuleException e) {
            return new Answer("nothing", Optional.of(e.problems().get(0).message() + ", of " + facts));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return new Answer("nothing", Optional.of("it throws " + e.getClass().getSimpleName() + " of " + facts));
        }
    }

    boolean is(Verdict verdict) {
        return says.equals(verdict.name());
    }
}
