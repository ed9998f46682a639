package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the groups of an application form must satisfy: each question is asked once, and conditions look back. As a condition is
 * about an earlier question, no chain of conditions comes back to its start.
 */
final class GroupsOfForm {

    private final Map<String, Attribute> attributes;
    private final ImmutableSet<String> sensitive;
    private final ImmutableList<Column> columns;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    GroupsOfForm(
            Map<String, Attribute> attributes,
            ImmutableSet<String> sensitive,
            ImmutableList<Column> columns,
            Problems problems) {
        this.attributes = attributes;
        this.sensitive = sensitive;
        this.columns = columns;
        this.problems = problems;
    }

    /** Names what is wrong, with paths {@code form/groups/INDEX/...}. */
    void check(ImmutableList<QuestionGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            QuestionGroup group = groups.get(i);
            String path = "form/groups/" + i;
            if (!ids.add(group.id())) {
                add(ProblemCode.DUPLICATE_ID, path + "/id", "another group has the identifier", group.id());
            }
            group.when().ifPresent(when -> checkCondition(path + "/when", when));
            for (int k = 0; k < group.questions().size(); k++) {
                checkQuestion(path + "/questions/" + k, group.questions().get(k));
            }
        }
    }

    private void checkQuestion(String path, Question question) {
        question.attribute()
                .filter(id -> !attributes.containsKey(id))
                .ifPresent(id ->
                        add(ProblemCode.UNKNOWN_ID, path + "/attribute", "the form declares no such attribute", id));
        question.when().ifPresent(when -> checkCondition(path + "/when", when));
        boolean listed = columns.stream().anyMatch(column -> column.field() == Field.LANGUAGES);
        if (question.field() == Field.LANGUAGES && !listed) {
            String message = "no column of the form lists the languages to choose from";
            add(
                    ProblemCode.UNKNOWN_SETTING,
                    path + "/field",
                    message,
                    question.field().name());
        }
        if (!asked.add(question.member())) {
            add(ProblemCode.DUPLICATE_ID, path, "another question asks the same", question.member());
        }
    }

    private void checkCondition(String path, Condition condition) {
        if (condition instanceof Condition.HasLeave leave && !sensitive.contains(leave.attribute())) {
            String message = "the form marks no such attribute as sensitive";
            add(ProblemCode.UNKNOWN_ID, path + "/attribute", message, leave.attribute());
        } else if (condition instanceof Condition.Answered answered) {
            checkAnswers(path, answered);
        }
    }

    private void checkAnswers(String path, Condition.Answered condition) {
        @Nullable Attribute attribute = attributes.get(condition.attribute());
        if (attribute == null) {
            String message = "the form declares no such attribute";
            add(ProblemCode.UNKNOWN_ID, path + "/attribute", message, condition.attribute());
            return;
        }
        for (String answer : condition.answers()) {
            if (!attribute.answerIds().contains(answer)) {
                String message = "the attribute has no such answer";
                add(ProblemCode.UNKNOWN_ID, path + "/answers", message, condition.attribute(), answer);
            }
        }
        if (!asked.contains("attributes/" + Location.segment(condition.attribute()))) {
            String message = "no earlier question asks the attribute, so that the condition cannot be judged";
            add(ProblemCode.UNKNOWN_SETTING, path + "/attribute", message, condition.attribute());
        }
    }

    private void add(ProblemCode code, String path, String message, String... named) {
        problems.add(code, Location.inModel(path), message, named);
    }
}
