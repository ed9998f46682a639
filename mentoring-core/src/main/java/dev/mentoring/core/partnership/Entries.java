package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable maps with one entry changed, each entry in its place. */
final class Entries {

    private Entries() {}

    /** A map with one entry more, or with another value in the place of the old one. */
    static <V> ImmutableMap<String, V> with(ImmutableMap<String, V> map, String key, V value) {
        if (!map.containsKey(key)) {
            return ImmutableMap.<String, V>builderWithExpectedSize(map.size() + 1)
                    .putAll(map)
                    .put(key, value)
                    .buildOrThrow();
        }
        Map<String, V> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return ImmutableMap.copyOf(changed);
    }
}
