package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.taxonomy.Labels;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalFormTest {

    private static final int MANY = 50_000;
    private static final long SEED = 20_260_811;

    /** Halfwidth and Tibetan marks that are put as others, and all sorts of marks, letters and syllables. */
    private static final List<Integer> CHARACTERS = IntStream.concat(
                    IntStream.of(
                            'a', 'o', 0xE1, 0x1FC, 0x30AB, 0x1100, 0x1161, 0xFF9E, 0xFF9F, 0xF73, 0xF75, 0xF81, ' '),
                    IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(NormalFormTest::isMark))
            .boxed()
            .toList();

    /** Such a text takes the platform most of a minute. */
    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("D8")
    void puts_a_hundred_thousand_marks_into_order(Form form) {
        String dots = "\u0323".repeat(MANY);
        String accents = "\u0301".repeat(MANY);

        String normal = NormalForm.of("q" + accents + dots + "z", form);

        assertThat(normal.equals("q" + dots + accents + "z")).isTrue();
    }

    @Test
    @Tag("D8")
    void puts_characters_into_order_that_stand_for_several_marks() {
        assertThat(NormalForm.of("\u0F73".repeat(MANY), Form.NFC).equals("\u0F71".repeat(MANY) + "\u0F72".repeat(MANY)))
                .isTrue();
        assertThat(NormalForm.of("q" + "\u0301".repeat(MANY) + "\uFF9E".repeat(MANY), Form.NFKC)
                        .equals("q" + "\u3099".repeat(MANY) + "\u0301".repeat(MANY)))
                .isTrue();
    }

    @Test
    @Tag("A16")
    @Tag("D8")
    void folds_and_compares_long_rows_of_marks() {
        String accentsFirst = "a" + "\u0301".repeat(MANY) + "\u0323".repeat(MANY);
        String dotsFirst = "A" + "\u0323".repeat(MANY) + "\u0301".repeat(MANY);
        String folded = Labels.fold(accentsFirst);

        assertThat(folded.equals(Labels.fold(dotsFirst))).isTrue();
        assertThat(Labels.fold(folded).equals(folded)).isTrue();
        assertThat(Ids.normalise(accentsFirst).equals(Ids.normalise(Ids.normalise(accentsFirst))))
                .isTrue();
        assertThat(Ids.wrong(Ids.normalise(accentsFirst))).contains(ProblemCode.LIMIT_LENGTH);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("A16")
    void is_the_form_of_the_platform(Form form) {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            String text = text(random);

            assertThat(NormalForm.of(text, form))
                    .as("seed %d, text %d", SEED, i)
                    .isEqualTo(Normalizer.normalize(text, form));
        }
    }

    /** So that no character is overlooked that is put as marks alone. */
    @Test
    void knows_every_character_that_begins_with_a_mark() {
        int[] overlooked = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> !isMark(c) && Character.getType(c) != Character.MODIFIER_LETTER)
                .filter(c -> Normalizer.normalize("\u0345" + Character.toString(c), Form.NFKD)
                                .codePointAt(0)
                        != 0x345)
                .toArray();

        assertThat(overlooked).isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            int bound = random.nextInt(20) == 0 ? 13 : CHARACTERS.size();
            text.appendCodePoint(CHARACTERS.get(random.nextInt(bound)));
        }
        return text.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
