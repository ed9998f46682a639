package dev.mentoring.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents that tests keep as files, whose names begin with their kind; where none is named it is a matching problem. */
public final class TestDocuments {

    private TestDocuments() {}

    /** The format of a file. */
    public static DocumentFormat<?> format(String file) {
        if (file.startsWith("result_") || file.startsWith("matching-result")) {
            return MentoringJson.results();
        }
        if (file.startsWith("taxonomy")) {
            return MentoringJson.taxonomies();
        }
        if (file.startsWith("monitoring")) {
            return MentoringJson.monitoring();
        }
        if (file.startsWith("explanation")) {
            return MentoringJson.explanations();
        }
        if (file.startsWith("experiment-report")) {
            return MentoringJson.experimentReports();
        }
        if (file.startsWith("experiment")) {
            return MentoringJson.experiments();
        }
        if (file.startsWith("report")) {
            return MentoringJson.reports();
        }
        if (file.startsWith("programme")) {
            return MentoringJson.programmes();
        }
        if (file.startsWith("events")) {
            return MentoringJson.events();
        }
        return file.startsWith("participants") ? MentoringJson.participants() : MentoringJson.problems();
    }

    /** The bytes of a file. */
    public static byte[] bytes(String resource) throws IOException {
        try (InputStream in = TestDocuments.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        }
    }

    /** The text of a file. */
    public static String text(String resource) throws IOException {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }
}
