package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.explain.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the tests of experiments' pages report on. */
final class Experiments {

    private Experiments() {}

    /** A stored document. */
    static String document(String file) {
        try (InputStream in = Experiments.class.getResourceAsStream("/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report that the bench made, as the sections see it. */
    static Study study(Language language) {
        return study("page/experiment-report.json", language);
    }

    /** One given question five times, of which nothing was drawn. */
    static Study given(Language language) {
        return study("page/experiment-report-given.json", language);
    }

    private static Study study(String file, Language language) {
        return new Study(MentoringJson.experimentReports().read(document(file)), language);
    }
}
