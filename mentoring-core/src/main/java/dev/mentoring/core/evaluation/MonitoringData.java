package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people said of themselves for monitoring who is represented, and for nothing else (requirements 002-06, 004-14; P1).
 *
 * <p>Neither a roster nor anything that pairs people has a place for it: whoever gives such data gives them on the understanding that
 * no decision about them rests on it. The one thing that can be had of them is a {@link RepresentationReport}.
 *
 * @param characteristics what they were asked, in order
 * @param people who answered what
 */
public record MonitoringData(ImmutableList<Characteristic> characteristics, ImmutableList<MonitoredPerson> people) {

    /**
     * Refuses characteristics and people that occur twice, and answers that the characteristics do not have.
     *
     * @throws InvalidModelException with paths {@code characteristics/INDEX/id}, {@code people/INDEX/id} and {@code
     *     people/INDEX/groups/CHARACTERISTIC}
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
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            String path = "people/" + i;
            MonitoredPerson person = people.get(i);
            if (!seen.add(person.id())) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(path + "/id"),
                        "the person occurs twice",
                        person.id());
            }
            check(person, path, known, problems);
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Answers by person and characteristic, all by identifier. */
    ImmutableMap<String, ImmutableMap<String, String>> answers() {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> answers = ImmutableMap.builder();
        people.forEach(person -> answers.put(person.id(), person.groups()));
        return answers.buildOrThrow();
    }

    /** How many people there are; who they are and what they said is private. */
    @Override
    public String toString() {
        return "MonitoringData[" + people.size() + " people]";
    }

    /** Answers themselves are not repeated. */
    private static void check(
            MonitoredPerson person, String path, Map<String, Characteristic> known, Problems problems) {
        person.groups().forEach((asked, answer) -> {
            Optional<Characteristic> characteristic = Optional.ofNullable(known.get(asked));
            if (characteristic.filter(one -> one.accepts(answer)).isEmpty()) {
                problems.add(
                        characteristic.isEmpty() ? ProblemCode.UNKNOWN_ID : ProblemCode.UNKNOWN_OPTION,
                        Location.inModel(path + "/groups/" + Location.segment(asked)),
                        characteristic.isEmpty()
                                ? "there is no such characteristic"
                                : "the characteristic has no such group",
                        person.id());
            }
        });
    }
}
