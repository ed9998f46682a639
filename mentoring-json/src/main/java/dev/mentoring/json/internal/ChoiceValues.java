package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps lists of answers. */
final class ChoiceValues {

    private static final Shape CHOICE = Shape.requiring("id", "labels").allowing("aliases", "hidden", "within");

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
        Optional<String> within = Optional.empty();
        if (in.enterObject(CHOICE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    default -> within = Optional.of(in.id());
                }
            }
        }
        String choiceId = id;
        Optional<String> outer = within;
        return () -> new Choice(choiceId, labels.labels(), outer);
    }

    /** Writes a list. */
    static void write(Iterable<Choice> choices, JsonText out) {
        Values.writeEach(choices, out, choice -> {
            out.row();
            writeMembers(choice, out);
            out.end();
        });
    }

    /** Writes a member that is a list, unless it is empty. */
    static void writeUnlessEmpty(String name, List<Choice> choices, JsonText out) {
        Values.writeRows(name, choices, out, choice -> writeMembers(choice, out));
    }

    private static void writeMembers(Choice choice, JsonText out) {
        out.name("id").value(choice.id());
        LabelValues.write(choice.labels(), out);
        choice.within().ifPresent(outer -> out.name("within").value(outer));
    }
}
