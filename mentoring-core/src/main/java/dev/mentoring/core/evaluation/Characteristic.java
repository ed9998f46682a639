package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.taxonomy.Labels;
import java.util.HashSet;
import java.util.Set;

/**
 * Something by which monitoring data tell groups apart, such as gender.
 *
 * @param id identifier, unique in the data
 * @param labels wordings by language
 * @param groups its groups, in order; everybody who says anything is in one
 */
public record Characteristic(String id, Labels labels, ImmutableList<Group> groups) {

    /** The answer of somebody who was asked and would not say; no group has this identifier. */
    public static final String PREFER_NOT_TO_SAY = "prefer-not-to-say";

    /** Stands in reports for people of whom there is no answer; no group has this identifier. */
    public static final String UNKNOWN = "unknown";

    /**
     * Refuses ill-formed identifiers, no group, groups that occur twice, and groups that are called as if they were no answer.
     *
     * @throws InvalidModelException with paths {@code groups} and {@code groups/INDEX/id}
     */
    public Characteristic {
        id = Ids.require(id, "characteristic");
        Problems problems = new Problems();
        if (groups.isEmpty()) {
            problems.add(ProblemCode.EMPTY_VALUE, Location.inModel("groups"), "a characteristic has groups", id);
        }
        Set<String> seen = new HashSet<>(Set.of(PREFER_NOT_TO_SAY, UNKNOWN));
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i).id();
            if (!seen.add(group)) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("groups/" + i + "/id"),
                        "the group occurs twice, or stands for no answer",
                        group);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Whether an answer is one of the groups, or that somebody would not say. */
    boolean accepts(String answer) {
        return answer.equals(PREFER_NOT_TO_SAY)
                || groups.stream().anyMatch(group -> group.id().equals(answer));
    }
}
