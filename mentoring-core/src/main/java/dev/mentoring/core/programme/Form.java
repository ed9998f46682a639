package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks its applicants, and how an export of the answers is read.
 *
 * @param attributes the questions of the programme's own
 * @param sensitive names of attributes that no rule or scorer may use, save for a declared goal and with the leave of the
 *     person whom they are about (004-13)
 * @param columns the columns of an export, in the order of the form; empty when the programme reads no exports
 * @param groups the questions of the application form, in groups and in order; empty when the form asks what the columns hold,
 *     or, without columns, whatever the programme knows of
 */
public record Form(
        ImmutableList<Attribute> attributes,
        ImmutableSet<String> sensitive,
        ImmutableList<Column> columns,
        ImmutableList<QuestionGroup> groups) {

    private static final Form EMPTY = new Form(ImmutableList.of(), ImmutableList.of());

    /**
     * Refuses attributes and headings that occur twice, fields mapped twice, columns without an identifier among them,
     * columns whose choices or dates do not go with their attribute, questions asked twice, and conditions about attributes
     * that no earlier question asks.
     *
     * @throws InvalidModelException with paths {@code form/attributes/INDEX}, {@code form/columns/INDEX} and {@code
     *     form/groups/INDEX}
     */
    public Form {
        Problems problems = new Problems();
        Map<String, Attribute> names = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            if (names.putIfAbsent(attributes.get(i).id(), attributes.get(i)) != null) {
                String id = attributes.get(i).id();
                add(problems, ProblemCode.DUPLICATE_ID, "attributes/" + i + "/id", "the attribute occurs twice", id);
            }
        }
        sensitive = Ids.requireAll(sensitive, "attribute");
        for (String name : sensitive) {
            if (!names.containsKey(name)) {
                add(problems, ProblemCode.UNKNOWN_ID, "sensitive", "the form declares no such attribute", name);
            }
        }
        checkColumns(columns, names, problems);
        new GroupsOfForm(names, sensitive, columns, problems).check(groups);
        problems.throwIfAny(InvalidModelException::new);
    }

    /** A form whose questions are not grouped. */
    public Form(ImmutableList<Attribute> attributes, ImmutableSet<String> sensitive, ImmutableList<Column> columns) {
        this(attributes, sensitive, columns, ImmutableList.of());
    }

    /** A form without sensitive attributes. */
    public Form(ImmutableList<Attribute> attributes, ImmutableList<Column> columns) {
        this(attributes, ImmutableSet.of(), columns);
    }

    /** A form that asks nothing of its own and reads no exports. */
    public static Form empty() {
        return EMPTY;
    }

    /** The attribute of the name, if there is one. */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(a -> a.id().equals(name)).findFirst();
    }

    private static void checkColumns(
            ImmutableList<Column> columns, Map<String, Attribute> attributes, Problems problems) {
        Set<String> headings = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String path = "columns/" + i;
            for (String heading : column.headings().map(Labels::fold).distinct().toList()) {
                if (!headings.add(heading)) {
                    add(problems, ProblemCode.DUPLICATE_COLUMN, path, "a heading of the column occurs twice");
                }
            }
            column.attribute().ifPresent(id -> checkAttribute(column, id, attributes.get(id), path, problems));
            boolean repeatable = column.field() == Field.IGNORE;
            if (!repeatable && !fields.add(column.asks())) {
                add(problems, ProblemCode.DUPLICATE_COLUMN, path + "/field", "another column has the same field");
            }
        }
        if (!columns.isEmpty() && !fields.contains(":" + Field.ID)) {
            add(problems, ProblemCode.MISSING_COLUMN, "columns", "no column has the field ID");
        }
    }

    private static void checkAttribute(
            Column column, String id, @Nullable Attribute attribute, String path, Problems problems) {
        if (attribute == null) {
            add(problems, ProblemCode.UNKNOWN_ID, path + "/attribute", "the form declares no such attribute", id);
            return;
        }
        if (column.option().isPresent()) {
            if (!attribute.answerIds().contains(column.option().get())
                    || (column.field() == Field.ATTRIBUTE && !(attribute instanceof Attribute.Several))) {
                String why = "\"option\" must be an answer to an attribute that takes several";
                add(problems, ProblemCode.UNKNOWN_SETTING, path + "/option", why, id);
            }
            return;
        }
        if (column.field() != Field.ATTRIBUTE) {
            return;
        }
        boolean truth = attribute instanceof Attribute.Truth;
        if (truth == column.choices().isEmpty()) {
            String why = truth ? "are missing for a yes-or-no attribute" : "belong to a yes-or-no attribute alone";
            add(problems, ProblemCode.UNKNOWN_SETTING, path + "/choices", "choices " + why, id);
        }
        if (column.dateOrder().isPresent() && !(attribute instanceof Attribute.Day)) {
            String why = "\"dateOrder\" belongs to a column of dates";
            add(problems, ProblemCode.UNKNOWN_SETTING, path + "/dateOrder", why, id);
        }
    }

    private static void add(Problems problems, ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel("form/" + path), message, ids);
    }
}
