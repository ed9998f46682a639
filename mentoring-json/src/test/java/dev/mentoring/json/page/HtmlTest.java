package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P14")
class HtmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "\" onclick=\"x", "' x='", "<!--", "&amp;", "]]>"})
    void texts_stay_texts(String hostile) {
        Html html = Html.element("p", ImmutableMap.of("title", hostile), Html.text(hostile));

        String between =
                html.markup().substring("<p title=\"".length(), html.markup().length() - "</p>".length());
        assertThat(between.replace("\">", "")).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void shows_what_cannot_be_seen_and_keeps_what_french_sets() {
        assertThat(Html.text("a\u202eb\u0000c").markup()).isEqualTo("a\\u{202e}b\\u{0000}c");
        assertThat(Html.text("1\u202f000\u00a0%").markup()).isEqualTo("1\u202f000\u00a0%");
        assertThat(Html.text("\ud83c\udf31 عربي").markup()).isEqualTo("\ud83c\udf31 عربي");
    }

    @Test
    void names_keep_their_own_direction() {
        assertThat(Html.name("عربي").markup()).isEqualTo("<bdi>عربي</bdi>");
    }
}
