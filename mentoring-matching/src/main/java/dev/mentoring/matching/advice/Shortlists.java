package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.RunControl;
import java.util.List;
import java.util.Map;

/**
 * A shortlist of mentors for every mentee of a round, spread so that no mentor is offered to everybody: what a programme of the
 * mode {@link dev.mentoring.core.programme.MatchingMode#SHORTLIST} sends out.
 *
 * <p>Each mentee gets as many mentors as asked for, or all who are possible where there are fewer. No mentor is offered to more
 * mentees than a limit: by default the smallest that still gives everybody so many. Under a smaller limit as many mentees as
 * possible get one mentor, of these as many as possible two, and so on; where that leaves a choice of who gets one more, the
 * best total at that step decides. Among all spreads that give everybody what they got, and the most offers, the sum of the
 * scores of all offers is the largest. Mentees come with places that no locked pair takes, mentors likewise. Quotas are not
 * looked at: an offer is no pair yet.
 *
 * @param round the round
 * @param size how many mentors each mentee was to get
 * @param limit to how many mentees no mentor is offered more than
 * @param found whether the limit was found, as the smallest that gives everybody so many
 * @param lists the shortlists of all mentees with a free place, by identifier of the mentee
 * @param spread the offers as a problem: a mentee's places are the mentors to be offered, a mentor's places the limit, and what
 *     each mentee had before the last step is the minimum
 * @param result the answer to that problem, whose certificate proves it
 */
public record Shortlists(
        CompiledRound round,
        int size,
        int limit,
        boolean found,
        ImmutableList<Shortlist> lists,
        TwoSidedProblem spread,
        MatchingResult result) {

    /**
     * Spreads mentors over all mentees, under the smallest limit that gives everybody as many as asked for or as are possible.
     *
     * @param size how many mentors each mentee gets at most, 1 to 10,000
     * @param seed draws the lot between equal scores within a list, and between spreads of the same total
     * @throws dev.mentoring.core.InvalidModelException when the size is outside its limits
     * @throws dev.mentoring.matching.problem.RunCancelledException when the control stops the run
     */
    public static Shortlists of(CompiledRound round, int size, long seed, RunControl control) {
        return new SpreadSearch(round, size, seed, control).smallest();
    }

    /**
     * Spreads mentors over all mentees, none to more than a number of them.
     *
     * @param size how many mentors each mentee gets at most, 1 to 10,000
     * @param limit to how many mentees no mentor is offered more than, 1 to 10,000
     * @param seed draws the lot between equal scores within a list, and between spreads of the same total
     * @throws dev.mentoring.core.InvalidModelException when the size or the limit is outside its limits
     * @throws dev.mentoring.matching.problem.RunCancelledException when the control stops the run
     */
    public static Shortlists of(CompiledRound round, int size, int limit, long seed, RunControl control) {
        return new SpreadSearch(round, size, seed, control).within(limit);
    }

    /** To how many mentees each mentor with a free place is offered, by identifier; who is offered to nobody is there as well. */
    public ImmutableList<MentorOffers> offers() {
        ImmutableMap<String, Integer> counts = result.pairings().stream()
                .collect(ImmutableMap.toImmutableMap(pairing -> pairing.mentor(), pairing -> 1, Integer::sum));
        return spread.mentors().stream()
                .filter(mentor -> mentor.capacity() > 0)
                .map(mentor -> new MentorOffers(mentor.id(), counts.getOrDefault(mentor.id(), 0)))
                .collect(toImmutableList());
    }

    /** The mentees who get fewer mentors than they were to get although more are possible, by identifier. */
    public ImmutableList<String> cutShort() {
        return lists.stream()
                .filter(list -> list.suggestions().size() < Math.min(size, list.possible()))
                .map(Shortlist::person)
                .collect(toImmutableList());
    }

    /**
     * The question of whom to pair once mentees have ranked the mentors whom they were offered (requirement 001-07).
     *
     * <p>The places, locks and quotas are those of the round. A mentee who has ranked some gets one of these or nobody; one who
     * has not may get anybody of the own list. The mentees who were missed in an earlier round are told first, in their order,
     * so that a serial dictatorship with the option {@code order=listed} lets them choose first.
     *
     * @param choices the rankings by mentee
     * @param first mentees who choose before the others, in order; everybody else comes by identifier
     * @throws dev.mentoring.core.InvalidModelException when a mentee who has no list ranks, a ranking names somebody who is not
     *     on the mentee's list, or nobody has an identifier of {@code first}
     */
    public TwoSidedProblem ranked(Map<String, RankedChoices> choices, List<String> first) {
        return new RankedOffers(this, ImmutableSortedMap.copyOf(choices, Ids.ORDER), ImmutableList.copyOf(first))
                .problem();
    }
}
