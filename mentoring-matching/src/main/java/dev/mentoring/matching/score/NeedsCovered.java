package dev.mentoring.matching.score;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.matching.score.TopicCoverage.Given;
import dev.mentoring.matching.score.TopicCoverage.Kind;
import dev.mentoring.matching.score.TopicCoverage.Wanted;
import java.util.Collection;

/**
 * {@code needs-covered}: how well what the mentor offers covers what the mentee wants (requirements 003-01, 003-24 to
 * 003-26); and {@code mentor-benefit}: how well what the mentee offers covers what the mentor wants (004-05). Each is
 * directed: the other direction plays no part in it.
 *
 * <p>Each need earns the largest credit c that any offer gives it, in millionths: 1,000,000 for the same topic; p percent for
 * each level between a topic and a broader or narrower one, where one of the two ticked a whole category; the stated overlap
 * for a related topic; of these the share of the offer's level of confidence. Needs count by the weight w of their priority.
 * With the sum s of w c over the needs, the sum W of w, the number k of distinct innermost topics under the offers, and the
 * breadth b, the rating is floor(s * min(b, k) / (W * k)).
 *
 * <p>Ticking everything does not win: more needs make the divisor larger, and whoever offers more than b topics is taken to
 * be less sure of each, and never rates above b / k. A whole category counts as all the topics under it. Unknown when the
 * one side states no need or the other no offer.
 *
 * <p>A programme may let rare topics count for more: with n people on the giving side who state offers, of whom g earn a need
 * credit, its weight is w (100 + floor(p (n - g) / n)), with the rarity p in percent. It may call it enough when as much is covered
 * as the N weightiest needs of the person weigh together: W is then their sum, and s at most 1,000,000 W.
 *
 * <p>Settings: {@code categoryPercent}, p, 0 to 100, 50 when absent; {@code breadth}, b, 1 to 1,000, 12 when absent; {@code
 * basicPercent}, {@code solidPercent} and {@code expertPercent}, the shares of the levels, 0 to 100, none below the one
 * before, 60, 85 and 100 when absent, an offer without a level counting in full; {@code lowWeight}, {@code mediumWeight} and
 * {@code highWeight}, 1 to 1,000, none below the one before, 1, 2 and 3 when absent, a need without a priority counting as
 * medium; {@code rarityPercent}, p, 0 to 400, 0 when absent, which is off; {@code saturation}, N, 0 to 1,000, 0 when absent,
 * which is off.
 */
final class NeedsCovered implements Scorer {

    private static final int MOST_BREADTH = 1_000;
    private static final int HEAVIEST = 1_000;
    private static final int FULL = 100;
    private static final int MOST_RARITY = 400;
    private static final int MOST_SATURATION = 1_000;
    private static final ImmutableList<String> SETTINGS = ImmutableList.of(
            "categoryPercent",
            "breadth",
            "basicPercent",
            "solidPercent",
            "expertPercent",
            "lowWeight",
            "mediumWeight",
            "highWeight",
            "rarityPercent",
            "saturation");

    private final String name;
    private final Kind kind;

    private NeedsCovered(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** The mentee's needs covered by the mentor's offers. */
    static NeedsCovered ofMentee() {
        return new NeedsCovered("needs-covered", Kind.OFFERS_OF_MENTOR);
    }

    /** The mentor's needs covered by the mentee's offers. */
    static NeedsCovered ofMentor() {
        return new NeedsCovered("mentor-benefit", Kind.OFFERS_OF_MENTEE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name, SETTINGS);
        ImmutableMap<Level, Long> percent = ImmutableMap.of(
                Level.BASIC, options.whole("basicPercent", 60, 0, FULL),
                Level.SOLID, options.whole("solidPercent", 85, 0, FULL),
                Level.EXPERT, options.whole("expertPercent", FULL, 0, FULL));
        ImmutableMap<Priority, Long> weight = ImmutableMap.of(
                Priority.LOW, options.whole("lowWeight", 1, 1, HEAVIEST),
                Priority.MEDIUM, options.whole("mediumWeight", 2, 1, HEAVIEST),
                Priority.HIGH, options.whole("highWeight", 3, 1, HEAVIEST));
        requireRising("expertPercent", percent.values());
        requireRising("highWeight", weight.values());
        return TopicCoverage.of(
                kind,
                context,
                categoryPercent(options),
                breadth(options),
                new TopicEmphasis(
                        options.whole("rarityPercent", 0, 0, MOST_RARITY),
                        options.whole("saturation", 0, 0, MOST_SATURATION)),
                person -> person.offers().stream()
                        .map(offer -> given(offer, percent))
                        .collect(toImmutableList()),
                person -> person.needs().stream()
                        .map(need -> wanted(need, weight))
                        .collect(toImmutableList()));
    }

    static int categoryPercent(Options options) {
        return (int) options.whole("categoryPercent", 50, 0, FULL);
    }

    static long breadth(Options options) {
        return options.whole("breadth", 12, 1, MOST_BREADTH);
    }

    private static Given given(Offer offer, ImmutableMap<Level, Long> percent) {
        long share = offer.level().map(percent::get).orElse((long) FULL);
        return new Given(
                offer.topic(), (int) share, offer.level().map(Level::name).orElse(""));
    }

    private static Wanted wanted(Need need, ImmutableMap<Priority, Long> weight) {
        Priority priority = need.priority().orElse(Priority.MEDIUM);
        return new Wanted(
                need.topic(),
                checkNotNull(weight.get(priority)),
                need.priority()
                        .map(stated -> ImmutableMap.of("priority", stated.name()))
                        .orElse(ImmutableMap.of()));
    }

    /** A higher level or priority that counted less would swap better and worse. */
    private void requireRising(String last, Collection<Long> values) {
        if (!Ordering.natural().isOrdered(values)) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "options/" + last,
                    "a lower level or priority counts for more than a higher one");
        }
    }
}
