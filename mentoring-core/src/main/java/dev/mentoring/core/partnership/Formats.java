package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Programme;

/** The ways of working together that a programme names; one that names none leaves it to the pairs. */
final class Formats {

    private Formats() {}

    static boolean has(Programme programme, String format) {
        return programme.formats().isEmpty()
                || programme.formats().stream().map(Choice::id).anyMatch(format::equals);
    }
}
