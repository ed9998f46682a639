package dev.mentoring.json.internal;

import dev.mentoring.core.Ids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The free names seen in one object, in normalisation form C, each with the offset at which it was seen first.
 *
 * <p>Nearly every object has few, which are looked through one by one; from {@link #FEW} on there is a table.
 */
final class SeenNames {

    private static final int FEW = 8;

    private @Nullable String[] names = new @Nullable String[FEW / 2];
    private int[] offsets = new int[FEW / 2];
    private int size;
    private @Nullable Map<String, Integer> table;

    /** Starts with no name seen. */
    SeenNames() {}

    /** Forgets all names. */
    void clear() {
        size = 0;
        table = null;
    }

    /** Sees a name; gives the offset at which it was seen before, -1 when it was not. */
    int see(String name, int offset) {
        String normal = Ids.normalise(name);
        if (table != null) {
            @Nullable Integer earlier = table.putIfAbsent(normal, offset);
            return earlier == null ? -1 : earlier;
        }
        for (int i = 0; i < size; i++) {
            if (normal.equals(names[i])) {
                return offsets[i];
            }
        }
        add(normal, offset);
        return -1;
    }

    private void add(String name, int offset) {
        if (size == FEW) {
            Map<String, Integer> all = new HashMap<>();
            for (int i = 0; i < size; i++) {
                all.put(String.valueOf(names[i]), offsets[i]);
            }
            all.put(name, offset);
            table = all;
            return;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, FEW);
            offsets = Arrays.copyOf(offsets, FEW);
        }
        names[size] = name;
        offsets[size] = offset;
        size++;
    }
}
