package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendoredLibrariesTest {

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Asset.class.getResourceAsStream("vega/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    static List<String> lines() throws IOException {
        return new String(bytes("versions.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void embeds_the_files_of_the_list_unchanged(String line) throws IOException {
        List<String> words = Splitter.on(' ').splitToList(line);

        assertThat(words).hasSize(5);
        assertThat(Hashing.sha256().hashBytes(bytes(words.get(0)))).hasToString(words.get(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vega", "vega-lite", "vega-interpreter", "d3"})
    @Tag("P14")
    void every_page_carries_the_licences(String library) throws IOException {
        String licence = new String(bytes("LICENSE-" + library + ".txt"), StandardCharsets.UTF_8);

        assertThat(licence).contains("Copyright").doesNotContain("*/");
        assertThat(Asset.LIBRARIES).contains(licence);
    }

    @Test
    void no_script_can_end_the_element_that_holds_it() {
        assertThat(List.of(Asset.LIBRARIES, Asset.BEHAVIOUR, Asset.DRAWING))
                .noneMatch(script -> script.contains("</script") || script.contains("<!--"));
        assertThat(Asset.STYLE).doesNotContain("</style");
    }

    @Test
    void nothing_points_to_a_map_of_the_source() {
        assertThat(Asset.LIBRARIES).doesNotContain("sourceMappingURL");
    }
}
