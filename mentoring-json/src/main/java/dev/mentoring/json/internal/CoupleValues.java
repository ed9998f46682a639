package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Couple;

/** Maps couples, and lists of lists of them. */
final class CoupleValues {

    private static final Shape COUPLE = Shape.requiring("mentor", "mentee");
    private static final Shape SEATED = Shape.requiring("mentee").allowing("mentor");

    private CoupleValues() {}

    static ImmutableList<Couple> read(DocumentReader in) {
        return Values.list(in, reader -> couple(reader, COUPLE));
    }

    static ImmutableList<ImmutableList<Couple>> readLists(DocumentReader in) {
        return Values.list(in, CoupleValues::read);
    }

    /** Reads couples whose mentor may be missing. */
    static ImmutableList<Couple> readSeated(DocumentReader in) {
        return Values.list(in, reader -> couple(reader, SEATED));
    }

    private static Couple couple(DocumentReader in, Shape shape) {
        String mentor = "";
        String mentee = "";
        if (in.enterObject(shape)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    default -> mentee = in.id();
                }
            }
        }
        return new Couple(mentor, mentee);
    }

    static void write(ImmutableList<Couple> couples, JsonText out) {
        Values.writeEach(couples, out, couple -> {
            out.row();
            if (!couple.mentor().isEmpty()) {
                out.name("mentor").value(couple.mentor());
            }
            out.name("mentee").value(couple.mentee()).end();
        });
    }

    static void writeLists(ImmutableList<ImmutableList<Couple>> lists, JsonText out) {
        Values.writeEach(lists, out, couples -> write(couples, out));
    }
}
