package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.mentoring.core.Ids;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done with characters depends on no Java runtime: the digests are those of every version. */
class TextOnEveryRuntimeTest {

    private static final int LATER_THAN_UNICODE_13 = 0x1FAE0;

    @Test
    @Tag("D13")
    @Tag("L1")
    void accepts_and_shows_every_character_as_any_runtime_does() {
        Hasher digest = Hashing.sha256().newHasher();
        everyCharacter().forEach(c -> {
            String text = Character.toString(c);
            digest.putBoolean(Ids.wrong("a" + text).isPresent());
            digest.putString(Ids.printable(text), StandardCharsets.UTF_8);
            if (Ids.isVisible(c)) {
                digest.putString(Ids.normalise("a" + text), StandardCharsets.UTF_8);
            }
        });

        assertThat(digest.hash()).hasToString("e82682275bf2394bf12b886ab31cfeb47e511db023e0cd01934120727badd270");
    }

    @Test
    @Tag("L1")
    void compares_wordings_of_every_character_as_any_runtime_does() {
        Hasher digest = Hashing.sha256().newHasher();
        everyCharacter()
                .forEach(c -> digest.putString(Labels.fold("a" + Character.toString(c) + "b"), StandardCharsets.UTF_8));

        assertThat(digest.hash()).hasToString("961c78a67124cb59e82e558e08bc3184a5498bd4b8f6859042a4753599d47617");
    }

    @Test
    @Tag("D13")
    void refuses_in_identifiers_what_was_no_character_of_that_version() {
        String melting = Character.toString(LATER_THAN_UNICODE_13);

        assertThat(Ids.wrong(melting)).isPresent();
        assertThat(Ids.printable(melting)).isEqualTo("\\u{1fae0}");
        assertThat(Labels.fold("a" + melting + "b")).isEqualTo("a b");
    }

    @Test
    @Tag("A16")
    @Tag("thorough")
    void normalising_and_folding_twice_changes_no_character() {
        assertThat(everyCharacter().filter(c -> changesTwice(Character.toString(c))))
                .isEmpty();
    }

    @Test
    @Tag("A16")
    @Tag("thorough")
    void normalising_and_folding_twice_changes_no_text() {
        long seed = 2013;
        System.out.println("texts by seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.range(0, 500_000).forEach(i -> {
            String text = IntStream.range(0, 1 + random.nextInt(8))
                    .map(j -> random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(changesTwice(text)).as(Ids.printable(text)).isFalse();
        });
    }

    private static boolean changesTwice(String text) {
        return changesTwice(text, Ids::normalise) || changesTwice(text, Labels::fold);
    }

    private static boolean changesTwice(String text, UnaryOperator<String> form) {
        String once = form.apply(text);
        return !form.apply(once).equals(once);
    }

    private static IntStream everyCharacter() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }
}
