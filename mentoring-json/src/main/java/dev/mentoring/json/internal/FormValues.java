package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
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
    private static final Shape ATTRIBUTE =
            Shape.requiring("id", "kind", "labels").allowing("aliases", "hidden", "choices", "minimum", "maximum");
    private static final Shape COLUMN = Shape.requiring("header", "field")
            .allowing("aliases", "attribute", "required", "choices", "dateOrder", "pivot");

    private final List<Supplier<Attribute>> attributes = new ArrayList<>();
    private final List<Supplier<Column>> columns = new ArrayList<>();

    /** Starts with a form that asks nothing. */
    FormValues() {}

    /** The kinds of attribute. */
    private enum Kind {
        CATEGORY,
        BAND,
        COUNT
    }

    /** Reads the form. */
    void read(DocumentReader in) {
        if (in.enterObject(FORM)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "attributes" -> Values.each(in, () -> attributes.add(attribute(in)));
                    default -> Values.each(in, () -> columns.add(column(in)));
                }
            }
        }
    }

    /** Makes the form. */
    Optional<Form> form(Parts parts) {
        Optional<ImmutableList<Attribute>> asked = parts.makeAll("form/attributes", attributes);
        Optional<ImmutableList<Column>> exported = parts.makeAll("form/columns", columns);
        return asked.flatMap(a -> exported.flatMap(c -> parts.make("", () -> new Form(a, c))));
    }

    private static Supplier<Attribute> attribute(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        Kind kind = Kind.COUNT;
        Optional<List<Supplier<Choice>>> choices = Optional.empty();
        Optional<Long> minimum = Optional.empty();
        Optional<Long> maximum = Optional.empty();
        if (in.enterObject(ATTRIBUTE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "kind" -> kind = in.choice(Kind.class).orElse(kind);
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "choices" -> choices = Optional.of(ChoiceValues.read(in));
                    case "minimum" -> minimum = Optional.of(in.whole());
                    default -> maximum = Optional.of(in.whole());
                }
            }
        }
        Draft draft = new Draft(id, kind, labels, choices, minimum, maximum);
        return draft::attribute;
    }

    private record Draft(
            String id,
            Kind kind,
            LabelValues labels,
            Optional<List<Supplier<Choice>>> choices,
            Optional<Long> minimum,
            Optional<Long> maximum) {

        Attribute attribute() {
            boolean counted = kind == Kind.COUNT;
            requirePart("choices", choices.isPresent(), !counted);
            requirePart("minimum", minimum.isPresent(), counted);
            requirePart("maximum", maximum.isPresent(), counted);
            return switch (kind) {
                case CATEGORY -> new Attribute.Category(id, labels.labels(), terms());
                case BAND -> new Attribute.Band(id, labels.labels(), terms());
                case COUNT -> new Attribute.Count(id, labels.labels(), minimum.orElseThrow(), maximum.orElseThrow());
            };
        }

        private ImmutableList<Choice> terms() {
            return ChoiceValues.make(choices.orElseThrow());
        }

        private void requirePart(String part, boolean present, boolean due) {
            if (present != due) {
                throw InvalidModelException.of(
                        due ? ProblemCode.MISSING_FIELD : ProblemCode.UNKNOWN_FIELD,
                        part,
                        "an attribute of the kind " + kind + (due ? " has" : " does not have") + " \"" + part + "\"",
                        id);
            }
        }
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
        Values.writeEach(form.attributes(), out.name("attributes"), attribute -> write(attribute, out));
        Values.writeEach(form.columns(), out.name("columns"), column -> write(column, out));
        out.end();
    }

    private static void write(Attribute attribute, JsonText out) {
        out.row().name("id").value(attribute.id());
        if (attribute instanceof Attribute.Count count) {
            out.name("kind").value(Kind.COUNT.name());
            LabelValues.write(count.labels(), out);
            out.name("minimum").value(count.minimum()).name("maximum").value(count.maximum());
        } else if (attribute instanceof Attribute.Band band) {
            writeTerms(Kind.BAND, band, band.choices(), out);
        } else if (attribute instanceof Attribute.Category category) {
            writeTerms(Kind.CATEGORY, category, category.choices(), out);
        }
        out.end();
    }

    private static void writeTerms(Kind kind, Attribute attribute, ImmutableList<Choice> terms, JsonText out) {
        out.name("kind").value(kind.name());
        LabelValues.write(attribute.labels(), out);
        ChoiceValues.write(terms, out.name("choices"));
    }

    private static void write(Column column, JsonText out) {
        out.row().name("header").value(column.header());
        Values.writeUnlessEmpty("aliases", column.aliases(), out);
        out.name("field").value(column.field().name());
        column.attribute().ifPresent(name -> out.name("attribute").value(name));
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
