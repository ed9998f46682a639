package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTextTest {

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_sentence_of_its_own(Language language) {
        RuleText text = new RuleText(language);

        assertThat(Rules.standard().names().stream().map(text::asks))
                .doesNotHaveDuplicates()
                .doesNotContain(text.asks("no-such-rule"))
                .allMatch(sentence -> sentence.length() > 10 && !sentence.endsWith("."));
    }

    @Test
    void says_what_a_rule_asks() {
        assertThat(new RuleText(Language.EN).asks("meeting-modes")).isEqualTo("both can meet in the same way");
        assertThat(new RuleText(Language.FR).asks("meeting-modes"))
                .isEqualTo("les deux peuvent se rencontrer de la même façon");
    }

    @Test
    void names_no_rule_that_it_does_not_know() {
        assertThat(new RuleText(Language.EN).asks("no-such-rule")).isEqualTo("a rule of the programme holds");
    }
}
