package dev.mentoring.core.taxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.NormalForm;
import dev.mentoring.core.ProblemCode;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The wordings of one thing: a preferred one a language, alternatives, and wordings that are accepted and never shown.
 *
 * @param preferred preferred wording by language tag (BCP 47), such as {@code en}; at least one
 * @param alternative further accepted wordings by language tag, in order
 * @param hidden wordings by language tag, in order, that are accepted but shown to nobody, such as misspellings and terms
 *     out of use
 */
public record Labels(
        ImmutableSortedMap<String, String> preferred,
        ImmutableSortedMap<String, ImmutableList<String>> alternative,
        ImmutableSortedMap<String, ImmutableList<String>> hidden) {

    /** The language shown when the wanted one is missing. */
    public static final String FALLBACK_LANGUAGE = "en";

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int FINAL_SIGMA = 0x3C2;

    /**
     * Refuses labels without any preferred wording, and blank wordings.
     *
     * @throws InvalidModelException with the path {@code labels}
     */
    public Labels {
        boolean blank = all(preferred, alternative, hidden).anyMatch(String::isBlank);
        if (preferred.isEmpty() || blank) {
            throw InvalidModelException.of(
                    ProblemCode.EMPTY_VALUE,
                    "labels",
                    preferred.isEmpty() ? "at least one preferred wording is due" : "a wording is blank");
        }
    }

    /** Labels without hidden wordings. */
    public Labels(
            ImmutableSortedMap<String, String> preferred,
            ImmutableSortedMap<String, ImmutableList<String>> alternative) {
        this(preferred, alternative, ImmutableSortedMap.of());
    }

    /** English labels: the preferred wording and alternatives. */
    public static Labels of(String preferred, String... alternatives) {
        return new Labels(
                ImmutableSortedMap.of(FALLBACK_LANGUAGE, preferred),
                alternatives.length == 0
                        ? ImmutableSortedMap.of()
                        : ImmutableSortedMap.of(FALLBACK_LANGUAGE, ImmutableList.copyOf(alternatives)));
    }

    /** The preferred wording in the language, else in English, else in the first language there is. */
    public String in(String language) {
        String wanted = preferred.get(language);
        String fallback = wanted == null ? preferred.get(FALLBACK_LANGUAGE) : wanted;
        Map.Entry<String, String> first = preferred.entrySet().iterator().next();
        return fallback == null ? first.getValue() : fallback;
    }

    /** Every wording of every language: preferred ones, then alternatives, then hidden ones. */
    public Stream<String> wordings() {
        return all(preferred, alternative, hidden);
    }

    /**
     * The form in which two wordings are compared: compatibility-normalised, lower case, "&amp;" read as "and", everything
     * but letters, marks, digits, "+" and "#" as one space, so that "C", "C++" and "C#" are three wordings.
     *
     * <p>Idempotent: folding a folded text changes nothing (failure A16). Whole wordings are compared, never parts, so that
     * "AI" is not found in "retail". The same on every Java runtime: characters are those of Unicode 13.0.
     */
    public static String fold(String wording) {
        String spelt = NormalForm.of(visible(wording), Normalizer.Form.NFKC).replace("&", " and ");
        String lower = NormalForm.of(lowerCase(spelt), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> {
            if (isWordCharacter(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    /** A space in place of each character that later versions of Unicode may know and treat in a way of their own. */
    private static String visible(String wording) {
        StringBuilder out = new StringBuilder(wording.length());
        wording.codePoints().forEach(c -> out.appendCodePoint(Ids.isVisible(c) ? c : ' '));
        return out.toString();
    }

    /** Character by character, for a sigma at the end of a word would depend on what the runtime takes for a word. */
    private static String lowerCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case DOTTED_CAPITAL_I -> out.append("i\u0307");
                case FINAL_SIGMA -> out.append('\u03c3');
                default -> out.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return out.toString();
    }

    private static boolean isWordCharacter(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || codePoint == '+'
                || codePoint == '#';
    }

    private static Stream<String> all(
            Map<String, String> preferred,
            Map<String, ImmutableList<String>> alternative,
            Map<String, ImmutableList<String>> hidden) {
        return Stream.of(
                        preferred.values().stream(),
                        alternative.values().stream().flatMap(ImmutableList::stream),
                        hidden.values().stream().flatMap(ImmutableList::stream))
                .flatMap(wordings -> wordings);
    }
}
