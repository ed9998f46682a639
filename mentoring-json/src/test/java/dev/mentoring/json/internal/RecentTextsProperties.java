package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However few places there are, no text is taken for another. */
class RecentTextsProperties {

    private static final int PLACES = 4;

    /** Texts around the greatest length that is kept, of so few letters that many have one hash. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any =
                Arbitraries.strings().withChars('a', 'b', 'é', '\uD83D').ofMaxLength(34);
        Arbitrary<String> alike =
                Arbitraries.strings().withChars('a', 'b').ofLength(3).map(start -> start + "-the-same-end");
        return Arbitraries.oneOf(any, alike).list().ofMaxSize(40);
    }

    @Property
    void gives_the_text_that_was_asked_for(@ForAll("texts") List<String> texts) {
        RecentTexts recent = new RecentTexts(PLACES);
        for (String text : texts) {
            char[] within = ("<" + text + ">").toCharArray();
            recent.look(within, 1, text.length());

            assertThat(recent.text(within, 1, text.length())).isEqualTo(text);
        }
    }

    @Property
    void keeps_a_meaning_for_its_text_and_type_alone(@ForAll("texts") List<String> texts) {
        RecentTexts recent = new RecentTexts(PLACES);
        for (String text : texts) {
            char[] characters = text.toCharArray();
            recent.look(characters, 0, characters.length);
            Object known = recent.meaning(Integer.class);

            assertThat(known == null || known.equals(text.hashCode())).isTrue();
            assertThat(recent.meaning(Long.class)).isNull();

            recent.text(characters, 0, characters.length);
            recent.mean(Integer.class, text.hashCode());
        }
    }
}
