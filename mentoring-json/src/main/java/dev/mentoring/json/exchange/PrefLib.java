package dev.mentoring.json.exchange;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.util.stream.Collectors;

/**
 * Files of the library of preference data PrefLib: orders ({@code soc}, {@code soi}, {@code toc}, {@code toi}) and categories ({@code
 * cat}).
 *
 * <p>The form is that of PrefLib's format specification as of 2022: entries of a header, {@code # NAME: value}, then what voters
 * state, {@code COUNT: 1,{2,3},4}, best first, tied ones in braces; of categories, one list for each, in braces unless it holds
 * one. Read strictly: UTF-8, numbers of alternatives from 1, names that all differ, no order twice, no order that the type
 * does not have. A line with a fault is refused and the others are read. The type is the one that the header states, whatever the
 * file is called.
 *
 * <p>Files of the form before 2022, without entries, are read as well: the number of alternatives, {@code NUMBER,NAME} lines, {@code
 * VOTERS,VOTES,ORDERS}, then {@code COUNT,1,{2,3},4}. They do not state their type and get the tightest one; they are written in the
 * form of today. Other data of PrefLib, such as weighted graphs ({@code wmd}), is refused.
 *
 * <p>Mattei and Walsh, PrefLib: a library for preferences, 2013.
 */
public final class PrefLib {

    private static final Joiner COMMAS = Joiner.on(',');

    private PrefLib() {}

    /**
     * Reads a file.
     *
     * @param bytes the file in UTF-8; lines end with LF, CR or both
     * @param limits bounds of bytes; of the characters of a name or entry, of a number and, as bytes of a line, of a line; as
     *     participants, of alternatives, of lines of orders and of lines refused; as elements, of what all orders list
     * @throws DocumentException when the file cannot be understood as a whole: no type, alternatives without a name or with the
     *     name of another one, a limit that is passed
     */
    public static PrefLibReading read(byte[] bytes, Limits limits) {
        return PrefLibReader.read(bytes, limits);
    }

    /** Writes a file with lines that end with LF; what is read of it is the same. */
    public static String write(PrefLibFile file) {
        StringBuilder out = new StringBuilder();
        boolean ofCategories = file.type() == PrefLibType.CAT;
        file.header().forEach((key, value) -> {
            entry(key, value, out);
            if (key.equals("DESCRIPTION")) {
                entry("DATA TYPE", file.type().text(), out);
            }
        });
        entry("NUMBER ALTERNATIVES", file.alternatives().size(), out);
        entry("NUMBER VOTERS", file.voters(), out);
        entry(
                ofCategories ? "NUMBER UNIQUE PREFERENCES" : "NUMBER UNIQUE ORDERS",
                file.orders().size(),
                out);
        if (ofCategories) {
            entry("NUMBER CATEGORIES", file.categories().size(), out);
            names("CATEGORY NAME ", file.categories(), out);
        }
        names("ALTERNATIVE NAME ", file.alternatives(), out);
        file.orders()
                .forEach(order -> out.append(order.count())
                        .append(order.ranks().isEmpty() ? ":" : ": ")
                        .append(ranks(order))
                        .append('\n'));
        return out.toString();
    }

    private static void names(String key, ImmutableList<String> names, StringBuilder out) {
        for (int i = 0; i < names.size(); i++) {
            entry(key + (i + 1), names.get(i), out);
        }
    }

    private static void entry(String key, long value, StringBuilder out) {
        entry(key, Long.toString(value), out);
    }

    private static void entry(String key, String value, StringBuilder out) {
        out.append("# ")
                .append(key)
                .append(value.isEmpty() ? ":" : ": ")
                .append(value)
                .append('\n');
    }

    private static String ranks(PrefLibOrder order) {
        return order.ranks().stream().map(PrefLib::rank).collect(Collectors.joining(","));
    }

    private static String rank(ImmutableIntArray rank) {
        String numbers = COMMAS.join(rank.asList());
        return rank.length() == 1 ? numbers : "{" + numbers + "}";
    }
}
