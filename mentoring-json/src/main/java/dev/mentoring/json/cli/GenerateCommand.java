package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws questions by chance that anybody can repeat. */
@Command(
        name = "generate",
        description = "Draws a matching-problem by chance: the same generator, settings and seed draw the same.",
        footer = {"", "Example:", "  mentoring generate --list"},
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--seed", paramLabel = "N", description = "where the chance comes from; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "a setting of the generator; may be repeated")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the problem to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    GenerateCommand(Streams streams) {
        this.streams = streams;
    }

    /** What is drawn, or what could be. */
    static final class Source {
        @Option(names = "--generator", paramLabel = "NAME", description = "which generator draws")
        private String generator = "";

        @Option(names = "--list", description = "list the generators and what each draws")
        private boolean list = false;

        Source() {}
    }

    @Override
    public Integer call() {
        if (source.list) {
            list();
            return ExitStatus.DONE;
        }
        String document = MentoringJson.write(
                named(source.generator).draw(Options.parse(options), seed).problem());
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
        return ExitStatus.DONE;
    }

    private void list() {
        AlignedTable table = new AlignedTable(2);
        Generators.standard()
                .all()
                .forEach(generator -> table.add(ImmutableList.of(generator.name(), generator.description())));
        table.lines().forEach(streams::line);
    }

    private static ProblemGenerator named(String name) {
        try {
            return Generators.standard().named(name);
        } catch (InvalidModelException e) {
            throw new UsageException(e.describe(), e);
        }
    }
}
