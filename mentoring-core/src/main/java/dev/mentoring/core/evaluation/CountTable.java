package dev.mentoring.core.evaluation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of counts of people by group, before it is protected; never to be shown.
 *
 * @param rows the groups, by identifier, in order; everybody is in exactly one
 * @param columns what is counted
 * @param counts counts by group and heading without parts, 0 to {@link #MOST}; 0 where there is none
 * @param impossible headings without parts that everybody knows to be 0 in a group
 * @param open groups of which everything may be told, such as people of whom nothing is known, unless it would tell of another group
 * @param totalsKnown whether the totals of all groups are known exactly from elsewhere
 */
public record CountTable(
        ImmutableList<String> rows,
        Heading columns,
        ImmutableTable<String, String, Integer> counts,
        ImmutableSetMultimap<String, String> impossible,
        ImmutableSet<String> open,
        boolean totalsKnown) {

    /** The greatest count. */
    public static final int MOST = 1_000_000;

    /** How many groups and headings there are at most, together as cells. */
    public static final int MOST_CELLS = 10_000;

    /**
     * Refuses identifiers that are ill-formed or occur twice, counts outside their limits or of unknown groups and headings, and
     * impossible ones that are not 0.
     *
     * @throws InvalidModelException naming every such problem
     */
    public CountTable {
        rows = rows.stream().map(row -> Ids.require(row, "group")).collect(toImmutableList());
        List<String> headings = columns.all().map(Heading::id).toList();
        Problems problems = new Problems();
        distinct("rows", rows, problems);
        distinct("columns", headings, problems);
        if ((long) rows.size() * headings.size() > MOST_CELLS) {
            problems.add(
                    ProblemCode.LIMIT_COUNT, Location.inModel("rows"), "a table has " + MOST_CELLS + " cells at most");
        }
        Set<String> groups = new HashSet<>(rows);
        Set<String> leaves = new HashSet<>(
                columns.all().filter(Heading::isLeaf).map(Heading::id).toList());
        counts.rowMap()
                .forEach((row, cells) -> cells.forEach((leaf, count) -> {
                    known("counts", groups, leaves, row, leaf, problems);
                    if (count < 0 || count > MOST) {
                        problems.add(
                                ProblemCode.NUMBER_RANGE,
                                Location.inModel("counts"),
                                "a count is 0 to " + MOST,
                                row,
                                leaf);
                    }
                }));
        for (Map.Entry<String, String> cell : impossible.entries()) {
            known("impossible", groups, leaves, cell.getKey(), cell.getValue(), problems);
            Integer count = counts.get(cell.getKey(), cell.getValue());
            if (count != null && count != 0) {
                problems.add(
                        ProblemCode.RULE_CONFLICT,
                        Location.inModel("impossible"),
                        "what is impossible is counted",
                        cell.getKey(),
                        cell.getValue());
            }
        }
        for (String row : open) {
            if (!groups.contains(row)) {
                problems.add(ProblemCode.UNKNOWN_ID, Location.inModel("open"), "the table has no such group", row);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** How many a heading counts in a group. */
    long count(String row, Heading heading) {
        if (heading.isLeaf()) {
            Integer count = counts.get(row, heading.id());
            return count == null ? 0 : count;
        }
        return heading.parts().stream().mapToLong(part -> count(row, part)).sum();
    }

    /** How many a heading counts in all groups. */
    long total(Heading heading) {
        return rows.stream().mapToLong(row -> count(row, heading)).sum();
    }

    /** Whether everybody knows that a heading is 0 in a group. */
    boolean isImpossible(String row, Heading heading) {
        return heading.isLeaf()
                ? impossible.containsEntry(row, heading.id())
                : heading.parts().stream().allMatch(part -> isImpossible(row, part));
    }

    /** What it counts is not for logs. */
    @Override
    public String toString() {
        return "CountTable[" + rows.size() + " groups]";
    }

    private static void known(
            String member, Set<String> groups, Set<String> leaves, String row, String leaf, Problems problems) {
        if (!groups.contains(row) || !leaves.contains(leaf)) {
            problems.add(
                    ProblemCode.UNKNOWN_ID,
                    Location.inModel(member),
                    "the table has no such group, or no such heading without parts",
                    row,
                    leaf);
        }
    }

    private static void distinct(String member, List<String> ids, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(member + "/" + i),
                        "the identifier occurs twice",
                        ids.get(i));
            }
        }
    }
}
