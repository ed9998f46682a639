package dev.mentoring.core;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The normalisation forms of the Unicode Standard (section 3.11), in a time that grows little faster than the text.
 *
 * <p>{@link Normalizer} puts the marks on one letter into their order one by one, each past all that belong after it: time
 * that grows with the square of their number. Marks of a long row are therefore put into that order beforehand, which
 * gives an equivalent text, and so the same form. Ordinary texts have no such rows and are passed on as they are.
 */
public final class NormalForm {

    /** The longest row of marks left to the platform: what Unicode Standard Annex #15 allows a stream-safe text. */
    private static final int LONGEST_ROW = 30;

    private NormalForm() {}

    /** The text in the form: what {@link Normalizer#normalize} gives, for any text. */
    public static String of(String text, Form form) {
        String ordered = ordered(text, form);
        return Normalizer.isNormalized(ordered, form) ? ordered : Normalizer.normalize(ordered, form);
    }

    /** The text with the marks of every long row in canonical order. */
    private static String ordered(String text, Form form) {
        int end = endOfLongRow(text, 0);
        if (end < 0) {
            return text;
        }
        Row row = new Row(new StringBuilder(text.length()), form);
        int from = 0;
        while (end >= 0) {
            text.substring(from, end).codePoints().forEach(row::add);
            row.finish();
            from = end;
            end = endOfLongRow(text, from);
        }
        return row.out.append(text, from, text.length()).toString();
    }

    /** Where the first long row from there on ends; -1 where there is none. */
    private static int endOfLongRow(String text, int from) {
        int length = 0;
        int codePoint;
        for (int i = from; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (mayBeMark(codePoint)) {
                length++;
            } else if (length > LONGEST_ROW) {
                return i;
            } else {
                length = 0;
            }
        }
        return length > LONGEST_ROW ? text.length() : -1;
    }

    /** Whether the character may be a mark, or be put as marks alone, as halfwidth voicing marks are. */
    private static boolean mayBeMark(int codePoint) {
        return codePoint >= '\u0300'
                && switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.MODIFIER_LETTER -> true;
                    default -> false;
                };
    }

    /** The marks of a row by their class, each class in the order in which its marks were added. */
    private static final class Row {
        private final StringBuilder out;
        private final Form parts;
        private final TreeMap<Integer, StringBuilder> byClass = new TreeMap<>();

        Row(StringBuilder out, Form form) {
            this.out = out;
            this.parts = form == Form.NFC || form == Form.NFD ? Form.NFD : Form.NFKD;
        }

        void add(int codePoint) {
            if (codePoint < '\u0300' || MarkClasses.OF.containsKey(codePoint)) {
                put(codePoint);
            } else if (mayBeMark(codePoint)) {
                Normalizer.normalize(Character.toString(codePoint), parts)
                        .codePoints()
                        .forEach(this::put);
            } else {
                put(codePoint);
            }
        }

        private void put(int codePoint) {
            int markClass = MarkClasses.OF.getOrDefault(codePoint, 0);
            if (markClass == 0) {
                finish();
                out.appendCodePoint(codePoint);
            } else {
                byClass.computeIfAbsent(markClass, c -> new StringBuilder()).appendCodePoint(codePoint);
            }
        }

        /** Ends the row: what follows is no part of it. */
        void finish() {
            byClass.values().forEach(out::append);
            byClass.clear();
        }
    }

    /** The marks that change places, by rank of their canonical combining class from 1 on; read when first needed. */
    private static final class MarkClasses {

        /** The one mark of the last class, after which every other one changes places. */
        private static final int LAST = 0x345;

        static final ImmutableMap<Integer, Integer> OF = read();

        private static ImmutableMap<Integer, Integer> read() {
            Comparator<Integer> byClass = (a, b) -> swap(a, b) ? 1 : swap(b, a) ? -1 : 0;
            List<Integer> marks = IntStream.rangeClosed('\u0300', Character.MAX_CODE_POINT)
                    .filter(NormalForm::mayBeMark)
                    .filter(mark -> mark == LAST || swap(LAST, mark))
                    .boxed()
                    .sorted(byClass)
                    .toList();
            int[] ranks = new int[marks.size()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = i == 0 ? 1 : ranks[i - 1] + (swap(marks.get(i), marks.get(i - 1)) ? 1 : 0);
            }
            return IntStream.range(0, ranks.length).boxed().collect(toImmutableMap(marks::get, i -> ranks[i]));
        }

        /** Whether the first mark belongs after the second. */
        private static boolean swap(int first, int second) {
            String wrong = Character.toString(first) + Character.toString(second);
            String right = Character.toString(second) + Character.toString(first);
            return Normalizer.normalize(wrong, Form.NFD).equals(right);
        }
    }
}
