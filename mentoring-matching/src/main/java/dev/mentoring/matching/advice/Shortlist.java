package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The best partners to suggest to one person, the best first.
 *
 * <p>{@link #of} finds them at any time without pairing anybody anew, for somebody who comes between rounds (requirement 001-02):
 * compile the round with everybody who is there, the newcomer among them, and say which pairs stand. Partners are those whom
 * rules and choices allow and who have a place left. They come by score, equal scores by the lot that the seed draws, as where
 * people are paired. Quotas are not looked at: a suggestion is no pair yet.
 *
 * @param side the list in which the person stands
 * @param person identifier
 * @param possible how many partners with a place left there are to choose from
 * @param suggestions the partners, best first
 */
public record Shortlist(Side side, String person, int possible, ImmutableList<Suggestion> suggestions) {

    /**
     * Finds the best partners of a person.
     *
     * @param side {@link Side#MENTOR} or {@link Side#MENTEE}: the list in which the person stands
     * @param most how many partners at most, 1 or more
     * @param standing pairs that stand beside the locked ones and take a place each; pairs of people who are gone take none
     * @param seed draws the lot between equal scores
     * @throws InvalidModelException when nobody of that side has the identifier, or nobody is to be suggested
     */
    public static Shortlist of(
            CompiledRound round, Side side, String person, int most, Iterable<MentoringPair> standing, long seed) {
        if (most < 1) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "most", "at least 1 partner is due");
        }
        TwoSidedProblem problem = round.problem();
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        if (index < 0) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "person", "nobody of that side has the identifier", person);
        }
        Suggesting suggesting = new Suggesting(round, standing, seed);
        List<Integer> pairs = new ArrayList<>();
        for (int pair : suggesting.pairsOf(side, index)) {
            if (suggesting.placesLeft(side, pair) > 0 && !suggesting.stands(pair)) {
                pairs.add(pair);
            }
        }
        suggesting.sort(side, pairs);
        return new Shortlist(
                side,
                person,
                pairs.size(),
                pairs.stream()
                        .limit(most)
                        .map(pair -> suggesting.suggestion(side, pair))
                        .collect(toImmutableList()));
    }
}
