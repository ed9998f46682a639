package dev.mentoring.core.programme;

import com.google.common.base.CaseFormat;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A question of an application form.
 *
 * @param field what it asks; {@link #mayAsk} tells which fields a form may ask
 * @param attribute name of the attribute, for {@link Field#ATTRIBUTE} alone
 * @param component identifier of the component, for {@link Field#COMPLETED_ON} alone
 * @param statement identifier of the statement, for {@link Field#STATEMENT} alone
 * @param labels wordings by language; when absent, those of the attribute or statement, else the library's own
 * @param help a sentence by language that stands with the question
 * @param required whether somebody of whom it is asked must answer; names and addresses are kept apart from rosters, so that only
 *     the page insists on them
 * @param when of whom it is asked; when absent, of everybody whom its group and the field itself concern
 */
@Value.Builder
public record Question(
        Field field,
        Optional<String> attribute,
        Optional<String> component,
        Optional<String> statement,
        Optional<Labels> labels,
        Optional<Labels> help,
        boolean required,
        Optional<Condition> when) {

    /** Refuses fields that no form asks, further wordings, and parts that do not go with the field. */
    public Question {
        if (!mayAsk(field)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "field", "an application form does not ask for the field " + field);
        }
        attribute = part("attribute", attribute, field == Field.ATTRIBUTE);
        component = part("component", component, field == Field.COMPLETED_ON);
        statement = part("statement", statement, field == Field.STATEMENT);
        labels.ifPresent(text -> QuestionGroup.requireOneWording("labels", text));
        help.ifPresent(text -> QuestionGroup.requireOneWording("help", text));
        if (when.isPresent() && isOfEverybody(field)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "when", "the field " + field + " is asked of everybody");
        }
    }

    /** Starts a new question, which need not be answered until said otherwise. */
    public static QuestionBuilder builder() {
        return new QuestionBuilder().required(false);
    }

    /** A question about a field that needs no part, which need not be answered. */
    public static Question of(Field field) {
        return builder().field(field).build();
    }

    /**
     * Whether an application form may ask for a field: not for what names other applicants or the manager, whom the page does
     * not know, nor for what the office keeps, nor for goals, hours, levels and wishes, which are written down later. Leave to use a
     * sensitive attribute is asked with the attribute.
     */
    public static boolean mayAsk(Field field) {
        return switch (field) {
            case REPORTS_TO, CHOICES_AS_MENTEE, CHOICES_AS_MENTOR, STATUS, ROUNDS_MISSED, IGNORE -> false;
            case GOALS, ZONE, HOURS, HOURS_AS_OF, OFFER_LEVEL, OFFER_EVIDENCE, NEED_PRIORITY, WANTS, QUOTABLE -> false;
            case LEAVE, WISH, WISHED_ANSWERS -> false;
            default -> true;
        };
    }

    /** Where the answer stands in a participant of a participants document: names of members, with {@code /} between. */
    public String member() {
        return switch (field) {
            case NAME -> "contact/name";
            case EMAIL -> "contact/email";
            case ATTRIBUTE -> "attributes/" + attribute.map(Location::segment).orElseThrow();
            case REACH_FROM -> "withinReach/from";
            case REACH_KILOMETRES -> "withinReach/kilometres";
            case CAREER_STAGE -> "career/stage";
            case ROLE_SINCE, SECTOR_SINCE, ORGANISATION, DEPARTMENT, JOB_TITLE, GRADE -> "career/" + camelCase();
            case VOLUNTARY, MANAGER_CONSENT -> "readiness/" + camelCase();
            case COMPLETED_ON ->
                "readiness/completed/" + component.map(Location::segment).orElseThrow();
            case STATEMENT ->
                "readiness/acknowledged/" + statement.map(Location::segment).orElseThrow();
            case PEN_PICTURE, MOTIVATION, LIVED, SEEKS_LIVED -> "story/" + camelCase();
            default -> camelCase();
        };
    }

    /** Whether a field is asked of everybody, whatever else they answer. */
    static boolean isOfEverybody(Field field) {
        return field == Field.ID || field == Field.ROLES || field == Field.NAME;
    }

    private String camelCase() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name());
    }

    private static Optional<String> part(String name, Optional<String> part, boolean due) {
        if (part.isPresent() != due) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    name,
                    due ? "the question does not say which " + name : "the question is not about a " + name);
        }
        return part.map(id -> Ids.require(id, name));
    }
}
