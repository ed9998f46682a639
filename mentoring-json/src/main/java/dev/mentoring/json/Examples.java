package dev.mentoring.json;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InternalErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * Example programmes with invented applicants, shipped with the library.
 *
 * <p>{@code nlls} is a regional library system's mentorship with 8 categories and 34 topics, and 70 applicants as a form tool
 * exports them. Two of the rows hold mistakes and are refused; there are more mentees than places.
 */
public final class Examples {

    private static final ImmutableSortedMap<String, LocalDate> DATES =
            ImmutableSortedMap.of("nlls", LocalDate.of(2026, 3, 2));

    private Examples() {}

    /** The names of the examples. */
    public static ImmutableSortedSet<String> names() {
        return DATES.keySet();
    }

    /**
     * The programme of an example, as a document {@code mentoring/programme/1}.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static byte[] programme(String name) {
        return bytes(name, "programme.json");
    }

    /**
     * The applications of an example, as a table for {@link dev.mentoring.json.csv.CsvRoster}.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static byte[] applications(String name) {
        return bytes(name, "applications.csv");
    }

    /**
     * The date on which an example's round is run, so that its result is always the same.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static LocalDate date(String name) {
        LocalDate date = DATES.get(name);
        if (date == null) {
            throw new IllegalArgumentException("there is no such example; there are " + names());
        }
        return date;
    }

    private static byte[] bytes(String name, String file) {
        date(name);
        String resource = "examples/" + name + "/" + file;
        try (InputStream in = Examples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the example " + resource + " is not in the module");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + resource + " could not be read", e);
        }
    }
}
