package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Role;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
 * @param choices the answers of {@link Field#ROLES} and {@link Field#MEETING_MODES}, with names of {@link Role} and of
 *     {@link MeetingMode} as identifiers; other fields take theirs from the programme
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

    /** Refuses blank headings, and parts that do not go with the field. */
    public Column {
        if (header.isBlank() || aliases.stream().anyMatch(String::isBlank)) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "header", "a heading is blank");
        }
        attribute = attribute.map(a -> Ids.require(a, "attribute"));
        requirePart("attribute", attribute.isPresent(), field == Field.ATTRIBUTE);
        requirePart("choices", !choices.isEmpty(), !identifiers(field).isEmpty());
        requireChoices(field, choices);
        if (dateOrder.isPresent() && field != Field.APPLIED_ON) {
            throw refused("dateOrder", "belongs to a column of dates");
        }
        requirePart("pivot", pivot.isPresent(), dateOrder.isPresent() && dateOrder.get() != DateOrder.ISO);
        if (pivot.isPresent() && (pivot.get() < EARLIEST_PIVOT || pivot.get() > LATEST_PIVOT)) {
            throw refused("pivot", "must be " + EARLIEST_PIVOT + " to " + LATEST_PIVOT);
        }
    }

    /** Starts a new column. */
    public static ColumnBuilder builder() {
        return new ColumnBuilder().required(false);
    }

    /** Every heading that names the column, the form's own first. */
    public Stream<String> headings() {
        return Stream.concat(Stream.of(header), aliases.stream());
    }

    /** The identifiers that a column of the field may give its choices; none where the field takes no choices. */
    private static ImmutableSet<String> identifiers(Field field) {
        return switch (field) {
            case ROLES -> Arrays.stream(Role.values()).map(Role::name).collect(toImmutableSet());
            case MEETING_MODES ->
                Arrays.stream(MeetingMode.values()).map(MeetingMode::name).collect(toImmutableSet());
            default -> ImmutableSet.of();
        };
    }

    private static void requireChoices(Field field, ImmutableList<Choice> choices) {
        Set<String> left = new LinkedHashSet<>(identifiers(field));
        for (int i = 0; i < choices.size(); i++) {
            if (!left.remove(choices.get(i).id())) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "choices/" + i + "/id",
                        "the choices must have the identifiers " + identifiers(field) + ", each once at most");
            }
        }
    }

    private static void requirePart(String part, boolean present, boolean due) {
        if (present != due) {
            throw refused(part, due ? "is missing for this column" : "does not belong to this column");
        }
    }

    private static InvalidModelException refused(String part, String why) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, part, "\"" + part + "\" " + why);
    }
}
