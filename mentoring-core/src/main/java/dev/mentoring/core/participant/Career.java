package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where someone stands at work. Grades are the programme's own: neither a gap nor its direction is ever taken for granted
 * (requirement 000-19).
 *
 * @param stage career stage, by identifier of one of the programme's stages (000-11)
 * @param roleSince first day in the present role (000-18)
 * @param sectorSince first day in the sector, which may be long before (000-20, 002-01)
 * @param organisation employer, by identifier (001-03)
 * @param department part of the organisation, by identifier (002-17)
 * @param jobTitle as the person writes it; shown, never scored
 * @param grade seniority on the programme's scale, 0 to 1,000, more is more senior (004-04, 004-08)
 */
@Value.Builder
public record Career(
        Optional<String> stage,
        Optional<LocalDate> roleSince,
        Optional<LocalDate> sectorSince,
        Optional<String> organisation,
        Optional<String> department,
        Optional<String> jobTitle,
        Optional<Integer> grade) {

    /** The highest grade. */
    public static final int HIGHEST_GRADE = 1_000;

    private static final Career UNKNOWN = builder().build();

    /** Refuses ill-formed identifiers and grades outside their limits. */
    public Career {
        stage = stage.map(id -> Ids.require(id, "career stage"));
        organisation = organisation.map(id -> Ids.require(id, "organisation"));
        department = department.map(id -> Ids.require(id, "department"));
        if (grade.isPresent() && (grade.get() < 0 || grade.get() > HIGHEST_GRADE)) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "grade", "the grade must be 0 to " + HIGHEST_GRADE);
        }
    }

    /** Nothing known. */
    public static Career unknown() {
        return UNKNOWN;
    }

    /** Starts a career of which nothing is known yet. */
    public static CareerBuilder builder() {
        return new CareerBuilder();
    }

    /** A mask: where someone works tells who they are. */
    @Override
    public String toString() {
        return "Career[…]";
    }
}
