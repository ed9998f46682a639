package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.taxonomy.Labels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonitoringDataTest {

    private static Group group(String id) {
        return new Group(id, Labels.of(id));
    }

    private static Characteristic gender() {
        return new Characteristic("gender", Labels.of("Gender"), ImmutableList.of(group("women"), group("men")));
    }

    private static MonitoringData data(ImmutableMap<String, String> ann) {
        return new MonitoringData(ImmutableList.of(gender()), ImmutableSortedMap.of("ann", ann));
    }

    @Test
    @Tag("P11")
    void tells_unknown_from_preferring_not_to_say() {
        MonitoringData data = new MonitoringData(
                ImmutableList.of(gender()),
                ImmutableSortedMap.of(
                        "ann",
                        ImmutableMap.of("gender", "women"),
                        "ben",
                        ImmutableMap.of("gender", Characteristic.PREFER_NOT_TO_SAY),
                        "cat",
                        ImmutableMap.of()));

        assertThat(data.answer("ann", gender())).isEqualTo("women");
        assertThat(data.answer("ben", gender())).isEqualTo(Characteristic.PREFER_NOT_TO_SAY);
        assertThat(data.answer("cat", gender())).isEqualTo(Characteristic.UNKNOWN);
        assertThat(data.answer("dan", gender())).isEqualTo(Characteristic.UNKNOWN);
    }

    @Test
    @Tag("P4")
    void names_neither_people_nor_answers_in_logs_and_problems() {
        assertThat(data(ImmutableMap.of("gender", "women")).toString()).isEqualTo("MonitoringData[1 people]");
        assertThat(Refusals.problems(() -> data(ImmutableMap.of("gender", "canary")))
                        .toString())
                .doesNotContain("canary");
    }

    @Test
    void refuses_answers_that_were_not_asked_for() {
        assertThat(Refusals.of(() -> data(ImmutableMap.of("gender", "other"))))
                .containsExactly("UNKNOWN_OPTION people/ann/groups/gender [ann]");
        assertThat(Refusals.of(() -> data(ImmutableMap.of("faith", "none"))))
                .containsExactly("UNKNOWN_ID people/ann/groups/faith [ann]");
        assertThat(Refusals.of(() -> data(ImmutableMap.of("gender", Characteristic.UNKNOWN))))
                .containsExactly("UNKNOWN_OPTION people/ann/groups/gender [ann]");
    }

    @Test
    void refuses_characteristics_and_groups_that_occur_twice_and_groups_that_are_no_answer() {
        assertThat(Refusals.of(() -> new MonitoringData(ImmutableList.of(gender(), gender()), ImmutableSortedMap.of())))
                .containsExactly("DUPLICATE_ID characteristics/1/id [gender]");
        assertThat(Refusals.of(() -> new Characteristic(
                        "gender",
                        Labels.of("Gender"),
                        ImmutableList.of(group("women"), group("women"), group("unknown")))))
                .containsExactly("DUPLICATE_ID groups/1/id [women]", "DUPLICATE_ID groups/2/id [unknown]");
        assertThat(Refusals.of(() -> new Characteristic("gender", Labels.of("Gender"), ImmutableList.of())))
                .containsExactly("EMPTY_VALUE groups [gender]");
    }
}
