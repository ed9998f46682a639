package dev.mentoring.json.internal;

import java.util.function.Supplier;

/**
 * How the objects of one kind are read and written.
 *
 * @param <T> what they are read into
 */
interface Form<T> {

    /** Reads the object that is due here; what it gives makes the value once the whole document is known to be well-formed. */
    Supplier<T> read(DocumentReader in);

    /** Writes an object. */
    void write(T value, JsonText out);
}
