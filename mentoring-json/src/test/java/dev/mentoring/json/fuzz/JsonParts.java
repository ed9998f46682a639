package dev.mentoring.json.fuzz;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the parts of a JSON text stand. Written apart from every parser, as it is to help in finding their faults; it looks
 * at quotes and brackets alone, and stops where they do not fit.
 */
final class JsonParts {

    private final byte[] text;
    private final ImmutableList.Builder<Seed.Span> values = ImmutableList.builder();
    private final ImmutableList.Builder<Seed.Span> names = ImmutableList.builder();
    private final ImmutableList.Builder<Seed.Span> members = ImmutableList.builder();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private JsonParts(byte[] text) {
        this.text = text;
    }

    /** An object or array that is not closed yet, and the byte at which the name of its current member stands. */
    private static final class Open {
        private final int from;
        private final boolean object;
        private int name = -1;

        private Open(int from, boolean object) {
            this.from = from;
            this.object = object;
        }
    }

    static JsonParts of(byte[] text) {
        JsonParts parts = new JsonParts(text);
        while (parts.at < text.length && parts.step()) {
            // one bracket, text, number or word after the other
        }
        return parts;
    }

    private boolean step() {
        byte b = text[at];
        if (b == '{' || b == '[') {
            open.push(new Open(at, b == '{'));
            at++;
        } else if (b == '}' || b == ']') {
            if (open.isEmpty()) {
                return false;
            }
            Open closed = open.pop();
            at++;
            value(closed.from, at);
        } else if (b == '"') {
            return string();
        } else if (b == ',' || b == ':' || b <= ' ') {
            at++;
        } else {
            int from = at;
            while (at < text.length && ",:]}[{\"".indexOf(text[at]) < 0 && text[at] > ' ') {
                at++;
            }
            at = Math.max(at, from + 1);
            value(from, at);
        }
        return true;
    }

    private boolean string() {
        int from = at;
        at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        if (at >= text.length) {
            return false;
        }
        at++;
        Open holder = open.peek();
        if (holder != null && holder.object && holder.name < 0) {
            holder.name = from;
            names.add(new Seed.Span(from, at));
        } else {
            value(from, at);
        }
        return true;
    }

    private void value(int from, int to) {
        values.add(new Seed.Span(from, to));
        Open holder = open.peek();
        if (holder != null && holder.object && holder.name >= 0) {
            members.add(new Seed.Span(holder.name, to));
            holder.name = -1;
        }
    }

    ImmutableList<Seed.Span> values() {
        return values.build();
    }

    ImmutableList<Seed.Span> names() {
        return names.build();
    }

    ImmutableList<Seed.Span> members() {
        return members.build();
    }
}
