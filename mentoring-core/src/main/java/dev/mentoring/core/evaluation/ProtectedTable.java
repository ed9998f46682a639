package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of counts by group that tells of no small group.
 *
 * <p>Counts below the policy's least are suppressed, zero among them; the others are rounded. Further cells and sums are suppressed
 * until nobody can work the small ones out: whoever knows the rules and reads the whole table must still hold every value from 0 to one
 * below the least count possible for each small cell and each small sum; the rounding is not leaned on for that. A larger count that is suppressed for the sake of others may
 * be found to be large, and nobody learns more of it than if it had been published. Where the totals of all groups are known from
 * elsewhere, what they rule out by themselves is not held against the table.
 *
 * <p>What is safe in one table need not be so in two about the same people. What belongs together is therefore one table, whose headings
 * are sums of one partition; see the page on evaluation for that and for what this does not protect against.
 */
public final class ProtectedTable {

    /** Stands for all groups where a row is asked for. */
    private static final String ALL = "";

    private final ImmutableList<String> rows;
    private final Heading columns;
    private final ImmutableTable<String, String, Figure> figures;

    private ProtectedTable(CountTable table, ImmutableTable<String, String, Figure> figures) {
        this.rows = table.rows();
        this.columns = table.columns();
        this.figures = figures;
    }

    /** Protects a table of counts. */
    public static ProtectedTable of(CountTable table, DisclosurePolicy policy) {
        return new Protection(table, policy).table();
    }

    /** The groups, by identifier, in order. */
    public ImmutableList<String> rows() {
        return rows;
    }

    /** What is counted. */
    public Heading columns() {
        return columns;
    }

    /**
     * What is told of a group: {@link Figure.Rounded}, {@link Figure.Absent#SUPPRESSED}, or {@link Figure.Count} for a 0 that everybody
     * knows and for groups that are open.
     */
    public Figure at(String row, String heading) {
        if (row.equals(ALL)) {
            throw unknown(row, heading);
        }
        return figure(row, heading);
    }

    /** What is told of all groups together; a {@link Figure.Count} where that is known from elsewhere. */
    public Figure total(String heading) {
        return figure(ALL, heading);
    }

    private Figure figure(String row, String heading) {
        Figure figure = figures.get(row, heading);
        if (figure == null) {
            throw unknown(row, heading);
        }
        return figure;
    }

    private static InvalidModelException unknown(String row, String heading) {
        return InvalidModelException.of(
                ProblemCode.UNKNOWN_ID, "", "the table has no such group or heading", row, heading);
    }

    /** Turns a table into the network of {@link CountNetwork} and back. */
    private static final class Protection {

        /** A total serves every group, and is kept for longer than the count of one; a group that is open is given up first. */
        private static final int WORTH_OF_TOTALS = 8;

        private static final int WORTH_OF_GROUPS = 2;

        private static final int SOURCE = 0;

        private final CountTable table;
        private final DisclosurePolicy policy;
        private final List<String> rows;
        private final List<Heading> headings = new ArrayList<>();
        /** By heading, index of the one that it is part of; -1 for the outermost. */
        private final List<Integer> whole = new ArrayList<>();

        private final CountNetwork network;

        Protection(CountTable table, DisclosurePolicy policy) {
            this.table = table;
            this.policy = policy;
            this.rows = table.rows().stream().collect(toImmutableList());
            list(table.columns(), -1);
            int arcs = (rows.size() + 1) * headings.size();
            this.network = new CountNetwork(1 + arcs, arcs);
            for (int i = 0; i <= rows.size(); i++) {
                for (int h = 0; h < headings.size(); h++) {
                    add(i, h);
                }
            }
            network.protect(policy.leastCount());
        }

        private void list(Heading heading, int within) {
            int here = headings.size();
            headings.add(heading);
            whole.add(within);
            heading.parts().forEach(part -> list(part, here));
        }

        private boolean isTotal(int row) {
            return row == rows.size();
        }

        private int arc(int row, int heading) {
            return row * headings.size() + heading;
        }

        /** The node where a sum of a row is split into its parts, or where the parts of a total come together. */
        private int node(int row, int heading) {
            return heading < 0 ? SOURCE : 1 + arc(row, heading);
        }

        private void add(int row, int h) {
            Heading heading = headings.get(h);
            int arc = arc(row, h);
            long count = count(row, heading);
            if (isTotal(row)) {
                network.arc(arc, node(row, h), node(row, whole.get(h)), count, WORTH_OF_TOTALS * heading.worth());
            } else {
                int to = heading.isLeaf() ? node(rows.size(), h) : node(row, h);
                int worth = isOpen(row) ? heading.worth() : WORTH_OF_GROUPS * heading.worth();
                network.arc(arc, node(row, whole.get(h)), to, count, worth);
            }
            if (isKnown(row, heading)) {
                return;
            }
            if (!isOpen(row) && count < policy.leastCount()) {
                network.suppressSmall(arc);
            } else {
                network.publish(arc);
            }
        }

        private boolean isOpen(int row) {
            return !isTotal(row) && table.open().contains(rows.get(row));
        }

        private long count(int row, Heading heading) {
            return isTotal(row) ? table.total(heading) : table.count(rows.get(row), heading);
        }

        private boolean isKnown(int row, Heading heading) {
            if (isTotal(row)) {
                return table.totalsKnown() || rows.stream().allMatch(group -> table.isImpossible(group, heading));
            }
            // nobody is counted where everybody knows that there is nobody at all
            boolean nobody = table.totalsKnown() && table.total(heading) == 0;
            return nobody || table.isImpossible(rows.get(row), heading);
        }

        ProtectedTable table() {
            ImmutableTable.Builder<String, String, Figure> figures = ImmutableTable.builder();
            for (int i = 0; i <= rows.size(); i++) {
                for (int h = 0; h < headings.size(); h++) {
                    String row = isTotal(i) ? ALL : rows.get(i);
                    figures.put(row, headings.get(h).id(), figure(i, h));
                }
            }
            return new ProtectedTable(table, figures.buildOrThrow());
        }

        private Figure figure(int row, int h) {
            long count = count(row, headings.get(h));
            return switch (network.state(arc(row, h))) {
                case FIXED -> new Figure.Count(count);
                case PUBLISHED -> isOpen(row) ? new Figure.Count(count) : new Figure.Rounded(policy.rounded(count));
                case SUPPRESSED -> Figure.Absent.SUPPRESSED;
            };
        }
    }
}
