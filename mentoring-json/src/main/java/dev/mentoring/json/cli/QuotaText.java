package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.SideWords;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.GroupBound.Counting;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/** Says how many pairings each group of a round has, and how many it may and must have. */
final class QuotaText {

    private final Messages messages;
    private final SideWords sides;
    private final Groups groups;
    private final int[] pairings;

    QuotaText(Messages messages, SideWords sides, TwoSidedProblem problem, MatchingResult result) {
        this.messages = messages;
        this.sides = sides;
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
        String count = least == most
                ? messages.count("quota.pairings", most)
                : messages.count("quota.range", most, messages.number(least));
        String line = messages.text("quota.line", bound.id(), forWhom(bound, count), limits(bound));
        long full = Arrays.stream(pairings, from, to)
                .filter(number -> number == bound.maximum())
                .count();
        if (full == 0) {
            return line;
        }
        return bound.counting() == Counting.TOGETHER
                ? messages.text("quota.full", line)
                : messages.text("quota.full-for", line, messages.number(full), messages.number(to - from));
    }

    private String forWhom(GroupBound bound, String count) {
        return switch (bound.counting()) {
            case TOGETHER -> count;
            case EACH_MENTOR -> messages.text("quota.for-each", count, sides.name(Side.MENTOR));
            case EACH_MENTEE -> messages.text("quota.for-each", count, sides.name(Side.MENTEE));
        };
    }

    private String limits(GroupBound bound) {
        String least = bound.minimum() > 0 ? messages.text("quota.least", messages.number(bound.minimum())) : "";
        String most = bound.maximum() < GroupBound.LARGEST
                ? messages.text("quota.most", messages.number(bound.maximum()))
                : "";
        return least.isEmpty() || most.isEmpty() ? least + most : messages.text("quota.both", least, most);
    }
}
