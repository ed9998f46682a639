package dev.mentoring.json;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InternalErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Example programmes with invented applicants, shipped with the library.
 *
 * <ul>
 *   <li>{@code council-pilot}: a district council's pilot of six months, with gates that everybody passes in order
 *   <li>{@code nlls}: a regional library system's mentorship with 8 categories and 34 topics, and 70 applicants as a form tool
 *       exports them; two of the rows hold mistakes and are refused, and there are more mentees than places
 *   <li>{@code own-choice}: mentees rank mentors of several organisations, and mentors say whom they would take
 *   <li>{@code peer-scheme}: the second cohort of a national peer scheme, eleven pairs, with two groups who may take part
 *   <li>{@code sponsorship}: senior people speak up for new leaders, beside mentoring that already runs
 * </ul>
 */
public final class Examples {

    private static final ImmutableSortedMap<String, LocalDate> DATES = ImmutableSortedMap.of(
            "council-pilot", LocalDate.of(2026, 4, 20),
            "nlls", LocalDate.of(2026, 3, 2),
            "own-choice", LocalDate.of(2026, 10, 5),
            "peer-scheme", LocalDate.of(2026, 9, 14),
            "sponsorship", LocalDate.of(2026, 11, 2));

    private static final String TABLE = "applications.csv";
    private static final String DOCUMENT = "participants.json";
    private static final String EVENTS = "events.ndjson";

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
     * The applications of an example: a table for {@link dev.mentoring.json.csv.CsvRoster} or a document {@code
     * mentoring/participants/1}, as {@link #applicationsFile} says.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static byte[] applications(String name) {
        return bytes(name, applicationsFile(name));
    }

    /**
     * What the file with the applications of an example is called: {@code applications.csv} for a table, {@code
     * participants.json} for a document.
     *
     * @throws IllegalArgumentException when there is no such example
     */
    public static String applicationsFile(String name) {
        date(name);
        return name.equals("nlls") ? TABLE : DOCUMENT;
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

    /** The names of the examples that have a log of events. */
    public static ImmutableSortedSet<String> withEvents() {
        return names().stream()
                .filter(name -> Examples.class.getResource(resource(name, EVENTS)) != null)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * The log of an example, as a document {@code mentoring/events/1} in lines.
     *
     * @throws IllegalArgumentException when there is no such example, or it has no log
     */
    public static byte[] events(String name) {
        date(name);
        if (!withEvents().contains(name)) {
            throw new IllegalArgumentException("the example has no log; those that have are " + withEvents());
        }
        return bytes(name, EVENTS);
    }

    private static String resource(String name, String file) {
        return "examples/" + name + "/" + file;
    }

    private static byte[] bytes(String name, String file) {
        date(name);
        String resource = resource(name, file);
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
