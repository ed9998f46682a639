package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What voters state, as it is read line by line. */
final class PrefLibBody {

    private final PrefLibType type;
    private final int alternatives;
    private final int categories;
    private final char afterCount;
    private final Limits limits;
    private final List<PrefLibOrder> orders = new ArrayList<>();
    private final Map<ImmutableList<ImmutableIntArray>, Long> lineOf = new HashMap<>();
    private long voters;
    private long elements;

    /**
     * Nothing yet.
     *
     * @param type what lines may be
     * @param afterCount what parts the count of voters from the rest
     */
    PrefLibBody(PrefLibType type, int alternatives, int categories, char afterCount, Limits limits) {
        this.type = type;
        this.alternatives = alternatives;
        this.categories = categories;
        this.afterCount = afterCount;
        this.limits = limits;
    }

    /**
     * Takes a line.
     *
     * @throws DocumentException when the line is refused
     */
    void take(String text, long line) {
        PrefLibOrder order = OrderText.read(text, line, afterCount, alternatives, limits);
        if (afterCount == OrderText.COMMA && order.hasEmptyRank()) {
            // files of the old form have empty braces that say nothing
            order = new PrefLibOrder(
                    order.count(),
                    order.ranks().stream().filter(rank -> !rank.isEmpty()).collect(ImmutableList.toImmutableList()));
        }
        type.misfit(order, alternatives, categories).ifPresent(misfit -> {
            throw refused(ProblemCode.LINE_SYNTAX, line, misfit);
        });
        @Nullable Long earlier = lineOf.get(order.ranks());
        if (earlier != null) {
            throw refused(
                    ProblemCode.LINE_SYNTAX,
                    line,
                    "line " + earlier + " states the same; add the counts up in one line");
        }
        if (voters > Long.MAX_VALUE - order.count()) {
            throw refused(ProblemCode.NUMBER_RANGE, line, "the counts come to more than 2^63 - 1");
        }
        voters += order.count();
        elements += order.listed() + order.ranks().size();
        lineOf.put(order.ranks(), line);
        orders.add(order);
    }

    /** Whether so much was taken that reading must end. */
    boolean isFull() {
        return elements > limits.elements();
    }

    ImmutableList<PrefLibOrder> orders() {
        return ImmutableList.copyOf(orders);
    }

    private static DocumentException refused(ProblemCode code, long line, String message) {
        return PlainText.refused(code, PlainText.place(line, 1), message);
    }
}
