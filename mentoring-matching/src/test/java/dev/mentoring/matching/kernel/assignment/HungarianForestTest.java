package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HungarianForestTest {

    @Test
    void agrees_with_trying_everything() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = Instance.random(random, 5, 4);
            long bonus = new long[] {0, 0, 3, 1L << 40}[random.nextInt(4)];
            HungarianForest solver = new HungarianForest(
                    instance.capacity,
                    instance.rowStart,
                    instance.columnOf,
                    instance.weight,
                    bonus,
                    () -> false,
                    x -> {});

            assertThat(solver.solve()).isTrue();

            assertThat(instance.proven(solver.columnOfRow(), solver.rowPotential(), solver.columnPotential(), bonus))
                    .as("seed %d", seed)
                    .isEqualTo(instance.largest(bonus));
        }
    }
}
