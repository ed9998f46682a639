package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/** Says how many pairings each group of a round has, and how many it may and must have. */
final class QuotaText {

    private final Groups groups;
    private final int[] pairings;

    QuotaText(TwoSidedProblem problem, MatchingResult result) {
        groups = problem.groups();
        pairings = new int[groups.parts()];
        int[] parts = new int[groups.bounds().size()];
        for (Pairing pairing : result.pairings()) {
            int count = groups.partsOf(
                    problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()), parts);
            for (int k = 0; k < count; k++) {
                pairings[parts[k]]++;
            }
        }
    }

    /** A line for each group, in order of identifiers. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (int b = 0; b < groups.bounds().size(); b++) {
            lines.add(line(groups.bounds().get(b), groups.firstPart(b), groups.firstPart(b + 1)));
        }
        return lines.build();
    }

    private String line(GroupBound bound, int from, int to) {
        int least = Arrays.stream(pairings, from, to).min().orElse(0);
        int most = Arrays.stream(pairings, from, to).max().orElse(0);
        String count = least == most ? pairings(most) : least + " to " + pairings(most);
        return bound.id() + ": " + count + forWhom(bound) + ", " + limits(bound) + full(bound, from, to);
    }

    private static String forWhom(GroupBound bound) {
        return bound.counting() == Counting.TOGETHER ? "" : " for each " + person(bound);
    }

    private static String limits(GroupBound bound) {
        String least = bound.minimum() > 0 ? "at least " + bound.minimum() : "";
        String most = bound.maximum() < GroupBound.LARGEST ? "at most " + bound.maximum() : "";
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    private String full(GroupBound bound, int from, int to) {
        long full = Arrays.stream(pairings, from, to)
                .filter(count -> count == bound.maximum())
                .count();
        if (full == 0) {
            return "";
        }
        return bound.counting() == Counting.TOGETHER ? " (full)" : " (full for " + full + " of " + (to - from) + ")";
    }

    private static String person(GroupBound bound) {
        return bound.counting() == Counting.EACH_MENTOR ? "mentor" : "mentee";
    }

    private static String pairings(int count) {
        return count + (count == 1 ? " pairing" : " pairings");
    }
}
