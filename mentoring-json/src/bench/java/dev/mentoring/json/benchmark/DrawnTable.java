package dev.mentoring.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.IntStream;

/** The table of an example: those of its rows that stand on one line, repeated under other identifiers in the first column. */
final class DrawnTable {

    private static final String ID = "R-";

    private DrawnTable() {}

    /** So many rows. */
    static byte[] of(byte[] example, int people) {
        List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(new String(example, UTF_8));
        List<String> rows = IntStream.range(1, lines.size() - 1)
                .filter(i -> lines.get(i).startsWith(ID) && lines.get(i + 1).startsWith(ID))
                .mapToObj(lines::get)
                .toList();
        StringBuilder table = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 0; i < people; i++) {
            String row = rows.get(i % rows.size());
            table.append(ID)
                    .append(1_000_000 + i)
                    .append(row, row.indexOf(','), row.length())
                    .append('\n');
        }
        return table.toString().getBytes(UTF_8);
    }
}
