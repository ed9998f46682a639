package dev.mentoring.matching.explain;

import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/** How people of two sides rate possible partners, by what the strategy goes by: choices, or scores. */
final class Ratings {

    /** What a strategy makes of preferences. */
    private enum Use {
        /** Nothing: scores count. */
        NONE,
        /** They are objectives, ties allowed. */
        RANKS,
        /** Pairings are stable in them, ties allowed. */
        STABLE_WITH_TIES,
        /** Pairings are stable in them, ties drawn by lot. */
        STABLE,
        /** Mentees take turns by them, ties drawn by lot. */
        TURNS
    }

    private final Use use;
    private final Preferences stated;
    private final Preferences counted;

    private Ratings(Use use, Preferences stated, Preferences counted) {
        this.use = use;
        this.stated = stated;
        this.counted = counted;
    }

    static Ratings of(TwoSidedProblem problem, MatchingResult result) {
        Use use = Claim.ofStrategy(result.strategy().name()).map(Ratings::use).orElse(Use.NONE);
        Preferences stated = Preferences.of(problem, source(use, result));
        boolean drawn = use == Use.STABLE || use == Use.TURNS;
        return new Ratings(use, stated, drawn ? stated.drawn(result.strategy().seed()) : stated);
    }

    private static PreferenceSource source(Use use, MatchingResult result) {
        return switch (use) {
            case NONE -> PreferenceSource.SCORES;
            case RANKS -> PreferenceSource.CHOICES;
            default -> PreferenceSource.of(result.strategy().options()).orElse(PreferenceSource.CHOICES);
        };
    }

    private static Use use(Claim claim) {
        return switch (claim) {
            case MOST_FIRST_RANKS, MOST_PAIRS_THEN_FEWEST_LAST_RANKS -> Use.RANKS;
            case STABLE_BEST_FOR_MENTEES,
                    STABLE_BEST_FOR_MENTORS,
                    STABLE_LEAST_RANKS,
                    STABLE_LEAST_REGRET,
                    STABLE_LISTED -> Use.STABLE;
            case WEAKLY_STABLE_TWO_THIRDS, SUPER_STABLE, STRONGLY_STABLE -> Use.STABLE_WITH_TIES;
            case SERIAL_CHOICE, TRADING_CYCLES, IMMEDIATE_ACCEPTANCE -> Use.TURNS;
            default -> Use.NONE;
        };
    }

    /** Whether no pair that was not made is one that both would rather have, or would as well. */
    boolean areStable() {
        return use == Use.STABLE || use == Use.STABLE_WITH_TIES;
    }

    /** Whether mentees took turns. */
    boolean areTurns() {
        return use == Use.TURNS;
    }

    /** Where the person of the side puts the other of the pair, from 1, ties at one rank. */
    int rank(Side side, int pair) {
        return side == Side.MENTOR ? stated.ofMentor(pair) : stated.ofMentee(pair);
    }

    /**
     * Compares two pairs of one person of the side, the better first; zero where they count the same, also after the lot where
     * there is one.
     */
    int compare(Side side, int pair, int other) {
        return side == Side.MENTOR
                ? Integer.compare(counted.ofMentor(pair), counted.ofMentor(other))
                : Integer.compare(counted.ofMentee(pair), counted.ofMentee(other));
    }

    /** The same before the lot. */
    int compareRanks(Side side, int pair, int other) {
        return Integer.compare(rank(side, pair), rank(side, other));
    }

    /** Where choices put somebody among several ranks; empty where they do not name the one. */
    static Optional<ChoiceRank> choice(TwoSidedProblem problem, Side side, String person, String partner) {
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        if (index < 0) {
            return Optional.empty();
        }
        return ChoiceRank.in((side == Side.MENTOR ? problem.mentors() : problem.mentees()).get(index), partner);
    }
}
