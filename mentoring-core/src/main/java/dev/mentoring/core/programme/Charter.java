package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;

/**
 * The principles that a programme has set itself (requirement 002-10).
 *
 * @param version version of the charter
 * @param principles its sentences, in order
 */
public record Charter(String version, ImmutableList<Principle> principles) {

    /** Refuses an ill-formed version and principles of the same identifier. */
    public Charter {
        version = Ids.require(version, "version");
        ProgrammeCheck check = new ProgrammeCheck();
        check.distinct(
                "principles", "id", principles.stream().map(Principle::id).toList());
        check.throwIfAny();
    }
}
