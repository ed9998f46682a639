package dev.mentoring.core.rule;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who stands above whom. People are numbered depth first, managers before those below them, so that everybody below somebody
 * has the next numbers: a question at any depth compares two numbers, in memory linear in the people.
 */
final class ReportingLines {

    private final Map<String, Integer> numberOf = new HashMap<>();
    private final int[] lastBelow;

    /** Numbers the people of lines that lead round in no circle. */
    ReportingLines(Map<String, String> reportsTo) {
        ListMultimap<String, String> below =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        reportsTo.forEach((person, manager) -> below.put(manager, person));
        Deque<String> ahead = new ArrayDeque<>();
        below.keySet().stream()
                .filter(manager -> !reportsTo.containsKey(manager))
                .forEach(ahead::push);
        List<String> people = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String person = ahead.pop();
            numberOf.put(person, people.size());
            people.add(person);
            below.get(person).forEach(ahead::push);
        }
        this.lastBelow = new int[people.size()];
        for (int number = lastBelow.length - 1; number >= 0; number--) {
            lastBelow[number] = Math.max(lastBelow[number], number);
            @Nullable String manager = reportsTo.get(people.get(number));
            if (manager != null) {
                int above = numberOf(manager);
                lastBelow[above] = Math.max(lastBelow[above], lastBelow[number]);
            }
        }
    }

    /** Number of a person; -1 when the lines know nothing of them. */
    int numberOf(String person) {
        return numberOf.getOrDefault(person, -1);
    }

    /** The largest number of those below somebody; their own when there is nobody. */
    int lastBelow(int number) {
        return lastBelow[number];
    }

    boolean isAbove(String manager, String person) {
        int above = numberOf(manager);
        int number = numberOf(person);
        return above >= 0 && number > above && number <= lastBelow[above];
    }
}
