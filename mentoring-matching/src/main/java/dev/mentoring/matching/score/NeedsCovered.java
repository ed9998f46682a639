package dev.mentoring.matching.score;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code needs-covered}: how well what the mentor offers covers what the mentee wants (requirements 003-01, 003-24).
 *
 * <p>Each need earns the largest credit that any offer gives it, in millionths: 1,000,000 for the same topic; p percent for
 * each level between a topic and a broader or narrower one, where one of the two ticked a whole category; the stated overlap
 * for a related topic. With n needs, the sum of credits s, the number k of distinct innermost topics under the mentor's
 * offers, and the breadth b, the rating is floor(s * min(b, k) / (n * k)). The direction matters: what the mentor wants and
 * the mentee offers plays no part.
 *
 * <p>Ticking everything does not win: more needs make the divisor larger, and a mentor who offers more than b topics is
 * taken to be less sure of each, and never rates above b / k. A whole category counts as all the topics under it. Unknown when the mentee states no need
 * or the mentor no offer.
 *
 * <p>Settings: {@code categoryPercent}, p, 0 to 100, 50 when absent; {@code breadth}, b, 1 to 1,000, 12 when absent.
 */
final class NeedsCovered implements Scorer {

    private static final int MOST_BREADTH = 1_000;

    @Override
    public String name() {
        return "needs-covered";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("categoryPercent", "breadth"));
        long categoryPercent = options.whole("categoryPercent", 50, 0, 100);
        long breadth = options.whole("breadth", 12, 1, MOST_BREADTH);
        Taxonomies taxonomies = context.programme().taxonomies();
        CreditTable credits = new CreditTable(taxonomies, (int) categoryPercent, wantedTopics(context));
        ImmutableMap.Builder<String, Coverage> coverage = ImmutableMap.builder();
        for (Participant person : context.roster().participants()) {
            if (person.is(Role.MENTOR) && !person.offers().isEmpty()) {
                coverage.put(person.id(), credits.coverageOf(person));
            }
        }
        return new Prepared(coverage.buildOrThrow(), breadth);
    }

    private static List<String> wantedTopics(ScoringContext context) {
        return context.roster().participants().stream()
                .flatMap(person -> person.needs().stream())
                .map(Need::topic)
                .distinct()
                .toList();
    }

    /** What a mentor's offers give to each wanted topic, and over how many innermost topics they spread. */
    record Coverage(ImmutableMap<String, Credit> byNeed, int topics) {}

    /** The largest credit of a wanted topic, and the offer that gives it. */
    record Credit(int millionths, String offer, Link link) {}

    /** How an offer meets a need. */
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

    private record Prepared(ImmutableMap<String, Coverage> coverageOfMentor, long breadth) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            @Nullable Coverage coverage = coverageOfMentor.get(mentor.id());
            ImmutableList<Need> needs = mentee.needs();
            if (coverage == null || needs.isEmpty()) {
                return OptionalInt.empty();
            }
            long sum = 0;
            for (Need need : needs) {
                @Nullable Credit credit = coverage.byNeed().get(need.topic());
                sum += credit == null ? 0 : credit.millionths();
            }
            long divisor = (long) needs.size() * coverage.topics();
            return OptionalInt.of((int) (sum * Math.min(breadth, coverage.topics()) / divisor));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            @Nullable Coverage coverage = coverageOfMentor.get(mentor.id());
            if (mentee.needs().isEmpty()) {
                return Rating.unknown(Reason.of("no-needs-stated", "person", mentee.id()));
            }
            if (coverage == null) {
                return Rating.unknown(Reason.of("no-offers-stated", "person", mentor.id()));
            }
            return new Rating(millionths(mentor, mentee), reasons(coverage, mentee.needs()));
        }

        /** Covered needs by falling credit, needs of equal credit in the mentee's order; then those without any. */
        private ImmutableList<Reason> reasons(Coverage coverage, ImmutableList<Need> needs) {
            List<Need> covered = new ArrayList<>();
            ImmutableList.Builder<Reason> uncovered = ImmutableList.builder();
            for (Need need : needs) {
                if (coverage.byNeed().containsKey(need.topic())) {
                    covered.add(need);
                } else {
                    uncovered.add(Reason.of("topic-not-offered", "need", need.topic()));
                }
            }
            covered.sort(
                    Comparator.comparingInt(need -> -creditOf(coverage, need).millionths()));
            ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
            for (Need need : covered) {
                Credit credit = creditOf(coverage, need);
                reasons.add(Reason.of(
                        credit.link().code,
                        "credit",
                        Integer.toString(credit.millionths()),
                        "need",
                        need.topic(),
                        "offer",
                        credit.offer()));
            }
            if (coverage.topics() > breadth) {
                reasons.add(Reason.of(
                        "broad-offer",
                        "topics",
                        Integer.toString(coverage.topics()),
                        "breadth",
                        Long.toString(breadth)));
            }
            return reasons.addAll(uncovered.build()).build();
        }

        private static Credit creditOf(Coverage coverage, Need need) {
            return checkNotNull(coverage.byNeed().get(need.topic()));
        }
    }
}
