package dev.mentoring.json.cli;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.json.internal.JsonText;

/** Problems as JSON, for the lines of a batch and the reasons of a verdict. */
final class ErrorText {

    private ErrorText() {}

    /** The first problem as {@code {"error": {"code": .., "message": .., "pointer": ..}}} on one line. */
    static String of(MentoringException refused) {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.onOneLine(text);
        out.object().name("error");
        write(refused.problems().get(0), out);
        out.end();
        return text.toString();
    }

    static void write(Problem problem, JsonText out) {
        out.object();
        out.name("code").value(problem.code().name());
        out.name("message").value(problem.message() + ". " + problem.code().advice());
        out.name("pointer").value(pointer(problem.location()));
        out.end();
    }

    /** JSON Pointer of the place; paths of the model are pointers without the leading slash. */
    private static String pointer(Location location) {
        if (location instanceof Location.InDocument place) {
            return place.pointer();
        }
        return location instanceof Location.InModel place && !place.path().isEmpty() ? "/" + place.path() : "";
    }
}
