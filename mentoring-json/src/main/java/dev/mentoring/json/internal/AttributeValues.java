package dev.mentoring.json.internal;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Maps answers by name of the attribute. What kind an answer is shows in how it is written: a term, a whole number, a truth
 * value, a list of terms, or an object of one member that says what its text is.
 */
final class AttributeValues {

    private static final Shape SAID = Shape.requiring().allowing("day", "place", "text");
    private static final String DUE =
            "an identifier, a whole number, a truth value, a list of identifiers or an object of one member";

    private AttributeValues() {}

    /** Reads the answers. */
    static Supplier<ImmutableSortedMap<String, AttributeValue>> read(DocumentReader in) {
        List<String> names = new ArrayList<>();
        List<Supplier<AttributeValue>> values = new ArrayList<>();
        Values.eachMember(in, () -> {
            names.add(in.memberAsId());
            values.add(value(in));
        });
        return () -> {
            ImmutableSortedMap.Builder<String, AttributeValue> made = ImmutableSortedMap.orderedBy(Ids.ORDER);
            for (int i = 0; i < names.size(); i++) {
                made.put(names.get(i), values.get(i).get());
            }
            return made.buildOrThrow();
        };
    }

    private static Supplier<AttributeValue> value(DocumentReader in) {
        if (in.isText()) {
            String term = in.id();
            return () -> new AttributeValue.Term(term);
        }
        if (in.isNumber()) {
            long number = in.whole();
            return () -> new AttributeValue.Whole(number);
        }
        if (in.isTruth()) {
            boolean yes = in.truth();
            return () -> new AttributeValue.Truth(yes);
        }
        if (in.isArray()) {
            ImmutableSet<String> terms = Values.distinctIds(in);
            return () -> new AttributeValue.Terms(terms);
        }
        if (in.isObject()) {
            return said(in);
        }
        in.wrongType(DUE);
        return AttributeValues::none;
    }

    private static Supplier<AttributeValue> said(DocumentReader in) {
        Optional<Supplier<AttributeValue>> value = Optional.empty();
        int members = 0;
        in.enterObject(SAID);
        while (in.nextMember()) {
            members++;
            value = Optional.of(said(in, in.member()));
        }
        if (members != 1) {
            in.noteAt(
                    in.path(),
                    ProblemCode.WRONG_TYPE,
                    "the object has exactly one of " + Joiner.on(", ").join(SAID.names()));
        }
        return value.orElse(AttributeValues::none);
    }

    private static Supplier<AttributeValue> said(DocumentReader in, String member) {
        switch (member) {
            case "day" -> {
                var day = in.date();
                return () -> new AttributeValue.Day(day.orElseThrow());
            }
            case "place" -> {
                String place = in.id();
                return () -> new AttributeValue.At(place);
            }
            default -> {
                String text = in.filledText();
                return () -> new AttributeValue.Words(text);
            }
        }
    }

    /** Stands for what has been noted; never becomes part of a model. */
    private static AttributeValue none() {
        return new AttributeValue.Whole(0);
    }

    /** Writes the answers, if there are any. */
    static void write(Map<String, AttributeValue> attributes, JsonText out) {
        if (attributes.isEmpty()) {
            return;
        }
        out.name("attributes").row();
        attributes.forEach((name, value) -> write(value, out.name(name)));
        out.end();
    }

    private static void write(AttributeValue value, JsonText out) {
        if (value instanceof AttributeValue.Whole whole) {
            out.value(whole.number());
        } else if (value instanceof AttributeValue.Truth truth) {
            out.value(truth.yes());
        } else if (value instanceof AttributeValue.Terms terms) {
            Values.write(terms.ids(), out);
        } else if (value instanceof AttributeValue.Day day) {
            out.row().name("day").value(day.show()).end();
        } else if (value instanceof AttributeValue.At at) {
            out.row().name("place").value(at.place()).end();
        } else if (value instanceof AttributeValue.Words words) {
            out.row().name("text").value(words.text()).end();
        } else {
            out.value(value.show());
        }
    }
}
