package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.DocumentFormat;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.RefusedRow;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.json.events.EventLogReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names every problem of documents and form exports. */
@Command(
        name = "validate",
        description = {
            "Names every problem of every file: code, place, what is wrong and what to do.",
            "The kind of a JSON document is what its \"format\" says. A form export in CSV needs --programme; with it, "
                    + "rosters are also compared with what the programme knows.",
            "With --codes and no file: every code of a problem, what it means and what to do."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private static final ImmutableSet<String> WITH_CODES = ImmutableSet.of("--codes", "--json");

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "documents or form exports; - is standard input")
    private List<String> files = List.of();

    @Option(
            names = "--programme",
            paramLabel = "FILE",
            description = "the programme that rosters and exports belong to")
    private Optional<String> programme = Optional.empty();

    @Option(
            names = "--cohort",
            paramLabel = "ID",
            description = "the cohort of a form export; default: the programme's latest")
    private Optional<String> cohort = Optional.empty();

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "also write the refused rows of a form export to a file, as a table in CSV")
    private Optional<Path> refusedRows = Optional.empty();

    @Option(names = "--codes", description = "list the codes of problems instead; takes no file")
    private boolean codes = false;

    @Option(names = "--json", description = "one JSON object a file; with --codes, one JSON array")
    private boolean json = false;

    @Mixin
    private TableOption cells = new TableOption();

    @Mixin
    private SizeOption size = new SizeOption();

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (codes == !files.isEmpty() || (codes && !isAskedForCodesAlone())) {
            throw new UsageException("give the files to validate, or --codes alone");
        }
        if (refusedRows.isPresent() && (programme.isEmpty() || files.size() != 1)) {
            throw new UsageException("--refused goes with one form export, which needs --programme");
        }
        return codes ? listCodes() : validate();
    }

    /** Whether no option was given that would say something of files. */
    private boolean isAskedForCodesAlone() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .allMatch(WITH_CODES::contains);
    }

    private int listCodes() {
        if (json) {
            streams.out().print(CodesText.document());
        } else {
            CodesText.lines().forEach(streams::line);
        }
        return ExitStatus.DONE;
    }

    private int validate() {
        Verdicts verdicts = Verdicts.on(streams, json);
        Input input = new Input(streams);
        Optional<Programme> known = programme.map(input::programme);
        int status = ExitStatus.DONE;
        for (String file : files) {
            status = Math.max(status, statusOf(file, input, known, verdicts));
        }
        return status;
    }

    /** A file that cannot be read does not keep the others from being looked at. */
    private int statusOf(String file, Input input, Optional<Programme> known, Verdicts verdicts) {
        byte[] content;
        try {
            content = input.bytes(file, size.limits());
            if (refusedRows.isPresent() && Applicants.beginsWithBrace(content)) {
                throw new UsageException("--refused goes with a form export; this file is a document: " + file);
            }
        } catch (UsageException e) {
            streams.say(e.what());
            return ExitStatus.WRONG_USAGE;
        }
        verdicts.begin(file);
        boolean good = isGood(content, known, verdicts);
        verdicts.end();
        return good ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    private boolean isGood(byte[] content, Optional<Programme> known, Verdicts verdicts) {
        boolean document = known.isEmpty() || Applicants.beginsWithBrace(content);
        try {
            if (document) {
                readDocument(content, known, verdicts);
                return true;
            }
            return isGoodTable(content, known.get(), verdicts);
        } catch (MentoringException e) {
            e.problems().forEach(verdicts::wrong);
            long more = e.total() - e.problems().size();
            if (more > 0) {
                verdicts.more(more);
            }
            if (document && !Applicants.beginsWithBrace(content)) {
                verdicts.hint("read as JSON; for a form export in CSV, give --programme as well");
            }
            return false;
        }
    }

    private void readDocument(byte[] content, Optional<Programme> known, Verdicts verdicts) {
        DocumentKind kind = MentoringJson.kindOf(content, size.limits()).orElse(DocumentKind.PROGRAMME);
        Reading<?> read = switch (kind) {
            case TAXONOMY -> read(MentoringJson.taxonomies(), content);
            case MONITORING -> read(MentoringJson.monitoring(), content);
            case REPORT -> read(MentoringJson.reports(), content);
            case EXPERIMENT -> read(MentoringJson.experiments(), content);
            case EXPERIMENT_REPORT -> read(MentoringJson.experimentReports(), content);
            case PARTICIPANTS -> readRoster(content, known);
            case MATCHING_PROBLEM -> read(MentoringJson.problems(), content);
            case MATCHING_RESULT -> read(MentoringJson.results(), content);
            case EXPLANATION -> read(MentoringJson.explanations(), content);
            case EVENTS -> readLog(content, known);
            default -> read(MentoringJson.programmes(streams.rules()).checkedBy(UsableProgramme::require), content);
        };
        verdicts.good(kind.format(), read);
    }

    private Reading<?> read(DocumentFormat<?> format, byte[] content) {
        return format.withLimits(size.limits()).readWithNotes(content);
    }

    private Reading<?> readRoster(byte[] content, Optional<Programme> known) {
        Reading<ParticipantsDocument> read = Applicants.readDocument(content, size.limits());
        requireKnown(read.value().roster(), known);
        return read;
    }

    /** Goes over a log, in one piece or in lines, to its end. */
    private Reading<?> readLog(byte[] content, Optional<Programme> known) {
        EventLogReader log = EventLogReader.over(new ByteArrayInputStream(content), size.limits());
        log.forEachRemaining(entry -> {});
        known.ifPresent(programme -> RunningProgramme.requireLogOf(programme, log));
        return new Reading<>(log.programme(), log.notes(), log.defaults(), ImmutableList.of(), log.extras());
    }

    /** Whether the programme knows what its people name. */
    private static void requireKnown(Roster roster, Optional<Programme> known) {
        known.ifPresent(programme -> programme.check(roster).throwIfAny(InvalidModelException::new));
    }

    private boolean isGoodTable(byte[] content, Programme known, Verdicts verdicts) {
        RosterImport table = readTable(content, known);
        refusedRows.ifPresent(out -> cells.write(out, table.refusedTable()));
        for (RefusedRow row : table.refused()) {
            row.problems().forEach(verdicts::wrong);
        }
        verdicts.table(table);
        return table.refused().isEmpty();
    }

    /** A table that is refused as a whole leaves no file behind that tells of an earlier one. */
    private RosterImport readTable(byte[] content, Programme known) {
        try {
            return Applicants.read(content, known, cohort, size.limits())
                    .table()
                    .orElseThrow();
        } catch (MentoringException e) {
            refusedRows.ifPresent(out -> cells.write(out, RosterImport.refusedTable(e.problems())));
            throw e;
        }
    }
}
