package dev.mentoring.json.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.page.ScoreSection.Bin;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreSectionTest {

    @Test
    void bins_are_of_one_round_width_and_hold_their_lower_edge() {
        assertThat(ScoreSection.bins(List.of(300L, 349L, 350L, 820L)))
                .startsWith(new Bin(300, 350, 2), new Bin(350, 400, 1), new Bin(400, 450, 0))
                .endsWith(new Bin(800, 850, 1))
                .hasSize(11);
    }

    @Property(tries = 300)
    void every_score_is_in_exactly_one_bin(
            @ForAll @Size(min = 2, max = 30)
                    List<@LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) Long> scores) {
        ImmutableList<Long> sorted = ImmutableList.sortedCopyOf(scores);
        ImmutableList<Bin> bins = ScoreSection.bins(sorted);

        assertThat(bins).hasSizeBetween(1, 12);
        assertThat(bins.stream().mapToLong(Bin::count).sum()).isEqualTo(scores.size());
        assertThat(bins.get(0).count()).isPositive();
        assertThat(bins.get(bins.size() - 1).count()).isPositive();
        for (int i = 1; i < bins.size(); i++) {
            assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to());
        }
    }
}
