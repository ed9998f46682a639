package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the attributes of a form: which kind each is, and the parts that the kind has. */
final class AttributeKinds {

    private static final Shape ATTRIBUTE = Shape.requiring("id", "kind", "labels")
            .allowing("aliases", "hidden", "sensitive", "choices", "minimum", "maximum")
            .byDefault("sensitive", "false");

    private AttributeKinds() {}

    /** The kinds of attribute. */
    private enum Kind {
        CATEGORY,
        BAND,
        SEVERAL,
        COUNT,
        DAY,
        TEXT,
        PLACE,
        TRUTH;

        private static final ImmutableList<String> NAMES =
                Arrays.stream(values()).map(Kind::name).collect(ImmutableList.toImmutableList());

        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        boolean hasChoices() {
            return this == CATEGORY || this == BAND || this == SEVERAL;
        }

        static Kind of(Attribute attribute) {
            if (attribute instanceof Attribute.Category) {
                return CATEGORY;
            } else if (attribute instanceof Attribute.Band) {
                return BAND;
            } else if (attribute instanceof Attribute.Several) {
                return SEVERAL;
            } else if (attribute instanceof Attribute.Count) {
                return COUNT;
            } else if (attribute instanceof Attribute.Day) {
                return DAY;
            } else if (attribute instanceof Attribute.Words) {
                return TEXT;
            }
            return attribute instanceof Attribute.At ? PLACE : TRUTH;
        }
    }

    /**
     * An attribute as the document has it.
     *
     * @param sensitive whether the document marks it so
     */
    record Entry(String id, boolean sensitive, Supplier<Attribute> attribute) {}

    /** Reads an attribute. */
    static Entry read(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        Kind kind = Kind.COUNT;
        boolean sensitive = false;
        Optional<List<Supplier<Choice>>> choices = Optional.empty();
        Optional<Long> minimum = Optional.empty();
        Optional<Long> maximum = Optional.empty();
        if (in.enterObject(ATTRIBUTE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "kind" -> kind = Kind.named(in.kind(Kind.NAMES)).orElse(kind);
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "sensitive" -> sensitive = in.truth();
                    case "choices" -> choices = Optional.of(ChoiceValues.read(in));
                    case "minimum" -> minimum = Optional.of(in.whole());
                    default -> maximum = Optional.of(in.whole());
                }
            }
        }
        return new Entry(id, sensitive, new Draft(id, kind, labels, choices, minimum, maximum)::attribute);
    }

    private record Draft(
            String id,
            Kind kind,
            LabelValues labels,
            Optional<List<Supplier<Choice>>> choices,
            Optional<Long> minimum,
            Optional<Long> maximum) {

        Attribute attribute() {
            requirePart("choices", choices.isPresent(), kind.hasChoices());
            requirePart("minimum", minimum.isPresent(), kind == Kind.COUNT);
            requirePart("maximum", maximum.isPresent(), kind == Kind.COUNT);
            return switch (kind) {
                case CATEGORY -> new Attribute.Category(id, labels.labels(), terms());
                case BAND -> new Attribute.Band(id, labels.labels(), terms());
                case SEVERAL -> new Attribute.Several(id, labels.labels(), terms());
                case COUNT -> new Attribute.Count(id, labels.labels(), minimum.orElseThrow(), maximum.orElseThrow());
                case DAY -> new Attribute.Day(id, labels.labels());
                case TEXT -> new Attribute.Words(id, labels.labels());
                case PLACE -> new Attribute.At(id, labels.labels());
                case TRUTH -> new Attribute.Truth(id, labels.labels());
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

    /** Writes an attribute. */
    static void write(Attribute attribute, boolean sensitive, JsonText out) {
        Kind kind = Kind.of(attribute);
        out.row().name("id").value(attribute.id());
        out.name("kind").value(kind.name());
        LabelValues.write(attribute.labels(), out);
        if (sensitive) {
            out.name("sensitive").value(true);
        }
        if (kind.hasChoices()) {
            ChoiceValues.write(attribute.terms(), out.name("choices"));
        }
        if (attribute instanceof Attribute.Count count) {
            out.name("minimum").value(count.minimum()).name("maximum").value(count.maximum());
        }
        out.end();
    }
}
