package dev.mentoring.json.cli;

import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.EscoTables;
import dev.mentoring.json.skos.SkosFormat;
import dev.mentoring.json.skos.SkosReading;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Takes taxonomies from one form to another. */
@Command(
        name = "taxonomy",
        description = {
            "Reads a taxonomy document, SKOS in JSON-LD, or the CSV tables of ESCO, and prints it as a taxonomy "
                    + "document or as SKOS. What a taxonomy has no place for is told on standard error.",
            "",
            "mentoring taxonomy --from esco --id esco --taxonomy-version 1.2 skills_en.csv skillGroups_en.csv "
                    + "--broader broaderRelationsSkillPillar_en.csv"
        },
        mixinStandardHelpOptions = true)
final class TaxonomyCommand implements Callable<Integer> {

    /** How many notes of one code are told one by one. */
    private static final int NOTES_TOLD = 20;

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "the document, or the tables of ESCO's concepts; - is standard input")
    private List<String> files = List.of();

    @Option(names = "--from", paramLabel = "FORM", required = true, description = "mentoring, skos or esco")
    private Form from = Form.MENTORING;

    @Option(names = "--to", paramLabel = "FORM", description = "mentoring or skos; default ${DEFAULT-VALUE}")
    private Form to = Form.MENTORING;

    @Option(
            names = "--broader",
            paramLabel = "FILE",
            description = "tables of ESCO's broader concepts; may be repeated")
    private List<String> broader = List.of();

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "the language of texts that state none; default en for esco, und for skos")
    private Optional<String> language = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", description = "identifier of the taxonomy; due for esco")
    private Optional<String> id = Optional.empty();

    @Option(names = "--taxonomy-version", paramLabel = "V", description = "version of the taxonomy; due for esco")
    private Optional<String> version = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    TaxonomyCommand(Streams streams) {
        this.streams = streams;
    }

    /** The forms in which a taxonomy can stand. */
    enum Form {
        MENTORING,
        SKOS,
        ESCO;

        /** The form of a name, as it is written on the command line. */
        static Form named(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("mentoring, skos or esco is due"));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        requireSense();
        Input input = new Input(streams);
        Reading<Taxonomy> read = switch (from) {
            case MENTORING -> mentoring(input);
            case SKOS -> skos(input);
            case ESCO -> esco(input);
        };
        tell(read.notes());
        String document =
                to == Form.SKOS ? SkosFormat.standard().write(read.value()) : MentoringJson.write(read.value());
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
        return ExitStatus.DONE;
    }

    private void requireSense() {
        if (to == Form.ESCO) {
            throw new UsageException("--to takes mentoring or skos");
        }
        if (from != Form.ESCO && (files.size() > 1 || !broader.isEmpty())) {
            throw new UsageException("Several files and --broader go with --from esco");
        }
        if (from == Form.ESCO && (id.isEmpty() || version.isEmpty())) {
            throw new UsageException("--from esco needs --id and --taxonomy-version, which its tables do not hold");
        }
        if (version.isPresent() && version.get().isBlank()) {
            throw new UsageException("--taxonomy-version takes a text that is not blank");
        }
        if (from == Form.MENTORING && language.isPresent()) {
            throw new UsageException("--language goes with --from skos and --from esco");
        }
    }

    private Reading<Taxonomy> mentoring(Input input) {
        Reading<Taxonomy> read = input.read(
                files.get(0), size.limits(), MentoringJson.taxonomies().withLimits(size.limits())::readWithNotes);
        Taxonomy taxonomy = read.value();
        Taxonomy named = Taxonomy.of(
                id.orElse(taxonomy.id()),
                version.orElse(taxonomy.version()),
                taxonomy.topics().values().asList());
        return new Reading<>(named, read.notes());
    }

    private Reading<Taxonomy> skos(Input input) {
        SkosFormat format = SkosFormat.standard().withLimits(size.limits());
        format = id.map(format::withId).orElse(format);
        format = version.map(format::withVersion).orElse(format);
        format = language.map(format::withLanguage).orElse(format);
        SkosReading read = input.read(files.get(0), size.limits(), format::read);
        return new Reading<>(read.taxonomy(), read.notes());
    }

    private Reading<Taxonomy> esco(Input input) {
        EscoTables tables = EscoTables.in(language.orElse("en"), size.limits());
        for (String file : files) {
            input.read(file, size.limits(), content -> added(() -> tables.addConcepts(content)));
        }
        for (String file : broader) {
            input.read(file, size.limits(), content -> added(() -> tables.addBroader(content)));
        }
        return tables.taxonomy(id.orElse(""), version.orElse(""));
    }

    private static boolean added(Runnable table) {
        table.run();
        return true;
    }

    /** Tells the notes, of each code the first ones. */
    private void tell(List<Problem> notes) {
        Map<ProblemCode, Integer> told = new EnumMap<>(ProblemCode.class);
        for (Problem note : notes) {
            if (told.merge(note.code(), 1, Integer::sum) <= NOTES_TOLD) {
                streams.say(note.describe());
            }
        }
        told.forEach((code, count) -> {
            if (count > NOTES_TOLD) {
                streams.say(code + ": and " + (count - NOTES_TOLD) + " more");
            }
        });
    }
}
