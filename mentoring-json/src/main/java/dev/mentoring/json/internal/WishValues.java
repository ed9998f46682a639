package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeWish;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what people would like a partner's answers to be. */
final class WishValues {

    private static final Shape WISH = Shape.requiring("attribute", "wish").allowing("answers");

    private WishValues() {}

    /** Reads one wish. */
    static Supplier<AttributeWish> read(DocumentReader in) {
        String attribute = "";
        Optional<AttributeWish.Kind> kind = Optional.empty();
        ImmutableSet<String> answers = ImmutableSet.of();
        if (in.enterObject(WISH)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "attribute" -> attribute = in.id();
                    case "wish" -> kind = in.choice(AttributeWish.Kind.class);
                    default -> answers = Values.distinctIds(in);
                }
            }
        }
        String name = attribute;
        Optional<AttributeWish.Kind> wanted = kind;
        ImmutableSet<String> named = answers;
        return () -> new AttributeWish(name, wanted.orElseThrow(), named);
    }

    /** Writes each wish, unless there is none. */
    static void write(List<AttributeWish> wishes, JsonText out) {
        Values.writeRows("wishes", wishes, out, wish -> {
            out.name("attribute").value(wish.attribute());
            out.name("wish").value(wish.kind().name());
            Values.writeUnlessEmpty("answers", wish.answers(), out);
        });
    }
}
