package dev.mentoring.json.internal;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;

/** A problem as an object with code, message and pointer. */
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

    /** JSON Pointer of the place; paths of the model are pointers without the leading slash. */
    private static String pointer(Location location) {
        if (location instanceof Location.InDocument place) {
            return place.pointer();
        }
        return location instanceof Location.InModel model && !model.path().isEmpty() ? "/" + model.path() : "";
    }
}
