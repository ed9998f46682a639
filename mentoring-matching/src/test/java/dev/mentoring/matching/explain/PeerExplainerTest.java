package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.Standoff.HasBetter;
import dev.mentoring.matching.explain.Standoff.Holder;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results of peers are explained by scores and ranks; what is not known is said not to be. */
class PeerExplainerTest {

    private static Person person(String id, String... choices) {
        return new Person(
                id,
                1,
                0,
                Optional.of(ImmutableList.copyOf(choices).stream()
                        .map(ImmutableList::of)
                        .collect(ImmutableList.toImmutableList())));
    }

    private static PeerProblem scored() {
        return PeerProblem.builder("p")
                .addPeer(Person.of("ada"))
                .addPeer(Person.of("ben"))
                .addPeer(Person.of("cy"))
                .addPeer(Person.of("di"))
                .addPeer(Person.of("eli"))
                .pair("ada", "ben", 9)
                .pair("ben", "cy", 10)
                .pair("cy", "di", 9)
                .pair("di", "eli", 1)
                .build();
    }

    private static PeerExplainer explainer(PeerProblem problem, String strategy) {
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
        return PeerExplainer.of(problem, result);
    }

    @Test
    void tells_score_rank_and_who_was_given_up() {
        WhyThisPair why = explainer(scored(), "peer-max-score").whyPair("ben", "ada");

        assertThat(why.pairing().mentor()).isEqualTo("ada");
        assertThat(why.pairing().score()).isEqualTo(9);
        assertThat(why.mentor().side()).isEqualTo(Side.PEER);
        assertThat(why.mentee().rank()).isEqualTo(2);
        assertThat(why.mentee().givenUp()).singleElement().satisfies(given -> {
            assertThat(given.partner()).isEqualTo("cy");
            assertThat(given.pairedWith()).containsExactly("di");
            assertThat(given.forced()).isEmpty();
        });
    }

    @Test
    void says_that_the_cost_is_unknown() {
        WhyNot why = explainer(scored(), "peer-max-score").whyNot("cy", "ben");

        assertThat(why.cause()).isEqualTo(new WhyNot.Unknown());
        assertThat(why.standoffs()).isEmpty();
        assertThat(why.score()).hasValue(10);
        assertThat(why.mentor().person()).isEqualTo("ben");
        assertThat(explainer(scored(), "peer-max-score").whyNot("ada", "eli").cause())
                .isEqualTo(new WhyNot.NotAllowed());
        assertThat(explainer(scored(), "peer-max-score").whyNot("ada", "ada").cause())
                .isEqualTo(new WhyNot.NotAllowed());
        assertThat(explainer(scored(), "peer-max-score").whyNot("cy", "di").cause())
                .isEqualTo(new WhyNot.Made());
    }

    @Test
    void tells_who_would_not_have_the_other_where_pairings_are_stable() {
        PeerProblem problem = PeerProblem.builder("p")
                .addPeer(person("ada", "ben", "cy", "di"))
                .addPeer(person("ben", "ada", "cy", "di"))
                .addPeer(person("cy", "ada", "di", "ben"))
                .addPeer(person("di", "cy", "ada", "ben"))
                .allowEveryPair()
                .build();
        PeerExplainer explainer = explainer(problem, "peer-stable");

        assertThat(explainer.whyNot("cy", "ada").standoffs())
                .containsExactly(new HasBetter(Side.PEER, "ada", 2, ImmutableList.of(new Holder("ben", 1, false))));
        assertThat(explainer.whyPair("cy", "di").mentor().choice()).contains(new ChoiceRank(2, 3));
    }

    @Test
    void tells_why_nobody_and_that_it_looked_for_no_way_out() {
        WhyNobody why = explainer(scored(), "peer-max-score").whyNobody("eli");

        assertThat(why.funnel().everybody()).isEqualTo(4);
        assertThat(why.funnel().possible()).isEqualTo(1);
        assertThat(why.explanation().possible().get(0).pairedWith()).containsExactly("cy");
        assertThat(why.ways()).isEmpty();
        assertThat(why.bounded()).isTrue();
        assertThat(((WhyNobodyView.ForParticipant) why.forParty(Side.PEER, Audience.PARTICIPANT)).person())
                .isEqualTo("eli");
    }

    @Test
    void refuses_people_who_are_not_there_or_do_not_fit() {
        PeerExplainer explainer = explainer(scored(), "peer-max-score");

        assertThatThrownBy(() -> explainer.whyNot("ada", "zoe")).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> explainer.whyPair("ben", "cy")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explainer.whyNobody("ada")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeerExplainer.of(
                        PeerProblem.builder("q").addPeer(Person.of("ada")).build(),
                        PairingStrategies.standard()
                                .solve(scored(), StrategyUsed.of("peer-max-score"), RunControl.none())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
