package dev.mentoring.matching.score;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How well the topics that one side gives cover the topics that the other side wants: the machinery of {@link NeedsCovered}
 * in both directions and of {@link LivedExperience}.
 *
 * <p>A wanted topic i of weight w(i) earns the largest credit c(i) that any given topic lends it, in millionths. With the
 * sum s of w(i) c(i), the weight W that is to be covered, which is the sum of the weights unless less is enough, the number k of distinct innermost topics under the given ones, and the
 * breadth b, the rating is floor(min(s, 1,000,000 W) * min(b, k) / (W * k)): a mean, so that ticking more boxes is no gain in itself on either
 * side. Unknown when nothing is wanted or nothing given.
 *
 * @param kind what is given, and by whom
 * @param coverages by identifier of the giver
 * @param wants by identifier of whoever wants
 * @param breadth over how many topics somebody may spread without being taken to be less sure of each
 */
record TopicCoverage(
        Kind kind, ImmutableMap<String, Coverage> coverages, ImmutableMap<String, Wants> wants, long breadth)
        implements PairScorer {

    /** What is given, and by whom. */
    enum Kind {
        /** The mentor's offers meet the mentee's needs. */
        OFFERS_OF_MENTOR(Role.MENTOR, ""),
        /** The mentee's offers meet the mentor's needs. */
        OFFERS_OF_MENTEE(Role.MENTEE, "offers-of-mentee"),
        /** What the mentor has lived through meets what the mentee looks for. */
        LIVED_BY_MENTOR(Role.MENTOR, "lived");

        private final Role giver;
        /** The fact {@code kind} of reasons; they go without it in the ordinary direction. */
        private final String fact;

        Kind(Role giver, String fact) {
            this.giver = giver;
            this.fact = fact;
        }

        private Role taker() {
            return giver == Role.MENTOR ? Role.MENTEE : Role.MENTOR;
        }
    }

    /** A topic that somebody gives, to a share of 0 to 100 percent, with the level behind it where one is stated. */
    record Given(String topic, int percent, String level) {}

    /** A topic that somebody wants, by a weight of at least 1, with what reasons tell of it beside. */
    record Wanted(String topic, long weight, ImmutableMap<String, String> facts) {}

    /** The topics that somebody wants, and the weight that is to be covered: the sum of theirs, or what is enough of it. */
    record Wants(ImmutableList<Wanted> topics, long weight) {}

    /** What somebody's topics lend to each wanted topic, and over how many innermost topics they spread. */
    record Coverage(ImmutableMap<String, Credit> byWanted, int topics) {}

    /** The largest credit of a wanted topic, and the given topic that lends it. */
    record Credit(int millionths, Given given, Link link) {}

    /** How a given topic meets a wanted one. */
    enum Link {
        SAME("topic-offered"),
        CATEGORY_OFFERED("category-offered"),
        CATEGORY_WANTED("category-wanted"),
        RELATED("related-topic-offered");

        private final String code;

        Link(String code) {
            this.code = code;
        }
    }

    /** Makes ready for the people of a round. */
    static TopicCoverage of(
            Kind kind,
            ScoringContext context,
            int categoryPercent,
            long breadth,
            TopicEmphasis emphasis,
            Function<Participant, ImmutableList<Given>> given,
            Function<Participant, ImmutableList<Wanted>> wanted) {
        ImmutableMap.Builder<String, ImmutableList<Wanted>> wants = ImmutableMap.builder();
        ImmutableList.Builder<String> topics = ImmutableList.builder();
        for (Participant person : context.roster().participants()) {
            ImmutableList<Wanted> mine = person.is(kind.taker()) ? wanted.apply(person) : ImmutableList.of();
            if (!mine.isEmpty()) {
                wants.put(person.id(), mine);
                mine.forEach(each -> topics.add(each.topic()));
            }
        }
        CreditTable credits = new CreditTable(context.programme().taxonomies(), categoryPercent, topics.build());
        ImmutableMap.Builder<String, Coverage> coverages = ImmutableMap.builder();
        for (Participant person : context.roster().participants()) {
            ImmutableList<Given> mine = person.is(kind.giver) ? given.apply(person) : ImmutableList.of();
            if (!mine.isEmpty()) {
                coverages.put(person.id(), credits.coverageOf(mine));
            }
        }
        ImmutableMap<String, Coverage> byGiver = coverages.buildOrThrow();
        return new TopicCoverage(
                kind, byGiver, emphasis.over(wants.buildOrThrow(), byGiver, context.roster()), breadth);
    }

    @Override
    public OptionalInt millionths(Participant mentor, Participant mentee) {
        @Nullable Coverage coverage = coverages.get(giver(mentor, mentee).id());
        @Nullable Wants wanted = wants.get(taker(mentor, mentee).id());
        if (coverage == null || wanted == null) {
            return OptionalInt.empty();
        }
        long sum = Math.min(covered(coverage, wanted), Rating.BEST * wanted.weight());
        long divisor = wanted.weight() * coverage.topics();
        return OptionalInt.of((int) (Math.multiplyExact(sum, Math.min(breadth, coverage.topics())) / divisor));
    }

    private static long covered(Coverage coverage, Wants wanted) {
        long sum = 0;
        for (Wanted each : wanted.topics()) {
            @Nullable Credit credit = coverage.byWanted().get(each.topic());
            sum += credit == null ? 0 : each.weight() * credit.millionths();
        }
        return sum;
    }

    @Override
    public Rating rate(Participant mentor, Participant mentee) {
        Participant giver = giver(mentor, mentee);
        Participant taker = taker(mentor, mentee);
        @Nullable Coverage coverage = coverages.get(giver.id());
        @Nullable Wants wanted = wants.get(taker.id());
        if (wanted == null) {
            return Rating.unknown(reason("no-needs-stated", Map.of("person", taker.id())));
        }
        if (coverage == null) {
            return Rating.unknown(reason("no-offers-stated", Map.of("person", giver.id())));
        }
        return new Rating(millionths(mentor, mentee), reasons(coverage, wanted));
    }

    private Participant giver(Participant mentor, Participant mentee) {
        return kind.giver == Role.MENTOR ? mentor : mentee;
    }

    private Participant taker(Participant mentor, Participant mentee) {
        return kind.giver == Role.MENTOR ? mentee : mentor;
    }

    /** Covered topics by falling share in the rating, equal ones as they are stated; then those without any. */
    private ImmutableList<Reason> reasons(Coverage coverage, Wants wanted) {
        List<Wanted> covered = new ArrayList<>();
        ImmutableList.Builder<Reason> uncovered = ImmutableList.builder();
        for (Wanted each : wanted.topics()) {
            if (coverage.byWanted().containsKey(each.topic())) {
                covered.add(each);
            } else {
                uncovered.add(reason("topic-not-offered", Map.of("need", each.topic()), each.facts()));
            }
        }
        covered.sort(Comparator.comparingLong(
                each -> -each.weight() * creditOf(coverage, each).millionths()));
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        covered.forEach(each -> reasons.add(reason(each, creditOf(coverage, each))));
        if (coverage.topics() > breadth) {
            reasons.add(reason(
                    "broad-offer",
                    Map.of("topics", Integer.toString(coverage.topics()), "breadth", Long.toString(breadth))));
        }
        long all = wanted.topics().stream().mapToLong(Wanted::weight).sum();
        if (wanted.weight() < all && covered(coverage, wanted) >= Rating.BEST * wanted.weight()) {
            reasons.add(reason("enough-covered", Map.of()));
        }
        return reasons.addAll(uncovered.build()).build();
    }

    private Reason reason(Wanted wanted, Credit credit) {
        return reason(
                credit.link().code,
                Map.of(
                        "credit", Integer.toString(credit.millionths()),
                        "need", wanted.topic(),
                        "offer", credit.given().topic(),
                        "level", credit.given().level()),
                wanted.facts());
    }

    private Reason reason(String code, Map<String, String> facts) {
        return reason(code, facts, Map.of());
    }

    /** A reason of the facts that are not empty. */
    private Reason reason(String code, Map<String, String> facts, Map<String, String> more) {
        Map<String, String> stated = new TreeMap<>(facts);
        stated.putAll(more);
        stated.put("kind", kind.fact);
        stated.values().removeIf(String::isEmpty);
        return new Reason(code, ImmutableSortedMap.copyOf(stated));
    }

    private static Credit creditOf(Coverage coverage, Wanted wanted) {
        return checkNotNull(coverage.byWanted().get(wanted.topic()));
    }
}
