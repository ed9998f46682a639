package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.score.TopicCoverage.Given;
import dev.mentoring.matching.score.TopicCoverage.Kind;
import dev.mentoring.matching.score.TopicCoverage.Wanted;

/**
 * {@code lived-experience}: how much of what the mentee wants somebody to have been through the mentor has been through
 * (requirement 002-04). What the mentor offers to teach plays no part.
 *
 * <p>The formula is that of {@link NeedsCovered} with every topic at full share and equal weight: floor(s * min(b, k) / (n *
 * k)) with the sum s of the credits of n topics looked for, the number k of distinct innermost topics lived through, and the
 * breadth b. Unknown when the mentee looks for nothing or the mentor tells of nothing.
 *
 * <p>Settings: {@code categoryPercent}, 0 to 100, 50 when absent; {@code breadth}, b, 1 to 1,000, 12 when absent.
 */
final class LivedExperience implements Scorer {

    @Override
    public String name() {
        return "lived-experience";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("categoryPercent", "breadth"));
        return TopicCoverage.of(
                Kind.LIVED_BY_MENTOR,
                context,
                NeedsCovered.categoryPercent(options),
                NeedsCovered.breadth(options),
                TopicEmphasis.NONE,
                person -> person.story().lived().stream()
                        .map(topic -> new Given(topic, 100, ""))
                        .collect(toImmutableList()),
                person -> person.story().seeksLived().stream()
                        .map(topic -> new Wanted(topic, 1, ImmutableMap.of()))
                        .collect(toImmutableList()));
    }
}
