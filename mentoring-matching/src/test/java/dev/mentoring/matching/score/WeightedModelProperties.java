package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.SmallProgramme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WeightedModelProperties {

    private static final List<String> TOPICS =
            List.of("governance", "budget", "board", "operations", "circulation", "expenses");

    @Property
    void contributions_sum_to_a_score_within_its_range(
            @ForAll("topics") Set<String> offers,
            @ForAll("topics") Set<String> needs,
            @ForAll("bands") String ofMentor,
            @ForAll("bands") String ofMentee) {
        ParticipantBuilder mentor =
                mentor("m", offers.toArray(String[]::new)).putAttributes("band", SmallProgramme.term(ofMentor));
        ParticipantBuilder mentee =
                mentee("n", needs.toArray(String[]::new)).putAttributes("band", SmallProgramme.term(ofMentee));
        WeightedModel model = model(mentor, mentee);

        ScoreBreakdown breakdown = model.breakdown(mentor.build(), mentee.build());

        assertThat(breakdown.score())
                .isBetween(0, ScoringModel.POINTS)
                .isEqualTo(model.score(mentor.build(), mentee.build()));
        assertThat(breakdown.contributions())
                .allSatisfy(c -> assertThat(c.points()).isBetween(0, c.most()));
    }

    @Property
    void one_more_offer_that_nobody_wants_never_raises_a_score(
            @ForAll("topics") Set<String> offers, @ForAll("topics") Set<String> needs) {
        Set<String> known = Set.of("budget", "board", "governance");
        Set<String> wanted = Set.copyOf(needs.stream().filter(known::contains).toList());
        Participant mentee = mentee("n", wanted.toArray(String[]::new)).build();
        Set<String> without =
                Set.copyOf(offers.stream().filter(o -> !o.equals("circulation")).toList());
        if (without.isEmpty()) {
            return;
        }
        ParticipantBuilder plain = mentor("m", without.toArray(String[]::new));
        ParticipantBuilder more = mentor("m", without.toArray(String[]::new)).addOffers(new Offer("circulation"));

        int before = model(plain, mentee("n", wanted.toArray(String[]::new))).score(plain.build(), mentee);
        int after = model(more, mentee("n", wanted.toArray(String[]::new))).score(more.build(), mentee);

        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property
    void a_broad_offer_never_rates_above_its_share_of_the_breadth(
            @ForAll("topics") Set<String> offers,
            @ForAll("topics") Set<String> needs,
            @ForAll @IntRange(min = 1, max = 5) int breadth) {
        ParticipantBuilder mentor = mentor("m", offers.toArray(String[]::new));
        ParticipantBuilder mentee = mentee("n", needs.toArray(String[]::new));
        Set<String> innermost = new HashSet<>(offers);
        if (innermost.remove("governance")) {
            innermost.addAll(List.of("budget", "board"));
        }
        if (innermost.remove("operations")) {
            innermost.addAll(List.of("circulation", "expenses"));
        }
        PairScorer scorer = NeedsCovered.ofMentee()
                .prepare(
                        Options.of(Map.of("breadth", new Options.Whole(breadth))),
                        new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON));

        int rating = scorer.millionths(mentor.build(), mentee.build()).orElse(0);

        assertThat(rating).isBetween(0, Rating.BEST);
        // Up to the breadth there is no other limit than the best rating.
        assertThat((long) rating * innermost.size()).isLessThanOrEqualTo((long) Rating.BEST * breadth);
    }

    @Provide
    Arbitrary<Set<String>> topics() {
        return Arbitraries.of(TOPICS).set();
    }

    @Provide
    Arbitrary<String> bands() {
        return Arbitraries.of("one", "few", "some", "many");
    }

    private static WeightedModel model(ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return WeightedModel.of(
                SmallProgramme.programme().scoring(),
                Scorers.standard(),
                new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON));
    }
}
