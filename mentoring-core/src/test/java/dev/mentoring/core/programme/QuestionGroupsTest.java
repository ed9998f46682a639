package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions of an application form: which forms are refused, and which answers are missing. */
class QuestionGroupsTest {

    private static final Labels LABELS = Labels.of("label");
    private static final Attribute REGION = new Attribute.Category(
            "region",
            LABELS,
            ImmutableList.of(
                    new Choice("isles", LABELS),
                    new Choice("jersey", LABELS, Optional.of("isles")),
                    new Choice("wales", LABELS)));
    private static final Attribute ALONE = new Attribute.Truth("alone", LABELS);
    private static final Condition IN_THE_ISLES = new Condition.Answered("region", ImmutableSet.of("isles"));

    private static Question about(String attribute) {
        return Question.builder().field(Field.ATTRIBUTE).attribute(attribute).build();
    }

    private static Question about(String attribute, Condition when) {
        return Question.builder()
                .field(Field.ATTRIBUTE)
                .attribute(attribute)
                .when(when)
                .required(true)
                .build();
    }

    private static QuestionGroup group(String id, Question... questions) {
        return QuestionGroup.builder()
                .id(id)
                .labels(LABELS)
                .addQuestions(questions)
                .build();
    }

    private static Form form(QuestionGroup... groups) {
        return new Form(
                ImmutableList.of(REGION, ALONE), ImmutableSet.of(), ImmutableList.of(), ImmutableList.copyOf(groups));
    }

    private static Programme programme(Form form, Statement... statements) {
        return Programme.builder()
                .id("p")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(List.of()))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .form(form)
                .statements(List.of(statements))
                .build();
    }

    private static void refuses(ThrowingCallable made, ProblemCode code, String path) {
        assertThatThrownBy(made)
                .asInstanceOf(type(InvalidModelException.class))
                .extracting(refused -> refused.problems().get(0))
                .returns(code, Problem::code)
                .returns(path, Problem::path);
    }

    private static List<String> missing(Programme programme, Participant person) {
        Roster roster = Roster.builder()
                .cohort("p")
                .participants(ImmutableList.of(person))
                .build();
        return programme.check(roster).list().stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    private static Participant person(Role role, Map<String, AttributeValue> attributes) {
        return Participant.builder()
                .id("a")
                .roles(ImmutableSet.of(role))
                .attributes(ImmutableSortedMap.copyOf(attributes))
                .build();
    }

    @Test
    void refuses_a_question_asked_twice_and_a_group_named_twice() {
        refuses(
                () -> form(group("g", about("region")), group("h", about("region"))),
                ProblemCode.DUPLICATE_ID,
                "form/groups/1/questions/0");
        refuses(
                () -> form(group("g", about("region")), group("g", about("alone"))),
                ProblemCode.DUPLICATE_ID,
                "form/groups/1/id");
    }

    @Test
    void refuses_unknown_attributes_and_answers() {
        refuses(() -> form(group("g", about("x"))), ProblemCode.UNKNOWN_ID, "form/groups/0/questions/0/attribute");
        Condition unknown = new Condition.Answered("region", ImmutableSet.of("mars"));
        refuses(
                () -> form(group("g", about("region"), about("alone", unknown))),
                ProblemCode.UNKNOWN_ID,
                "form/groups/0/questions/1/when/answers");
    }

    @Test
    void refuses_conditions_that_lead_round_in_a_circle_or_look_ahead() {
        Condition alone = new Condition.Answered("alone", ImmutableSet.of("YES"));
        refuses(
                () -> form(group("g", about("region", alone), about("alone", IN_THE_ISLES))),
                ProblemCode.UNKNOWN_SETTING,
                "form/groups/0/questions/0/when/attribute");
        refuses(
                () -> form(group("g", about("region", IN_THE_ISLES))),
                ProblemCode.UNKNOWN_SETTING,
                "form/groups/0/questions/0/when/attribute");
    }

    @Test
    void refuses_what_no_form_asks_and_conditions_on_what_everybody_is_asked() {
        refuses(() -> Question.of(Field.REPORTS_TO), ProblemCode.UNKNOWN_SETTING, "field");
        refuses(() -> Question.of(Field.ATTRIBUTE), ProblemCode.UNKNOWN_SETTING, "attribute");
        refuses(
                () -> Question.builder()
                        .field(Field.ROLES)
                        .when(new Condition.HasRole(Role.MENTOR))
                        .build(),
                ProblemCode.UNKNOWN_SETTING,
                "when");
        refuses(
                () -> QuestionGroup.builder()
                        .id("g")
                        .labels(LABELS)
                        .when(new Condition.HasRole(Role.MENTOR))
                        .addQuestions(Question.of(Field.NAME))
                        .build(),
                ProblemCode.UNKNOWN_SETTING,
                "questions/0/field");
        refuses(() -> group("g"), ProblemCode.EMPTY_VALUE, "questions");
    }

    @Test
    void refuses_languages_that_no_column_lists_and_statements_that_there_are_not() {
        refuses(
                () -> form(group("g", Question.of(Field.LANGUAGES))),
                ProblemCode.UNKNOWN_SETTING,
                "form/groups/0/questions/0/field");
        Question statement =
                Question.builder().field(Field.STATEMENT).statement("time").build();
        refuses(
                () -> programme(form(group("g", statement))),
                ProblemCode.UNKNOWN_ID,
                "form/groups/0/questions/0/statement");
    }

    @Test
    @Tag("004-13")
    void refuses_a_sensitive_question_that_serves_no_goal() {
        Form form = new Form(
                ImmutableList.of(REGION),
                ImmutableSet.of("region"),
                ImmutableList.of(),
                ImmutableList.of(group("g", about("region"))));

        refuses(() -> programme(form), ProblemCode.SENSITIVE_ATTRIBUTE, "form/groups/0/questions/0/attribute");
    }

    @Test
    void misses_required_answers_of_those_who_are_asked_alone() {
        Programme programme = programme(form(group("g", about("region"), about("alone", IN_THE_ISLES))));
        AttributeValue jersey = new AttributeValue.Term("jersey");

        assertThat(missing(programme, person(Role.MENTEE, Map.of("region", jersey))))
                .containsExactly("MISSING_FIELD participants/0/attributes/alone");
        assertThat(missing(
                        programme,
                        person(Role.MENTEE, Map.of("region", jersey, "alone", new AttributeValue.Truth(false)))))
                .isEmpty();
        assertThat(missing(programme, person(Role.MENTEE, Map.of("region", new AttributeValue.Term("wales")))))
                .isEmpty();
        assertThat(missing(programme, person(Role.MENTEE, Map.of()))).isEmpty();
    }

    @Test
    void asks_places_and_statements_of_those_whom_they_concern() {
        Question places =
                Question.builder().field(Field.MENTOR_PLACES).required(true).build();
        Question learning = Question.builder()
                .field(Field.STATEMENT)
                .statement("learning")
                .required(true)
                .build();
        Programme programme = programme(
                form(group("g", places, learning)),
                new Statement("learning", "1", LABELS, ImmutableSet.of(Role.MENTEE)));

        assertThat(missing(programme, person(Role.MENTOR, Map.of())))
                .containsExactly("MISSING_FIELD participants/0/mentorPlaces");
        assertThat(missing(programme, person(Role.MENTEE, Map.of())))
                .containsExactly("MISSING_FIELD participants/0/readiness/acknowledged/learning");
    }
}
