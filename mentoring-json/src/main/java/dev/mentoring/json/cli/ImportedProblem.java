package dev.mentoring.json.cli;

import dev.mentoring.core.Ids;
import dev.mentoring.core.Problem;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.exchange.RefusedLine;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all imports have in common: the name of the problem, where it goes, and what becomes of refused lines. */
final class ImportedProblem {

    @Option(names = "--id", paramLabel = "ID", description = "name of the problem; default ${DEFAULT-VALUE}")
    private String id = "imported";

    @Option(
            names = "--strict",
            description = "write nothing, and exit with 1, when a line is refused; otherwise the other lines are taken")
    private boolean strict = false;

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    ImportedProblem() {}

    /** The name of the problem; refuses what is none, and a file that could not be written. */
    String checkedId() {
        out.ifPresent(Output::requireWritable);
        return UsageException.unlessMade(() -> Ids.require(id, "id"));
    }

    SizeOption size() {
        return size;
    }

    /** Whether refused lines end the import. */
    boolean isEnded(List<RefusedLine> refused) {
        return strict && !refused.isEmpty();
    }

    /** Tells the lines that were refused, and what was tolerated. */
    static void tell(String file, List<RefusedLine> refused, List<Problem> notes, Streams streams) {
        for (RefusedLine line : refused) {
            String name = line.file().isEmpty() ? file : line.file();
            line.problems().forEach(problem -> streams.say(name + ": " + problem.describe()));
        }
        notes.forEach(note -> streams.say((file.isEmpty() ? "" : file + ": ") + "note: "
                + note.describe().lines().findFirst().orElse("")));
    }

    void write(TwoSidedProblem problem, Streams streams) {
        String document = MentoringJson.problems().write(problem);
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
    }
}
