package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds of every largest matching, whatever the problem; small random problems and sparse ones of fifty people. */
class LawsProperties {

    @Property(seed = "5", tries = 300)
    void order_of_telling_changes_nothing(@ForAll long seed, @ForAll boolean coverage) {
        for (Told told : List.of(RandomTold.of(seed), sparse(seed))) {
            assertThat(solve(told.shuffled(seed), coverage)).isEqualTo(solve(told, coverage));
        }
    }

    @Property(seed = "6", tries = 300)
    void other_names_keep_the_totals(@ForAll long seed, @ForAll boolean coverage) {
        for (Told told : List.of(RandomTold.of(seed), sparse(seed))) {
            Told renamed = told.renamed(id -> "x" + (char) ('z' - id.charAt(id.length() - 1) % 10) + id);
            assertThat(value(solve(renamed, coverage), coverage)).isEqualTo(value(solve(told, coverage), coverage));
        }
    }

    @Property(seed = "7", tries = 300)
    void scaled_scores_scale_the_total(
            @ForAll long seed, @ForAll boolean coverage, @ForAll @LongRange(min = 2, max = 1_000) long factor) {
        Told told = sparse(seed);
        MatchingResult scaled = solve(told.scaled(factor), coverage);
        MatchingResult result = solve(told, coverage);

        assertThat(scaled.totals())
                .isEqualTo(new Totals(
                        result.totals().pairs(), factor * result.totals().score()));
    }

    @Property(seed = "8", tries = 300)
    void somebody_whom_nobody_can_take_changes_no_pairing(@ForAll long seed, @ForAll boolean coverage) {
        for (Told told : List.of(RandomTold.of(seed), sparse(seed))) {
            List<Person> more = new ArrayList<>(told.mentees());
            more.add(new Person("alone", 1, 0, Optional.of(ImmutableList.of())));
            MatchingResult result = solve(told.withMentees(more), coverage);

            assertThat(result.pairings()).isEqualTo(solve(told, coverage).pairings());
        }
    }

    @Property(seed = "9", tries = 300)
    void a_lock_on_a_pair_that_is_made_keeps_the_total(@ForAll long seed, @ForAll boolean coverage) {
        Told told = RandomTold.of(seed);
        MatchingResult result = solve(told, coverage);
        for (Pairing pairing : result.pairings()) {
            if (!pairing.locked()) {
                Told locked = told.withLocked(new Told.Pair(pairing.mentor(), pairing.mentee(), 0));
                assertThat(value(solve(locked, coverage), coverage)).isEqualTo(value(result, coverage));
            }
        }
    }

    @Property(seed = "10", tries = 300)
    void one_more_place_never_makes_it_worse(@ForAll long seed) {
        for (Told told : List.of(RandomTold.of(seed), sparse(seed))) {
            MatchingResult before = solve(told, false);
            if (before.status() == Status.SOLVED && !told.mentors().isEmpty()) {
                List<Person> more = new ArrayList<>(told.mentors());
                Person first = more.get(0);
                more.set(0, new Person(first.id(), first.capacity() + 1, first.minimum(), first.preferences()));
                Told wider = told.withMentors(more);
                assertThat(solve(wider, false).totals().score())
                        .isGreaterThanOrEqualTo(before.totals().score());
                assertThat(solve(wider, true).totals().pairs())
                        .isGreaterThanOrEqualTo(solve(told, true).totals().pairs());
            }
        }
    }

    @Property(seed = "11", tries = 100)
    void the_seed_keeps_the_totals(@ForAll long seed, @ForAll boolean coverage) {
        TwoSidedProblem problem = sparse(seed).problem();
        String name = coverage ? "max-coverage" : "max-score";
        MatchingResult one = PairingStrategies.standard()
                .solve(problem, new StrategyUsed(name, seed, Options.none()), RunControl.none());
        MatchingResult other = PairingStrategies.standard()
                .solve(problem, new StrategyUsed(name, ~seed, Options.none()), RunControl.none());

        assertThat(value(one, coverage)).isEqualTo(value(other, coverage));
    }

    /** At most as many pairs as max-score happens to make are no part of its claim. */
    private static Totals value(MatchingResult result, boolean coverage) {
        return coverage ? result.totals() : new Totals(0, result.totals().score());
    }

    private static MatchingResult solve(Told told, boolean coverage) {
        return PairingStrategies.standard()
                .solve(told.problem(), StrategyUsed.of(coverage ? "max-coverage" : "max-score"), RunControl.none());
    }

    private static Told sparse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> mentors = new ArrayList<>();
        List<Person> mentees = new ArrayList<>();
        List<Told.Pair> pairs = new ArrayList<>();
        for (int j = 0; j < 20; j++) {
            mentors.add(new Person("m" + j, random.nextInt(4), 0, Optional.empty()));
        }
        for (int i = 0; i < 30; i++) {
            mentees.add(Person.of("e" + i, 1 + random.nextInt(2)));
            for (int j = 0; j < 20; j++) {
                if (random.nextInt(5) == 0) {
                    pairs.add(new Told.Pair("m" + j, "e" + i, random.nextInt(-3, 9)));
                }
            }
        }
        return Told.of(mentors, mentees, pairs);
    }
}
