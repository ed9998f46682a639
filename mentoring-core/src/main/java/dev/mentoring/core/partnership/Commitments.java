package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Programme;
import java.util.Optional;

/** How much two people commit to. */
final class Commitments {

    private Commitments() {}

    /** The commitment of a relationship; empty when it has none that the programme knows. */
    static Optional<Commitment> of(Programme programme, Partnership pair) {
        return pair.commitment()
                .flatMap(id -> programme.commitments().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }
}
