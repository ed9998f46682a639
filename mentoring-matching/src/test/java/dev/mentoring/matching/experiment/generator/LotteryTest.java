package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LotteryTest {

    private static final int MANY = 60_000;

    @Test
    void draws_by_weight() {
        Lottery lottery = Lottery.zipf(new int[] {2, 0, 1}, 1_000);
        Draws draws = Draws.of(3);
        int[] count = new int[3];
        for (int k = 0; k < MANY; k++) {
            count[lottery.look(draws)]++;
        }

        // Weights 1, 1/2 and 1/3, which is 6, 3 and 2 of 11.
        assertThat(count[2] / (double) MANY).isCloseTo(6 / 11.0, within(0.012));
        assertThat(count[0] / (double) MANY).isCloseTo(3 / 11.0, within(0.012));
        assertThat(count[1] / (double) MANY).isCloseTo(2 / 11.0, within(0.012));
    }

    @Test
    void draws_the_second_by_weight_among_those_left() {
        Lottery lottery = Lottery.zipf(new int[] {0, 1, 2}, 1_000);
        Draws draws = Draws.of(4);
        int last = 0;
        for (int k = 0; k < MANY; k++) {
            lottery.draw(draws);
            last += lottery.draw(draws) == 2 ? 1 : 0;
            lottery.putBack();
        }

        // 6/11 times 2/5, and 3/11 times 2/8.
        assertThat(last / (double) MANY).isCloseTo(6 / 11.0 * 2 / 5 + 3 / 11.0 * 2 / 8, within(0.011));
    }

    @Test
    void draws_everything_once_and_puts_it_back() {
        Lottery lottery = Lottery.zipf(Draws.of(1).permutation(500), 2_000);

        for (int k = 0; k < 3; k++) {
            assertThat(lottery.some(1_000, Draws.of(k))).hasSize(500).isSorted().doesNotHaveDuplicates();
            assertThat(lottery.left()).isEqualTo(500);
        }
    }

    @Test
    void never_draws_what_was_taken_out() {
        Lottery lottery = Lottery.zipf(new int[] {0, 1, 2, 3}, 0);
        lottery.takeOut(0);
        lottery.takeOut(3);

        assertThat(lottery.some(4, Draws.of(8))).containsExactly(1, 2);
    }
}
