package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.HashSet;
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
 * @param attribute name of the attribute, for {@link Field#ATTRIBUTE}, {@link Field#LEAVE}, {@link Field#WISH} and {@link
 *     Field#WISHED_ANSWERS} alone
 * @param component identifier of the component, for {@link Field#COMPLETED_ON} alone
 * @param statement identifier of the statement, for {@link Field#STATEMENT} alone
 * @param option identifier of the one answer that the column is about, where an export gives each answer of a question a column of
 *     its own: a tick in the column gives the answer; or of the topic, for {@link Field#OFFER_LEVEL}, {@link Field#OFFER_EVIDENCE} and
 *     {@link Field#NEED_PRIORITY}
 * @param goal identifier of the goal, for {@link Field#LEAVE} alone
 * @param required whether an export without the column is refused
 * @param choices the answers of a field that says so, with the identifiers that it says; other fields take theirs from the
 *     programme. For a column of one answer: further words for a tick, YES, and for none, NO
 * @param dateOrder how dates are written, for fields that hold dates alone; ISO when absent
 * @param pivot first year of the hundred that two-digit years stand for, 1900 to 2100: with 1970, 69 is 2069 and 70 is 1970.
 *     Whether an order takes one, {@link DateOrder} says
 */
@Value.Builder
public record Column(
        String header,
        ImmutableList<String> aliases,
        Field field,
        Optional<String> attribute,
        Optional<String> component,
        Optional<String> statement,
        Optional<String> option,
        Optional<String> goal,
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
        component = component.map(c -> Ids.require(c, "component"));
        statement = statement.map(s -> Ids.require(s, "statement"));
        option = option.map(o -> Ids.require(o, "option"));
        goal = goal.map(g -> Ids.require(g, "goal"));
        requirePart("attribute", attribute.isPresent(), field.isOfOneAttribute());
        requirePart("component", component.isPresent(), field == Field.COMPLETED_ON);
        requirePart("statement", statement.isPresent(), field == Field.STATEMENT);
        requirePart("goal", goal.isPresent(), field == Field.LEAVE);
        if (option.isPresent() ? !field.mayBeSpread() && !field.isOfOneTopic() : field.isOfOneTopic()) {
            requirePart("option", option.isPresent(), field.isOfOneTopic());
        }
        boolean spread = option.isPresent() && field.mayBeSpread();
        if (!spread && field != Field.ATTRIBUTE) {
            requirePart("choices", !choices.isEmpty(), field.hasChoices());
        }
        if (spread && field.hasChoices() && !field.whyNoChoice(option.get()).isEmpty()) {
            throw refused("option", "must be one of the identifiers " + field.whyNoChoice(option.get()));
        }
        // a tick is answered as a statement is: by yes or no
        requireChoices(spread ? Field.STATEMENT : field, choices);
        if (dateOrder.isPresent() && !field.mayHoldDates()) {
            throw refused("dateOrder", "belongs to a column of dates");
        }
        boolean pivoted = dateOrder.map(DateOrder::needsPivot).orElse(false);
        if (pivoted || !dateOrder.map(DateOrder::mayHavePivot).orElse(false)) {
            requirePart("pivot", pivot.isPresent(), pivoted);
        }
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

    /** What the column asks: no two columns of a form ask the same. */
    String asks() {
        return Stream.of(Optional.of(field.name()), attribute, component, statement, goal, option)
                .flatMap(Optional::stream)
                .reduce("", (asked, part) -> asked + ":" + part);
    }

    private static void requireChoices(Field field, ImmutableList<Choice> choices) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            String id = choices.get(i).id();
            String due = field.whyNoChoice(id);
            if (!due.isEmpty() || !seen.add(id)) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "choices/" + i + "/id",
                        "the choices must have the identifiers "
                                + (due.isEmpty() ? field.identifiers().toString() : due) + ", each once at most");
            }
            if (choices.get(i).within().isPresent()) {
                throw refused("choices/" + i + "/within", "does not belong to the choices of a column");
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
