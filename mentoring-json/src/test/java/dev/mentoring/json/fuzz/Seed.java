package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;

/**
 * A document to begin with, and where its parts stand.
 *
 * @param bytes the document, which nobody changes
 * @param values its values at every depth; of a table its cells
 * @param names the names of its members, with their quotes; of a table none
 * @param members its members, name and value together; of a table its rows
 */
record Seed(Octets bytes, ImmutableList<Span> values, ImmutableList<Span> names, ImmutableList<Span> members) {

    /** Bytes from one index up to another. */
    record Span(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /** A JSON document or several in lines; of one that is no JSON, the parts in front of the fault are known. */
    static Seed json(byte[] document) {
        JsonParts parts = JsonParts.of(document);
        return new Seed(new Octets(document), parts.values(), parts.names(), parts.members());
    }

    /** A table, whose cells are taken to end at every separator. */
    static Seed table(String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        ImmutableList.Builder<Span> cells = ImmutableList.builder();
        ImmutableList.Builder<Span> rows = ImmutableList.builder();
        int cell = 0;
        int row = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == ',' || bytes[i] == '\n') {
                cells.add(new Span(cell, i));
                cell = i + 1;
            }
            if (bytes[i] == '\n') {
                rows.add(new Span(row, i + 1));
                row = i + 1;
            }
        }
        return new Seed(new Octets(bytes), cells.build(), ImmutableList.of(), rows.build());
    }

    /** The bytes of a part. */
    Octets part(Span span) {
        return bytes.part(span.from(), span.to());
    }

    int length() {
        return bytes.length();
    }
}
