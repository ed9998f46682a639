package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.core.programme.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The groups of questions of a programme's application form: its own, else one for each sort of field of what its columns hold,
 * else of what it knows of. Whatever a participants document cannot do without is asked in any case.
 */
final class GroupsAsked {

    private static final ImmutableList<String> SORTS =
            ImmutableList.of("you", "work", "topics", "meeting", "words", "readiness", "statements");

    private final Programme programme;
    private final boolean asksForId;

    /**
     * The groups of a programme.
     *
     * @param asksForId whether applicants give their own identifier
     */
    GroupsAsked(Programme programme, boolean asksForId) {
        this.programme = programme;
        this.asksForId = asksForId;
    }

    /** The groups in order. */
    ImmutableList<QuestionGroup> groups() {
        ImmutableList<QuestionGroup> own = programme.form().groups();
        return own.isEmpty() ? bySort(complete(questions())) : completeGroups(own);
    }

    private ImmutableList<QuestionGroup> completeGroups(ImmutableList<QuestionGroup> own) {
        ImmutableSet<Field> asked = own.stream()
                .flatMap(group -> group.questions().stream())
                .filter(programme::listsAnswersTo)
                .map(Question::field)
                .collect(ImmutableSet.toImmutableSet());
        List<Question> first = new ArrayList<>();
        needed(asked).forEach(field -> first.add(Question.of(field)));
        ImmutableList.Builder<QuestionGroup> groups = ImmutableList.builder();
        if (!first.isEmpty()) {
            groups.add(group("you", first));
        }
        for (QuestionGroup group : own) {
            ImmutableList<Question> left = group.questions().stream()
                    .filter(question -> asksForId || question.field() != Field.ID)
                    .filter(programme::listsAnswersTo)
                    .collect(toImmutableList());
            if (!left.isEmpty()) {
                groups.add(new QuestionGroup(group.id(), group.labels(), group.help(), group.when(), left));
            }
        }
        return groups.build();
    }

    private ImmutableList<Question> complete(List<Question> questions) {
        ImmutableSet<Field> asked = questions.stream().map(Question::field).collect(ImmutableSet.toImmutableSet());
        return Stream.concat(needed(asked).map(Question::of), questions.stream())
                .filter(question -> asksForId || question.field() != Field.ID)
                .collect(toImmutableList());
    }

    /** What the document needs beside what is asked: an address goes with a name, and a distance with a place. */
    private Stream<Field> needed(ImmutableSet<Field> asked) {
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        addIf(asksForId, Field.ID, fields);
        fields.add(Field.ROLES);
        addIf(asked.contains(Field.EMAIL), Field.NAME, fields);
        addIf(asked.contains(Field.REACH_KILOMETRES), Field.REACH_FROM, fields);
        return fields.build().stream().filter(field -> !asked.contains(field));
    }

    private List<Question> questions() {
        if (!programme.form().columns().isEmpty()) {
            return programme.form().columns().stream()
                    .filter(column -> Question.mayAsk(column.field()))
                    .map(column -> Question.builder()
                            .field(column.field())
                            .attribute(column.attribute())
                            .component(column.component())
                            .statement(column.statement())
                            .required(column.field() == Field.NAME)
                            .build())
                    .filter(this::mayBeUsed)
                    .filter(programme::listsAnswersTo)
                    .toList();
        }
        List<Question> known = new ArrayList<>();
        known.add(Question.builder().field(Field.NAME).required(true).build());
        Stream.of(Field.EMAIL, Field.ROLES, Field.APPLIED_ON).map(Question::of).forEach(known::add);
        programme.form().attributes().stream()
                .map(a -> Question.builder()
                        .field(Field.ATTRIBUTE)
                        .attribute(a.id())
                        .build())
                .filter(this::mayBeUsed)
                .filter(programme::listsAnswersTo)
                .forEach(known::add);
        inUse().map(Question::of).forEach(known::add);
        programme.statements().stream()
                .map(Statement::id)
                .map(id ->
                        Question.builder().field(Field.STATEMENT).statement(id).build())
                .forEach(known::add);
        return known;
    }

    /** The fields whose answers the programme lists, and the objectives. */
    private Stream<Field> inUse() {
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        Stream.of(Field.PLACE, Field.CAREER_STAGE, Field.OFFERS, Field.NEEDS, Field.COMMITMENTS)
                .filter(field -> programme.listsAnswersTo(Question.of(field)))
                .forEach(fields::add);
        addIf(programme.capacities().mentorMaximum() > 1, Field.MENTOR_PLACES, fields);
        return fields.add(Field.OBJECTIVES).build().stream();
    }

    private static void addIf(boolean used, Field field, ImmutableList.Builder<Field> fields) {
        if (used) {
            fields.add(field);
        }
    }

    /** Sensitive attributes are asked for an active goal alone. */
    private boolean mayBeUsed(Question question) {
        return question.attribute()
                .filter(programme.form().sensitive()::contains)
                .map(id -> programme.diversityGoals().stream().anyMatch(goal -> isFor(goal, id)))
                .orElse(true);
    }

    private static boolean isFor(DiversityGoal goal, String attribute) {
        return goal.active() && goal.attributes().contains(attribute);
    }

    private static ImmutableList<QuestionGroup> bySort(ImmutableList<Question> questions) {
        ImmutableListMultimap<String, Question> sorted =
                questions.stream().collect(ImmutableListMultimap.toImmutableListMultimap(q -> sort(q.field()), q -> q));
        return SORTS.stream()
                .filter(sorted::containsKey)
                .map(sort -> group(sort, sorted.get(sort)))
                .collect(toImmutableList());
    }

    private static QuestionGroup group(String sort, List<Question> questions) {
        return QuestionGroup.builder()
                .id(sort)
                .labels(Words.of("group." + sort))
                .addAllQuestions(questions)
                .build();
    }

    private static String sort(Field field) {
        return switch (field) {
            case ID, NAME, EMAIL, APPLIED_ON, ROLES -> "you";
            case OFFERS, NEEDS, OTHER_OFFERS, OTHER_NEEDS, LIVED, SEEKS_LIVED -> "topics";
            case MEETING_MODES, REACH_FROM, REACH_KILOMETRES, COMMITMENTS, MENTOR_PLACES -> "meeting";
            case AVOIDS, LANGUAGES, CHANNELS -> "meeting";
            case OBJECTIVES, NOTE, PEN_PICTURE, MOTIVATION -> "words";
            case VOLUNTARY, MANAGER_CONSENT, COMPLETED_ON -> "readiness";
            case STATEMENT -> "statements";
            default -> "work";
        };
    }
}
