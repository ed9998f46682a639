package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of one side, sorted into classes by what a condition reads of them: a column of class numbers. */
final class FactClasses {

    private final int[] classOf;
    private final List<List<Object>> keys = new ArrayList<>();
    private final int[][] members;

    FactClasses(Subject side, ImmutableList<FactRef> reads, List<Participant> people, RuleContext context) {
        Map<List<Object>, Integer> known = new HashMap<>();
        this.classOf = new int[people.size()];
        for (int i = 0; i < classOf.length; i++) {
            List<Object> key = key(side, reads, people.get(i), context);
            classOf[i] = known.computeIfAbsent(key, fresh -> known.size());
            if (classOf[i] == keys.size()) {
                keys.add(key);
            }
        }
        this.members = members();
    }

    /** How many classes there are. */
    int count() {
        return keys.size();
    }

    /** The class of a person, by position. */
    int of(int person) {
        return classOf[person];
    }

    /** The people of a class, by position, in order; at least one. */
    int[] members(int number) {
        return members[number];
    }

    /** What is read of everybody in a class, by position among the facts that the condition reads. */
    List<Object> key(int number) {
        return keys.get(number);
    }

    private static List<Object> key(
            Subject side, ImmutableList<FactRef> reads, Participant person, RuleContext context) {
        List<Object> key = new ArrayList<>(reads.size());
        for (FactRef fact : reads) {
            Optional<RelationFact> relation = RelationFact.named(fact.name());
            if (relation.isPresent()) {
                key.add(relation.get().key(fact.of(), side, person, context));
            } else {
                key.add(fact.of() == side ? PersonFact.value(person, fact.name(), context.round()) : Optional.empty());
            }
        }
        return key;
    }

    private int[][] members() {
        int[] sizes = new int[keys.size()];
        for (int number : classOf) {
            sizes[number]++;
        }
        int[][] sorted = new int[keys.size()][];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = new int[sizes[i]];
        }
        for (int i = classOf.length - 1; i >= 0; i--) {
            sorted[classOf[i]][--sizes[classOf[i]]] = i;
        }
        return sorted;
    }
}
