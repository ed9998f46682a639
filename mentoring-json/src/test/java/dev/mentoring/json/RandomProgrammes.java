package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.QuestionBuilder;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.core.programme.QuestionGroupBuilder;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Programmes with parts of any shape, each made from one seed. */
final class RandomProgrammes {

    private static final ImmutableList<String> IDS =
            ImmutableList.of("a", "b/c", "d~e", "é", "漢", "\uD83D\uDE00", "x y", "\"", "null");

    private final Random random;

    private RandomProgrammes(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<Programme> programmes() {
        return Arbitraries.longs().map(seed -> new RandomProgrammes(seed).programme());
    }

    private Programme programme() {
        List<Component> components = some(id -> new Component(id, labels(), one(Component.Kind.values()), roles()));
        List<Statement> statements = some(id -> new Statement(id, one("1", "2 b"), labels(), roles()));
        List<Attribute> attributes = some(this::attribute);
        ImmutableSet<String> sensitive =
                attributes.stream().map(Attribute::id).filter(id -> flip()).collect(ImmutableSet.toImmutableSet());
        List<Purpose> purposes = some(id -> new Purpose(id, labels(), roles()));
        ImmutableList<Choice> formats = choices();
        RelationshipType relationship = flip() ? RelationshipType.mentoring() : relationship();
        return Programme.builder()
                .id("p")
                .version(one("1", "2026-2"))
                .labels(labels())
                .taxonomies(Taxonomies.of(List.of()))
                .commitments(some(this::commitment))
                .form(new Form(
                        ImmutableList.copyOf(attributes),
                        sensitive,
                        columns(attributes, components, statements),
                        flip() ? ImmutableList.of() : groups(attributes, sensitive, components, statements)))
                .rules(new RuleBook("1", ImmutableList.of()))
                .quotas(some(this::quota))
                .earlierRules(some(version -> new RuleBook(version, ImmutableList.of())))
                .scoring(ScoringModel.of())
                .relationship(relationship)
                .mode(one(MatchingMode.values()))
                .cohorts(some(this::cohort))
                .careerStages(choices())
                .formats(formats)
                .purposes(purposes)
                .components(components)
                .statements(statements)
                .diversityGoals(
                        sensitive.isEmpty()
                                ? List.of()
                                : some(id -> new DiversityGoal(id, labels(), sensitive, flip())))
                .duration(maybe(new Span(
                        Period.of(random.nextInt(3), 1 + random.nextInt(11), random.nextInt(40)),
                        Period.of(4, random.nextInt(100), 0))))
                .policies(RandomPolicies.of(random, purposes, components, statements, formats, relationship))
                .build();
    }

    private Attribute attribute(String id) {
        return switch (random.nextInt(8)) {
            case 0 -> new Attribute.Category(id, labels(), choices());
            case 1 -> new Attribute.Band(id, labels(), choices());
            case 2 -> new Attribute.Several(id, labels(), choices());
            case 3 -> new Attribute.Count(id, labels(), -random.nextInt(9), random.nextInt(9));
            case 4 -> new Attribute.Day(id, labels());
            case 5 -> new Attribute.Words(id, labels());
            case 6 -> new Attribute.At(id, labels());
            default -> new Attribute.Truth(id, labels());
        };
    }

    /** A column a part, and an identifier. */
    private ImmutableList<Column> columns(
            List<Attribute> attributes, List<Component> components, List<Statement> statements) {
        Choice yes = new Choice("YES", labels());
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(
                Column.builder().header("ID").field(Field.ID).required(flip()).build());
        columns.add(Column.builder()
                .header("mentor")
                .field(Field.ROLES)
                .option("MENTOR")
                .choices(flip() ? List.of(yes) : List.of())
                .build());
        columns.add(Column.builder()
                .header("applied")
                .field(Field.APPLIED_ON)
                .dateOrder(DateOrder.STAMP_MONTH_DAY_YEAR)
                .pivot(flip() ? Optional.of(1950) : Optional.empty())
                .build());
        for (Attribute attribute : attributes) {
            columns.add(Column.builder()
                    .header("attribute " + IDS.indexOf(attribute.id()))
                    .field(Field.ATTRIBUTE)
                    .attribute(attribute.id())
                    .choices(attribute instanceof Attribute.Truth ? List.of(yes) : List.of())
                    .dateOrder(attribute instanceof Attribute.Day ? maybe(DateOrder.ISO) : Optional.empty())
                    .build());
        }
        components.forEach(component -> columns.add(Column.builder()
                .header("component " + IDS.indexOf(component.id()))
                .field(Field.COMPLETED_ON)
                .component(component.id())
                .dateOrder(DateOrder.DAY_MONTH_YEAR)
                .pivot(1900 + random.nextInt(201))
                .build()));
        statements.forEach(statement -> columns.add(Column.builder()
                .header("statement " + IDS.indexOf(statement.id()))
                .field(Field.STATEMENT)
                .statement(statement.id())
                .addChoices(yes)
                .build()));
        return columns.build();
    }

    /** Questions about whatever needs no leave, under conditions of every kind. */
    private ImmutableList<QuestionGroup> groups(
            List<Attribute> attributes,
            ImmutableSet<String> sensitive,
            List<Component> components,
            List<Statement> statements) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.HasRole(one(Role.values())));
        sensitive.stream().findFirst().ifPresent(id -> conditions.add(new Condition.HasLeave(id)));
        ImmutableList.Builder<Question> questions = ImmutableList.builder();
        questions.add(Question.of(Field.ROLES));
        for (Attribute attribute : attributes) {
            if (!sensitive.contains(attribute.id())) {
                questions.add(question(Field.ATTRIBUTE, conditions)
                        .attribute(attribute.id())
                        .build());
                if (!attribute.answerIds().isEmpty()) {
                    conditions.add(new Condition.Answered(attribute.id(), attribute.answerIds()));
                }
            }
        }
        QuestionGroup first = QuestionGroup.builder()
                .id("first / group")
                .labels(wording())
                .help(maybe(wording()))
                .addAllQuestions(questions.build())
                .build();
        QuestionGroupBuilder second = QuestionGroup.builder()
                .id("second")
                .labels(wording())
                .when(maybe(conditions.get(random.nextInt(conditions.size()))))
                .addQuestions(question(Field.GRADE, conditions).build());
        components.forEach(part -> second.addQuestions(
                question(Field.COMPLETED_ON, conditions).component(part.id()).build()));
        statements.forEach(text -> second.addQuestions(
                question(Field.STATEMENT, conditions).statement(text.id()).build()));
        return ImmutableList.of(first, second.build());
    }

    private QuestionBuilder question(Field field, List<Condition> conditions) {
        return Question.builder()
                .field(field)
                .labels(maybe(wording()))
                .help(maybe(wording()))
                .required(flip())
                .when(maybe(conditions.get(random.nextInt(conditions.size()))));
    }

    private Labels wording() {
        return new Labels(labels().preferred(), ImmutableSortedMap.of());
    }

    private Commitment commitment(String id) {
        int fewest = random.nextInt(9);
        return new Commitment(
                new Choice(id, labels()),
                ImmutableSet.copyOf(
                        List.of(Channel.values()).stream().filter(c -> flip()).toList()),
                maybe(fewest),
                maybe(1 + fewest + random.nextInt(9)));
    }

    private RelationshipType relationship() {
        Labels names = Labels.of(one("sponsor", "Pate"));
        return new RelationshipType(one("sponsorship", "漢"), labels(), names, names, flip());
    }

    /** Of facts that go with any values or with none. */
    private Quota quota(String id) {
        int minimum = random.nextInt(4);
        Optional<Integer> maximum = maybe(minimum + random.nextInt(4));
        return Quota.builder()
                .id(id)
                .of(one(Role.values()))
                .fact(one("department", "organisation", "time-zone"))
                .values(some(value -> value))
                .counting(one(Quota.Counting.values()))
                .minimum(minimum)
                .maximum(minimum == 0 ? Optional.of(maximum.orElse(Quota.LARGEST)) : maximum)
                .build();
    }

    private Cohort cohort(String id) {
        return new Cohort(
                id, 1 + IDS.indexOf(id), "1", ImmutableSet.copyOf(some(lead -> lead)), maybe(1 + random.nextInt(100)));
    }

    /** A forest: each answer within an earlier one or none. */
    private ImmutableList<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (String id : some(chosen -> chosen)) {
            Optional<String> outer = choices.isEmpty()
                    ? Optional.empty()
                    : maybe(choices.get(random.nextInt(choices.size())).id());
            choices.add(new Choice(id, labels(), outer));
        }
        return ImmutableList.copyOf(choices);
    }

    private Labels labels() {
        return new Labels(
                ImmutableSortedMap.of("en", "a " + one(IDS.toArray(String[]::new)), "fr", "un"),
                flip() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("en", ImmutableList.of("other")));
    }

    private ImmutableSet<Role> roles() {
        return ImmutableSet.copyOf(
                List.of(Role.values()).stream().filter(role -> flip()).toList());
    }

    private <T> List<T> some(Function<String, T> made) {
        return IDS.stream().filter(id -> random.nextInt(3) == 0).map(made).toList();
    }

    @SafeVarargs
    private final <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return flip() ? Optional.of(value) : Optional.empty();
    }

    private boolean flip() {
        return random.nextBoolean();
    }
}
