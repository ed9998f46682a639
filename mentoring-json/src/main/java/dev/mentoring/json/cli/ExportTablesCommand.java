package dev.mentoring.json.cli;

import dev.mentoring.json.exchange.ResultTables;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a result as tables for statistics. */
@Command(
        name = "tables",
        description = {
            "Writes pairs.csv and unmatched.csv into a folder: a row a pair, and a row for everybody who is left over. For "
                    + "pandas, R and DuckDB; not safe for spreadsheets.",
            "With --ndjson, pairs.ndjson and unmatched.ndjson."
        },
        mixinStandardHelpOptions = true)
final class ExportTablesCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ExportedProblem exported = new ExportedProblem();

    @Option(names = "--result", paramLabel = "FILE", required = true, description = "a matching-result of the problem")
    private String result = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder; made if there is none")
    private Path out = Path.of("");

    @Option(names = "--ndjson", description = "an object a line instead of CSV")
    private boolean ndjson = false;

    ExportTablesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Output.requireFolder(out);
        Input input = new Input(streams);
        MatchingProblem problem = exported.read(input);
        MatchingResult made = input.result(result, exported.size().limits());
        ResultTables tables = ResultTables.of(problem, made);
        String ending = ndjson ? ".ndjson" : ".csv";
        Output.writeInto(out, "pairs" + ending, ndjson ? tables.pairsAsLines() : tables.pairsAsCsv());
        Output.writeInto(out, "unmatched" + ending, ndjson ? tables.unmatchedAsLines() : tables.unmatchedAsCsv());
        return ExitStatus.DONE;
    }
}
