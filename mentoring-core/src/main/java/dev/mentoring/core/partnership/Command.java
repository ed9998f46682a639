package dev.mentoring.core.partnership;

import dev.mentoring.core.Ids;
import java.util.Optional;

/**
 * That somebody asks for an act to be recorded.
 *
 * @param by who asks, by identifier
 * @param act what they do
 * @param waiver that the office lets somebody pass though policies say otherwise; a refusal names the policies
 */
public record Command(String by, Act act, Optional<Waiver> waiver) {

    /** Refuses ill-formed identifiers. */
    public Command {
        by = Ids.require(by, "person");
    }

    /** A command by the policies. */
    public static Command of(String by, Act act) {
        return new Command(by, act, Optional.empty());
    }
}
