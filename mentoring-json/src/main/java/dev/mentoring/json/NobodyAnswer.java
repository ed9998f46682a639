package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.ExplanationParts.OtherSide;
import dev.mentoring.json.ExplanationParts.RuleSaid;
import dev.mentoring.json.ExplanationParts.Way;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.Funnel;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.Optional;

/**
 * Why somebody has no partner, as its audience may see it: the document's form of a {@link
 * dev.mentoring.matching.explain.WhyNobodyView}.
 *
 * @param side the side on which the person stands
 * @param person identifier of the person
 * @param reason the reason in the result; empty where it is told to the person
 * @param noPlace whether the person's own number of places is zero, where it is told to the person
 * @param rules what the rules about single people say of the person; for the person only those that are not met
 * @param funnel from everybody down to nobody, in numbers; empty where it is told to the person
 * @param others the same person by person, for the coordinator
 * @param ways changes that would get a match
 * @param bounded whether the search for them stopped before everything was tried
 * @param lines the answer in words
 */
public record NobodyAnswer(
        Side side,
        String person,
        Optional<UnmatchedReason> reason,
        boolean noPlace,
        ImmutableList<RuleSaid> rules,
        Optional<Funnel> funnel,
        Optional<OtherSide> others,
        ImmutableList<Way> ways,
        boolean bounded,
        ImmutableList<String> lines)
        implements Explanation.Answer {

    /** The person, where there is no reason of the result. */
    @Override
    public Optional<String> toldTo() {
        return reason.isPresent() ? Optional.empty() : Optional.of(person);
    }

    @Override
    public boolean isFor(Audience audience) {
        return switch (audience) {
            case PARTICIPANT ->
                reason.isEmpty()
                        && funnel.isEmpty()
                        && others.isEmpty()
                        && ways.isEmpty()
                        && !bounded
                        && rules.stream().allMatch(rule -> NotPairedAnswer.isAbout(rule.facts(), person));
            case COORDINATOR -> reason.isPresent() && !noPlace;
            case AUDITOR ->
                reason.isPresent()
                        && !noPlace
                        && rules.isEmpty()
                        && others.isEmpty()
                        && ways.stream().noneMatch(NobodyAnswer::tellsOfPeople);
        };
    }

    private static boolean tellsOfPeople(Way way) {
        return way.person().isPresent()
                || !way.people().isEmpty()
                || !way.facts().isEmpty()
                || !way.clauses().isEmpty()
                || !way.effect().moves().isEmpty();
    }

    /** The person alone. */
    @Override
    public String toString() {
        return "NobodyAnswer[" + person + "]";
    }
}
