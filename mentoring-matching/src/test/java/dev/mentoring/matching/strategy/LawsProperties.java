package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.SparseTold;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * What holds of every strategy that pursues objectives, whatever the problem: small random problems with everything in them,
 * and sparse ones of fifty people.
 *
 * <p>What is compared is the vector of objectives, tie-breaks included; which of several best matchings comes out is promised
 * for the same problem and seed only.
 */
class LawsProperties {

    private static final int LAST = 6;

    @Property(seed = "5", tries = 100)
    void order_of_telling_changes_nothing(@ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        for (Told told : problems(seed)) {
            assertThat(solve(told.shuffled(seed), question)).isEqualTo(solve(told, question));
        }
    }

    @Property(seed = "6", tries = 100)
    void other_names_keep_the_value(@ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        for (Told told : problems(seed)) {
            Told renamed = told.renamed(id -> "x" + (char) ('z' - id.charAt(id.length() - 1) % 10) + id);

            assertThat(value(renamed, question, solve(renamed, question)))
                    .isEqualTo(value(told, question, solve(told, question)));
        }
    }

    @Property(seed = "7", tries = 100)
    void scaled_scores_leave_the_same_pairings_best(
            @ForAll long seed,
            @ForAll @IntRange(max = LAST) int which,
            @ForAll @LongRange(min = 2, max = 1_000) long factor) {
        Question question = question(which, seed);
        Told told = SparseTold.of(seed);
        Told scaled = told.scaled(factor);

        assertThat(value(scaled, question, solve(scaled, question)))
                .isEqualTo(value(scaled, question, solve(told, question)));
    }

    @Property(seed = "8", tries = 100)
    void somebody_whom_nobody_can_take_changes_nothing_for_others(
            @ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        for (Told told : problems(seed)) {
            List<Person> more = new ArrayList<>(told.mentees());
            more.add(new Person("alone", 1, 0, Optional.of(ImmutableList.of())));
            Told wider = told.withMentees(more);
            // A group of all mentees has the newcomer too, so that it may come to cross one that names those before;
            // and where
            // every mentee must have so many pairings, the newcomer can have none.
            boolean concerned = told.groups().stream()
                    .anyMatch(g -> g.counting() == GroupBound.Counting.EACH_MENTEE && g.minimum() > 0);
            if (!concerned && !Part.cross(wider)) {
                assertThat(value(told, question, solve(wider, question)))
                        .isEqualTo(value(told, question, solve(told, question)));
            }
        }
    }

    @Property(seed = "12", tries = 100)
    void somebody_who_goes_without_may_as_well_not_have_come(
            @ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        for (Told told : problems(seed)) {
            MatchingResult result = solve(told, question);
            if (result.status() == Status.SOLVED) {
                List<String> without = result.unmatched().stream()
                        .filter(unmatched -> unmatched.side() == Side.MENTEE)
                        .map(Unmatched::id)
                        .limit(2)
                        .toList();
                for (String mentee : without) {
                    MatchingResult fewer = solve(told.without(mentee), question);
                    assertThat(value(told, question, fewer)).isEqualTo(value(told, question, result));
                }
            }
        }
    }

    @Property(seed = "9", tries = 100)
    void a_lock_on_a_pair_that_is_made_keeps_the_value(@ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        Told told = RandomTold.nested(seed);
        MatchingResult result = solve(told, question);
        for (Pairing pairing : result.pairings()) {
            if (!pairing.locked()) {
                Told locked = told.withLocked(new Told.Pair(pairing.mentor(), pairing.mentee(), 0));
                assertThat(value(told, question, solve(locked, question))).isEqualTo(value(told, question, result));
            }
        }
    }

    /**
     * A place more leaves every matching possible and adds some, so that no list of objectives can come to a lower end in its
     * own order. A later objective alone may fall: the worst pair may be worse where more people are served.
     */
    @Property(seed = "10", tries = 100)
    void one_more_place_never_makes_it_worse(@ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        for (Told told : problems(seed)) {
            MatchingResult before = solve(told, question);
            if (before.status() == Status.SOLVED && !told.mentors().isEmpty()) {
                int mentor = (int) Math.floorMod(seed, (long) told.mentors().size());
                MatchingResult after = solve(told.withPlace(mentor), question);
                assertThat(after.status()).isEqualTo(Status.SOLVED);
                assertThat(Arrays.compare(array(value(told, question, after)), array(value(told, question, before))))
                        .isNotNegative();
            }
        }
    }

    /**
     * Whoever takes pairs in a fixed order, without groups, leaves nobody worse off for a place more: everything that was left
     * at a step still is, and one place besides.
     */
    @Property(seed = "13", tries = 300)
    void one_more_place_takes_no_mentor_away_where_pairs_are_taken_in_order(@ForAll long seed) {
        Told told = SparseTold.of(seed);
        int mentor = (int) Math.floorMod(seed, (long) told.mentors().size());
        for (String name : List.of("greedy", "random", "serial-dictatorship")) {
            MatchingResult before = solve(told, StrategyUsed.of(name));
            MatchingResult after = solve(told.withPlace(mentor), StrategyUsed.of(name));
            for (Person mentee : told.mentees()) {
                assertThat(pairings(after, mentee)).as(name).isGreaterThanOrEqualTo(pairings(before, mentee));
            }
        }
    }

    @Property(seed = "14", tries = 100)
    void order_of_telling_changes_nothing_for_baselines(@ForAll long seed) {
        Told told = SparseTold.of(seed);
        for (String name : List.of("greedy", "random", "serial-dictatorship")) {
            assertThat(solve(told.shuffled(seed), StrategyUsed.of(name))).isEqualTo(solve(told, StrategyUsed.of(name)));
        }
    }

    @Property(seed = "11", tries = 100)
    void the_seed_keeps_the_value(@ForAll long seed, @ForAll @IntRange(max = LAST) int which) {
        Question question = question(which, seed);
        StrategyUsed other =
                new StrategyUsed(question.how().name(), ~seed, question.how().options());
        for (Told told : problems(seed)) {
            assertThat(value(told, question, solve(told, other)))
                    .isEqualTo(value(told, question, solve(told, question)));
        }
    }

    private static List<Told> problems(long seed) {
        return List.of(RandomTold.nested(seed), SparseTold.of(seed));
    }

    private static Question question(int which, long seed) {
        return Question.all(Math.floorMod(seed, 1_000_000L)).get(which);
    }

    /** What the pairings of a result come to in a problem, which need not be the result's own. */
    private static List<Long> value(Told told, Question question, MatchingResult result) {
        return result.status() == Status.INFEASIBLE
                ? List.of()
                : new Tally(told).vector(question.objectives(), result.pairings());
    }

    private static long[] array(List<Long> vector) {
        return vector.stream().mapToLong(Long::longValue).toArray();
    }

    private static long pairings(MatchingResult result, Person mentee) {
        return result.pairings().stream()
                .filter(p -> p.mentee().equals(mentee.id()))
                .count();
    }

    private static MatchingResult solve(Told told, Question question) {
        return solve(told, question.how());
    }

    private static MatchingResult solve(Told told, StrategyUsed how) {
        return PairingStrategies.standard().solve(told.problem(), how, RunControl.none());
    }
}
