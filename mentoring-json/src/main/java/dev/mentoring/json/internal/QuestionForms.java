package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.core.taxonomy.Labels;
import java.util.function.Supplier;

/** Maps the questions of an application form, their groups and their conditions. */
final class QuestionForms {

    /** A wording by language, without further ones. */
    private static final Form<Labels> WORDING = new Form<>() {
        @Override
        public Supplier<Labels> read(DocumentReader in) {
            LabelValues labels = new LabelValues();
            labels.readPreferred(in);
            return labels::labels;
        }

        @Override
        public void write(Labels value, JsonText out) {
            out.row();
            value.preferred().forEach((language, wording) -> out.name(language).value(wording));
            out.end();
        }
    };

    private static final KindForm<Condition> CONDITION = KindForm.of(ImmutableList.of(
            new KindForm.Kind<>(
                    "ROLE",
                    Condition.HasRole.class,
                    RecordForm.of(Condition.HasRole::new, Member.choice("role", Role.class, Condition.HasRole::role))),
            new KindForm.Kind<>(
                    "ANSWER",
                    Condition.Answered.class,
                    RecordForm.of(
                            Condition.Answered::new,
                            Member.id("attribute", Condition.Answered::attribute),
                            Member.ids("answers", Condition.Answered::answers))),
            new KindForm.Kind<>(
                    "LEAVE",
                    Condition.HasLeave.class,
                    RecordForm.of(Condition.HasLeave::new, Member.id("attribute", Condition.HasLeave::attribute)))));

    private static final RecordForm<Question> QUESTION = RecordForm.of(
                    Question::new,
                    Member.choice("field", Field.class, Question::field),
                    Member.idIfAny("attribute", Question::attribute),
                    Member.idIfAny("component", Question::component),
                    Member.idIfAny("statement", Question::statement),
                    Member.partIfAny("labels", WORDING, Question::labels),
                    Member.partIfAny("help", WORDING, Question::help),
                    Member.flag("required", Question::required),
                    Member.partIfAny("when", CONDITION, Question::when))
            .byDefault("required", "false")
            .inRows();

    /** A group of questions. */
    static final RecordForm<QuestionGroup> GROUP = RecordForm.of(
            QuestionGroup::new,
            Member.id("id", QuestionGroup::id),
            Member.part("labels", WORDING, QuestionGroup::labels),
            Member.partIfAny("help", WORDING, QuestionGroup::help),
            Member.partIfAny("when", CONDITION, QuestionGroup::when),
            Member.parts("questions", QUESTION, QuestionGroup::questions));

    private QuestionForms() {}
}
