package dev.mentoring.json.internal;

import dev.mentoring.core.participant.Career;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps where someone stands at work. */
final class CareerValues {

    private static final Shape CAREER = Shape.requiring()
            .allowing("stage", "roleSince", "sectorSince", "organisation", "department", "jobTitle", "grade");

    private CareerValues() {}

    /** Reads a career. */
    static Supplier<Career> read(DocumentReader in) {
        var career = Career.builder();
        if (in.enterObject(CAREER)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "stage" -> career.stage(in.id());
                    case "roleSince" -> career.roleSince(in.date());
                    case "sectorSince" -> career.sectorSince(in.date());
                    case "organisation" -> career.organisation(in.id());
                    case "department" -> career.department(in.id());
                    case "jobTitle" -> career.jobTitle(in.filledText());
                    default -> career.grade((int) in.whole(0, Career.HIGHEST_GRADE));
                }
            }
        }
        return career::build;
    }

    /** Writes a career, unless nothing is known of it. */
    static void write(Career career, JsonText out) {
        if (career.equals(Career.unknown())) {
            return;
        }
        out.name("career").row();
        text("stage", career.stage(), out);
        text("roleSince", career.roleSince(), out);
        text("sectorSince", career.sectorSince(), out);
        text("organisation", career.organisation(), out);
        text("department", career.department(), out);
        text("jobTitle", career.jobTitle(), out);
        career.grade().ifPresent(grade -> out.name("grade").value(grade));
        out.end();
    }

    private static void text(String name, Optional<?> value, JsonText out) {
        value.ifPresent(known -> out.name(name).value(known.toString()));
    }
}
