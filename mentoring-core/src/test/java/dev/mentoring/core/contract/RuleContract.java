package dev.mentoring.core.contract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every rule keeps to, as tests: a class that implements {@link #rule} is a test class.
 *
 * <p>The rule is made as a programme would make it, with settings if it takes any. Attributes of the form may have values of
 * any kind unless {@link #attributes} says which.
 */
public interface RuleContract {

    /** The rule. */
    Rule rule();

    /** The values of the attributes that it reads, by name; an attribute that is not named may have any value. */
    default ImmutableMap<String, FactDomain> attributes() {
        return ImmutableMap.of();
    }

    /** The facts of which it is an answer that nobody has told them; none as a rule. */
    default ImmutableSet<FactRef> tellingAbsence() {
        return ImmutableSet.of();
    }

    /** See {@link RuleChecks#answers}. */
    @Test
    default void answers_whatever_is_told_and_whatever_is_missing() {
        requireNone(checks().answers());
    }

    /** See {@link RuleChecks#declaresItsFacts}. */
    @Test
    default void looks_at_no_fact_that_it_does_not_declare() {
        requireNone(checks().declaresItsFacts());
    }

    /** See {@link RuleChecks#takesNothingForGranted}. */
    @Test
    default void says_neither_yes_nor_no_where_a_missing_fact_could_turn_it() {
        requireNone(checks().takesNothingForGranted());
    }

    /** See {@link RuleChecks#tellsApart}. */
    @Test
    default void does_not_say_the_same_whatever_the_facts_are() {
        requireNone(checks().tellsApart());
    }

    /** See {@link RuleChecks#repeatsItself}. */
    @Test
    default void says_the_same_again_in_another_order_of_other_people_and_made_anew() {
        requireNone(checks().repeatsItself());
    }

    /** See {@link RuleChecks#agreesBetweenThreads}. */
    @Test
    default void says_the_same_to_two_threads() {
        requireNone(checks().agreesBetweenThreads());
    }

    /** See {@link RuleChecks#tracesWhatItSays}. */
    @Test
    default void traces_what_it_says_to_facts_that_it_declares() {
        requireNone(checks().tracesWhatItSays());
    }

    /** See {@link RuleChecks#servesEitherSide}. */
    @Test
    default void says_of_either_side_what_it_says_of_one_person() {
        requireNone(checks().servesEitherSide());
    }

    /** See {@link RuleChecks#isWrittenDown}. */
    @Test
    default void is_the_same_rule_read_again_from_its_written_form() {
        requireNone(checks().isWrittenDown());
    }

    /** See {@link RuleChecks#refusesSettings}. */
    @Test
    default void refuses_settings_that_it_does_not_take_and_fails_with_none() {
        requireNone(checks().refusesSettings());
    }

    private RuleChecks checks() {
        return RuleChecks.of(rule()).withAttributes(attributes()).withTellingAbsence(tellingAbsence());
    }

    private static void requireNone(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(String.join("\n", findings));
        }
    }
}
