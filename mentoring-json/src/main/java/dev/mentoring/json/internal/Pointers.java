package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import dev.mentoring.core.Ids;
import java.util.ArrayDeque;
import java.util.Deque;

/** JSON Pointers (RFC 6901), made fit for messages: invisible characters escaped and long names shortened. */
final class Pointers {

    private static final int LONGEST_SEGMENT = 256;

    private Pointers() {}

    /** The pointer of the parser's current value, or of the member whose name it has just read. */
    static String of(JsonParser parser) {
        Deque<String> segments = new ArrayDeque<>();
        for (JsonStreamContext c = parser.getParsingContext(); c != null && !c.inRoot(); c = c.getParent()) {
            if (c.inArray() && c.hasCurrentIndex()) {
                segments.push(Integer.toString(c.getCurrentIndex()));
            } else if (c.inObject() && c.hasCurrentName()) {
                segments.push(segment(c.getCurrentName()));
            }
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    /** One segment of a pointer. */
    static String segment(String name) {
        String visible = Ids.printable(name.substring(0, Math.min(name.length(), LONGEST_SEGMENT)));
        return visible.replace("~", "~0").replace("/", "~1");
    }
}
