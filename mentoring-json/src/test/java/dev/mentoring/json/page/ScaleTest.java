package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.explain.text.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final Words ENGLISH = Words.of(Language.EN, RelationshipType.mentoring());
    private static final Words FRENCH = Words.of(Language.FR, RelationshipType.mentoring());

    private static dev.mentoring.json.page.Scale around(String... values) {
        return dev.mentoring.json.page.Scale.around(
                Arrays.stream(values).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 80.1, '0;20;40;60;80;100', '0;20;40;60;80;100'",
        "0.913, 0.987, '0.90;0.92;0.94;0.96;0.98;1.00', '0,90;0,92;0,94;0,96;0,98;1,00'",
        "-11120000, 3130000, '−15\u00a0M;−10\u00a0M;−5\u00a0M;0;5\u00a0M', '−15\u00a0M;−10\u00a0M;−5\u00a0M;0;5\u00a0M'",
        "3, 3, '3;4', '3;4'",
        "0, 0, '0;1', '0;1'",
        "0.25, 0.25, '0;1', '0;1'",
        "12000, 19000, '12,000;14,000;16,000;18,000;20,000', '12\u202f000;14\u202f000;16\u202f000;18\u202f000;20\u202f000'"
    })
    void marks_are_round_and_written_in_the_language(String low, String high, String english, String french) {
        assertThat(String.join(";", around(low, high).texts(ENGLISH))).isEqualTo(english);
        assertThat(String.join(";", around(low, high).texts(FRENCH))).isEqualTo(french);
    }

    @Property(tries = 300)
    void holds_what_it_is_made_for_with_few_marks(
            @ForAll @Scale(6) BigDecimal one, @ForAll @Scale(6) BigDecimal other) {
        dev.mentoring.json.page.Scale scale = dev.mentoring.json.page.Scale.around(ImmutableList.of(one, other));

        assertThat(scale.low()).isLessThanOrEqualTo(one.min(other));
        assertThat(scale.high()).isGreaterThanOrEqualTo(one.max(other));
        assertThat(scale.ticks()).hasSizeBetween(2, 8).isSorted();
        assertThat(scale.texts(ENGLISH)).hasSameSizeAs(scale.ticks());
    }
}
