package dev.mentoring.json.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a PrefLib file holds.
 *
 * @param type what its lines are
 * @param header the entries of the header by name, without those that follow from the rest ({@link #DERIVED}); the eight of
 *     {@link #STANDARD} come first and are always there, empty where nothing is said
 * @param alternatives names of the alternatives, of which the first has number 1; no two are the same
 * @param categories names of the categories, best first; none unless the type is {@link PrefLibType#CAT}
 * @param orders what is stated, in the order of the file; nothing is stated by two of them
 */
public record PrefLibFile(
        PrefLibType type,
        ImmutableMap<String, String> header,
        ImmutableList<String> alternatives,
        ImmutableList<String> categories,
        ImmutableList<PrefLibOrder> orders) {

    /** Names of the header's entries that every file has, beside those that follow from what it holds. */
    public static final ImmutableList<String> STANDARD = ImmutableList.of(
            "FILE NAME",
            "TITLE",
            "DESCRIPTION",
            "MODIFICATION TYPE",
            "RELATES TO",
            "RELATED FILES",
            "PUBLICATION DATE",
            "MODIFICATION DATE");

    /** Names of entries that follow from what a file holds; those of names are followed by a number. */
    static final Pattern DERIVED = Pattern.compile("DATA TYPE|NUMBER (ALTERNATIVES|VOTERS|UNIQUE (ORDERS|PREFERENCES)"
            + "|CATEGORIES)|(ALTERNATIVE|CATEGORY) NAME( .*)?");

    private static final CharMatcher LINE_ENDS = CharMatcher.anyOf("\n\r");

    /**
     * Puts the header into its order.
     *
     * @throws InvalidModelException with every problem: texts that do not stand on one line or begin or end with blanks,
     *     names that stand twice, orders that the type does not have or that name an alternative that is none
     */
    public PrefLibFile {
        Problems problems = new Problems();
        header = ordered(header);
        requireHeader(header, problems);
        requireTexts(alternatives, "alternatives", problems);
        requireTexts(categories, "categories", problems);
        requireDistinct(alternatives, problems);
        if (categories.isEmpty() == (type == PrefLibType.CAT)) {
            problems.add(
                    ProblemCode.MISSING_FIELD,
                    Location.inModel("categories"),
                    "a file of type cat has categories, and no other file has");
        }
        requireOrders(type, alternatives.size(), categories.size(), orders, problems);
        problems.throwIfAny(InvalidModelException::new);
    }

    /** How many voters there are. */
    public long voters() {
        return orders.stream().mapToLong(PrefLibOrder::count).sum();
    }

    /** Type and counts alone: names may be those of people. */
    @Override
    public String toString() {
        return "PrefLibFile[" + type.text() + ", " + alternatives.size() + " alternatives, " + orders.size()
                + " orders]";
    }

    private static ImmutableMap<String, String> ordered(ImmutableMap<String, String> header) {
        Map<String, String> all = new LinkedHashMap<>();
        STANDARD.forEach(key -> all.put(key, header.getOrDefault(key, "")));
        header.forEach(all::put);
        return ImmutableMap.copyOf(all);
    }

    private static void requireHeader(ImmutableMap<String, String> header, Problems problems) {
        header.forEach((key, value) -> {
            String path = "header/" + Location.segment(key);
            if (!isText(key) || key.isEmpty() || key.indexOf(':') >= 0) {
                problems.add(ProblemCode.LINE_SYNTAX, Location.inModel(path), "a name of an entry has no colon");
            } else if (DERIVED.matcher(key).matches()) {
                problems.add(
                        ProblemCode.DUPLICATE_KEY,
                        Location.inModel(path),
                        "the entry follows from what the file holds");
            }
            requireText(value, path, problems);
        });
    }

    private static void requireTexts(List<String> texts, String path, Problems problems) {
        for (int i = 0; i < texts.size(); i++) {
            requireText(texts.get(i), path + "/" + i, problems);
        }
    }

    private static void requireText(String text, String path, Problems problems) {
        if (!isText(text)) {
            problems.add(
                    ProblemCode.LINE_SYNTAX,
                    Location.inModel(path),
                    "a text stands on one line, without blanks at its ends, U+0000 or half of a surrogate pair");
        }
    }

    /** Whether the text can stand in a line, and is read from it as it is. */
    static boolean isText(String text) {
        return Ids.isWhole(text)
                && LINE_ENDS.matchesNoneOf(text)
                && CharMatcher.whitespace().trimFrom(text).equals(text);
    }

    private static void requireDistinct(ImmutableList<String> alternatives, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < alternatives.size(); i++) {
            if (!seen.add(alternatives.get(i))) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("alternatives/" + i),
                        "alternative " + (i + 1) + " has the name of another one");
            }
        }
    }

    private static void requireOrders(
            PrefLibType type, int alternatives, int categories, ImmutableList<PrefLibOrder> orders, Problems problems) {
        Set<ImmutableList<ImmutableIntArray>> seen = new HashSet<>();
        BigInteger voters = BigInteger.ZERO;
        for (int i = 0; i < orders.size(); i++) {
            PrefLibOrder order = orders.get(i);
            Location where = Location.inModel("orders/" + i);
            type.misfit(order, alternatives, categories)
                    .ifPresent(misfit -> problems.add(ProblemCode.LINE_SYNTAX, where, misfit));
            if (order.ranks().stream().flatMapToInt(ImmutableIntArray::stream).anyMatch(each -> each > alternatives)) {
                problems.add(ProblemCode.UNKNOWN_ID, where, "no alternative has the number");
            }
            if (!seen.add(order.ranks())) {
                problems.add(ProblemCode.LINE_SYNTAX, where, "the same is stated twice; add the counts up");
            }
            voters = voters.add(BigInteger.valueOf(order.count()));
        }
        if (voters.bitLength() > Long.SIZE - 1) {
            problems.add(ProblemCode.NUMBER_RANGE, Location.inModel("orders"), "the counts come to more than 2^63 - 1");
        }
    }
}
