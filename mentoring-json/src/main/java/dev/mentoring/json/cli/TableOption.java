package dev.mentoring.json.cli;

import dev.mentoring.json.csv.CellMode;
import dev.mentoring.json.csv.CsvTable;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How tables in CSV are written. */
final class TableOption {

    @Option(
            names = "--raw",
            description = "write cells of a table as they are, without the apostrophe that keeps a spreadsheet from "
                    + "running what begins like a formula; for programs, unsafe for spreadsheets")
    private boolean raw = false;

    TableOption() {}

    /** The table as text: for spreadsheets after a byte order mark, by which they know UTF-8. */
    String text(CsvTable table) {
        return raw ? table.write(CellMode.RAW) : table.writeMarked(CellMode.SPREADSHEET);
    }

    /** Writes the table to a file. */
    void write(Path file, CsvTable table) {
        Output.write(file, text(table));
    }
}
