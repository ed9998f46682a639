package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.json.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form in one language, ready to be laid out.
 *
 * @param form whose form it is
 * @param groups the groups in order; one that asks for leave stands before the first that needs it
 */
record Sheet(ApplicationForm form, ImmutableList<AskedGroup> groups) {

    /** Makes the sheet of a form. */
    static Sheet of(ApplicationForm form) {
        Programme programme = form.programme();
        Answers answers = new Answers(programme, form.language());
        List<AskedGroup> groups = new ArrayList<>();
        boolean leave = false;
        for (QuestionGroup group : new GroupsAsked(programme, form.person().isEmpty()).groups()) {
            ImmutableList<Asked> questions = group.questions().stream()
                    .map(question -> asked(programme, group, question, answers.of(question)))
                    .collect(toImmutableList());
            if (!leave && !sensitive(programme, questions).isEmpty()) {
                leave = true;
                groups.add(AskedGroup.leave());
            }
            groups.add(new AskedGroup(group, questions));
        }
        return new Sheet(form, ImmutableList.copyOf(groups));
    }

    private static Asked asked(Programme programme, QuestionGroup group, Question question, Answer answer) {
        ImmutableList<String> path = ImmutableList.<String>builder()
                .addAll(Splitter.on('/')
                        .splitToStream(question.member())
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .iterator())
                .addAll(answer.below())
                .build();
        return new Asked(question, programme.conditions(group, question), path, answer);
    }

    private static ImmutableSet<String> sensitive(Programme programme, List<Asked> questions) {
        return questions.stream()
                .flatMap(asked -> asked.question().attribute().stream())
                .filter(programme.form().sensitive()::contains)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Every question, in order. */
    ImmutableList<Asked> questions() {
        return groups.stream().flatMap(group -> group.questions().stream()).collect(toImmutableList());
    }

    /** The schema of one person. */
    ObjectNode person() {
        ImmutableSet<String> sensitive = sensitive(form.programme(), questions());
        Form asked = form.programme().form();
        return PersonSchema.of(
                asked,
                questions(),
                form.person(),
                sensitive.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Leave(form.programme(), form.language(), sensitive)));
    }

    /** The schema of the document. */
    ObjectNode document() {
        ObjectNode document = Schema.node()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", form.programme().labels().in(form.language()))
                .put("type", "object");
        document.set("required", Schema.list(ImmutableList.of("format", "cohort", "participants").stream()));
        document.put("additionalProperties", false);
        ObjectNode properties = document.putObject("properties");
        constant(properties.putObject("format"), DocumentKind.PARTICIPANTS.format());
        constant(properties.putObject("cohort"), form.cohort());
        ObjectNode people = properties
                .putObject("participants")
                .put("title", Words.of("application").in(form.language()))
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 1);
        people.set("items", person());
        return document;
    }

    private static void constant(ObjectNode schema, String value) {
        schema.put("type", "string").put("const", value).put("default", value);
    }

    /** What a person's object holds before they answer anything. */
    ObjectNode emptyPerson() {
        ObjectNode empty = Schema.node();
        form.person().ifPresent(id -> empty.put("id", id));
        return empty;
    }
}
