package dev.mentoring.matching.advice;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.problem.Person;

/**
 * A mentor who does not exist yet, by whom it is measured what one more would be worth.
 *
 * <p>The mentor offers one topic, without a level, and has stated nothing else. No rule on pairs keeps anybody from the mentor:
 * whoever takes part, has not ruled out strangers by binding choices, and is not left to the coordinator, may be paired with
 * them. Each such pair has the points that the programme's own criteria give it; criteria for which the mentor has stated
 * nothing count as neutral, as they do for everybody. Nobody else's score changes.
 *
 * @param topic identifier of the topic offered
 * @param places how many places the mentor has, 1 to 10,000
 */
public record NewMentor(String topic, int places) {

    /** Refuses numbers of places outside their limits. */
    public NewMentor {
        if (places < 1 || places > Person.LARGEST_CAPACITY) {
            throw InvalidModelException.of(
                    ProblemCode.CAPACITY_RANGE, "places", "places must be 1 to " + Person.LARGEST_CAPACITY);
        }
    }

    /** A mentor with as many places as the programme gives to those who state no number, and one where that is none. */
    public static NewMentor typical(String topic, Programme programme) {
        Capacities capacities = programme.capacities();
        return new NewMentor(topic, Math.max(1, capacities.mentorDefault()));
    }
}
