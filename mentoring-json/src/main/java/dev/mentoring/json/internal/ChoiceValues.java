package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Choice;
import java.util.List;
import java.util.function.Supplier;

/** Maps lists of answers. */
final class ChoiceValues {

    private static final Shape CHOICE = Shape.requiring("id", "labels").allowing("aliases", "hidden");

    private ChoiceValues() {}

    /** Reads a list; the answers can be made once the document is known to be well-formed. */
    static ImmutableList<Supplier<Choice>> read(DocumentReader in) {
        return Values.list(in, ChoiceValues::choice);
    }

    /** Makes the answers of a list. */
    static ImmutableList<Choice> make(List<Supplier<Choice>> choices) {
        return choices.stream().map(Supplier::get).collect(ImmutableList.toImmutableList());
    }

    private static Supplier<Choice> choice(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        if (in.enterObject(CHOICE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    default -> labels.readHidden(in);
                }
            }
        }
        String choiceId = id;
        return () -> new Choice(choiceId, labels.labels());
    }

    /** Writes a list. */
    static void write(Iterable<Choice> choices, JsonText out) {
        Values.writeEach(choices, out, choice -> {
            out.row().name("id").value(choice.id());
            LabelValues.write(choice.labels(), out);
            out.end();
        });
    }
}
