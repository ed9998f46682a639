package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.Person;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a matching gives to groups of people, side by side.
 *
 * <p>Figures of few people tell of persons: before they are shown to others, groups must be large enough, as in {@link
 * dev.mentoring.core.evaluation.ProtectedTable}.
 *
 * @param groups the groups, by name
 * @param ungrouped those without a group, who take no part in the gaps
 * @param matchedGap largest less smallest share of matched people among the groups that have one; empty for fewer than two
 * @param rankGap likewise of mean ranks
 * @param scoreGap likewise of mean scores, in points
 */
public record GroupGaps(
        ImmutableList<GroupFigures> groups,
        GroupFigures ungrouped,
        Optional<Ratio> matchedGap,
        Optional<Ratio> rankGap,
        Optional<Ratio> scoreGap) {

    /**
     * The figures of the groups of a grouping.
     *
     * @throws InvalidModelException with everybody whom the problem does not have on the side of the grouping
     */
    public static GroupGaps of(Matching matching, Grouping grouping) {
        requireKnown(matching, grouping);
        GroupCount count = new GroupCount(matching, grouping);
        ImmutableList<GroupFigures> groups = count.groups();
        return new GroupGaps(
                groups,
                count.ungrouped(),
                gap(groups, GroupFigures::matchedShare),
                gap(groups, GroupFigures::meanRank),
                gap(groups, GroupFigures::meanScore));
    }

    /**
     * The three gaps as metrics of a catalogue: {@code matched-gap-by-NAME}, {@code rank-gap-by-NAME} and {@code
     * score-gap-by-NAME}, {@code NAME} being that of the grouping. They do not apply to problems without the side of the grouping;
     * to those with it they throw as {@link #of}.
     */
    public static ImmutableList<Metric> metrics(Grouping grouping) {
        String by = grouping.name();
        return ImmutableList.of(
                metric(
                        "matched-gap-by-" + by,
                        "The largest less the smallest share of matched people among the groups by " + by + ".",
                        grouping,
                        GroupGaps::matchedGap),
                metric(
                        "rank-gap-by-" + by,
                        "The largest less the smallest mean rank of a partner among the groups by " + by + ".",
                        grouping,
                        GroupGaps::rankGap),
                metric(
                        "score-gap-by-" + by,
                        "The largest less the smallest mean score of a pair among the groups by " + by + ", in points.",
                        grouping,
                        GroupGaps::scoreGap));
    }

    private static Metric metric(
            String name, String description, Grouping grouping, Function<GroupGaps, Optional<Ratio>> gap) {
        return Metric.of(
                name,
                description,
                matching -> matching.has(grouping.side())
                        ? gap.apply(of(matching, grouping)).map(Measure.Fraction::new)
                        : Optional.empty());
    }

    private static void requireKnown(Matching matching, Grouping grouping) {
        Problems problems = new Problems();
        List<String> known =
                matching.people(grouping.side()).stream().map(Person::id).toList();
        for (String id : grouping.groupOfPerson().keySet()) {
            if (Collections.binarySearch(known, id, Ids.ORDER) < 0) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("groupOfPerson/" + Location.segment(id)),
                        "the grouping names somebody whom the problem does not have on that side",
                        id);
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private static Optional<Ratio> gap(
            ImmutableList<GroupFigures> groups, Function<GroupFigures, Optional<Ratio>> figure) {
        List<Ratio> sorted = groups.stream()
                .flatMap(group -> figure.apply(group).stream())
                .sorted()
                .toList();
        return sorted.size() < 2
                ? Optional.empty()
                : Optional.of(sorted.get(sorted.size() - 1).minus(sorted.get(0)));
    }
}
