package dev.mentoring.json.csv;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows in which identifiers stand. */
final class SharedIds {

    /** How many rows of the same identifier a problem names. */
    private static final int ROWS_NAMED = 5;

    private final Map<String, Long> first = new HashMap<>();
    /** All rows of identifiers that stand in several. */
    private final ListMultimap<String, Long> shared = LinkedListMultimap.create();

    SharedIds() {}

    /** Notes that an identifier stands in a row. */
    void note(String id, long row) {
        Long earlier = first.putIfAbsent(id, row);
        if (earlier != null) {
            if (!shared.containsKey(id)) {
                shared.put(id, earlier);
            }
            shared.put(id, row);
        }
    }

    /** The first row of an identifier, if there is one. */
    Optional<Long> rowOf(String id) {
        return Optional.ofNullable(first.get(id));
    }

    /** The identifiers that stand in several rows, in order of the second of these. */
    ImmutableList<String> all() {
        return ImmutableList.copyOf(shared.keySet());
    }

    /** The rows of an identifier that stands in several. */
    ImmutableList<Long> rowsOf(String id) {
        return ImmutableList.copyOf(shared.get(id));
    }

    /** Says of a row in which others its identifier stands. */
    String why(String id, long row) {
        List<Long> sharing =
                shared.get(id).stream().filter(other -> other != row).toList();
        String named = Joiner.on(", ").join(sharing.subList(0, Math.min(ROWS_NAMED, sharing.size())));
        String more = sharing.size() > ROWS_NAMED ? " and " + (sharing.size() - ROWS_NAMED) + " more" : "";
        return "the identifier stands in row " + named + more + " too; none of these rows is read";
    }
}
