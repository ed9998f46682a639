package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/** How many pairs a cover leaves room for: people of whom every allowed pair has one, as many times as they have places. */
final class CoverCheck {

    private final TwoSidedProblem problem;
    private final List<Refusal> refusals;

    CoverCheck(TwoSidedProblem problem, List<Refusal> refusals) {
        this.problem = problem;
        this.refusals = refusals;
    }

    /**
     * The most pairs that the cover allows for, which places and pairs bound far below 2^63; empty, and refused, when names are unknown or not ascending.
     */
    OptionalLong mostPairs(ImmutableList<String> coverMentors, ImmutableList<String> coverMentees) {
        Optional<boolean[]> mentors = flags(coverMentors, problem.mentors(), problem::indexOfMentor);
        Optional<boolean[]> mentees = flags(coverMentees, problem.mentees(), problem::indexOfMentee);
        if (mentors.isEmpty() || mentees.isEmpty()) {
            return OptionalLong.empty();
        }
        DualBound bound = new DualBound(problem, numbers(mentors.get()), numbers(mentees.get()), 0);
        return OptionalLong.of(bound.value(false, 0).narrow());
    }

    private static ImmutableLongArray numbers(boolean[] flags) {
        ImmutableLongArray.Builder numbers = ImmutableLongArray.builder(flags.length);
        for (boolean flag : flags) {
            numbers.add(flag ? 1 : 0);
        }
        return numbers.build();
    }

    private Optional<boolean[]> flags(
            ImmutableList<String> ids, ImmutableList<Person> people, ToIntFunction<String> indexOf) {
        boolean[] flags = new boolean[people.size()];
        for (int k = 0; k < ids.size(); k++) {
            int index = indexOf.applyAsInt(ids.get(k));
            if (index < 0 || (k > 0 && Ids.ORDER.compare(ids.get(k - 1), ids.get(k)) >= 0)) {
                refusals.add(Refusal.of(
                        "CERTIFICATE_SHAPE",
                        "the certificate names unknown people, or not in ascending order",
                        ids.get(k)));
                return Optional.empty();
            }
            flags[index] = true;
        }
        return Optional.of(flags);
    }
}
