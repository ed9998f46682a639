package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Ids;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class LabelsProperties {

    @Property
    @Tag("A16")
    void folding_a_folded_text_changes_nothing(@ForAll("texts") String text) {
        String once = Labels.fold(text);

        assertThat(Labels.fold(once)).isEqualTo(once);
    }

    @Property
    @Tag("I1")
    void folding_does_not_see_how_accents_are_written(@ForAll("texts") String text) {
        assertThat(Labels.fold(Ids.normalise(text))).isEqualTo(Labels.fold(text));
    }

    @Property
    void a_folded_text_has_single_inner_spaces(@ForAll("texts") String text) {
        assertThat(Labels.fold(text)).doesNotContain("  ").doesNotStartWith(" ").doesNotEndWith(" ");
    }

    /** Any characters, and those that interact: combining marks, capital sigma, dotted capital I, Hangul parts, signs. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars(
                        "aAIiıİΣσςᾳJ\u0301\u0307\u0345\u030c\u20e3\u200d\u00ad\u1100\u1161\u11a8ﬁǅ&/+#\uff03\u0338 \u00a0")
                .ofMaxLength(8);
        return Arbitraries.oneOf(any, awkward);
    }
}
