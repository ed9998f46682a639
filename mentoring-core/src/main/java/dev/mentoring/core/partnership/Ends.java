package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Span;
import java.time.LocalDate;
import java.util.Optional;

/** When relationships end. */
final class Ends {

    private Ends() {}

    /**
     * The day on which a relationship has lasted as long as it was to: as the agreement says, else as long as the programme asks at
     * least; empty when neither says, or the two have not met.
     */
    static Optional<LocalDate> of(Programme programme, Partnership pair) {
        return pair.ends()
                .or(() -> pair.startedOn()
                        .flatMap(start -> programme.duration().map(Span::least).map(start::plus)));
    }

    /** The last day on which it should end: as the agreement says, else as long as the programme allows at most. */
    static Optional<LocalDate> latest(Programme programme, Partnership pair) {
        return pair.ends()
                .or(() -> pair.startedOn()
                        .flatMap(start -> programme.duration().map(Span::most).map(start::plus)));
    }
}
