package dev.mentoring.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.util.List;

/** The table of an example, its rows repeated under other identifiers, which stand in the first column. */
final class DrawnTable {

    private DrawnTable() {}

    /** So many rows of the table, whose cells hold no line ends. */
    static byte[] of(byte[] example, int rows) {
        List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(new String(example, UTF_8));
        StringBuilder table = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 0; i < rows; i++) {
            String row = lines.get(1 + i % (lines.size() - 1));
            table.append("R-")
                    .append(1_000_000 + i)
                    .append(row, row.indexOf(','), row.length())
                    .append('\n');
        }
        return table.toString().getBytes(UTF_8);
    }
}
