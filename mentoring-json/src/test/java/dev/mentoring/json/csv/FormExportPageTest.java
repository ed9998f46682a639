package dev.mentoring.json.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on form exports shows for each tool a table and a mapping that go together. */
class FormExportPageTest {

    private static final Pattern TOOL =
            Pattern.compile("### ([^\n]*)\n.*?```csv\n(.*?)```\n\n```json\n(.*?)```", Pattern.DOTALL);

    record Shown(String tool, String table, String columns) {
        @Override
        public String toString() {
            return tool;
        }
    }

    static List<Shown> shown() throws IOException {
        return TOOL.matcher(Files.readString(Path.of("docs/how-to/read-a-form-export.md")))
                .results()
                .map(block -> new Shown(block.group(1), block.group(2), block.group(3)))
                .toList();
    }

    @Test
    void shows_every_tool() throws IOException {
        assertThat(shown()).hasSameSizeAs(ToolExport.TOOLS);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void reads_what_the_page_shows(Shown shown) {
        Programme programme = ToolExport.programme(shown.columns().getBytes(StandardCharsets.UTF_8));
        RosterImport read =
                CsvRoster.read(shown.table().getBytes(StandardCharsets.UTF_8), programme, "2026", Limits.standard());

        assertThat(read.refused()).isEmpty();
        assertThat(read.roster()).isEqualTo(ToolExport.read("excel").roster());
    }
}
