package dev.mentoring.json.internal;

import dev.mentoring.core.participant.OptIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps leave to use attributes for declared goals; nothing of it has a default. */
final class OptInValues {

    private static final Shape OPT_IN = Shape.requiring("attribute", "goal", "wish", "on");

    private OptInValues() {}

    /** Reads one leave. */
    static Supplier<OptIn> read(DocumentReader in) {
        String attribute = "";
        String goal = "";
        Optional<OptIn.Wish> wish = Optional.empty();
        Optional<LocalDate> on = Optional.empty();
        if (in.enterObject(OPT_IN)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "attribute" -> attribute = in.id();
                    case "goal" -> goal = in.id();
                    case "wish" -> wish = in.choice(OptIn.Wish.class);
                    default -> on = in.date();
                }
            }
        }
        String name = attribute;
        String purpose = goal;
        Optional<OptIn.Wish> wanted = wish;
        Optional<LocalDate> day = on;
        return () -> new OptIn(name, purpose, wanted.orElseThrow(), day.orElseThrow());
    }

    /** Writes each leave, unless there is none. */
    static void write(List<OptIn> optIns, JsonText out) {
        Values.writeRows("optIns", optIns, out, leave -> {
            out.name("attribute").value(leave.attribute());
            out.name("goal").value(leave.goal());
            out.name("wish").value(leave.wish().name());
            out.name("on").value(leave.on().toString());
        });
    }
}
