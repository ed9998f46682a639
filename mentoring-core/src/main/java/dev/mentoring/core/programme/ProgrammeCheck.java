package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the parts of a programme must satisfy together. */
final class ProgrammeCheck {

    /** Settings by which scorers name attributes. */
    private static final ImmutableList<String> ATTRIBUTE_SETTINGS = ImmutableList.of("attribute", "attributes");

    private final Problems problems = new Problems();

    ProgrammeCheck() {}

    /** Identifiers or numbers that no two elements of a list may share. */
    void distinct(String member, String part, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                String path = member + "/" + i + "/" + part;
                add(ProblemCode.DUPLICATE_ID, path, "the identifier or number occurs twice", "" + values.get(i));
            }
        }
    }

    /** Versions of rules that no two books may share. */
    void rules(RuleBook present, List<RuleBook> earlier) {
        Set<String> seen = new HashSet<>();
        seen.add(present.version());
        for (int i = 0; i < earlier.size(); i++) {
            String version = earlier.get(i).version();
            if (!seen.add(version)) {
                String path = "earlierRules/" + i + "/version";
                add(ProblemCode.DUPLICATE_ID, path, "another book of rules has the version", version);
            }
        }
    }

    /** A list of answers. */
    void choices(String member, List<Choice> choices) {
        ChoiceList.check(choices, member, problems);
    }

    /** A list of wordings, of which none contains another. */
    void plain(String member, List<Choice> wordings) {
        distinct(member, "id", wordings.stream().map(Choice::id).toList());
        for (int i = 0; i < wordings.size(); i++) {
            if (wordings.get(i).within().isPresent()) {
                add(
                        ProblemCode.UNKNOWN_SETTING,
                        member + "/" + i + "/within",
                        "none of these contains another one",
                        wordings.get(i).id());
            }
        }
    }

    /** Goals may use sensitive attributes of the form. */
    void goals(Form form, List<DiversityGoal> goals) {
        for (int i = 0; i < goals.size(); i++) {
            for (String attribute : goals.get(i).attributes()) {
                if (!form.sensitive().contains(attribute)) {
                    add(
                            ProblemCode.UNKNOWN_ID,
                            "diversityGoals/" + i + "/attributes",
                            "the form marks no such attribute as sensitive",
                            goals.get(i).id(),
                            attribute);
                }
            }
        }
    }

    /** Criteria may not name sensitive attributes (004-13). */
    void criteria(Form form, List<Criterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            for (String setting : ATTRIBUTE_SETTINGS) {
                for (String name : texts(criterion.options(), setting)) {
                    if (form.sensitive().contains(name)) {
                        add(
                                ProblemCode.SENSITIVE_ATTRIBUTE,
                                "scoring/criteria/" + i + "/options/" + setting,
                                "the criterion uses an attribute that the form marks as sensitive",
                                criterion.id(),
                                name);
                    }
                }
            }
        }
    }

    /** Columns may be about components, statements, topics, commitments and goals of the programme. */
    void columns(
            Form form,
            List<Component> components,
            List<Statement> statements,
            Taxonomies taxonomies,
            List<Commitment> commitments,
            List<DiversityGoal> goals) {
        ImmutableSet<String> parts = components.stream().map(Component::id).collect(toImmutableSet());
        ImmutableSet<String> texts = statements.stream().map(Statement::id).collect(toImmutableSet());
        ImmutableSet<String> kinds = commitments.stream().map(Commitment::id).collect(toImmutableSet());
        ImmutableSet<String> aims = goals.stream().map(DiversityGoal::id).collect(toImmutableSet());
        for (int i = 0; i < form.columns().size(); i++) {
            String path = "form/columns/" + i;
            Column column = form.columns().get(i);
            column(path + "/goal", column.goal(), aims);
            if (column.field() == Field.COMMITMENTS) {
                column(path + "/option", column.option(), kinds);
            } else if (column.field().isOfTopics()) {
                column.option()
                        .filter(topic -> taxonomies.topic(topic).isEmpty())
                        .ifPresent(topic -> add(
                                ProblemCode.UNKNOWN_INTEREST,
                                path + "/option",
                                "the programme has no such topic",
                                topic));
            }
            column(path + "/component", form.columns().get(i).component(), parts);
            column(path + "/statement", form.columns().get(i).statement(), texts);
        }
    }

    /** Questions may be about components and statements of the programme, and about sensitive attributes that a goal uses. */
    void questions(Form form, List<Component> components, List<Statement> statements, List<DiversityGoal> goals) {
        ImmutableSet<String> parts = components.stream().map(Component::id).collect(toImmutableSet());
        ImmutableSet<String> texts = statements.stream().map(Statement::id).collect(toImmutableSet());
        ImmutableSet<String> used = goals.stream()
                .filter(DiversityGoal::active)
                .flatMap(goal -> goal.attributes().stream())
                .collect(toImmutableSet());
        for (int i = 0; i < form.groups().size(); i++) {
            List<Question> questions = form.groups().get(i).questions();
            for (int k = 0; k < questions.size(); k++) {
                String path = "form/groups/" + i + "/questions/" + k;
                column(path + "/component", questions.get(k).component(), parts);
                column(path + "/statement", questions.get(k).statement(), texts);
                questions
                        .get(k)
                        .attribute()
                        .filter(id -> form.sensitive().contains(id) && !used.contains(id))
                        .ifPresent(id -> add(
                                ProblemCode.SENSITIVE_ATTRIBUTE,
                                path + "/attribute",
                                "the attribute is sensitive, and no active goal uses it",
                                id));
            }
        }
    }

    /** Throws what was found. */
    void throwIfAny() {
        problems.throwIfAny(InvalidModelException::new);
    }

    private void column(String path, Optional<String> named, Set<String> known) {
        named.filter(id -> !known.contains(id))
                .ifPresent(id -> add(ProblemCode.UNKNOWN_ID, path, "the programme has no such part", id));
    }

    private static ImmutableList<String> texts(Options options, String setting) {
        Options.Value value = options.values().get(setting);
        if (value instanceof Options.Texts list) {
            return list.texts();
        }
        return value instanceof Options.Text text ? ImmutableList.of(text.text()) : ImmutableList.of();
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
