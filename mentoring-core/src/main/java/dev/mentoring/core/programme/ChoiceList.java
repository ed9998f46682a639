package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of answers must satisfy: each is another one, and those within another one form a forest. */
final class ChoiceList {

    private ChoiceList() {}

    /** Refuses a list; paths are {@code choices/INDEX}. */
    static void require(List<Choice> choices, String owner) {
        Problems problems = new Problems();
        check(choices, "choices", problems, owner);
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Names what is wrong with a list; paths are {@code MEMBER/INDEX}. */
    static void check(List<Choice> choices, String member, Problems problems, String... owner) {
        Map<String, Choice> byId = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            String id = choices.get(i).id();
            if (byId.putIfAbsent(id, choices.get(i)) != null) {
                String path = member + "/" + i + "/id";
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(path),
                        "the identifier occurs twice",
                        ids(owner, id));
            }
        }
        Set<String> settled = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String path = member + "/" + i + "/within";
            choice.within()
                    .filter(outer -> !byId.containsKey(outer))
                    .ifPresent(outer -> problems.add(
                            ProblemCode.UNKNOWN_ID,
                            Location.inModel(path),
                            "the answer around it is not in the list",
                            ids(owner, outer)));
            if (isInCircle(choice.id(), byId, settled)) {
                problems.add(
                        ProblemCode.TAXONOMY_CYCLE,
                        Location.inModel(path),
                        "the answers contain each other",
                        ids(owner, choice.id()));
            }
        }
    }

    /** Follows an answer outward; those already followed are known to end well or to be reported. */
    private static boolean isInCircle(String start, Map<String, Choice> byId, Set<String> settled) {
        Set<String> seen = new HashSet<>();
        @Nullable Choice at = byId.get(start);
        while (at != null && !settled.contains(at.id()) && seen.add(at.id())) {
            at = at.within().map(byId::get).orElse(null);
        }
        boolean circle = at != null && seen.contains(at.id());
        settled.addAll(seen);
        return circle;
    }

    private static String[] ids(String[] owner, String id) {
        return Stream.concat(Stream.of(owner), Stream.of(id)).toArray(String[]::new);
    }
}
