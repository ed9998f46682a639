package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Questions that stand together in an application form.
 *
 * @param id identifier, unique in the form
 * @param labels headings by language
 * @param help a sentence by language that stands below the heading
 * @param when of whom the questions are asked; of everybody when absent
 * @param questions the questions in order, at least one
 */
@Value.Builder
public record QuestionGroup(
        String id, Labels labels, Optional<Labels> help, Optional<Condition> when, ImmutableList<Question> questions) {

    /** Refuses ill-formed identifiers, further wordings, a group without questions, and a condition around what everybody is asked. */
    public QuestionGroup {
        id = Ids.require(id, "group");
        requireOneWording("labels", labels);
        help.ifPresent(text -> requireOneWording("help", text));
        if (questions.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "questions", "the group has no question", id);
        }
        Problems problems = new Problems();
        for (int i = 0; i < questions.size() && when.isPresent(); i++) {
            Field field = questions.get(i).field();
            if (Question.isOfEverybody(field)) {
                String message = "the field " + field + " is asked of everybody, and the group is not";
                problems.add(ProblemCode.UNKNOWN_SETTING, Location.inModel("questions/" + i + "/field"), message, id);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Starts a new group. */
    public static QuestionGroupBuilder builder() {
        return new QuestionGroupBuilder();
    }

    /** Refuses wordings beside the one of each language: nobody is asked in two ways at once. */
    static void requireOneWording(String member, Labels labels) {
        if (!labels.alternative().isEmpty() || !labels.hidden().isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, member, "a question or heading has one wording a language");
        }
    }
}
