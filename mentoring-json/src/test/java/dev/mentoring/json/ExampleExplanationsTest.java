package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.Funnel;
import dev.mentoring.matching.explain.PairView;
import dev.mentoring.matching.explain.WhyNobody;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.score.Contribution;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair and everybody without a partner of the bundled examples can be explained, and the explanations add up. */
class ExampleExplanationsTest {

    static Collection<String> names() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("001-09")
    void every_score_is_the_sum_of_its_explanation(String name) {
        ExampleRound round = ExampleRound.of(name);
        Explainer explainer = round.match().explainer();
        assertThat(round.match().result().pairings()).isNotEmpty();
        for (Pairing pairing : round.match().result().pairings()) {
            WhyThisPair why = explainer.whyPair(pairing.mentor(), pairing.mentee());
            List<Contribution> contributions = why.breakdown().orElseThrow().contributions();

            assertThat(contributions.stream().mapToLong(Contribution::points).sum())
                    .isEqualTo(pairing.score());
            assertThat(contributions).allSatisfy(c -> assertThat(c.points()).isBetween(0, c.most()));
            why.topics()
                    .forEach(topic -> assertThat(contributions)
                            .extracting(Contribution::criterion)
                            .contains(topic.criterion()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("P6")
    void no_participant_reads_of_anybody_but_the_two(String name) {
        ExampleRound round = ExampleRound.of(name);
        Explainer explainer = round.match().explainer();
        for (Pairing pairing : round.match().result().pairings()) {
            WhyThisPair why = explainer.whyPair(pairing.mentor(), pairing.mentee());
            for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
                PairView.ForParticipant view = (PairView.ForParticipant) why.forParty(side, Audience.PARTICIPANT);

                assertThat(List.of(view.person(), view.partner()))
                        .containsExactlyInAnyOrder(pairing.mentor(), pairing.mentee());
                assertThat(view.rules())
                        .flatExtracting(PairView.OwnRule::facts)
                        .allSatisfy(fact -> assertThat(fact.person()).contains(view.person()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("001-03")
    void everybody_without_a_partner_is_followed_down_to_nobody(String name) {
        ExampleRound round = ExampleRound.of(name);
        Explainer explainer = round.match().explainer();
        for (Unmatched unmatched : round.match().result().unmatched()) {
            WhyNobody why = explainer.whyNobody(unmatched.side(), unmatched.id());
            Funnel funnel = why.funnel();

            int out = funnel.steps().stream()
                    .mapToInt(step -> step.keptOut() + step.referred())
                    .sum();
            assertThat(funnel.everybody()).isEqualTo(out + funnel.leftOut() + funnel.possible());
            why.ways()
                    .forEach(way -> assertThat(way.proof().difference().people())
                            .anySatisfy(move -> {
                                assertThat(move.person()).isEqualTo(unmatched.id());
                                assertThat(move.after()).isNotEmpty();
                            }));
        }
    }
}
