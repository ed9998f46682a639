package dev.mentoring.json.scim;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the attributes that nothing here takes, by name, in the order in which they were met. */
final class LeftOut {

    /** How many names are told apart. */
    private static final int NAMES_TOLD = 100;
    /** How much of a name is told. */
    private static final int LONGEST_NAME = 100;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    LeftOut() {}

    /** How often an attribute was met, and where first. */
    private static final class Tally {
        private final String path;
        private long count;

        Tally(String path) {
            this.path = path;
        }
    }

    /** Counts an attribute, by a name in the spelling in which it is met first. */
    void count(String name, String path) {
        String whole = "the attribute " + name.substring(0, Math.min(name.length(), LONGEST_NAME));
        String told = tallies.size() < NAMES_TOLD || tallies.containsKey(whole) ? whole : "further attributes";
        tallies.computeIfAbsent(told, t -> new Tally(path)).count++;
    }

    /** Each name once, where it was met first. */
    List<Problem> notes() {
        return tallies.entrySet().stream()
                .map(entry -> Problem.of(
                        ProblemCode.NOT_CARRIED,
                        Location.inModel(entry.getValue().path),
                        entry.getKey() + ", left out " + entry.getValue().count
                                + (entry.getValue().count == 1 ? " time" : " times")))
                .toList();
    }
}
