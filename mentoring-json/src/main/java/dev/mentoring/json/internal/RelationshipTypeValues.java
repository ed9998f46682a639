package dev.mentoring.json.internal;

import dev.mentoring.core.programme.RelationshipType;
import java.util.function.Supplier;

/** Maps what kind of relationship a programme makes. */
final class RelationshipTypeValues {

    private static final Shape TYPE = Shape.requiring("id", "labels", "mentor", "mentee")
            .allowing("aliases", "hidden", "confidential")
            .byDefault("confidential", "true");

    private RelationshipTypeValues() {}

    /** Reads a type. */
    static Supplier<RelationshipType> read(DocumentReader in) {
        LabelValues labels = new LabelValues();
        LabelValues mentor = new LabelValues();
        LabelValues mentee = new LabelValues();
        String id = "";
        boolean confidential = true;
        if (in.enterObject(TYPE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "mentor" -> mentor.readPreferred(in);
                    case "mentee" -> mentee.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    default -> confidential = in.truth();
                }
            }
        }
        String name = id;
        boolean quiet = confidential;
        return () -> new RelationshipType(name, labels.labels(), mentor.labels(), mentee.labels(), quiet);
    }

    /** Writes a type, unless it is confidential mentoring. */
    static void write(RelationshipType type, JsonText out) {
        if (type.equals(RelationshipType.mentoring())) {
            return;
        }
        out.name("relationship").row().name("id").value(type.id());
        LabelValues.write(type.labels(), out);
        LabelValues.writePreferred("mentor", type.mentor(), out);
        LabelValues.writePreferred("mentee", type.mentee(), out);
        if (!type.confidential()) {
            out.name("confidential").value(false);
        }
        out.end();
    }
}
