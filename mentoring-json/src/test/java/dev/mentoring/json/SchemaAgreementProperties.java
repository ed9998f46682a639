package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.events.Commands;
import dev.mentoring.json.events.RandomEvents;
import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tag;

/**
 * Reader and schema of every kind accept the same documents and refuse the same ones, as far as a schema can tell; a validator
 * of another house is the second opinion.
 */
@Tag("D15")
class SchemaAgreementProperties {

    private static final long SEED = 20_261_122;

    /** What the reader alone can know, with the reason why: the whole list. */
    private static final ImmutableMap<ProblemCode, String> BEYOND_SCHEMAS = ImmutableMap.<ProblemCode, String>builder()
            .put(ProblemCode.UNKNOWN_ID, "what is named elsewhere in the document")
            .put(ProblemCode.UNKNOWN_OPTION, "what is named elsewhere in the document")
            .put(ProblemCode.NOT_FOR_AUDIENCE, "what belongs to whom")
            .put(ProblemCode.DUPLICATE_ID, "identifiers of a list are unique")
            .put(ProblemCode.DUPLICATE_PAIR, "pairs of a list are unique")
            .put(ProblemCode.DUPLICATE_COLUMN, "headings of all columns are unique")
            .put(ProblemCode.PREFERENCES, "nobody stands in a ranking twice")
            .put(ProblemCode.BOUNDS_CROSSED, "one number is not above another")
            .put(ProblemCode.ROW_LENGTH, "a row has as many figures as there are columns")
            .put(ProblemCode.RULE_CONFLICT, "lists of pairs do not contradict each other")
            .put(ProblemCode.MISSING_COLUMN, "one column of all is that of the identifier")
            .put(ProblemCode.UNKNOWN_SETTING, "settings that belong together, or to a name of the catalogue")
            .put(ProblemCode.LOG_ORDER, "entries are numbered without a gap")
            .put(ProblemCode.LOG_CHAIN, "a hash follows from what is before it")
            .buildOrThrow();

    /** Where a report of an experiment contradicts its design or its own numbers, which a schema does not add up. */
    private static final Pattern CONTRADICTION =
            Pattern.compile("/cells(/\\d+/(trials|statuses|figures/.*/count|profiles/.*))?"
                    + "|/contrasts/\\d+/(factor|difference/count)|/tradeOffs(/\\d+)?");

    /** There are more time zones than a schema lists. */
    private static final String ZONE = "/zone";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What comes in: documents of a kind, or lines of commands. */
    private record Door<T>(
            String name, String schemaText, Arbitrary<T> values, Function<T, String> writer, Consumer<String> reader) {

        static <T> Door<T> of(DocumentFormat<T> format, Arbitrary<T> values) {
            return new Door<>(format.kind().id(), Schemas.text(format.kind()), values, format::writeLine, format::read);
        }

        /** Documents without end. */
        Supplier<String> documents(Random random) {
            RandomGenerator<T> generator = values.generator(1000);
            return () -> writer.apply(generator.next(random).value());
        }

        Schema schema() {
            return REGISTRY.getSchema(schemaText);
        }

        /** What the reader has against the document. */
        List<Problem> problems(String document) {
            try {
                reader.accept(document);
                return List.of();
            } catch (DocumentException e) {
                return e.problems();
            }
        }
    }

    private static ImmutableList<Door<?>> doors() {
        return ImmutableList.of(
                Door.of(MentoringJson.taxonomies(), RandomRosters.taxonomies()),
                Door.of(MentoringJson.programmes(), RandomProgrammes.programmes()),
                Door.of(MentoringJson.participants(), RandomRosters.participants()),
                Door.of(MentoringJson.problems(), RandomDocuments.problems()),
                Door.of(MentoringJson.results(), RandomDocuments.results()),
                Door.of(MentoringJson.explanations(), RandomExplanations.explanations()),
                Door.of(MentoringJson.events(), RandomEvents.logs()),
                Door.of(MentoringJson.monitoring(), RandomReports.monitoring()),
                Door.of(MentoringJson.reports(), RandomReports.reports()),
                Door.of(MentoringJson.experiments(), RandomExperiments.designs()),
                Door.of(MentoringJson.experimentReports(), RandomExperiments.reports()),
                new Door<>(
                        Exchange.COMMAND.id(),
                        Schemas.text(Exchange.COMMAND),
                        RandomEvents.commands(),
                        Commands::write,
                        SchemaAgreementProperties::readCommand));
    }

    private static void readCommand(String line) {
        Commands.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Limits.standard());
    }

    @Example
    void has_documents_of_every_kind_that_has_a_schema() {
        assertThat(doors().stream().<String>map(Door::name))
                .containsAll(Schemas.kinds().stream().map(DocumentKind::id).toList());
    }

    @Example
    void generated_documents_are_accepted_by_both() {
        doors().forEach(door -> generate(door, 30));
    }

    @Example
    void spoiled_documents_are_refused_by_both() throws IOException {
        for (Door<?> door : doors()) {
            spoil(door, 30);
        }
    }

    @Example
    @Tag("thorough")
    void a_thousand_generated_documents_of_each_kind_are_accepted_by_both() {
        doors().forEach(door -> generate(door, 1000));
    }

    @Example
    @Tag("thorough")
    void a_thousand_spoiled_documents_of_each_kind_are_refused_by_both() throws IOException {
        for (Door<?> door : doors()) {
            spoil(door, 1000);
        }
    }

    private static void generate(Door<?> door, int count) {
        Supplier<String> documents = door.documents(new Random(SEED));
        Schema schema = door.schema();
        for (int i = 0; i < count; i++) {
            String document = documents.get();
            assertThat(door.problems(document)).as(document).isEmpty();
            assertThat(schema.validate(document, InputFormat.JSON)).as(document).isEmpty();
        }
        System.out.printf("%s: %d documents, seed %d%n", door.name(), count, SEED);
    }

    private static void spoil(Door<?> door, int count) throws IOException {
        Random random = new Random(SEED);
        Supplier<String> documents = door.documents(random);
        SpoiledDocuments spoiling = new SpoiledDocuments(random);
        Schema schema = door.schema();
        Map<ProblemCode, Integer> byReaderAlone = new EnumMap<>(ProblemCode.class);
        int byBoth = 0;
        int harmless = 0;
        while (byBoth < count) {
            SpoiledDocuments.Spoiled spoiled = spoiling.spoil(TREES.readTree(documents.get()));
            String document = TREES.writeValueAsString(spoiled.document());
            List<Problem> problems = door.problems(document);
            boolean keepsSchema = schema.validate(document, InputFormat.JSON).isEmpty();
            if (problems.isEmpty()) {
                assertThat(keepsSchema)
                        .as("the schema alone refuses (%s) %s", spoiled.way(), document)
                        .isTrue();
                harmless++;
            } else if (!keepsSchema) {
                byBoth++;
            } else {
                assertThat(problems)
                        .as("the reader alone refuses (%s) %s", spoiled.way(), document)
                        .allMatch(SchemaAgreementProperties::isBeyondSchemas);
                byReaderAlone.merge(problems.get(0).code(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%s: refused by both %d, by the reader alone %s, harmless %d, seed %d%n",
                door.name(), byBoth, byReaderAlone, harmless, SEED);
    }

    private static boolean isBeyondSchemas(Problem problem) {
        return BEYOND_SCHEMAS.containsKey(problem.code())
                || (problem.code() == ProblemCode.UNKNOWN_VALUE
                        && problem.location() instanceof Location.InDocument place
                        && place.pointer().endsWith(ZONE))
                || (problem.location() instanceof Location.InDocument told
                        && CONTRADICTION.matcher(told.pointer()).matches());
    }
}
