package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables of counts of every shape, small enough for all of what they might have been to be tried. */
final class RandomTables {

    private RandomTables() {}

    static CountTable of(Random random, DisclosurePolicy policy, int mostRows, int mostLeaves) {
        int rows = 1 + random.nextInt(mostRows);
        Heading columns = columns(random, 1 + random.nextInt(mostLeaves));
        ImmutableList<String> groups =
                IntStream.range(0, rows).mapToObj(i -> "g" + i).collect(ImmutableList.toImmutableList());
        ImmutableTable.Builder<String, String, Integer> counts = ImmutableTable.builder();
        ImmutableSetMultimap.Builder<String, String> impossible = ImmutableSetMultimap.builder();
        for (String group : groups) {
            for (Heading leaf : columns.all().filter(Heading::isLeaf).toList()) {
                int kind = random.nextInt(10);
                if (kind == 0) {
                    impossible.put(group, leaf.id());
                } else {
                    int most = kind < 5 ? policy.leastCount() : 2 * policy.leastCount() + 4;
                    counts.put(group, leaf.id(), random.nextInt(most));
                }
            }
        }
        return new CountTable(
                groups,
                columns,
                counts.build(),
                impossible.build(),
                random.nextInt(3) == 0 ? ImmutableSet.of("g0") : ImmutableSet.of(),
                random.nextBoolean());
    }

    /** Flat, a chain of sums, or a mixture. */
    private static Heading columns(Random random, int leaves) {
        Heading[] parts = IntStream.range(0, leaves)
                .mapToObj(j -> Heading.of("c" + j, 1 + random.nextInt(3)))
                .toArray(Heading[]::new);
        if (leaves == 1 && random.nextBoolean()) {
            return parts[0];
        }
        if (random.nextBoolean()) {
            return Heading.sum("all", 3, parts);
        }
        Heading sum = parts[leaves - 1];
        for (int j = leaves - 2; j >= 0; j--) {
            sum = Heading.sum("from" + j, 1 + random.nextInt(5), parts[j], sum);
        }
        return sum;
    }
}
