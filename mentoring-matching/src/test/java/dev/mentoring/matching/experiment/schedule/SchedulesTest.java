package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private static final Schedules ALL = Schedules.standard();

    @Test
    void lists_the_schedules_by_name() {
        assertThat(ALL.all()).extracting(Schedule::name).isSorted().containsExactlyElementsOf(ALL.names());
        assertThat(ALL.names()).containsExactly("at-once", "cohorts", "rolling");
    }

    @Test
    void names_the_nearest_schedule_when_there_is_none() {
        assertThatThrownBy(() -> ALL.named("rollin"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING")
                .hasMessageContaining("nearest is \"rolling\"");
    }

    @Test
    void takes_a_schedule_of_ones_own_under_a_new_name_only() {
        assertThatThrownBy(() -> ALL.plus(new AtOnce()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }
}
