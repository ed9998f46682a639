package dev.mentoring.matching.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A3")
class DifferenceTest {

    private static Pairing pairing(String mentor, String mentee, long score) {
        return new Pairing(mentor, mentee, score, false);
    }

    @Test
    void tells_person_by_person_who_has_another_partner() {
        Difference difference = Difference.between(
                ImmutableList.of(pairing("ada", "cy", 5), pairing("ada", "di", 3), pairing("bea", "eve", 2)),
                ImmutableList.of(pairing("ada", "cy", 5), pairing("bea", "di", 9)),
                false);

        assertThat(difference.kept()).isEqualTo(1);
        assertThat(difference.undone()).extracting(Pairing::mentee).containsExactly("di", "eve");
        assertThat(difference.made()).containsExactly(pairing("bea", "di", 9));
        assertThat(difference.people())
                .extracting("side", "person", "before", "after", "score")
                .containsExactly(
                        tuple(Side.MENTOR, "ada", ImmutableList.of("cy", "di"), ImmutableList.of("cy"), -3L),
                        tuple(Side.MENTOR, "bea", ImmutableList.of("eve"), ImmutableList.of("di"), 7L),
                        tuple(Side.MENTEE, "di", ImmutableList.of("ada"), ImmutableList.of("bea"), 6L),
                        tuple(Side.MENTEE, "eve", ImmutableList.of("bea"), ImmutableList.of(), -2L));
    }

    @Test
    void a_pair_with_another_score_is_kept() {
        Difference difference = Difference.between(
                ImmutableList.of(pairing("ada", "cy", 5)), ImmutableList.of(pairing("ada", "cy", 7)), false);

        assertThat(difference.kept()).isEqualTo(1);
        assertThat(difference.people()).isEmpty();
    }

    @Test
    void among_peers_both_stand_in_one_list() {
        Difference difference = Difference.between(
                ImmutableList.of(pairing("ada", "cy", 5)), ImmutableList.of(pairing("bea", "cy", 7)), true);

        assertThat(difference.people())
                .extracting("side", "person")
                .containsExactly(tuple(Side.PEER, "ada"), tuple(Side.PEER, "bea"), tuple(Side.PEER, "cy"));
    }
}
