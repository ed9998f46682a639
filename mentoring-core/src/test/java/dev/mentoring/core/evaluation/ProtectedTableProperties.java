package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;

/**
 * Attacks protected tables: whatever is small, zero included, must be able to take every value below the least count that it could take
 * if nothing were published.
 */
@Tag("P11")
@Tag("002-06")
@Tag("004-14")
class ProtectedTableProperties {

    private static final long STEPS = 1_000_000;

    private record Tally(int attacked, int broken, int tooLarge) {}

    @Example
    void nothing_suppressed_is_narrowed_in_small_tables() {
        Tally tally = attack(new DisclosurePolicy(3, 3, 2), 3, 3, 100, 20260131L, RandomAttack.PROTECTED);

        assertThat(tally.broken()).isZero();
        assertThat(tally.attacked()).isGreaterThan(50);
    }

    @Example
    void the_attack_breaks_tables_in_which_only_small_counts_are_suppressed() {
        Tally tally = attack(new DisclosurePolicy(3, 3, 2), 3, 3, 100, 20260131L, RandomAttack.SMALL_COUNTS_ONLY);

        assertThat(tally.broken()).isGreaterThan(15);
    }

    @Example
    @Tag("thorough")
    void nothing_suppressed_is_narrowed_in_thousands_of_tables() {
        long seed = 20260201L;
        System.out.println("ProtectedTableProperties: seed " + seed);
        Tally small = attack(new DisclosurePolicy(3, 3, 2), 3, 3, 3_000, seed, RandomAttack.PROTECTED);
        Tally unrounded = attack(new DisclosurePolicy(4, 1, 2), 3, 3, 2_000, seed + 1, RandomAttack.PROTECTED);
        Tally even = attack(new DisclosurePolicy(4, 4, 2), 3, 3, 2_000, seed + 2, RandomAttack.PROTECTED);
        Tally standard = attack(DisclosurePolicy.standard(), 2, 2, 1_000, seed + 3, RandomAttack.PROTECTED);
        Tally corrupted = attack(DisclosurePolicy.standard(), 2, 2, 1_000, seed + 3, RandomAttack.SMALL_COUNTS_ONLY);
        System.out.println("ProtectedTableProperties: " + small + " " + unrounded + " " + even + " " + standard
                + " corrupted " + corrupted);

        assertThat(small.broken() + unrounded.broken() + even.broken() + standard.broken())
                .isZero();
        assertThat(small.attacked() + unrounded.attacked() + even.attacked() + standard.attacked())
                .isGreaterThan(5_000);
        assertThat(corrupted.broken()).isGreaterThan(300);
    }

    /** What is attacked. */
    private enum RandomAttack {
        PROTECTED,
        SMALL_COUNTS_ONLY
    }

    private static Tally attack(
            DisclosurePolicy policy, int rows, int leaves, int tables, long seed, RandomAttack attack) {
        Random random = new Random(seed);
        int attacked = 0;
        int broken = 0;
        int tooLarge = 0;
        for (int i = 0; i < tables; i++) {
            CountTable table = RandomTables.of(random, policy, rows, leaves);
            Optional<Boolean> safe = isSafe(table, policy, attack);
            attacked += safe.isPresent() ? 1 : 0;
            broken += safe.isPresent() && !safe.get() ? 1 : 0;
            tooLarge += safe.isPresent() ? 0 : 1;
        }
        return new Tally(attacked, broken, tooLarge);
    }

    private static Optional<Boolean> isSafe(CountTable table, DisclosurePolicy policy, RandomAttack attack) {
        BiFunction<String, String, Figure> told =
                attack == RandomAttack.PROTECTED ? protectedTable(table, policy) : smallCountsOnly(table, policy);
        // what is moved from one cell to another is at most the largest count, or the least that is published
        int cap = 2 * table.counts().values().stream().mapToInt(n -> n).max().orElse(0) + policy.leastCount();
        Optional<Map<String, BitSet>> possible =
                TableAttack.possible(table.rows(), table.columns(), told, policy, cap, STEPS);
        Optional<Map<String, BitSet>> before = table.totalsKnown()
                ? TableAttack.possible(table.rows(), table.columns(), unpublished(table), policy, cap, STEPS)
                : Optional.of(Map.of());
        if (possible.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        boolean safe = true;
        for (String row : table.rows()) {
            for (Heading heading : table.columns().all().toList()) {
                boolean small = table.count(row, heading) < policy.leastCount();
                if (small && !table.open().contains(row) && !isKnown(table, row, heading)) {
                    String key = TableAttack.key(row, heading.id());
                    BitSet all = table.totalsKnown() ? before.get().getOrDefault(key, new BitSet()) : upTo(policy);
                    safe &= told.apply(row, heading.id()) == Figure.Absent.SUPPRESSED
                            && all.equals(possible.get().get(key));
                }
            }
        }
        for (Heading heading : table.columns().all().toList()) {
            boolean small = table.total(heading) < policy.leastCount();
            if (small && !isKnown(table, TableAttack.ALL, heading)) {
                safe &= upTo(policy).equals(possible.get().get(TableAttack.key(TableAttack.ALL, heading.id())));
            }
        }
        return Optional.of(safe);
    }

    private static BitSet upTo(DisclosurePolicy policy) {
        BitSet all = new BitSet();
        all.set(0, policy.leastCount());
        return all;
    }

    private static BiFunction<String, String, Figure> protectedTable(CountTable table, DisclosurePolicy policy) {
        ProtectedTable made = ProtectedTable.of(table, policy);
        return (row, heading) -> row.equals(TableAttack.ALL) ? made.total(heading) : made.at(row, heading);
    }

    /** The same table with the second step left out. */
    private static BiFunction<String, String, Figure> smallCountsOnly(CountTable table, DisclosurePolicy policy) {
        return (row, id) -> {
            Heading heading = heading(table, id);
            long count = count(table, row, heading);
            if (isKnown(table, row, heading) || table.open().contains(row)) {
                return new Figure.Count(count);
            }
            return count < policy.leastCount() ? Figure.Absent.SUPPRESSED : new Figure.Rounded(policy.rounded(count));
        };
    }

    /** What is known before anything is published: the totals, where they are known. */
    private static BiFunction<String, String, Figure> unpublished(CountTable table) {
        return (row, id) -> {
            Heading heading = heading(table, id);
            return isKnown(table, row, heading)
                    ? new Figure.Count(count(table, row, heading))
                    : Figure.Absent.SUPPRESSED;
        };
    }

    private static boolean isKnown(CountTable table, String row, Heading heading) {
        if (row.equals(TableAttack.ALL)) {
            return table.totalsKnown() || table.rows().stream().allMatch(one -> table.isImpossible(one, heading));
        }
        return table.isImpossible(row, heading) || (table.totalsKnown() && table.total(heading) == 0);
    }

    private static long count(CountTable table, String row, Heading heading) {
        return row.equals(TableAttack.ALL) ? table.total(heading) : table.count(row, heading);
    }

    private static Heading heading(CountTable table, String id) {
        return table.columns()
                .all()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
