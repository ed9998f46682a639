package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.SmallProgramme;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
