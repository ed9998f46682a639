package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Lets a Jackson {@code ObjectMapper} read and write the documents of the library, alone or as parts of others.
 *
 * <p>Found by {@code findAndAddModules()}. Goes through {@link MentoringJson}, so that the documents are as strict and as
 * canonical as anywhere; the mapper's own settings decide about layout, and about the text around a document. A refusal is a
 * {@link DocumentException} whose pointers begin at the document, without line and column.
 */
public final class MentoringModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public MentoringModule() {
        this(Rules.standard());
    }

    /** Makes the module for programmes that may name rules of a user's own. */
    public MentoringModule(Rules rules) {
        super("mentoring");
        bind(Taxonomy.class, MentoringJson.taxonomies());
        bind(Programme.class, MentoringJson.programmes(rules));
        bind(ParticipantsDocument.class, MentoringJson.participants());
        bind(MatchingProblem.class, MentoringJson.problems());
        bind(EventsDocument.class, MentoringJson.events());
        bind(MatchingResult.class, MentoringJson.results());
        bind(Explanation.class, MentoringJson.explanations());
        bind(Report.class, MentoringJson.reports());
        bind(MonitoringData.class, MentoringJson.monitoring());
        bind(Design.class, MentoringJson.experiments());
        bind(ExperimentReport.class, MentoringJson.experimentReports());
    }

    private <T> void bind(Class<T> type, DocumentFormat<T> format) {
        addSerializer(type, new Writing<>(format));
        addDeserializer(type, new StrictReading<>(format));
    }

    private static final class Writing<T> extends JsonSerializer<T> {
        private final DocumentFormat<T> format;

        Writing(DocumentFormat<T> format) {
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser document = new JsonFactory().createParser(format.writeLine(value))) {
                document.nextToken();
                out.copyCurrentStructureExact(document);
            }
        }
    }

    private static final class StrictReading<T> extends JsonDeserializer<T> {
        private final DocumentFormat<T> format;

        StrictReading(DocumentFormat<T> format) {
            this.format = format;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator document = new JsonFactory().createGenerator(bytes)) {
                document.copyCurrentStructureExact(in);
            }
            try {
                return format.read(bytes.toByteArray());
            } catch (DocumentException e) {
                // lines and columns are those of the copy, which nobody sees
                throw e.withoutLines();
            }
        }
    }
}
