package dev.mentoring.json.scim;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the attributes that nothing here takes, by name, in the order in which they were met. */
final class LeftOut {

    /** How many names are told apart. */
    private static final int NAMES_TOLD = 100;
    /** Names of attributes as RFC 7643 (section 2.1) forms them, and of schemas: no other name is told. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][\\w$-]{0,63}");

    private static final Pattern SCHEMA = Pattern.compile("(?i)urn:[a-z0-9][\\w.:$-]{0,127}");

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

    /**
     * Counts an attribute.
     *
     * <p>Where people write by hand, anything may stand for a name, and a name of no form tells nothing: such ones are counted
     * together, at the place of the object in which the first of them stands.
     *
     * @param prefix name of the attribute around it with a dot, or empty
     * @param path where it stands
     */
    void count(String prefix, String name, String path) {
        if (!ATTRIBUTE.matcher(name).matches() && !SCHEMA.matcher(name).matches()) {
            String object = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            tallies.computeIfAbsent("attributes whose names SCIM does not allow", t -> new Tally(object)).count++;
            return;
        }
        String whole = "the attribute " + prefix + name;
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
