package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.stream.Stream;

/**
 * What a column of a table of counts counts: something that cannot be split further, or the sum of its parts.
 *
 * <p>Everybody in a row of the table is counted below exactly one of the headings without parts, so that a heading counts whom any of
 * its parts counts.
 *
 * @param id identifier, unique in the table
 * @param worth how much it is worth to publish it, 1 to 1,000; what is worth least is suppressed first
 * @param parts what it is the sum of; empty when it is split no further
 */
public record Heading(String id, int worth, ImmutableList<Heading> parts) {

    /** Refuses ill-formed identifiers and a worth outside its limits. */
    public Heading {
        id = Ids.require(id, "heading");
        if (worth < 1 || worth > 1_000) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "worth", "the worth must be 1 to 1,000", id);
        }
    }

    /** A heading without parts. */
    public static Heading of(String id, int worth) {
        return new Heading(id, worth, ImmutableList.of());
    }

    /** A heading that is the sum of others. */
    public static Heading sum(String id, int worth, Heading... parts) {
        return new Heading(id, worth, ImmutableList.copyOf(parts));
    }

    /** Whether it is split no further. */
    public boolean isLeaf() {
        return parts.isEmpty();
    }

    /** It and everything below it, each before its parts. */
    public Stream<Heading> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Heading::all));
    }
}
