package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people said of themselves for monitoring who is represented, and for nothing else (requirements 002-06, 004-14; P1).
 *
 * <p>Neither a roster nor anything that pairs people has a place for it: whoever gives such data gives them on the understanding that
 * no decision about them rests on it. The one thing that can be had of them is a {@link RepresentationReport}.
 *
 * @param characteristics what they were asked, in order
 * @param people answers by person and characteristic, all by identifier: a group, or {@link Characteristic#PREFER_NOT_TO_SAY}; there is
 *     no answer where somebody was not asked or did not reply
 */
public record MonitoringData(
        ImmutableList<Characteristic> characteristics,
        ImmutableSortedMap<String, ImmutableMap<String, String>> people) {

    /**
     * Refuses ill-formed identifiers, characteristics that occur twice, and answers that the characteristics do not have.
     *
     * @throws InvalidModelException with paths {@code characteristics/INDEX/id} and {@code people/PERSON/groups/CHARACTERISTIC}
     */
    public MonitoringData {
        Problems problems = new Problems();
        Map<String, Characteristic> known = new HashMap<>();
        for (int i = 0; i < characteristics.size(); i++) {
            Characteristic one = characteristics.get(i);
            if (known.putIfAbsent(one.id(), one) != null) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("characteristics/" + i + "/id"),
                        "the characteristic occurs twice",
                        one.id());
            }
        }
        people = Ids.requireKeys(people, "person");
        people.forEach((person, answers) -> answers.forEach(
                (asked, answer) -> check(person, asked, answer, known).ifPresent(problems::add)));
        problems.throwIfAny(InvalidModelException::new);
    }

    /** The answer of a person: a group, {@link Characteristic#PREFER_NOT_TO_SAY}, or {@link Characteristic#UNKNOWN}. */
    String answer(String person, Characteristic characteristic) {
        ImmutableMap<String, String> answers = people.get(person);
        String answer = answers == null ? null : answers.get(characteristic.id());
        return answer == null ? Characteristic.UNKNOWN : answer;
    }

    /** How many people there are; who they are and what they said is private. */
    @Override
    public String toString() {
        return "MonitoringData[" + people.size() + " people]";
    }

    private static Optional<Problem> check(
            String person, String asked, String answer, Map<String, Characteristic> known) {
        Characteristic characteristic = known.get(asked);
        boolean answers = characteristic != null
                && (answer.equals(Characteristic.PREFER_NOT_TO_SAY)
                        || characteristic.groups().stream()
                                .anyMatch(group -> group.id().equals(answer)));
        if (answers) {
            return Optional.empty();
        }
        // the answer itself is not repeated
        return Optional.of(Problem.of(
                characteristic == null ? ProblemCode.UNKNOWN_ID : ProblemCode.UNKNOWN_OPTION,
                Location.inModel("people/" + Location.segment(person) + "/groups/" + Location.segment(asked)),
                characteristic == null ? "there is no such characteristic" : "the characteristic has no such group",
                person));
    }
}
