package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tries every table that agrees with what is published, and notes which values each suppressed figure takes. Knows the rules of
 * publication and nothing of how it is decided what to suppress.
 */
final class TableAttack {

    /** A figure that is not about one group but about all. */
    static final String ALL = "all groups";

    private final ImmutableList<String> rows;
    private final List<Heading> headings;
    private final int leaves;
    /** By heading, the leaves below it. */
    private final int[][] below;
    /** By heading, then by group and last for all groups: what the figure may stand for. */
    private final BitSet[][] allowed;

    private final Figure[][] figures;

    private final DisclosurePolicy policy;
    private final int cap;
    private long left;
    private final int[][] guess;
    private final BitSet[][] seen;

    private TableAttack(
            ImmutableList<String> rows,
            Heading columns,
            BiFunction<String, String, Figure> told,
            DisclosurePolicy policy,
            int cap,
            long steps) {
        this.rows = rows;
        this.headings = columns.all().toList();
        List<Heading> last = headings.stream().filter(Heading::isLeaf).toList();
        this.leaves = last.size();
        this.policy = policy;
        this.cap = cap;
        this.left = steps;
        this.guess = new int[rows.size()][leaves];
        this.below = new int[headings.size()][];
        this.allowed = new BitSet[headings.size()][rows.size() + 1];
        this.figures = new Figure[headings.size()][rows.size() + 1];
        this.seen = new BitSet[headings.size()][rows.size() + 1];
        for (int h = 0; h < headings.size(); h++) {
            below[h] = headings.get(h)
                    .all()
                    .filter(Heading::isLeaf)
                    .mapToInt(last::indexOf)
                    .toArray();
            for (int i = 0; i <= rows.size(); i++) {
                figures[h][i] = told.apply(
                        i < rows.size() ? rows.get(i) : ALL, headings.get(h).id());
                allowed[h][i] = allowed(figures[h][i]);
                seen[h][i] = new BitSet();
            }
        }
    }

    /**
     * The possible values below the least count, by group and heading, of whatever is suppressed.
     *
     * @param cap the largest value that a suppressed cell is tried with
     * @return nothing when there are more tables to be tried than steps
     */
    static Optional<Map<String, BitSet>> possible(
            ImmutableList<String> rows,
            Heading columns,
            BiFunction<String, String, Figure> told,
            DisclosurePolicy policy,
            int cap,
            long steps) {
        TableAttack attack = new TableAttack(rows, columns, told, policy, cap, steps);
        attack.cell(0, 0);
        return attack.left > 0 ? Optional.of(attack.found()) : Optional.empty();
    }

    static String key(String row, String heading) {
        return row + "/" + heading;
    }

    private Map<String, BitSet> found() {
        Map<String, BitSet> found = new HashMap<>();
        for (int h = 0; h < headings.size(); h++) {
            for (int i = 0; i <= rows.size(); i++) {
                found.put(
                        key(i < rows.size() ? rows.get(i) : ALL, headings.get(h).id()), seen[h][i]);
            }
        }
        return found;
    }

    private BitSet allowed(Figure figure) {
        BitSet values = new BitSet();
        for (int value = 0; value <= cap * rows.size() * leaves; value++) {
            values.set(value, agrees(figure, value));
        }
        return values;
    }

    /** Whether a number may be what a figure stands for. */
    private boolean agrees(Figure figure, long value) {
        if (figure instanceof Figure.Count exact) {
            return exact.value() == value;
        }
        if (figure instanceof Figure.Rounded rounded) {
            long down = value - value % policy.roundedTo();
            long up = down + policy.roundedTo();
            long nearest = value - down < up - value ? down : up;
            return value >= policy.leastCount() && nearest == rounded.value();
        }
        return true;
    }

    private void cell(int i, int leaf) {
        if (left <= 0) {
            return;
        }
        if (i == rows.size()) {
            note();
            return;
        }
        if (leaf == leaves) {
            if (rowAgrees(i) && totalsAgree(i)) {
                cell(i + 1, 0);
            }
            return;
        }
        BitSet values = allowed[ofLeaf(leaf)][i];
        for (int value = values.nextSetBit(0); value >= 0 && value <= cap; value = values.nextSetBit(value + 1)) {
            left--;
            guess[i][leaf] = value;
            cell(i, leaf + 1);
        }
    }

    private int ofLeaf(int leaf) {
        for (int h = 0; h < headings.size(); h++) {
            if (headings.get(h).isLeaf() && below[h][0] == leaf) {
                return h;
            }
        }
        throw new IllegalArgumentException("no such leaf");
    }

    private boolean rowAgrees(int i) {
        for (int h = 0; h < headings.size(); h++) {
            if (!allowed[h][i].get(sum(i, h))) {
                return false;
            }
        }
        return true;
    }

    /** After the last row the totals must agree; before it they must not be passed already. */
    private boolean totalsAgree(int i) {
        boolean last = i == rows.size() - 1;
        for (int h = 0; h < headings.size(); h++) {
            int sum = total(h, i);
            BitSet possible = allowed[h][rows.size()];
            if (last ? !possible.get(sum) : possible.nextSetBit(sum) < 0) {
                return false;
            }
        }
        return true;
    }

    private int sum(int i, int h) {
        int sum = 0;
        for (int leaf : below[h]) {
            sum += guess[i][leaf];
        }
        return sum;
    }

    private int total(int h, int lastRow) {
        int sum = 0;
        for (int i = 0; i <= lastRow; i++) {
            sum += sum(i, h);
        }
        return sum;
    }

    private void note() {
        for (int h = 0; h < headings.size(); h++) {
            for (int i = 0; i <= rows.size(); i++) {
                int value = i < rows.size() ? sum(i, h) : total(h, rows.size() - 1);
                if (value < policy.leastCount() && figures[h][i] == Figure.Absent.SUPPRESSED) {
                    seen[h][i].set(value);
                }
            }
        }
    }
}
