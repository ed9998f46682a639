package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.Standoff.HasBetter;
import dev.mentoring.matching.explain.Standoff.Holder;
import dev.mentoring.matching.explain.Standoff.Order;
import dev.mentoring.matching.explain.Standoff.TakenEarlier;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people's choices decide, an explanation tells whose. */
class StandoffsTest {

    private static final long SEED = 7_100_003;

    private static Person person(String id, int capacity, String... choices) {
        return new Person(
                id,
                capacity,
                0,
                choices.length == 0
                        ? Optional.empty()
                        : Optional.of(ImmutableList.copyOf(choices).stream()
                                .map(ImmutableList::of)
                                .collect(ImmutableList.toImmutableList())));
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy, Options options) {
        return PairingStrategies.standard().solve(problem, new StrategyUsed(strategy, 5, options), RunControl.none());
    }

    private static ProblemExplainer explainer(TwoSidedProblem problem, String strategy, Options options) {
        return ProblemExplainer.of(problem, solve(problem, strategy, options));
    }

    /** Both mentees want ada first; ada wants di, bea has room. */
    private static TwoSidedProblem rivals() {
        return TwoSidedProblem.builder("p")
                .addMentor(person("ada", 1, "di", "cy"))
                .addMentor(person("bea", 1, "cy", "di"))
                .addMentee(person("cy", 1, "ada", "bea"))
                .addMentee(person("di", 1, "ada", "bea"))
                .allowEveryPair()
                .build();
    }

    @Test
    void places_are_held_by_people_whom_the_mentor_prefers() {
        WhyNot why = explainer(rivals(), "stable-mentee", Options.none()).whyNot("ada", "cy");

        assertThat(why.standoffs())
                .containsExactly(new HasBetter(Side.MENTOR, "ada", 2, ImmutableList.of(new Holder("di", 1, false))));
        assertThat(why.mentee().choice()).contains(new ChoiceRank(1, 2));
        assertThat(why.mentor().choice()).contains(new ChoiceRank(2, 2));
    }

    @Test
    void a_mentee_prefers_the_own_partner() {
        WhyNot why = explainer(rivals(), "stable-mentee", Options.none()).whyNot("bea", "di");

        assertThat(why.standoffs())
                .containsExactlyInAnyOrder(
                        new HasBetter(Side.MENTEE, "di", 2, ImmutableList.of(new Holder("ada", 1, false))),
                        new HasBetter(Side.MENTOR, "bea", 2, ImmutableList.of(new Holder("cy", 1, false))));
    }

    @Test
    void a_tie_is_told_as_one_that_the_lot_decided() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(person("ada", 1))
                .addMentee(person("cy", 1, "ada"))
                .addMentee(person("di", 1, "ada"))
                .allowEveryPair()
                .build();
        ProblemExplainer explainer = explainer(problem, "stable-mentee", Options.none());
        String left = solve(problem, "stable-mentee", Options.none())
                .unmatched()
                .get(0)
                .id();

        assertThat(explainer.whyNot("ada", left).standoffs())
                .singleElement()
                .isInstanceOfSatisfying(HasBetter.class, better -> {
                    assertThat(better.rankOfOther()).isEqualTo(1);
                    assertThat(better.partners()).extracting(Holder::byLot).containsExactly(true);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stable-max", "stable-strong", "stable-super"})
    void nobody_has_better_by_lot_where_nothing_is_drawn(String strategy) {
        Random random = new Random(SEED);
        int standoffs = 0;
        for (int i = 0; i < 60; i++) {
            TwoSidedProblem problem = problem(random);
            MatchingResult result = solve(problem, strategy, Options.none());
            if (result.status() != Status.SOLVED && result.status() != Status.BOUNDED) {
                continue;
            }
            ProblemExplainer explainer = ProblemExplainer.of(problem, result);
            for (int pair = 0; pair < problem.pairCount(); pair++) {
                for (Standoff standoff : explainer
                        .whyNot(
                                problem.mentors().get(problem.mentorOf(pair)).id(),
                                problem.mentees().get(problem.menteeOf(pair)).id())
                        .standoffs()) {
                    HasBetter better = (HasBetter) standoff;
                    assertThat(better.partners())
                            .allMatch(holder -> !holder.byLot() && holder.number() < better.rankOfOther());
                    standoffs++;
                }
            }
        }
        assertThat(standoffs).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stable-mentee", "serial-dictatorship"})
    void somebody_who_holds_a_place_by_a_lock_alone_is_not_told_as_better(String strategy) {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(person("ada", 1, "di", "cy"))
                .addMentor(person("bea", 1, "di", "cy"))
                .addMentee(person("cy", 1, "ada", "bea"))
                .addMentee(person("di", 1, "ada", "bea"))
                .allowEveryPair()
                .lock("ada", "cy")
                .build();

        assertThat(explainer(problem, strategy, Options.none())
                        .whyNot("ada", "di")
                        .standoffs())
                .noneMatch(HasBetter.class::isInstance);
    }

    @Test
    void a_place_was_taken_in_an_earlier_turn() {
        Options listed = Options.of(Map.of("order", new Options.Text("listed")));
        WhyNot why = explainer(rivals(), "serial-dictatorship", listed).whyNot("ada", "di");

        assertThat(why.standoffs())
                .containsExactly(new TakenEarlier(
                        Order.TURN, "ada", "di", OptionalInt.of(2), ImmutableList.of(new Holder("cy", 1, false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stable-mentee",
                "stable-mentor",
                "serial-dictatorship",
                "top-trading-cycles",
                "immediate-acceptance"
            })
    void every_allowed_pair_that_was_not_made_has_somebody_who_has_better_or_came_earlier(String strategy) {
        Random random = new Random(SEED);
        int pairs = 0;
        for (int i = 0; i < 60; i++) {
            TwoSidedProblem problem = problem(random);
            MatchingResult result = solve(problem, strategy, Options.none());
            assertThat(result.status()).isEqualTo(Status.SOLVED);
            ProblemExplainer explainer = ProblemExplainer.of(problem, result);
            for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
                for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                    WhyNot why = explainer.whyNot(
                            problem.mentors().get(problem.mentorOf(pair)).id(),
                            problem.mentees().get(mentee).id());
                    boolean made = why.cause() instanceof WhyNot.Made;
                    assertThat(why.standoffs().isEmpty()).as("%s of %s", why, i).isEqualTo(made);
                    pairs += made ? 0 : 1;
                }
            }
        }
        assertThat(pairs).isGreaterThan(200);
    }

    /** Mentees state choices, ties among them; mentors do or go by the scores. */
    private static TwoSidedProblem problem(Random random) {
        int mentors = 1 + random.nextInt(4);
        int mentees = 1 + random.nextInt(5);
        TwoSidedProblem.Builder problem = TwoSidedProblem.builder("p");
        for (int i = 0; i < mentors; i++) {
            problem.addMentor(new Person("a" + i, 1 + random.nextInt(2), 0, choices("b", mentees, random)));
        }
        for (int k = 0; k < mentees; k++) {
            problem.addMentee(new Person("b" + k, 1, 0, choices("a", mentors, random)));
        }
        return problem.scoreEveryPair((mentor, mentee) -> (mentor * 7L + mentee * 3L) % 5)
                .build();
    }

    private static Optional<ImmutableList<ImmutableList<String>>> choices(String prefix, int count, Random random) {
        List<String> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(prefix + k);
        }
        Collections.shuffle(all, random);
        List<ImmutableList<String>> ranks = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            boolean tied = k + 1 < all.size() && random.nextInt(4) == 0;
            ranks.add(tied ? ImmutableList.of(all.get(k), all.get(++k)) : ImmutableList.of(all.get(k)));
        }
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(ImmutableList.copyOf(ranks));
    }
}
