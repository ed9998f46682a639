package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.Side;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which group people belong to, as the caller says: problems hold no attributes of people, and none come from them. People who are not
 * named have no group.
 *
 * @param name what people are grouped by, in lower case with hyphens; part of the names of metrics
 * @param side the list in which the people stand
 * @param groupOfPerson name of the group by identifier of the person, in {@link Ids#ORDER}
 */
public record Grouping(String name, Side side, ImmutableSortedMap<String, String> groupOfPerson) {

    /** Possessive: other repetitions of a group take a piece of the stack each. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

    /**
     * Brings identifiers and names of groups into normalisation form C.
     *
     * @throws InvalidModelException when the name is not in lower case with hyphens, a person or a group has no identifier, or
     *     somebody is named twice
     */
    public Grouping {
        if (!NAME.matcher(name).matches()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_VALUE, "name", "the name of a grouping is in lower case with hyphens");
        }
        ImmutableSortedMap.Builder<String, String> groups = ImmutableSortedMap.orderedBy(Ids.ORDER);
        Ids.requireKeys(groupOfPerson, "person").forEach((id, group) -> groups.put(id, Ids.require(group, "group")));
        groupOfPerson = groups.buildOrThrow();
    }

    /**
     * A grouping from any map.
     *
     * @throws InvalidModelException as the constructor
     */
    public static Grouping of(String name, Side side, Map<String, String> groupOfPerson) {
        return new Grouping(name, side, Ids.requireKeys(groupOfPerson, "person"));
    }
}
