package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Charter;
import dev.mentoring.core.programme.Principle;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the charter of a programme. */
final class CharterValues {

    private static final Shape CHARTER = Shape.requiring("version", "principles");
    private static final Shape PRINCIPLE = Shape.requiring("id", "labels").allowing("aliases", "hidden", "heldBy");

    /** Stands for a version that is missing or ill-formed, so that the principles can be looked at. */
    private static final String UNVERSIONED = "-";

    private String version = UNVERSIONED;
    private ImmutableList<Supplier<Principle>> principles = ImmutableList.of();

    private CharterValues() {}

    /** Reads a charter. */
    static CharterValues read(DocumentReader in) {
        CharterValues values = new CharterValues();
        if (in.enterObject(CHARTER)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "version" -> values.version = in.id();
                    default -> values.principles = Values.list(in, CharterValues::principle);
                }
            }
        }
        return values;
    }

    private static Supplier<Principle> principle(DocumentReader in) {
        LabelValues labels = new LabelValues();
        String id = "";
        ImmutableSet<String> heldBy = ImmutableSet.of();
        if (in.enterObject(PRINCIPLE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    default -> heldBy = Values.distinctIds(in);
                }
            }
        }
        String name = id;
        ImmutableSet<String> holders = heldBy;
        return () -> new Principle(name, labels.labels(), holders);
    }

    /** Makes the charter, of the principles in which nothing is wrong. */
    Optional<Charter> charter(Parts parts, String path) {
        String list = path + "/principles";
        String stated = parts.isSpoilt(path + "/version") ? UNVERSIONED : version;
        ImmutableList<Principle> made = parts.makeSome(list, principles);
        return parts.attempt(path, () -> new Charter(stated, made))
                .or(() -> parts.attempt(path, () -> new Charter(stated, parts.sound(list, made))));
    }

    /** Writes a charter. */
    static void write(Charter charter, JsonText out) {
        out.name("charter").object().name("version").value(charter.version());
        Values.writeEach(charter.principles(), out.name("principles"), principle -> {
            out.row().name("id").value(principle.id());
            LabelValues.write(principle.labels(), out);
            Values.writeUnlessEmpty("heldBy", principle.heldBy(), out);
            out.end();
        });
        out.end();
    }
}
