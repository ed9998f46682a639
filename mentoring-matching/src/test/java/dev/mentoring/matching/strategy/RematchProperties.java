package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class RematchProperties {

    private static MatchingResult solve(TwoSidedProblem problem, Map<String, Options.Value> settings) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed("rematch", 5, Options.of(settings)), RunControl.none());
    }

    /** Each undone pair is put back by force, with the rest solved anew: that costs pairs or points, undoes another, or cannot be. */
    @Property(tries = 400)
    @Tag("A3")
    void no_pair_changes_without_need(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        TwoSidedProblem problem = told.problem();
        MatchingResult result = solve(problem, Map.of());
        if (result.status() != Status.SOLVED) {
            return;
        }
        long kept = kept(told, result.pairings());
        WhatIf asked = WhatIf.of(problem, result);
        for (Told.Pair earlier : told.earlier()) {
            boolean made = result.pairings().stream()
                    .anyMatch(p ->
                            p.mentor().equals(earlier.mentor()) && p.mentee().equals(earlier.mentee()));
            if (!made && told.allowed().stream().anyMatch(earlier::hasThePeopleOf)) {
                assertThat(costs(asked, told, kept, new Change.Make(earlier.mentor(), earlier.mentee())))
                        .as("%s of %s", earlier, told)
                        .isTrue();
            }
        }
    }

    private static boolean costs(WhatIf asked, Told told, long kept, Change change) {
        Answer answer;
        try {
            answer = asked.after(change);
        } catch (InvalidModelException e) {
            return true;
        }
        return answer.obstacle().isPresent()
                || answer.pairsGained() < 0
                || (answer.pairsGained() == 0
                        && (answer.scoreGained() < 0
                                || (answer.scoreGained() == 0
                                        && kept(told, answer.result().pairings()) <= kept)));
    }

    private static long kept(Told told, List<Pairing> pairings) {
        return pairings.stream()
                .filter(p -> told.earlier().stream()
                        .anyMatch(
                                e -> e.mentor().equals(p.mentor()) && e.mentee().equals(p.mentee())))
                .count();
    }

    /** A result that is paired again on any terms stays as it is. */
    @Property(tries = 200)
    void what_is_best_already_stays(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        MatchingResult first = solve(told.problem(), Map.of());
        List<Told.Pair> earlier = first.pairings().stream()
                .map(p -> new Told.Pair(p.mentor(), p.mentee(), 0))
                .toList();
        Told again = new Told(
                told.mentors(), told.mentees(), told.pairs(), told.locked(), told.forbidden(), earlier, told.groups());
        LongStream.of(0, 1, 5)
                .forEach(k -> assertThat(solve(again.problem(), Map.of("changes", new Options.Whole(k)))
                                .pairings())
                        .isEqualTo(first.pairings()));
        assertThat(solve(again.problem(), Map.of()).pairings()).isEqualTo(first.pairings());
    }

    /** The order of a document and the names of the settings' defaults change nothing. */
    @Property(tries = 100)
    void the_order_of_a_document_changes_nothing(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        Map<String, Options.Value> settings = Map.of("changes", new Options.Whole(1));

        assertThat(solve(told.shuffled(seed).problem(), settings)).isEqualTo(solve(told.problem(), settings));
    }

    @Example
    void refuses_settings_that_contradict_each_other_and_groups_that_cross() {
        TwoSidedProblem problem = RandomTold.nested(1).problem();
        assertThatThrownBy(() -> solve(problem, Map.of("changes", new Options.Whole(1), "price", new Options.Whole(2))))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> solve(problem, Map.of("limit", new Options.Whole(1))))
                .isInstanceOf(InvalidModelException.class);
        Told crossing = LongStream.range(0, 1_000)
                .mapToObj(RandomTold::of)
                .filter(Part::cross)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> solve(crossing.problem(), Map.of()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("GROUPS_CROSS");
    }

    @Example
    void a_run_that_is_stopped_has_no_pairings() {
        Told told = LongStream.range(0, 100)
                .mapToObj(RandomTold::nested)
                .filter(t -> t.allowed().size() > 5)
                .findFirst()
                .orElseThrow();
        MatchingResult result = PairingStrategies.standard()
                .solve(
                        told.problem(),
                        new StrategyUsed("rematch", 0, Options.none()),
                        RunControl.cancelledBy(() -> true));

        assertThat(result.status()).isEqualTo(Status.CANCELLED);
    }
}
