package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/**
 * Somebody who takes part, has a place, and has no or few possible partners.
 *
 * @param side the list in which the person stands
 * @param person identifier
 * @param possible how many partners the person may be paired with
 * @param referred about how many the coordinator is to decide
 * @param outsideChoices how many the rules allow and binding choices leave out; whose choices is not told
 * @param rules what rules cost this person in partners, those that cost most alone first, then those that cost most in all,
 *     then in the order of the rule book; those that cost none are left out
 */
public record FewPartners(
        Side side, String person, int possible, int referred, int outsideChoices, ImmutableList<RuleCost> rules) {

    /** The rule without which the person would have the most partners more; empty when rules cost the person nobody. */
    public Optional<RuleCost> costsMost() {
        return rules.stream().findFirst();
    }
}
