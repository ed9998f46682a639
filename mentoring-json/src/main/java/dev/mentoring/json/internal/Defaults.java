package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.DefaultTaken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what one document leaves out and what is taken for it, by the place of the member in documents of its kind. */
public final class Defaults {

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        private final String value;
        private long times;

        Count(String value) {
            this.value = value;
        }
    }

    /** Nothing left out. */
    public Defaults() {}

    /** Counts a member that was left out of an object of the place. */
    void take(String place, String name, String value) {
        take(place.isEmpty() ? name : place + "." + name, value, 1);
    }

    /** Counts what a part of the document has left out that was read by itself and belongs at the place. */
    public void takeAll(String place, List<DefaultTaken> ofPart) {
        for (DefaultTaken each : ofPart) {
            take(place + "." + each.member(), each.value(), each.times());
        }
    }

    private void take(String member, String value, long times) {
        counts.computeIfAbsent(member, first -> new Count(value)).times += times;
    }

    /** What was taken, in the order in which it was first left out. */
    public ImmutableList<DefaultTaken> taken() {
        return counts.entrySet().stream()
                .map(entry -> new DefaultTaken(entry.getKey(), entry.getValue().value, entry.getValue().times))
                .collect(ImmutableList.toImmutableList());
    }
}
