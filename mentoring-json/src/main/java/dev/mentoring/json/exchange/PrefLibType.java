package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the lines of a PrefLib file hold. */
public enum PrefLibType {
    /** Strict orders, complete: every alternative stands in each, none beside another. */
    SOC(true, true),
    /** Strict orders, incomplete: alternatives may be left out. */
    SOI(true, false),
    /** Orders with ties, complete. */
    TOC(false, true),
    /** Orders with ties, incomplete. */
    TOI(false, false),
    /** Alternatives by category, where categories may be empty and alternatives left out. */
    CAT(false, false);

    private final boolean strict;
    private final boolean complete;

    PrefLibType(boolean strict, boolean complete) {
        this.strict = strict;
        this.complete = complete;
    }

    /** The name in files, which is also the extension of their names. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a name; empty when there is none that is read here. */
    public static Optional<PrefLibType> named(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }

    /** The names of all types. */
    static ImmutableList<String> names() {
        return Arrays.stream(values()).map(PrefLibType::text).collect(toImmutableList());
    }

    /**
     * The most restrictive type of orders that fits them all, which is the one that the format asks for.
     *
     * @param alternatives how many alternatives there are
     */
    static PrefLibType tightest(ImmutableList<PrefLibOrder> orders, int alternatives) {
        boolean allStrict = orders.stream().allMatch(PrefLibOrder::isStrict);
        boolean allComplete = orders.stream().allMatch(order -> order.listed() == alternatives);
        if (allStrict) {
            return allComplete ? SOC : SOI;
        }
        return allComplete ? TOC : TOI;
    }

    /**
     * What keeps a line from being one of a file of this type, if anything does.
     *
     * @param alternatives how many alternatives there are
     * @param categories how many categories there are
     */
    Optional<String> misfit(PrefLibOrder order, int alternatives, int categories) {
        if (this == CAT) {
            return order.ranks().size() == categories
                    ? Optional.empty()
                    : Optional.of("the line has " + order.ranks().size() + " categories; the file has " + categories);
        }
        if (order.hasEmptyRank()) {
            return Optional.of("an order has no empty braces");
        }
        if (strict && !order.isStrict()) {
            return Optional.of("a file of type " + text() + " has no ties");
        }
        if (complete && order.listed() != alternatives) {
            return Optional.of("the line lists " + order.listed() + " alternatives; in a file of type " + text()
                    + " it is all " + alternatives);
        }
        return Optional.empty();
    }
}
