package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.json.ExplanationParts.Cause;
import dev.mentoring.json.ExplanationParts.Contribution;
import dev.mentoring.json.ExplanationParts.Party;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.Standoff;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why two people are not paired, as its audience may see it: the document's form of a {@link
 * dev.mentoring.matching.explain.WhyNotView}.
 *
 * @param mentor identifier of the mentor; among peers the smaller one
 * @param mentee identifier of the mentee; among peers the larger one
 * @param toldTo which of the two it is told to, where the audience is a participant
 * @param score points of the pair, where the problem allows it and they are for the audience
 * @param contributions what sums to the score, likewise
 * @param parties what each of the two brings along; for a participant the person's own alone
 * @param cause why; empty where that is not for the audience
 * @param standoffs what preferences or turns say beside it
 * @param lines the answer in words
 */
public record NotPairedAnswer(
        String mentor,
        String mentee,
        Optional<String> toldTo,
        OptionalLong score,
        ImmutableList<Contribution> contributions,
        ImmutableList<Party> parties,
        Optional<Cause> cause,
        ImmutableList<Standoff> standoffs,
        ImmutableList<String> lines)
        implements Explanation.Answer {

    @Override
    public boolean isFor(Audience audience) {
        return switch (audience) {
            case PARTICIPANT -> toldTo.filter(this::isOwn).isPresent();
            case COORDINATOR -> toldTo.isEmpty();
            case AUDITOR ->
                toldTo.isEmpty()
                        && score.isEmpty()
                        && contributions.isEmpty()
                        && parties.isEmpty()
                        && standoffs.isEmpty()
                        && cause.filter(NotPairedAnswer::tellsOfPeople).isEmpty();
        };
    }

    private boolean isOwn(String person) {
        return (person.equals(mentor) || person.equals(mentee))
                && score.isEmpty()
                && contributions.isEmpty()
                && cause.isEmpty()
                && standoffs.isEmpty()
                && parties.stream()
                        .allMatch(party -> party.person().equals(person)
                                && party.rules().stream().allMatch(rule -> isAbout(rule.facts(), person)));
    }

    private static boolean tellsOfPeople(Cause cause) {
        return !cause.rules().isEmpty()
                || cause.remedy().isPresent()
                || !cause.leftOutBy().isEmpty()
                || cause.tie().isPresent()
                || cause.obstacle().isPresent();
    }

    /** Whether no fact is somebody else's; what is nobody's is the programme's, since the rules are about the person alone. */
    static boolean isAbout(ImmutableList<Fact> facts, String person) {
        return facts.stream()
                .allMatch(fact -> fact.person().filter(of -> !of.equals(person)).isEmpty());
    }

    /** The two people alone. */
    @Override
    public String toString() {
        return "NotPairedAnswer[" + mentor + ", " + mentee + "]";
    }
}
