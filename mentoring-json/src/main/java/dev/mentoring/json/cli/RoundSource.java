package dev.mentoring.json.cli;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.problem.CompiledRound;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a programme and its applicants come from: a bundled example, or the coordinator's own files. */
final class RoundSource {

    @Option(names = "--example", required = true, paramLabel = "NAME", description = "see `mentoring examples`")
    private String example = "";

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Files files = null;

    RoundSource() {}

    /** The coordinator's own files. */
    static final class Files {
        @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
        private String programme = "";

        @Option(
                names = "--participants",
                required = true,
                paramLabel = "FILE",
                description = "the applicants: JSON, NDJSON, or a form export in CSV")
        private String participants = "";

        @Option(
                names = "--cohort",
                paramLabel = "ID",
                description = "the cohort of a form export; default: the programme's latest")
        private Optional<String> cohort = Optional.empty();

        Files() {}
    }

    /** A bundled example. */
    static RoundSource ofExample(String name) {
        RoundSource source = new RoundSource();
        source.example = name;
        return source;
    }

    /** Whether it is a bundled example. */
    boolean isExample() {
        return files == null;
    }

    /** Reads the programme. */
    Programme programme(Input input) {
        if (files != null) {
            return input.programme(files.programme);
        }
        if (!Examples.names().contains(example)) {
            throw new UsageException("There is no such example. `mentoring examples` lists what there is.");
        }
        return MentoringJson.readProgramme(Examples.programme(example));
    }

    /** Reads the applicants. */
    Applicants applicants(Programme programme, Input input) {
        Files own = files;
        return own != null
                ? input.read(
                        own.participants,
                        Limits.standard(),
                        content -> Applicants.read(content, programme, own.cohort, Limits.standard()))
                : Applicants.read(Examples.applications(example), programme, Optional.empty(), Limits.standard());
    }

    /**
     * Reads the round and compiles its question.
     *
     * @param on the day for which rules are judged, where one is given
     * @param told takes what is wrong with rows of a table that were refused
     */
    CompiledRound compile(Input input, Optional<LocalDate> on, Consumer<String> told) {
        Programme programme = programme(input);
        Applicants applicants = applicants(programme, input);
        applicants.refusals().forEach(told);
        return Matchmaker.standard().compile(programme, applicants.roster(), on.orElseGet(() -> date(applicants)));
    }

    /** The date of the round, where none is given: that of the example, or of the last application. */
    LocalDate date(Applicants applicants) {
        return files != null ? applicants.lastApplication() : Examples.date(example);
    }
}
