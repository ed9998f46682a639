package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of a picture with horizontal bars, each with its text above it and its value at the end of that line. */
final class Bars {

    private static final ImmutableList<String> KINDS = ImmutableList.of("one", "two", "three");

    private final List<ImmutableMap<String, Object>> rows = new ArrayList<>();
    private final long most;
    private int next;

    /**
     * No bars yet.
     *
     * @param most the value whose bar takes the whole width, at least 1
     */
    Bars(long most) {
        this.most = Math.max(1, most);
    }

    /** Adds a bar of one or several parts, whose colours stand in the order of the picture's key. */
    void add(String label, String value, long... parts) {
        long from = 0;
        for (int i = 0; i < parts.length; i++) {
            rows.add(ImmutableMap.<String, Object>builder()
                    .put("row", next)
                    .put("from", from)
                    .put("to", from + parts[i])
                    .put("kind", KINDS.get(i))
                    .put("label", i == 0 ? Outcome.cut(label) : "")
                    .put("value", i == 0 ? value : "")
                    .buildOrThrow());
            from += parts[i];
        }
        next++;
    }

    ImmutableList<ImmutableMap<String, Object>> rows() {
        return rows.stream().collect(toImmutableList());
    }

    /** What the template leaves open. */
    ImmutableMap<String, Object> values() {
        return ImmutableMap.of("most", most);
    }

    /** The greatest of some numbers. */
    static long greatest(long... numbers) {
        return Arrays.stream(numbers).max().orElse(1);
    }
}
