package dev.mentoring.matching.benchmark;

import com.google.common.base.Ascii;
import java.util.function.IntBinaryOperator;

/** Square instances with structure, on which one or the other method of solving them does much work. */
enum SquareFamily {
    /** Cost (i + 1)(j + 1), after Machol and Wien 1976; hard for every method of augmenting paths. */
    MW {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            return (mentee, mentor) -> size * size - (mentee + 1) * (mentor + 1);
        }
    },
    /** Distance along the axes between points of a square. */
    GEO {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            int[] at = draws.below(EDGE, 4 * size);
            return (mentee, mentor) -> {
                int one = 2 * mentee;
                int other = 2 * (size + mentor);
                return 2 * EDGE - Math.abs(at[one] - at[other]) - Math.abs(at[one + 1] - at[other + 1]);
            };
        }
    },
    /** One score for all pairs. */
    EQUAL {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            return (mentee, mentor) -> EDGE;
        }
    },
    /** Each pair one of two scores, at even chances. */
    TWO {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            return (mentee, mentor) -> draws.below(2) == 0 ? 1 : EDGE;
        }
    },
    /** A factor of the mentee times a factor of the mentor. */
    RANK1 {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            int[] factor = draws.below(EDGE, 2 * size);
            return (mentee, mentor) -> (factor[mentee] + 1) * (factor[size + mentor] + 1);
        }
    },
    /** Ten different mentees, again and again. */
    DUP {
        @Override
        IntBinaryOperator scores(Draws draws, int size) {
            int[] score = draws.below(EDGE + 1, DIFFERENT_ROWS * size);
            return (mentee, mentor) -> score[mentee % DIFFERENT_ROWS * size + mentor];
        }
    };

    private static final int EDGE = 1000;
    private static final int DIFFERENT_ROWS = 10;

    /** The scores of an instance; to be asked mentee by mentee, mentors ascending, once. */
    abstract IntBinaryOperator scores(Draws draws, int size);

    /**
     * The family of a name such as {@code mw}.
     *
     * @throws IllegalArgumentException when there is none
     */
    static SquareFamily named(String name) {
        return valueOf(Ascii.toUpperCase(name));
    }
}
