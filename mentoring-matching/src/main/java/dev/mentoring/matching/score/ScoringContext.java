package dev.mentoring.matching.score;

import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;

/**
 * What a scorer may look at beside the two people.
 *
 * @param programme the programme with its taxonomies and attributes
 * @param roster everyone who takes part
 * @param on the date for which the round is run
 * @param distances how far places are apart
 */
public record ScoringContext(Programme programme, Roster roster, LocalDate on, DistanceProvider distances) {

    /** A context with distances as the crow flies. */
    public ScoringContext(Programme programme, Roster roster, LocalDate on) {
        this(programme, roster, on, new GreatCircle());
    }
}
