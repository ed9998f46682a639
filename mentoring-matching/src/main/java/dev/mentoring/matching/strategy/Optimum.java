package dev.mentoring.matching.strategy;

import java.util.BitSet;

/**
 * A best matching of an {@link AssignmentInstance} with its prices, whatever solver found it.
 *
 * <p>With price t, rows' numbers u and columns' numbers v, no unmade pair has w &gt; u + v + t and no made one w &lt; u + v + t.
 *
 * @param madeStart first made pair of each row, and the number of made pairs at the end
 * @param madeColumn column of each made pair
 * @param ofRow number of each row
 * @param ofColumn number of each column
 * @param price number of a pair; zero unless the most pairs come first
 * @param coverRows where the most pairs come first, the rows of a cover with as few places as there are made pairs
 * @param coverColumns the columns of it
 */
record Optimum(
        int[] madeStart,
        int[] madeColumn,
        long[] ofRow,
        long[] ofColumn,
        long price,
        BitSet coverRows,
        BitSet coverColumns) {}
