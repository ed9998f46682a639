package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import org.junit.jupiter.api.Test;

class PerturbationsTest {

    private static final Perturbations ALL = Perturbations.standard();

    @Test
    void lists_the_perturbations_by_name() {
        assertThat(ALL.all()).extracting(Perturbation::name).isSorted().containsExactlyElementsOf(ALL.names());
        assertThat(ALL.names())
                .containsExactly("drop-outs", "misreports", "none", "score-noise", "score-rounding", "weights");
    }

    @Test
    void names_the_nearest_perturbation_when_there_is_none() {
        assertThatThrownBy(() -> ALL.named("drop-out"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING")
                .hasMessageContaining("nearest is \"drop-outs\"");
    }

    @Test
    void takes_a_perturbation_of_ones_own_under_a_new_name_only() {
        assertThatThrownBy(() -> ALL.plus(new Unchanged()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }
}
