package dev.mentoring.json.csv;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The applications of one small cohort, as form tools export them. */
final class ToolExport {

    static final List<String> TOOLS = List.of(
            "microsoft-forms",
            "google-forms",
            "surveymonkey",
            "qualtrics",
            "limesurvey",
            "jisc-online-surveys",
            "excel");

    private ToolExport() {}

    static RosterImport read(String tool) {
        return CsvRoster.read(bytes(tool + ".csv"), programme(tool), "2026", Limits.standard());
    }

    /** The programme whose form has the columns of the tool. */
    static Programme programme(String tool) {
        return programme(bytes(tool + ".columns.json"));
    }

    static Programme programme(byte[] columns) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            ObjectNode programme = (ObjectNode) mapper.readTree(bytes("programme.json"));
            ((ObjectNode) programme.get("form")).set("columns", mapper.readTree(columns));
            return MentoringJson.readProgramme(mapper.writeValueAsBytes(programme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(ToolExport.class.getResourceAsStream("/exports/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
