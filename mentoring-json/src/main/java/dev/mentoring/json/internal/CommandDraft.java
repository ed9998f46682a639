package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.Waiver;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A command as it was read, to be made once it is known to be well-formed. */
public final class CommandDraft {

    private static final EventShapes SHAPES = new EventShapes(
            EventForms.acts(), ImmutableList.of("at", "by", EventDraft.EVENT), ImmutableList.of("waive"));
    private static final Shape WAIVER = Shape.requiring("policies", "reason");

    private final EventDraft act;
    private Instant at = Instant.EPOCH;
    private String by = "";
    private Optional<Supplier<Waiver>> waiver = Optional.empty();

    private CommandDraft(EventDraft act) {
        this.act = act;
    }

    /** Reads a line, to its end. */
    public static CommandDraft readLine(DocumentReader in) {
        in.beginPart();
        CommandDraft draft = new CommandDraft(EventDraft.of(in));
        if (in.enterObject(SHAPES.of(draft.act))) {
            while (in.nextMember()) {
                draft.member(in);
            }
        }
        in.endDocument();
        return draft;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "at" -> at = TimeValues.instant(in);
            case "by" -> by = in.id();
            case EventDraft.EVENT -> act.act(in);
            case "waive" -> waiver = Optional.of(waiver(in));
            default -> act.member(in);
        }
    }

    private static Supplier<Waiver> waiver(DocumentReader in) {
        ImmutableSet<String> policies = ImmutableSet.of();
        String reason = "";
        if (in.enterObject(WAIVER)) {
            while (in.nextMember()) {
                if (in.member().equals("policies")) {
                    policies = Values.distinctIds(in);
                } else {
                    reason = in.filledText();
                }
            }
        }
        ImmutableSet<String> waived = policies;
        String why = reason;
        return () -> new Waiver(waived, why);
    }

    /** When it is recorded. */
    public Instant at() {
        return at;
    }

    /**
     * The command.
     *
     * @throws dev.mentoring.core.InvalidModelException when the model refuses the act or the waiver
     */
    public Command command() {
        Act asked = (Act) act.event();
        return new Command(by, asked, waiver.map(made -> Parts.at("waive", made)));
    }

    /** Writes a command. */
    public static void write(Instant at, Command command, JsonText out) {
        out.row();
        out.name("at").value(at.toString());
        out.name("by").value(command.by());
        EventDraft.write(command.act(), out);
        command.waiver().ifPresent(waiver -> {
            out.name("waive").row();
            Values.write(waiver.policies(), out.name("policies"));
            out.name("reason").value(waiver.reason());
            out.end();
        });
        out.end();
    }
}
