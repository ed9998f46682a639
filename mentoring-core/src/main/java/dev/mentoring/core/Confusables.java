package dev.mentoring.core;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skeleton of a text: what is left when every character is put as the plainest one that it can be taken for (Unicode
 * Technical Standard #39, section 4, with the data of Unicode 13.0). Two texts with one skeleton look alike.
 *
 * <p>Characters of Unicode 13.0 that show nothing at all, such as variation selectors and fillers, are left out, as the
 * standard asks since its version 15.1. Skeletons are for comparing only.
 */
final class Confusables {

    private static final ImmutableMap<Integer, String> PROTOTYPES = read();

    private Confusables() {}

    static String skeleton(String text) {
        String apart = NormalForm.of(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !showsNothing(c)).forEach(c -> append(c, out));
        return NormalForm.of(out.toString(), Normalizer.Form.NFD);
    }

    private static void append(int codePoint, StringBuilder out) {
        @Nullable String prototype = PROTOTYPES.get(codePoint);
        if (prototype == null) {
            out.appendCodePoint(codePoint);
        } else {
            out.append(prototype);
        }
    }

    /** Whether the character has the property Default_Ignorable_Code_Point; asked of those that an identifier may hold. */
    static boolean showsNothing(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x3164, 0xFFA0 -> true;
            default -> (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        };
    }

    private static ImmutableMap<Integer, String> read() {
        ImmutableMap.Builder<Integer, String> prototypes = ImmutableMap.builder();
        for (String line : UnicodeTable.lines("confusables.txt")) {
            List<String> sides = Splitter.on(" = ").splitToList(line);
            StringBuilder prototype = new StringBuilder();
            Splitter.on('+')
                    .split(sides.get(0))
                    .forEach(point -> prototype.appendCodePoint(UnicodeTable.codePoint(point)));
            String made = prototype.toString();
            Splitter.on(' ').split(sides.get(1)).forEach(point -> prototypes.put(UnicodeTable.codePoint(point), made));
        }
        return prototypes.buildOrThrow();
    }
}
