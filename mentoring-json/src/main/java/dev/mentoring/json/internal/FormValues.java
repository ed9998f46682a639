package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the form of a programme. */
final class FormValues {

    private static final Shape FORM = Shape.requiring("attributes", "columns");
    private static final Shape COLUMN = Shape.requiring("header", "field")
            .allowing(
                    "aliases",
                    "attribute",
                    "component",
                    "statement",
                    "option",
                    "goal",
                    "required",
                    "choices",
                    "dateOrder",
                    "pivot");

    private final List<AttributeKinds.Entry> attributes = new ArrayList<>();
    private final List<Supplier<Column>> columns = new ArrayList<>();

    /** Starts with a form that asks nothing. */
    FormValues() {}

    /** Reads the form. */
    void read(DocumentReader in) {
        if (in.enterObject(FORM)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "attributes" -> Values.each(in, () -> attributes.add(AttributeKinds.read(in)));
                    default -> Values.each(in, () -> columns.add(column(in)));
                }
            }
        }
    }

    /** Makes the form. */
    Optional<Form> form(Parts parts) {
        Optional<ImmutableList<Attribute>> asked = parts.makeAll(
                "form/attributes",
                attributes.stream().map(AttributeKinds.Entry::attribute).toList());
        Optional<ImmutableList<Column>> exported = parts.makeAll("form/columns", columns);
        ImmutableSet<String> sensitive = attributes.stream()
                .filter(AttributeKinds.Entry::sensitive)
                .map(AttributeKinds.Entry::id)
                .collect(ImmutableSet.toImmutableSet());
        return asked.flatMap(a -> exported.flatMap(c -> parts.make("", () -> new Form(a, sensitive, c))));
    }

    /** A form without columns of the attributes in which nothing is wrong, where the whole cannot be made. */
    Form rest(Parts parts) {
        ImmutableList<Attribute> left = parts.makeSome(
                "form/attributes",
                attributes.stream().map(AttributeKinds.Entry::attribute).toList());
        ImmutableSet<String> ids = left.stream().map(Attribute::id).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> sensitive = attributes.stream()
                .filter(AttributeKinds.Entry::sensitive)
                .map(AttributeKinds.Entry::id)
                .filter(ids::contains)
                .collect(ImmutableSet.toImmutableSet());
        return parts.attempt("", () -> new Form(left, sensitive, ImmutableList.of()))
                .orElseGet(Form::empty);
    }

    private static Supplier<Column> column(DocumentReader in) {
        var column = Column.builder();
        List<Supplier<Choice>> choices = new ArrayList<>();
        if (in.enterObject(COLUMN)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "header" -> column.header(in.filledText());
                    case "aliases" -> column.aliases(Values.filledTexts(in));
                    case "field" -> in.choice(Field.class).ifPresent(column::field);
                    case "attribute" -> column.attribute(in.id());
                    case "component" -> column.component(in.id());
                    case "statement" -> column.statement(in.id());
                    case "option" -> column.option(in.id());
                    case "goal" -> column.goal(in.id());
                    case "required" -> column.required(in.truth());
                    case "choices" -> choices.addAll(ChoiceValues.read(in));
                    case "dateOrder" -> column.dateOrder(in.choice(DateOrder.class));
                    default -> column.pivot((int) in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
                }
            }
        }
        return () -> column.choices(ChoiceValues.make(choices)).build();
    }

    /** Writes the form. */
    static void write(Form form, JsonText out) {
        out.object();
        Values.writeEach(
                form.attributes(),
                out.name("attributes"),
                attribute -> AttributeKinds.write(attribute, form.sensitive().contains(attribute.id()), out));
        Values.writeEach(form.columns(), out.name("columns"), column -> write(column, out));
        out.end();
    }

    private static void write(Column column, JsonText out) {
        out.row().name("header").value(column.header());
        Values.writeUnlessEmpty("aliases", column.aliases(), out);
        out.name("field").value(column.field().name());
        column.attribute().ifPresent(name -> out.name("attribute").value(name));
        column.component().ifPresent(name -> out.name("component").value(name));
        column.statement().ifPresent(name -> out.name("statement").value(name));
        column.option().ifPresent(id -> out.name("option").value(id));
        column.goal().ifPresent(id -> out.name("goal").value(id));
        if (column.required()) {
            out.name("required").value(true);
        }
        if (!column.choices().isEmpty()) {
            ChoiceValues.write(column.choices(), out.name("choices"));
        }
        column.dateOrder().ifPresent(order -> out.name("dateOrder").value(order.name()));
        column.pivot().ifPresent(pivot -> out.name("pivot").value(pivot));
        out.end();
    }
}
