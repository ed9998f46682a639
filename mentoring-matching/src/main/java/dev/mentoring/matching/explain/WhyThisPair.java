package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Optional;

/**
 * Why these two, for each of them, as the coordinator sees it (requirement 001-09).
 *
 * @param pairing the pairing
 * @param breakdown the contributions, which sum to the pairing's score; empty for a problem without people
 * @param topics the topics that the two share, most telling first within each criterion
 * @param mentor where the mentor stands; among peers the one with the smaller identifier
 * @param mentee where the mentee stands; among peers the one with the larger identifier
 * @param trace what every clause of the rule book said about the two; empty for a problem without people
 * @param proof the numbers of the certificate, where it has some for people
 */
public record WhyThisPair(
        Pairing pairing,
        Optional<ScoreBreakdown> breakdown,
        ImmutableList<SharedTopic> topics,
        Standing mentor,
        Standing mentee,
        ImmutableList<Finding> trace,
        Optional<PairProof> proof)
        implements PairView {

    /** How many partners that somebody gave up are named at most. */
    public static final int MOST_GIVEN_UP = 5;

    /**
     * How the pairing looks to one of the two.
     *
     * @param side the side on which the person stands
     * @param person identifier of the person
     * @param choice where the person's own stated choices put the partner, if anywhere
     * @param rank where the partner comes among everybody whom the person could have had, from 1, by what the
     *     strategy goes by; equal ones share a rank
     * @param higher how many of those come before the partner
     * @param givenUp the first of them that the person does not have, best first, up to {@link #MOST_GIVEN_UP}
     */
    public record Standing(
            Side side,
            String person,
            Optional<ChoiceRank> choice,
            int rank,
            int higher,
            ImmutableList<GivenUp> givenUp) {

        /** The person alone. */
        @Override
        public String toString() {
            return "Standing[" + person + "]";
        }
    }

    @Override
    public Audience audience() {
        return Audience.COORDINATOR;
    }

    /** How the pairing looks to the side; among peers, the larger identifier stands for {@link Side#MENTEE}. */
    public Standing of(Side side) {
        return side == Side.MENTEE ? mentee : mentor;
    }

    /**
     * What an audience may see.
     *
     * @param side the side of the person who sees it, where the audience is a participant; else it makes no difference
     */
    public PairView forParty(Side side, Audience audience) {
        return switch (audience) {
            case PARTICIPANT -> new ParticipantView(of(side), of(other(side))).of(this);
            case COORDINATOR -> this;
            case AUDITOR -> AuditorView.of(this);
        };
    }

    private static Side other(Side side) {
        return side == Side.MENTEE ? Side.MENTOR : Side.MENTEE;
    }

    /** The two people alone. */
    @Override
    public String toString() {
        return "WhyThisPair[" + pairing.mentor() + ", " + pairing.mentee() + "]";
    }
}
