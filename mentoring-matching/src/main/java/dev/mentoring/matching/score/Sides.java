package dev.mentoring.matching.score;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Role;

/** Which of the two sides a setting means: {@code MENTEE}, {@code MENTOR}, or {@code BOTH}, as when it is absent. */
record Sides(boolean mentee, boolean mentor) {

    private static final String BOTH = "BOTH";

    /** Reads the setting. */
    static Sides of(Options options, String setting) {
        String side = options.values().containsKey(setting) ? options.text(setting) : BOTH;
        Sides sides = new Sides(
                side.equals(BOTH) || side.equals(Role.MENTEE.name()),
                side.equals(BOTH) || side.equals(Role.MENTOR.name()));
        if (!sides.mentee && !sides.mentor) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "options/" + setting,
                    "the " + setting + " must be MENTEE, MENTOR or BOTH");
        }
        return sides;
    }
}
