package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.VersionInfo;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of characters, made again from another library's data of the same version of Unicode. */
class UnicodeTablesTest {

    private static final SpoofChecker SPOOF_CHECKER = new SpoofChecker.Builder().build();

    @Test
    void compares_with_the_version_that_the_tables_have() {
        assertThat(UCharacter.getUnicodeVersion()).isEqualTo(VersionInfo.getInstance(13, 0, 0));
    }

    @Test
    @Tag("D13")
    @Tag("L1")
    void sees_every_character_that_can_be_seen_and_no_other() {
        assertThat(characters(c -> Ids.isVisible(c) != isVisibleByIcu(c))).isEmpty();
    }

    @Test
    @Tag("D13")
    @Tag("L1")
    void sees_what_the_runtime_sees_of_the_characters_that_both_know() {
        assertThat(characters(c -> Ids.isVisible(c) && Character.getType(c) == Character.UNASSIGNED))
                .isEmpty();
        assertThat(characters(c -> !Ids.isVisible(c)
                        && UCharacter.getType(c) != UCharacter.UNASSIGNED
                        && Character.isLetterOrDigit(c)))
                .isEmpty();
    }

    @Test
    @Tag("I2")
    void lists_what_can_be_taken_for_what() {
        Map<String, List<String>> made = new TreeMap<>();
        characters(c -> isVisibleByIcu(c) && isWhole(c)).forEach(c -> {
            String skeleton = SPOOF_CHECKER.getSkeleton(Character.toString(c));
            if (!skeleton.equals(Character.toString(c))) {
                made.computeIfAbsent(hexadecimal(skeleton), s -> new ArrayList<>())
                        .add(hexadecimal(Character.toString(c)));
            }
        });

        assertThat(UnicodeTable.lines("confusables.txt"))
                .isEqualTo(made.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + String.join(" ", entry.getValue()))
                        .toList());
    }

    @Test
    @Tag("I1")
    @Tag("I2")
    @Tag("thorough")
    void gives_every_character_its_skeleton() {
        assertThat(characters(c -> Ids.isVisible(c)
                        && !Confusables.showsNothing(c)
                        && !Confusables.skeleton(Character.toString(c))
                                .equals(SPOOF_CHECKER.getSkeleton(Character.toString(c)))))
                .isEmpty();
    }

    @Test
    @Tag("I2")
    @Tag("thorough")
    void gives_texts_their_skeletons() {
        long seed = 20_200_310;
        System.out.println("texts by seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int[] some = characters(c -> Ids.isVisible(c) && !Confusables.showsNothing(c)).stream()
                .mapToInt(c -> c)
                .toArray();
        for (int i = 0; i < 200_000; i++) {
            int[] points = IntStream.range(0, 1 + random.nextInt(6))
                    .map(j -> some[random.nextInt(random.nextBoolean() ? some.length : 1_500)])
                    .toArray();
            String text = new String(points, 0, points.length);
            assertThat(Confusables.skeleton(text)).as(hexadecimal(text)).isEqualTo(SPOOF_CHECKER.getSkeleton(text));
        }
    }

    @Test
    @Tag("I1")
    @Tag("thorough")
    void takes_two_characters_for_one_without_case_exactly_when_the_standard_does() {
        Normalizer2 standard = Normalizer2.getNFKCCasefoldInstance();

        assertThat(firstOfEqual(Caseless::fold)).isEqualTo(firstOfEqual(standard::normalize));
    }

    /** By each visible character, the first one that has the same form. */
    private static Map<Integer, Integer> firstOfEqual(UnaryOperator<String> form) {
        Map<String, Integer> firstOfForm = new HashMap<>();
        return characters(Ids::isVisible).stream()
                .collect(Collectors.toMap(
                        c -> c, c -> firstOfForm.computeIfAbsent(form.apply(Character.toString(c)), f -> c)));
    }

    private static boolean isVisibleByIcu(int codePoint) {
        return codePoint == ' '
                || switch (UCharacter.getType(codePoint)) {
                    case UCharacter.CONTROL,
                            UCharacter.FORMAT,
                            UCharacter.SURROGATE,
                            UCharacter.UNASSIGNED,
                            UCharacter.PRIVATE_USE,
                            UCharacter.LINE_SEPARATOR,
                            UCharacter.PARAGRAPH_SEPARATOR,
                            UCharacter.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static boolean isWhole(int codePoint) {
        return Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFD);
    }

    private static List<Integer> characters(IntPredicate which) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(which)
                .boxed()
                .toList();
    }

    private static String hexadecimal(String text) {
        StringJoiner points = new StringJoiner("+");
        text.codePoints().forEach(c -> points.add(String.format(java.util.Locale.ROOT, "%X", c)));
        return points.toString();
    }
}
