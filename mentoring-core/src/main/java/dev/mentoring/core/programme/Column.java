package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A column of a form export: which heading means which field.
 *
 * @param header the heading, as the form words the question
 * @param aliases further headings of the same column, as other versions of the form word it
 * @param field what the column is about
 * @param attribute name of the attribute, for {@link Field#ATTRIBUTE} alone
 * @param required whether an export without the column is refused
 * @param choices the answers of {@link Field#ROLES} and {@link Field#MEETING_MODES}, identified by the names of {@link
 *     Role} and {@link MeetingMode}; other fields take theirs from the programme
 * @param dateOrder how dates are written, for {@link Field#APPLIED_ON} alone; ISO when absent
 * @param pivot first year of the hundred that two-digit years stand for, 1900 to 2100: with 1970, 69 is 2069 and 70 is 1970
 */
@Value.Builder
public record Column(
        String header,
        ImmutableList<String> aliases,
        Field field,
        Optional<String> attribute,
        boolean required,
        ImmutableList<Choice> choices,
        Optional<DateOrder> dateOrder,
        Optional<Integer> pivot) {

    private static final int EARLIEST_PIVOT = 1900;
    private static final int LATEST_PIVOT = 2100;

    /** Refuses parts that do not go with the field. */
    public Column {
        boolean twoDigitYear = dateOrder.isPresent() && dateOrder.get() != DateOrder.ISO;
        requirePart("attribute", attribute.isPresent(), field == Field.ATTRIBUTE);
        requirePart("choices", !choices.isEmpty(), field == Field.ROLES || field == Field.MEETING_MODES);
        requirePart("pivot", pivot.isPresent(), twoDigitYear);
        if (dateOrder.isPresent() && field != Field.APPLIED_ON) {
            throw refused("dateOrder", "belongs to a column of dates");
        }
        if (pivot.isPresent() && (pivot.get() < EARLIEST_PIVOT || pivot.get() > LATEST_PIVOT)) {
            throw refused("pivot", "must be " + EARLIEST_PIVOT + " to " + LATEST_PIVOT);
        }
        requireAnswers(field, choices);
    }

    /** Starts a new column. */
    public static ColumnBuilder builder() {
        return new ColumnBuilder().required(false);
    }

    /** Every heading that names the column, the form's own first. */
    public Stream<String> headings() {
        return Stream.concat(Stream.of(header), aliases.stream());
    }

    private static void requirePart(String part, boolean present, boolean due) {
        if (present != due) {
            throw refused(part, due ? "is missing for this column" : "does not belong to this column");
        }
    }

    /** Answers stand for roles or meeting modes, whose names their identifiers are; several may stand for the same one. */
    private static void requireAnswers(Field field, ImmutableList<Choice> choices) {
        Enum<?>[] meant = field == Field.ROLES ? Role.values() : MeetingMode.values();
        ImmutableList<String> names = Arrays.stream(meant).map(Enum::name).collect(toImmutableList());
        for (int i = 0; i < choices.size(); i++) {
            if (!names.contains(choices.get(i).id())) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "choices/" + i + "/id",
                        "the identifier of the answer must be one of " + String.join(", ", names));
            }
        }
    }

    private static InvalidModelException refused(String part, String why) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, part, "\"" + part + "\" " + why);
    }
}
