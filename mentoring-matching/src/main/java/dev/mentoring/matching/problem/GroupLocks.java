package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;

/** Whether locked pairs leave every group within its maximum, which can be seen without solving. */
final class GroupLocks {

    private GroupLocks() {}

    /**
     * Counts the locked pairs of every part of the groups.
     *
     * @throws InvalidModelException naming each pair that is one too many for a group
     */
    static void check(Groups groups, PairTable pairs, ImmutableList<Person> mentors, ImmutableList<Person> mentees) {
        Problems problems = new Problems();
        int[] locked = new int[groups.parts()];
        int[] parts = new int[groups.bounds().size()];
        for (int pair = pairs.nextLocked(0); pair >= 0; pair = pairs.nextLocked(pair + 1)) {
            int mentee = pairs.rowOf(pair);
            int mentor = pairs.columnOf(pair);
            int count = groups.partsOf(mentor, mentee, parts);
            for (int k = 0; k < count; k++) {
                if (++locked[parts[k]] > groups.maximum(parts[k])) {
                    problems.add(
                            ProblemCode.RULE_CONFLICT,
                            Location.inModel("locked"),
                            "more pairs are locked than a group may have",
                            groups.bounds().get(groups.boundOf(parts[k])).id(),
                            mentors.get(mentor).id(),
                            mentees.get(mentee).id());
                }
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }
}
