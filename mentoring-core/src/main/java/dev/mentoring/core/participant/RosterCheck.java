package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a roster must satisfy as a whole. */
final class RosterCheck {

    /** How many people of a circle are named. */
    static final int NAMED = 64;

    private RosterCheck() {}

    static void check(
            List<Participant> people,
            Map<String, String> reportsTo,
            Collection<MentoringPair> locked,
            Collection<Relationship> history,
            Map<String, Integer> missed,
            Problems problems) {
        Set<String> known = locked.isEmpty() && missed.isEmpty()
                ? ImmutableSet.of()
                : people.stream().map(Participant::id).collect(ImmutableSet.toImmutableSet());
        checkHistory(history, problems);
        checkLocked(known, locked, problems);
        checkReportingLines(reportsTo, problems);
        checkMissed(known, missed, problems);
    }

    /** Looks for people who occur twice. */
    static void checkIds(List<Participant> people, Problems problems) {
        Map<String, Integer> position = Maps.newHashMapWithExpectedSize(people.size());
        for (int i = 0; i < people.size(); i++) {
            String id = people.get(i).id();
            @Nullable Integer first = position.putIfAbsent(id, i);
            if (first != null) {
                String message = "the person occurs already as participants/" + first;
                add(problems, ProblemCode.DUPLICATE_ID, "participants/" + i + "/id", message, id);
            }
        }
    }

    /** Nobody can say whether a relationship runs that stands there as running and as ended. */
    private static void checkHistory(Collection<Relationship> history, Problems problems) {
        Set<Relationship> seen = new HashSet<>();
        int i = 0;
        for (Relationship past : history) {
            if (!seen.add(new Relationship(past.pair(), past.type(), past.round(), false))) {
                MentoringPair pair = past.pair();
                String message = "the relationship stands in the list as running and as ended";
                add(problems, ProblemCode.DUPLICATE_PAIR, "history/" + i, message, pair.mentor(), pair.mentee());
            }
            i++;
        }
    }

    private static void checkLocked(Set<String> known, Collection<MentoringPair> locked, Problems problems) {
        int i = 0;
        for (MentoringPair pair : locked) {
            for (String id : List.of(pair.mentor(), pair.mentee())) {
                if (!known.contains(id)) {
                    add(problems, ProblemCode.UNKNOWN_ID, "locked/" + i, "the person is not in the roster", id);
                }
            }
            i++;
        }
    }

    private static void checkMissed(Set<String> known, Map<String, Integer> missed, Problems problems) {
        missed.forEach((person, rounds) -> {
            String path = "missed/" + Location.segment(person);
            if (!known.contains(person)) {
                add(problems, ProblemCode.UNKNOWN_ID, path, "the person is not in the roster", person);
            }
            if (rounds < 1 || rounds > Roster.MOST_MISSED) {
                String message = "missed rounds must be 1 to " + Roster.MOST_MISSED;
                add(problems, ProblemCode.NUMBER_RANGE, path, message, person);
            }
        });
    }

    /** Follows each line upward; people of lines already followed are known to end well or to be reported. */
    private static void checkReportingLines(Map<String, String> reportsTo, Problems problems) {
        Set<String> settled = new HashSet<>();
        for (Map.Entry<String, String> each : reportsTo.entrySet()) {
            String start = each.getKey();
            String manager = each.getValue();
            // most managers stand at the end of their line, and of the lines of others
            if (settled.contains(manager) || settled.contains(start)) {
                continue;
            }
            if (!reportsTo.containsKey(manager)) {
                settled.add(manager);
                continue;
            }
            List<String> line = new ArrayList<>();
            Set<String> onLine = new HashSet<>();
            @Nullable String at = start;
            while (at != null && !settled.contains(at) && onLine.add(at)) {
                line.add(at);
                at = reportsTo.get(at);
            }
            if (at != null && onLine.contains(at)) {
                List<String> cycle = line.subList(line.indexOf(at), line.size());
                add(
                        problems,
                        ProblemCode.REPORTING_CYCLE,
                        "reportsTo/" + Location.segment(at),
                        "the reporting lines lead round in a circle of " + cycle.size(),
                        cycle.stream().limit(NAMED).toArray(String[]::new));
            }
            settled.addAll(onLine);
        }
    }

    private static void add(Problems problems, ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
