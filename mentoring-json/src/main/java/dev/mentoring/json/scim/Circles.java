package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds circles in reporting lines, in time linear in the lines. */
final class Circles {

    private Circles() {}

    /**
     * The circles, each whole and once.
     *
     * @param reportsTo manager by person
     * @return people from each to their manager, from the first person of the circle whom following the lines in their order
     *     comes to
     */
    static ImmutableList<ImmutableList<String>> in(Map<String, String> reportsTo) {
        ImmutableList.Builder<ImmutableList<String>> circles = ImmutableList.builder();
        Set<String> settled = new HashSet<>();
        for (String start : reportsTo.keySet()) {
            Set<String> line = new LinkedHashSet<>();
            @Nullable String at = start;
            while (at != null && !settled.contains(at) && line.add(at)) {
                at = reportsTo.get(at);
            }
            if (at != null && line.contains(at)) {
                List<String> whole = new ArrayList<>(line);
                circles.add(ImmutableList.copyOf(whole.subList(whole.indexOf(at), whole.size())));
            }
            settled.addAll(line);
        }
        return circles.build();
    }
}
