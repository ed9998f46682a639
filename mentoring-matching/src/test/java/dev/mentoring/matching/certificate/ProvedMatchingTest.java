package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two mentors with a place each and two mentees: a-x 10 and b-y 5 are made, a-y 8 and b-x 1 are not. Pairs weigh their scores
 * eight times and one more; mentors have the numbers 40 and 0, mentees 41 and 41.
 */
class ProvedMatchingTest {

    private static final int AX = 0;
    private static final int BX = 1;
    private static final int AY = 2;
    private static final int BY = 3;

    private static TwoSidedProblem problem() {
        return TwoSidedProblem.builder("p")
                .addMentor(Person.of("a"))
                .addMentor(Person.of("b"))
                .addMentee(Person.of("x"))
                .addMentee(Person.of("y"))
                .pair("a", "x", 10)
                .pair("b", "x", 1)
                .pair("a", "y", 8)
                .pair("b", "y", 5)
                .build();
    }

    private static ProvedMatching proved() {
        return of(new long[] {40, 0}, new long[] {41, 41}, AX, BY).orElseThrow();
    }

    private static Optional<ProvedMatching> of(long[] mentors, long[] mentees, int... made) {
        BitSet pairs = new BitSet();
        for (int pair : made) {
            pairs.set(pair);
        }
        return ProvedMatching.of(problem(), pairs, mentors, mentees, 8, 1);
    }

    @Test
    void takes_a_matching_with_its_proof() {
        assertThat(proved().totals()).isEqualTo(new Totals(2, 15));
        assertThat(proved().number(Side.MENTOR, 0)).isEqualTo(40);
        assertThat(proved().isMade(AX)).isTrue();
    }

    @Test
    void an_update_that_was_never_checked_is_taken_back_and_a_checked_one_is_over() {
        ProvedMatching proved = proved();
        proved.update().make(AX, false);
        ProvedMatching.Update next = proved.update();

        assertThat(next.check()).isEmpty();
        assertThat(proved.totals()).isEqualTo(new Totals(2, 15));
        assertThat(proved.isMade(AX)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> next.make(AX, false));
        assertThatIllegalStateException().isThrownBy(next::check);
    }

    @Test
    @Tag("B4")
    void refuses_numbers_that_prove_nothing() {
        assertThat(of(new long[] {23, 0}, new long[] {41, 41}, AX, BY))
                .as("a-y weighs more")
                .isEmpty();
        assertThat(of(new long[] {41, 0}, new long[] {41, 41}, AX, BY))
                .as("a-x weighs less")
                .isEmpty();
        assertThat(of(new long[] {40, -1}, new long[] {41, 42}, AX, BY))
                .as("b pays for a pair")
                .isEmpty();
        assertThat(of(new long[] {40, 0}, new long[] {41, 41}, AX))
                .as("y has a place left")
                .isEmpty();
        assertThat(of(new long[] {40, 0}, new long[] {41, 41}, AY, BX))
                .as("another matching")
                .isEmpty();
        assertThat(of(new long[] {40, 0}, new long[] {41}, AX, BY))
                .as("a number is missing")
                .isEmpty();
        assertThat(of(new long[] {Long.MIN_VALUE, 0}, new long[] {41, 41}, AX, BY))
                .isEmpty();
        assertThat(of(new long[] {1L << 61, 0}, new long[] {41 - (1L << 61), 41}, AX, BY))
                .isEmpty();
    }

    @Test
    void accepts_a_change_with_its_proof_and_takes_it_back() {
        ProvedMatching proved = proved();
        ProvedMatching.Update other = proved.update();
        other.score(AX, 2);
        other.make(AX, false);
        other.make(BY, false);
        other.make(AY, true);
        other.make(BX, true);
        other.number(Side.MENTOR, 0, 24);
        other.number(Side.MENTEE, 0, 9);
        assertThat(other.check()).as("b-x weighs 9, a-y 65, b-y 41").isEmpty();
        assertThat(proved.totals()).isEqualTo(new Totals(2, 9));
        proved.revert();
        assertThat(proved.totals()).isEqualTo(new Totals(2, 15));
        assertThat(proved.number(Side.MENTOR, 0)).isEqualTo(40);
        assertThat(proved.isMade(AX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, -40, 1, 9, 1000})
    @Tag("B4")
    void refuses_each_number_that_is_off(long by) {
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            for (int index = 0; index < 2; index++) {
                ProvedMatching proved = proved();
                int whose = index;
                refused(proved, update -> update.number(side, whose, proved.number(side, whose) + by));
            }
        }
    }

    @Test
    void takes_a_common_shift_only_as_far_as_everybody_bears_it() {
        for (long by : new long[] {-1000, -1, 42, 1L << 61, Long.MIN_VALUE}) {
            refused(proved(), update -> update.shiftAll(by));
        }
        ProvedMatching proved = proved();
        ProvedMatching.Update update = proved.update();
        update.shiftAll(41);
        assertThat(update.check()).isEmpty();
        assertThat(proved.number(Side.MENTOR, 1)).isEqualTo(41);
        assertThat(proved.number(Side.MENTEE, 1)).isZero();
    }

    @Test
    @Tag("B4")
    void refuses_each_pair_that_is_off() {
        for (int pair : new int[] {AX, BX, AY, BY}) {
            ProvedMatching proved = proved();
            refused(proved, update -> update.make(pair, !proved.isMade(pair)));
            refused(proved, update -> update.make(pair, proved.isMade(pair)));
        }
        refused(proved(), update -> update.forbid(AX, true));
        refused(proved(), update -> update.lock(AY, true));
        refused(proved(), update -> update.score(AX, 9));
        refused(proved(), update -> update.score(BX, 6));
        refused(proved(), update -> update.score(BX, Long.MIN_VALUE));
        refused(proved(), update -> update.allow(0, 0, -5));
        refused(proved(), update -> update.allow(0, 7, 1));
        refused(proved(), update -> update.make(4, true));
        refused(proved(), update -> update.make(-1, false));
    }

    @Test
    @Tag("B4")
    void refuses_each_bound_that_is_off() {
        refused(proved(), update -> update.bounds(Side.MENTOR, 0, 0, 0));
        refused(proved(), update -> update.bounds(Side.MENTOR, 0, 2, 0));
        refused(proved(), update -> update.bounds(Side.MENTEE, 1, 3, 2));
        refused(proved(), update -> update.bounds(Side.MENTEE, 2, 1, 0));
        refused(proved(), update -> update.join(Side.MENTEE, 2, 1));
        refused(proved(), update -> {
            int who = update.join(Side.MENTEE, 1, 0);
            update.allow(1, who, 3);
        });
        ProvedMatching proved = proved();
        ProvedMatching.Update fits = proved.update();
        fits.bounds(Side.MENTOR, 1, 3, 1);
        int who = fits.join(Side.MENTEE, 1, 0);
        int pair = fits.allow(1, who, 3);
        fits.make(pair, true);
        fits.number(Side.MENTEE, who, 25);
        assertThat(fits.check()).isEmpty();
        assertThat(proved.totals()).isEqualTo(new Totals(3, 18));
    }

    @Test
    void lets_a_locked_pair_weigh_what_it_may() {
        ProvedMatching proved = proved();
        ProvedMatching.Update update = proved.update();
        update.lock(BY, true);
        update.score(BY, -100);
        assertThat(update.check()).isEmpty();
        assertThat(proved.totals()).isEqualTo(new Totals(2, -90));
        refused(proved, next -> next.lock(BY, false));
    }

    private static void refused(ProvedMatching proved, Consumer<ProvedMatching.Update> wrong) {
        Totals before = proved.totals();
        ProvedMatching.Update update = proved.update();
        wrong.accept(update);
        assertThat(update.check()).isPresent();
        assertThat(proved.totals()).isEqualTo(before);
        assertThat(proved.update().check()).isEmpty();
    }
}
