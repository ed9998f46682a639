package dev.mentoring.json.internal;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;

/** A problem as an object: with code, message and pointer, or with everything that is known of it. */
public final class ProblemObject {

    private ProblemObject() {}

    /** Writes a problem. */
    public static void write(Problem problem, JsonText out) {
        out.object();
        out.name("code").value(problem.code().name());
        out.name("message").value(problem.message());
        out.name("pointer").value(pointer(problem.location()));
        out.end();
    }

    /**
     * Writes everything that is known of a problem: code, message, advice, identifiers and place, which is a pointer with line
     * and column where these are known, or the row of a table and the heading of its column.
     */
    public static void writeWhole(Problem problem, JsonText out) {
        out.object();
        out.name("code").value(problem.code().name());
        out.name("message").value(problem.message());
        out.name("advice").value(problem.code().advice());
        writePlace(problem.location(), out);
        out.name("ids").array();
        problem.ids().forEach(out::value);
        out.end().end();
    }

    private static void writePlace(Location location, JsonText out) {
        if (location instanceof Location.InTable cell) {
            out.name("row").value(cell.row());
            if (!cell.column().isEmpty()) {
                out.name("heading").value(cell.column());
            }
            return;
        }
        out.name("pointer").value(pointer(location));
        if (location instanceof Location.InDocument place && place.line() > 0) {
            out.name("line").value(place.line());
            out.name("column").value(place.column());
        }
    }

    /** JSON Pointer of the place; paths of the model are pointers without the leading slash. */
    private static String pointer(Location location) {
        if (location instanceof Location.InDocument place) {
            return place.pointer();
        }
        return location instanceof Location.InModel model && !model.path().isEmpty() ? "/" + model.path() : "";
    }
}
