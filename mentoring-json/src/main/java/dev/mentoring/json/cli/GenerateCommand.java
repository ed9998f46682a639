package dev.mentoring.json.cli;

import dev.mentoring.core.Options;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.matching.experiment.generator.RosterGenerator;
import dev.mentoring.matching.experiment.generator.RosterShape;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws questions by chance that anybody can repeat. */
@Command(
        name = "generate",
        description = {
            "Draws a matching-problem by chance, or a roster of invented people for a programme: the same generator, settings and "
                    + "seed draw the same."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring generate --list",
            "  mentoring generate --generator two-sided-market --option mentees=200 --seed 7",
            "  mentoring generate --people-for programme.json --on 2026-11-21 --option mentees=300"
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--seed", paramLabel = "N", description = "where the chance comes from; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "a setting of the generator; may be repeated")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "with --people-for: the day on which people apply, such as 2026-11-21, as no clock is asked")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the document to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    GenerateCommand(Streams streams) {
        this.streams = streams;
    }

    /** What is drawn, or what could be. */
    static final class Source {
        @Option(names = "--generator", paramLabel = "NAME", description = "which generator draws")
        private String generator = "";

        @Option(
                names = "--people-for",
                paramLabel = "PROGRAMME",
                description = "draw a roster of the programme's latest cohort instead, with the settings of rosters")
        private String programme = "";

        @Option(names = "--list", description = "list the generators with their settings")
        private boolean list = false;

        Source() {}
    }

    @Override
    public Integer call() {
        if (source.list) {
            EntryList.requireAlone(spec);
            EntryList.lines("Generators", ExampleGenerators.all().all()).forEach(streams::line);
            return ExitStatus.DONE;
        }
        if (on.isPresent() == source.programme.isEmpty()) {
            throw new UsageException("--on goes with --people-for, and --people-for with --on");
        }
        out.ifPresent(Output::requireWritable);
        String document = on.map(this::roster).orElseGet(this::problem);
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
        return ExitStatus.DONE;
    }

    private String problem() {
        return MentoringJson.write(UsageException.unlessMade(
                        () -> ExampleGenerators.all().named(source.generator).draw(Options.parse(options), seed))
                .problem());
    }

    private String roster(LocalDate day) {
        Programme programme = new Input(streams).programme(source.programme);
        RosterShape shape =
                UsageException.unlessMade(() -> RosterShape.standard().with(Options.parse(options)));
        return MentoringJson.write(ParticipantsDocument.of(RosterGenerator.draw(programme, shape, day, seed)));
    }
}
