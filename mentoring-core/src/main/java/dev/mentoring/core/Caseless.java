package dev.mentoring.core;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which two texts are equal when they differ in case, width or other compatibility alone: in effect the NFKC
 * case folding of the Unicode Standard (section 3.13), although the letters of the form may differ from it.
 */
final class Caseless {

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_I = 0x131;
    private static final int FINAL_SIGMA = 0x3C2;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int SIGMA = 0x3C3;

    private Caseless() {}

    static String fold(String text) {
        if (CharMatcher.ascii().matchesAllOf(text)) {
            return Ascii.toLowerCase(text);
        }
        return once(once(text));
    }

    /** Upper cases of compatibility characters may have compatibility characters in them, so that once is not enough. */
    private static String once(String text) {
        String plain = NormalForm.of(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !Confusables.showsNothing(c)).forEach(c -> append(c, out));
        return NormalForm.of(out.toString(), Normalizer.Form.NFKC);
    }

    /** Character by character, for a sigma at the end of a word would depend on what the runtime takes for a word. */
    private static void append(int codePoint, StringBuilder out) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            out.append(Ascii.toLowerCase((char) codePoint));
            return;
        }
        switch (codePoint) {
            case DOTLESS_I -> out.appendCodePoint(codePoint);
            case DOTTED_CAPITAL_I -> out.append("i\u0307");
            default ->
                Character.toString(codePoint)
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .map(Character::toLowerCase)
                        .map(c -> c == FINAL_SIGMA ? SIGMA : c)
                        .forEach(out::appendCodePoint);
        }
    }
}
