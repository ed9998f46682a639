package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.DefaultTaken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what one document leaves out and what is taken for it, by the place of the member in documents of its kind. */
public final class Defaults {

    private final List<Count> counts = new ArrayList<>();
    private final Place document = new Place("");

    private static final class Count {
        private final String member;
        private final String value;
        private long times;

        Count(String member, String value) {
            this.member = member;
            this.value = value;
        }
    }

    /** A place in documents of a kind, such as {@code participants[].story}; each is put into words once. */
    final class Place {
        private final String path;
        private final Map<String, Place> within = new HashMap<>();
        private final Map<String, Count> leftOut = new HashMap<>();

        private Place(String path) {
            this.path = path;
        }

        /** The place of the elements of the array here. */
        Place element() {
            return within.computeIfAbsent("[]", step -> new Place(path + step));
        }

        /** The place of the member of the object here. */
        Place member(String name) {
            return within.computeIfAbsent(name, step -> new Place(pathOf(step)));
        }

        /** Counts a member that was left out of an object here. */
        void take(String name, String value) {
            take(name, value, 1);
        }

        private void take(String name, String value, long times) {
            Count count = leftOut.get(name);
            if (count == null) {
                count = new Count(pathOf(name), value);
                leftOut.put(name, count);
                counts.add(count);
            }
            count.times += times;
        }

        private String pathOf(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }
    }

    /** Nothing left out. */
    public Defaults() {}

    /** The place of the whole document. */
    Place document() {
        return document;
    }

    /** Counts what an element of an array has left out that was read by itself. */
    public void takeAll(String array, List<DefaultTaken> ofElement) {
        Place element = document.member(array).element();
        ofElement.forEach(each -> element.take(each.member(), each.value(), each.times()));
    }

    /** What was taken, in the order in which it was first left out. */
    public ImmutableList<DefaultTaken> taken() {
        return counts.stream()
                .map(count -> new DefaultTaken(count.member, count.value, count.times))
                .collect(ImmutableList.toImmutableList());
    }
}
